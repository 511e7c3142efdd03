import { type Fact, type IndustryEconomicsRow, industryEconomics } from "@coercivity/domain";
import { type EvidenceBase, rowsOf } from "./evidence-base.ts";

/** Rows of gross domestic products at current prices, in USD or billions of them. */
export function gdpRows(base: EvidenceBase): Fact<IndustryEconomicsRow>[] {
  return rowsOf(base, industryEconomics).filter(
    ({ row }) => row.industry === "whole economy" && /^GDP current/.test(row.metric) && /^USD/.test(row.unit),
  );
}

/** What such a row gives, USD. */
export function gdpUsd({ row }: Fact<IndustryEconomicsRow>): number {
  return (row.value ?? 0) * (row.unit === "USD bn" ? 1e9 : 1);
}
