import { impactEstimates } from "@coercivity/domain";
import type { RecordedQuery } from "./claim-query.ts";
import { type EvidenceBase, rowsOf } from "./evidence-base.ts";
import { gdpRows } from "./gdp-rows.ts";
import { type Reading, readingOf } from "./reading.ts";

/** Metrics that are a loss: of a country's product, output or revenue. */
const losses = /^(?:annual_GDP|real_GDP|GDP|GDP_loss|output_loss|export_revenue_loss_CHN)$/;

/** A dollar figure got from a year's product differs from one its author converted by as much as exchange rates moved in between: the yen by a tenth and more since 2023. */
const exchange = 0.15;

/**
 * Published losses in the claim's currency, without their sign. One that is given in per cent of a year's product is read in USD by the country's
 * last product in the ledger. Found by the words of a claim, as its author or its scenario.
 */
export function estimateReadings(
  base: EvidenceBase,
  { unit, currency = "USD", countries, words, when }: Omit<RecordedQuery, "value">,
): Reading[] {
  if (unit !== "money") return [];
  const says = (text: string): boolean => words.some((word) => new RegExp(`\\b${word}`, "i").test(text));
  const concerned = rowsOf(base, impactEstimates).filter(
    ({ row }) => countries.includes(row.target) && says(`${row.author} ${row.scenario}`),
  );
  // A sentence that names an author speaks of that author's figures.
  const authored = concerned.filter(({ row }) => says(row.author));
  return (authored.length > 0 ? authored : concerned).flatMap((fact): Reading[] => {
    const { author, target, metric, value, low, high, unit: given, duration_months } = fact.row;
    if (!losses.test(metric)) return [];
    if (when && fact.published && fact.published.from > when.to) return [];
    const product = given === "%" && currency === "USD" ? productUsd(base, target) : undefined;
    if (given !== currency && product === undefined) return [];
    const [factor, give] = product === undefined ? [1, 0] : [product / 100, exchange];
    const sizes = [low ?? value ?? high!, high ?? value ?? low!].map((size) => Math.abs(size) * factor);
    const meant = { low: Math.min(...sizes) * (1 - give), high: Math.max(...sizes) * (1 + give) };
    const scope = `${author}: ${metric.replaceAll("_", " ")}, ${duration_months ?? "?"} months${product === undefined ? "" : `, ${value} % of a year's product`}`;
    return [readingOf([fact], meant, scope, fact.row.published ?? "")];
  });
}

/** A country's last product in whole dollars, USD: rows in billions hold projections. */
function productUsd(base: EvidenceBase, country: string): number | undefined {
  return gdpRows(base)
    .filter(({ row }) => row.country === country && row.unit === "USD")
    .sort((a, b) => (a.row.year < b.row.year ? -1 : 1))
    .at(-1)?.row.value;
}
