import { type FactRow, type Table, table } from "./table.ts";

const columns = {
  country: { kind: "country", about: "where" },
  vintage_year: { kind: "period", about: "year of the publication that counts them" },
  quantity: {
    kind: "code",
    codes: ["graphite_reserves", "reserves", "reserves_scandium", "resource_deep_sea_mud", "resources_measured_indicated"],
    about: "what is counted",
  },
  low: { kind: "number", min: 0, optional: true, about: 'lower bound, where only "more than" is known' },
  value: { kind: "number", min: 0, optional: true, about: "amount" },
  unit: { kind: "unit", units: ["t", "t REO", "t Sc2O3"], about: "unit of the value" },
} as const;

/** Reserves and resources as last published. One row. */
export type SupplyReservesRow = FactRow<typeof columns>;

/** Reserves and resources as last published. */
export const supplyReserves: Table<SupplyReservesRow> = table("supply_reserves", "Reserves and resources as last published.", columns, {
  key: ["country", "vintage_year", "quantity", "source_id"],
  subject: ["country", "quantity", "unit"],
  period: "vintage_year",
  country: ["country"],
  quantities: [{ value: "value", low: "low", unit: "unit" }],
});
