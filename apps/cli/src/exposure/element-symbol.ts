/** Names of the elements that are counted apart, by symbol; neodymium and praseodymium are one entry. */
const symbolOf: Readonly<Record<string, string>> = {
  lanthanum: "La",
  cerium: "Ce",
  neodymium: "NdPr",
  praseodymium: "NdPr",
  nd: "NdPr",
  pr: "NdPr",
  ndpr: "NdPr",
  prnd: "NdPr",
  didymium: "NdPr",
  samarium: "Sm",
  europium: "Eu",
  gadolinium: "Gd",
  terbium: "Tb",
  dysprosium: "Dy",
  holmium: "Ho",
  erbium: "Er",
  thulium: "Tm",
  ytterbium: "Yb",
  lutetium: "Lu",
  yttrium: "Y",
  scandium: "Sc",
  promethium: "Pm",
  gallium: "Ga",
  germanium: "Ge",
  graphite: "C",
};

/** A symbol as the world writes it: `dy` and `dysprosium` are Dy, and Nd and Pr are one entry, NdPr. Anything else is left to be refused as it stands. */
export function elementSymbol(text: string): string {
  const known = symbolOf[text.toLowerCase()];
  if (known !== undefined) return known;
  return text.length <= 2 ? text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase() : text;
}
