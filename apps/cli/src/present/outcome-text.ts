import type { Scenario, World } from "@coercivity/domain";
import type { CountryOutcome, IndustryOutcome, Outcome } from "@coercivity/engine";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { costLines } from "./cost-text.ts";
import { formatDate, formatMoment } from "./format-day.ts";
import { formatShare, formatUsd } from "./format-number.ts";
import { type Paint, paintFor } from "./paint.ts";
import { tableLines } from "./table.ts";

/** Losses below this share of a country's largest are not worth a line. */
const worthALine = 0.001;

/** A run for people: the target country by country, its industries, and who else is hit. */
export function outcomeText(io: Pick<Io, "env" | "isTty">, world: World, scenario: Scenario, outcome: Outcome): string {
  const paint = paintFor(io);
  const name = (code: string) => world.countries.find((country) => country.code === code)?.name ?? code;
  const lines = [
    `${paint.bold(scenario.title)} (${scenario.id})`,
    `from ${formatDate(outcome.start)}, ${outcome.steps} steps of ${outcome.stepDays} days`,
  ];
  for (const code of outcome.target) {
    const country = outcome.countries.find((one) => one.country === code);
    lines.push("", paint.bold(name(code)));
    if (country) lines.push(...countryLines(country), "", ...industryTable(outcome, code, paint));
    else lines.push(`  ${messages.noTarget}`);
  }
  lines.push(...othersHit(outcome, name, paint), ...costLines(outcome, name, paint), "");
  return lines.join("\n");
}

/** Who halts first and what is lost, in two sentences. */
function countryLines(country: CountryOutcome): string[] {
  const { firstHalt, lost, lostShareOfYearGdp, lostInFirstYearShareOfGdp } = country;
  const gdp = lostShareOfYearGdp === null ? "" : `, ${formatShare(lostShareOfYearGdp)} of a year's GDP`;
  const firstYear = lostInFirstYearShareOfGdp === null ? "" : `, ${formatShare(lostInFirstYearShareOfGdp)} of GDP`;
  return [
    `  first halt: ${firstHalt ? `${firstHalt.industry} on ${formatMoment(firstHalt)}` : "none within the run"}`,
    `  lost: ${formatUsd(lost.usd)}${gdp} (in the first year ${formatUsd(lost.usdInFirstYear)}${firstYear})`,
  ];
}

const columns = [
  { title: "industry" },
  { title: "first halt" },
  { title: "cohorts halted", right: true },
  { title: "lowest output", right: true },
  { title: "when" },
  { title: "back to normal" },
  { title: "lost", right: true },
];

function industryTable(outcome: Outcome, country: string, paint: Paint): string[] {
  const hit = outcome.industries
    .filter((industry) => industry.country === country)
    .sort((a, b) => haltDay(a) - haltDay(b) || b.lost.usd - a.lost.usd || (a.id < b.id ? -1 : 1));
  const touched = hit.filter((industry) => industry.trough !== null);
  const spared = hit.filter((industry) => industry.trough === null).map((industry) => industry.application);
  const lines = touched.length > 0 ? tableLines(columns, touched.map(industryCells)) : [];
  if (lines[0]) lines[0] = paint.dim(lines[0]);
  if (spared.length > 0) lines.push(`  not touched: ${spared.join(", ")}`);
  return lines;
}

function haltDay({ firstHalt }: IndustryOutcome): number {
  return firstHalt?.day ?? Number.MAX_SAFE_INTEGER;
}

function industryCells(industry: IndustryOutcome): string[] {
  const { firstHalt, cohortsHalted, trough, recovery, lost } = industry;
  const worst = Math.max(0, ...cohortsHalted);
  return [
    industry.application,
    firstHalt ? formatMoment(firstHalt) : messages.noHalt,
    worst === 0 ? "–" : `${worst} in 8`,
    trough ? formatShare(trough.output) : "100 %",
    trough ? formatMoment(trough) : "",
    recovery.kind === "recovered" ? formatMoment(recovery) : recovery.kind === "never-down" ? messages.neverDown : messages.notBack,
    formatUsd(lost.usd),
  ];
}

function othersHit(outcome: Outcome, name: (code: string) => string, paint: Paint): string[] {
  const all = outcome.countries.filter((country) => !outcome.target.includes(country.country));
  const most = Math.max(0, ...outcome.countries.map((country) => country.lost.usd));
  const hit = all
    .filter((country) => country.firstHalt !== null || (country.lost.usd > 1 && country.lost.usd >= most * worthALine))
    .sort((a, b) => b.lost.usd - a.lost.usd);
  if (hit.length === 0) return ["", "no other country loses anything worth a line"];
  const rows = hit.map((country) => [
    name(country.country),
    country.firstHalt ? `${country.firstHalt.industry}, ${formatMoment(country.firstHalt)}` : messages.noHalt,
    formatUsd(country.lost.usd),
    country.lostShareOfYearGdp === null ? "" : formatShare(country.lostShareOfYearGdp),
  ]);
  const [head, ...rest] = tableLines(
    [{ title: "country" }, { title: "first halt" }, { title: "lost", right: true }, { title: "of GDP", right: true }],
    rows,
  );
  return ["", paint.bold("Others"), paint.dim(head ?? ""), ...rest];
}
