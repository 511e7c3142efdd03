/** A symbol as the world writes it: `dy` is Dy, and Nd and Pr are one entry, NdPr. Anything longer is left to be refused as it stands. */
export function elementSymbol(text: string): string {
  const symbol = text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
  if (/^(Nd|Pr|Ndpr|Prnd)$/.test(symbol)) return "NdPr";
  return text.length <= 2 ? symbol : text;
}
