/** A column of the table of plants. */
export interface PlantColumn {
  readonly required: boolean;
  readonly about: string;
}

/** Names of the columns, in the order of the documentation. */
export type PlantColumnName =
  | "plant"
  | "country"
  | "product"
  | "stream"
  | "kg_per_day"
  | "cover_days"
  | "essential"
  | "supplier_country"
  | "suppliers"
  | "value_added_usd_per_day"
  | "transit_days";

/** The columns of the table of plants; docs/plants.md says the same to people, and a test holds the two together. */
export const plantColumns: Readonly<Record<PlantColumnName, PlantColumn>> = {
  plant: { required: true, about: "name of the plant; rows with the same name are inputs of one plant" },
  country: { required: true, about: "where it stands: ISO 3166 alpha-3, XEU (rest of the EU) or OTH (rest of the world)" },
  product: { required: false, about: "what it makes, in the firm's words" },
  stream: { required: true, about: "what it buys: a stream of the world such as magnet.high, or an everyday name for it" },
  kg_per_day: { required: true, about: "kg it uses on a normal day, averaged over the year; more than 0" },
  cover_days: { required: true, about: "days it can go on with what it has in store; 0 or more" },
  essential: { required: true, about: "yes where the line stops without it, else no" },
  supplier_country: { required: false, about: "the country it is bought from, where there is one" },
  suppliers: { required: false, about: 'the countries it is bought from, with shares in per cent: "CHN:70; JPN:30"' },
  value_added_usd_per_day: {
    required: true,
    about: "value added of the whole plant on a normal day, USD; once a plant, or the same in each of its rows",
  },
  transit_days: {
    required: false,
    about: "days from the supplier's gate to the plant's; empty: what the world takes between the countries",
  },
};

/** The names, in that order. */
export const plantColumnNames: readonly PlantColumnName[] = Object.keys(plantColumns) as PlantColumnName[];
