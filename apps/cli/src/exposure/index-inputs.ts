import type { Facility, Fact } from "@coercivity/domain";
import type { Ledger } from "@coercivity/ledger";
import { governance, middlingGovernance } from "./governance.ts";

/** Recycling from end of life that the indices are run with: about what the study states for rare earths. */
export const endOfLifeRecycling = 0.01;

/** Governance scores: those in the facts, else the recalled ones. */
export function governanceOf(ledger: Ledger): Map<string, number> {
  const facts = (ledger.factsByTable.get("published_indices") ?? []).filter(({ row }) => row.index === "wgi_mean");
  return new Map([
    ...Object.entries(governance),
    ...facts.map(({ row, value }): [string, number] => [String(row.country), value ?? middlingGovernance]),
  ]);
}

/** The sector an industry's value added is read from. */
export function sectorOf(ledger: Ledger, { industry }: Facility): string | undefined {
  const from = industry?.valueAddedUsdPerDay;
  const fact = from?.kind === "derivation" ? ledger.factById.get(from.facts.sector ?? "") : undefined;
  return fact === undefined ? undefined : String(fact.row.industry);
}

/** Value added by manufacturing sector of a region, USD million, in the latest year of the statistics the world's industries are read from. */
export function sectorsOf(ledger: Ledger, region: string): Map<string, number> {
  const rows = (ledger.factsByTable.get("industry_economics") ?? []).filter(
    ({ row }: Fact) =>
      row.country === region &&
      row.metric === "gross value added (NCSES)" &&
      String(row.year) === "2022" &&
      row.industry !== "whole economy" &&
      row.industry !== "all manufacturing",
  );
  return new Map(rows.map(({ row, value }): [string, number] => [String(row.industry), value ?? 0]));
}
