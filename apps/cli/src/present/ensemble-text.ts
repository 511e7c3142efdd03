import type { Quantity, Scenario, World } from "@coercivity/domain";
import type { Band, CountrySummary, EnsembleSummary, HaltSummary, IndustrySummary, Influence, VarianceShare } from "@coercivity/study";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { say } from "../study/say.ts";
import { formatDate } from "./format-day.ts";
import { formatNumber, formatShare, formatUsd } from "./format-number.ts";
import { issuerBandLines } from "./issuer-text.ts";
import { type Paint, paintFor } from "./paint.ts";
import { tableLines, wrapText } from "./table.ts";

/** Losses below this share of the largest are not worth a line. */
const worthALine = 0.001;

/** What an ensemble says, and what was found out about it. */
export interface EnsembleAnswer {
  readonly summary: EnsembleSummary;
  readonly matters: readonly Influence[];
  readonly variance?: readonly VarianceShare[];
}

/** An ensemble for people: the target country by country, its industries, who else is hit, and what it all depends on. */
export function ensembleText(io: Pick<Io, "env" | "isTty">, world: World, scenario: Scenario, answer: EnsembleAnswer): string {
  const { summary, matters, variance } = answer;
  const paint = paintFor(io);
  const name = (code: string) => world.countries.find((country) => country.code === code)?.name ?? code;
  const horizon = summary.steps * summary.stepDays;
  const partial = summary.runs < summary.planned ? [paint.bold(say.partial(summary.runs, summary.planned))] : [];
  const lines = [
    `${paint.bold(scenario.title)} (${scenario.id})`,
    `from ${formatDate(summary.start)}, ${summary.steps} steps of ${summary.stepDays} days`,
    ...partial,
    say.ensemble(summary.runs, summary.drawn, summary.baselines),
    ...(summary.failedBaselines > 0 ? [say.failedBaselines(summary.failedBaselines)] : []),
  ];
  for (const code of summary.target) {
    const country = summary.countries.find((one) => one.country === code);
    lines.push("", paint.bold(name(code)));
    if (country) lines.push(...countryLines(country, horizon), "", ...industryTable(summary, code, horizon, paint));
    else lines.push(`  ${messages.noTarget}`);
  }
  lines.push(...othersHit(summary, name, horizon, paint));
  for (const cost of summary.issuers) lines.push("", paint.bold(say.costs(name(cost.issuer))), ...issuerBandLines(cost, name));
  lines.push(...mattersLines(matters, paint), ...varianceLines(variance, paint), "");
  return lines.join("\n");
}

function countryLines(country: CountrySummary, horizon: number): string[] {
  const { firstHalt, lossUsd, lossShareOfGdp, firstYearUsd } = country;
  const who = firstHalt.industry === null ? "" : `, mostly ${firstHalt.industry}`;
  const gdp = lossShareOfGdp ? `; ${formatBand(lossShareOfGdp, formatShare)} of a year's GDP` : "";
  return [
    `  first halt: ${haltText(firstHalt, horizon)}${who}`,
    `  lost: ${formatBand(lossUsd, formatUsd)}${gdp}`,
    `  half of the draws: ${formatUsd(lossUsd.half[0])} to ${formatUsd(lossUsd.half[1])}; in the first year: ${formatBand(firstYearUsd, formatUsd)}`,
  ];
}

const columns = [
  { title: "industry" },
  { title: "halts in", right: true },
  { title: "first halt, day" },
  { title: "lowest output", right: true },
  { title: "90 %" },
  { title: "lost", right: true },
  { title: "90 %" },
];

function industryTable(summary: EnsembleSummary, country: string, horizon: number, paint: Paint): string[] {
  const own = summary.industries
    .filter((industry) => industry.country === country)
    .sort((a, b) => b.lossUsd.median - a.lossUsd.median || b.lossUsd.most[1] - a.lossUsd.most[1] || (a.id < b.id ? -1 : 1));
  const most = Math.max(0, ...own.map(({ lossUsd }) => lossUsd.most[1]));
  const hit = own.filter(({ lossUsd, firstHalt }) => lossUsd.most[1] > worthALine * most || firstHalt.never < 1);
  const lines =
    hit.length > 0
      ? tableLines(
          columns,
          hit.map((one) => industryCells(one, horizon)),
        )
      : [];
  if (lines[0]) lines[0] = paint.dim(lines[0]);
  const spared = own.filter((one) => !hit.includes(one)).map(({ application }) => application);
  if (spared.length > 0) lines.push(`  hardly touched: ${spared.join(", ")}`);
  return lines;
}

