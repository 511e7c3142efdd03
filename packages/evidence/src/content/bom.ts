/** A line of a bill of materials: a part in its place below an assembly. */
export interface BomLine {
  readonly id: string;
  /** Line in the text, or row of the sheet. */
  readonly line: number;
  readonly name: string;
  /** Index of the assembly it goes into; −1 for the product itself. */
  readonly parent: number;
  /** Units of the part in one unit of its parent. */
  readonly quantity: number;
  /** What one unit of the part is worth, in the currency of the bill. */
  readonly unitValue: number;
  /** Where it was made; empty where nobody said. */
  readonly origin: string;
  /** Stream of the world that it is, such as `magnet.mid` or `metal.Dy`; empty for everything else. */
  readonly item: string;
  /** kg of element in one unit, for goods that have no line of their own. */
  readonly content: readonly { readonly element: string; readonly kg: number }[];
  readonly contentOrigin: string;
  /** Countries whose technology made it, as far as said; `undefined` where nobody said. */
  readonly technology: readonly string[] | undefined;
  readonly party: string;
  /** Stakes of listed entities in the party, parts of 1; `undefined` where nobody said. */
  readonly listedStakes: readonly { readonly entity: string; readonly share: number }[] | undefined;
  /** Whether the part would need a US licence to its destination; `undefined` where nobody said. */
  readonly usControlled: boolean | undefined;
}

/** A bill of materials as a tree: the product first, every part after its assembly. */
export interface Bom {
  readonly lines: readonly BomLine[];
  readonly currency: string;
  /** Below each line its parts, as one list: those of line i stand from `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly parts: Int32Array;
}

/** The names from the product down to a line. */
export function pathOf({ lines }: Bom, at: number): string {
  const names: string[] = [];
  for (let i = at; i >= 0; i = lines[i]!.parent) names.push(lines[i]!.id);
  return names.length > 8 ? [...names.slice(-3).reverse(), "…", ...names.slice(0, 3).reverse()].join(" > ") : names.reverse().join(" > ");
}
