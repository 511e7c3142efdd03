import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  holder: { kind: "text", about: "who holds it" },
  holder_country: { kind: "country", about: "country of the holder" },
  kind: { kind: "code", codes: ["firm", "policy", "private", "state", "state/private"], about: "kind of holder" },
  item: { kind: "text", about: "what is held" },
  low: { kind: "number", optional: true, about: "lower end, where a range is given" },
  central: { kind: "number", optional: true, about: "best value" },
  high: { kind: "number", optional: true, about: "upper end, where a range is given" },
  unit: {
    kind: "unit",
    units: [
      "days",
      "days of automaker use",
      "days of consumption",
      "days of use",
      "months of consumption",
      "months of use",
      "pct",
      "qualitative",
      "t",
      "t concentrate",
      "USD million",
      "weeks",
    ],
    about: "unit of the value",
  },
  as_of: { kind: "period", about: "when it was so" },
  tier: {
    kind: "code",
    codes: ["industry", "magnet-maker", "parts-maker", "policy", "product-maker", "separator", "state-stockpile", "trader"],
    about: "place of the holder in the chain",
  },
  basis: {
    kind: "code",
    codes: ["chain", "not-a-cover", "own-shelf", "unclear"],
    about: "chain: until the user stops; own-shelf: what the holder has; not-a-cover: tonnes, money, plans",
  },
  plan: { kind: "code", codes: ["yes", "no"], default: "no", about: "whether it is a plan or a target" },
} as const;

/** Stocks and stockpiles. Cover is a property of a chain: do not add covers tier by tier. One row. */
export type StocksRow = FactRow<typeof columns>;

/** Stocks and stockpiles. Cover is a property of a chain: do not add covers tier by tier. */
export const stocks: Table<StocksRow> = table(
  "stocks",
  "Stocks and stockpiles. Cover is a property of a chain: do not add covers tier by tier.",
  columns,
  {
    key: ["holder", "item", "as_of", "source_id"],
    subject: ["holder_country", "item", "unit"],
    scope: ["tier", "basis", "plan"],
    period: "as_of",
    country: ["holder_country"],
    quantities: [{ value: "central", low: "low", high: "high", unit: "unit" }],
  },
);