function industryCells({ application, firstHalt, lowest, lossUsd }: IndustrySummary, horizon: number): string[] {
  return [
    application,
    firstHalt.never === 1 ? "–" : formatShare(1 - firstHalt.never),
    firstHalt.never === 1 ? messages.noHalt : dayBand(firstHalt.day, horizon),
    formatShare(lowest.median),
    `${formatShare(lowest.most[0])} to ${formatShare(lowest.most[1])}`,
    formatUsd(lossUsd.median),
    `${formatUsd(lossUsd.most[0])} to ${formatUsd(lossUsd.most[1])}`,
  ];
}

function haltText({ day, never }: HaltSummary, horizon: number): string {
  if (never === 1) return "in no draw";
  const among = never === 0 ? "in every draw" : `in ${formatShare(1 - never)} of the draws`;
  return `${among}, day ${dayBand(day, horizon)}`;
}

function dayBand({ median, most }: Band, horizon: number): string {
  const day = (value: number): string => (value === Infinity ? say.beyond(horizon) : Math.round(value).toLocaleString("en-US"));
  return `${day(median)} (90 %: ${day(most[0])} to ${day(most[1])})`;
}

function formatBand({ median, most }: Band, format: (value: number) => string): string {
  return `${format(median)} (90 %: ${format(most[0])} to ${format(most[1])})`;
}

function othersHit(summary: EnsembleSummary, name: (code: string) => string, horizon: number, paint: Paint): string[] {
  const most = Math.max(0, ...summary.countries.map(({ lossUsd }) => lossUsd.median));
  const hit = summary.countries
    .filter(({ country, lossUsd }) => !summary.target.includes(country) && lossUsd.median > 1 && lossUsd.median >= worthALine * most)
    .sort((a, b) => b.lossUsd.median - a.lossUsd.median);
  if (hit.length === 0) return ["", "no other country loses anything worth a line in the median"];
  const rows = hit.map(({ country, firstHalt, lossUsd, lossShareOfGdp }) => [
    name(country),
    firstHalt.never === 1 ? messages.noHalt : dayBand(firstHalt.day, horizon),
    formatUsd(lossUsd.median),
    `${formatUsd(lossUsd.most[0])} to ${formatUsd(lossUsd.most[1])}`,
    lossShareOfGdp ? formatShare(lossShareOfGdp.median) : "",
  ]);
  const heads = [
    { title: "country" },
    { title: "first halt, day" },
    { title: "lost", right: true },
    { title: "90 %" },
    { title: "of GDP", right: true },
  ];
  const [head, ...rest] = tableLines(heads, rows);
  return ["", paint.bold("Others"), paint.dim(head ?? ""), ...rest];
}

/** The three numbers that matter most, with who says so. */
function mattersLines(matters: readonly Influence[], paint: Paint): string[] {
  const three = matters.filter(({ standsOut }) => standsOut).slice(0, 3);
  const lines = ["", paint.bold(say.matters)];
  if (three.length === 0) return [...lines, `  ${say.nothingStandsOut}`];
  three.forEach(({ path, correlation, tunable, unverified }, i) => {
    const sign = tunable ? (correlation > 0 ? "+" : "−") : "";
    const mark = unverified ? `  ${paint.bold(say.unverified)}` : "";
    lines.push(`  ${i + 1}. ${path}  ${sign}${Math.abs(correlation).toFixed(2)}${mark}`);
    const why = tunable
      ? `${formatNumber(tunable.value)} (${formatNumber(tunable.low)} to ${formatNumber(tunable.high)}) ${tunable.unit}, ${reason(tunable.quantity)}`
      : say.baselineMatters;
    lines.push(...wrapText(why, 110, "     "));
  });
  return lines;
}

/** Who says a number, in a few words. */
export function reason(quantity: Quantity): string {
  switch (quantity.kind) {
    case "assumption":
      return `assumed: ${quantity.why}`;
    case "derivation":
      return `derived: ${quantity.formula}${quantity.note === undefined ? "" : ` (${quantity.note})`}`;
    case "fact":
      return `fact ${quantity.fact} (${quantity.confidence} confidence)`;
  }
}

function varianceLines(variance: readonly VarianceShare[] | undefined, paint: Paint): string[] {
  if (!variance) return [];
  const share = (value: number, error: number): string => `${(100 * value).toFixed(0)} ± ${(100 * error).toFixed(0)} %`;
  const rows = variance.map(({ factor, first, firstError, total, totalError }) => [
    factor,
    share(first, firstError),
    share(total, totalError),
  ]);
  const [head, ...rest] = tableLines([{ title: "factor" }, { title: "alone", right: true }, { title: "with others", right: true }], rows);
  return ["", paint.bold(say.variance), paint.dim(head ?? ""), ...rest];
}
