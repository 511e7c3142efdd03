/** A column of a bill of materials. */
export interface BomColumn {
  readonly required: boolean;
  readonly about: string;
}

export type BomColumnName =
  | "part"
  | "parent"
  | "name"
  | "quantity"
  | "unit"
  | "unit_value"
  | "currency"
  | "origin"
  | "item"
  | "content"
  | "content_origin"
  | "technology"
  | "party"
  | "listed_stakes"
  | "us_controlled";

/** The columns; docs/evidence.md says the same to people, and a test holds the two together. */
export const bomColumns: Readonly<Record<BomColumnName, BomColumn>> = {
  part: { required: true, about: "a name for the line, once in the table" },
  parent: { required: true, about: "the part it goes into; empty for the product, of which there is one" },
  name: { required: false, about: "what it is, in the firm's words" },
  quantity: { required: true, about: "units of it in one unit of its parent; more than 0" },
  unit: { required: true, about: "pcs or kg; the same for every line of one item" },
  unit_value: { required: true, about: "what one unit is worth on the day, more than 0" },
  currency: { required: true, about: "ISO 4217, one for the whole table" },
  origin: { required: false, about: "where it was made, ISO 3166 alpha-3; empty where it is not known" },
  item: { required: false, about: "the stream it is, such as magnet.mid, metal.Dy or oxide.Tb; empty for everything else" },
  content: { required: false, about: 'kg of element in one unit without a line of its own: "Dy:0.0004; Tb:0.0001"' },
  content_origin: { required: false, about: "where that content comes from; empty where it is not known" },
  technology: { required: false, about: 'whose technology mined, separated, smelted, made or recycled it: "CHN; USA", or none' },
  party: { required: false, about: "importer, maker or end user of the line" },
  listed_stakes: { required: false, about: 'stakes of listed entities in the party, per cent: "Firm A:30; Firm B:25", or none' },
  us_controlled: { required: false, about: "yes where a part of US origin needs a US licence to its destination, else no" },
};

/** The names, in that order. */
export const bomColumnNames: readonly BomColumnName[] = Object.keys(bomColumns) as BomColumnName[];
