import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  deposit: { kind: "text", about: "name" },
  country: { kind: "country", about: "where" },
  type: { kind: "text", about: "kind of ore" },
  La: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "La as share of total REO" },
  Ce: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Ce as share of total REO" },
  Pr: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Pr as share of total REO" },
  Nd: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Nd as share of total REO" },
  Sm: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Sm as share of total REO" },
  Eu: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Eu as share of total REO" },
  Gd: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Gd as share of total REO" },
  Tb: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Tb as share of total REO" },
  Dy: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Dy as share of total REO" },
  Ho: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Ho as share of total REO" },
  Er: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Er as share of total REO" },
  Tm: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Tm as share of total REO" },
  Yb: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Yb as share of total REO" },
  Lu: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Lu as share of total REO" },
  Y: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Y as share of total REO" },
  Sc: { kind: "number", unit: "% of REO", min: 0, max: 100, optional: true, about: "Sc as share of total REO" },
  sum_pct: { kind: "number", unit: "% of REO", min: 0, max: 110, optional: true, about: "sum as printed" },
  basis: { kind: "code", codes: ["metal", "REO"], about: "what the shares are of" },
  coverage: {
    kind: "code",
    codes: ["full", "no-heavies", "none", "partial"],
    about: "full: the basket adds up; partial: some elements; no-heavies: Dy and Tb blank; none: no figures",
  },
  treo_grade: { kind: "text", optional: true, about: "grade as written, % TREO" },
  th: { kind: "text", optional: true, about: "thorium as written" },
  u: { kind: "text", optional: true, about: "uranium as written" },
  status: { kind: "text", about: "state of the project" },
} as const;

/** Deposits with their baskets: each element as a share of total REO, as printed (sums run from 87.9 to 103.5). One row. */
export type SupplyDepositsRow = FactRow<typeof columns>;

/** Deposits with their baskets: each element as a share of total REO, as printed (sums run from 87.9 to 103.5). */
export const supplyDeposits: Table<SupplyDepositsRow> = table(
  "supply_deposits",
  "Deposits with their baskets: each element as a share of total REO, as printed (sums run from 87.9 to 103.5).",
  columns,
  {
    key: ["deposit"],
    subject: [],
    scope: ["basis", "coverage"],
    country: ["country"],
    quantities: [],
    sum: {
      of: ["La", "Ce", "Pr", "Nd", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y", "Sc"],
      equals: "sum_pct",
      within: 0.2,
    },
  },
);
