import type { Scenario, World } from "@coercivity/domain";
import type { CountryOutcome, IndustryOutcome } from "@coercivity/engine";
import type { BaselineSpread } from "../baseline-spread.ts";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import type { Workspace } from "../workspace.ts";
import { formatDate, formatMoment } from "./format-day.ts";
import { formatShare, formatUsd } from "./format-number.ts";
import { paintFor } from "./paint.ts";
import { wrapText } from "./table.ts";

/** One country under one scenario. */
export interface Case {
  readonly scenario: Scenario;
  readonly country: CountryOutcome;
  /** Industries that halt, the first one first. */
  readonly halts: readonly IndustryOutcome[];
  /** The industry that loses most. */
  readonly most: IndustryOutcome | undefined;
  readonly whyFirst: string | undefined;
  readonly whyMost: string | undefined;
  readonly spread: BaselineSpread;
}

const width = 110;
const label = 15;

/** What this is and what it stands on. */
export function openingLines(io: Io, { bundle, counts }: Workspace): string {
  const paint = paintFor(io);
  return [
    paint.bold(messages.startTitle),
    ...wrapText(messages.startBasis(bundle.world.year, counts.facts, counts.sources, bundle.baselines.length), width),
    "",
    "",
  ].join("\n");
}

/** Who halts first, why, what is lost and how sure; `withPenalty` tells the two cases of a country apart. */
export function caseLines(io: Io, world: World, found: Case, withPenalty: boolean): string {
  const paint = paintFor(io);
  const { scenario, country, halts, most, whyFirst, whyMost, spread } = found;
  const name = world.countries.find((one) => one.code === country.country)?.name ?? country.country;
  const title = messages.startCase(name, withPenalty);
  const [first, ...later] = halts;
  const lines = [`${paint.bold(title)}  ${paint.dim(`${scenario.id}, from ${formatDate(scenario.start)}`)}`];
  const say = (what: string, text: string): void => {
    const [head = "", ...rest] = wrapText(text, width - label - 2);
    lines.push(`  ${what.padEnd(label)}${head}`, ...rest.map((line) => `  ${" ".repeat(label)}${line}`));
  };
  if (first?.firstHalt) {
    say("first to halt", `${first.id}, ${formatMoment(first.firstHalt)}`);
    if (whyFirst) say("why", whyFirst);
    const next = later.slice(0, 3).map((one) => `${one.id} (day ${one.firstHalt!.day})`);
    say("then", next.length > 0 ? next.join(", ") : messages.startNoOther(scenario.horizonDays));
  } else say("first to halt", messages.startNoHalt(scenario.horizonDays));
  if (most?.trough && most.lost.usd >= 1) {
    say(
      "loses most",
      `${most.id}: ${formatUsd(most.lost.usd)}, down to ${formatShare(most.trough.output)} of normal on ${formatMoment(most.trough)}`,
    );
    if (whyMost) say("why", whyMost);
  }
  const { lost, lostShareOfYearGdp, lostInFirstYearShareOfGdp } = country;
  const share = lostShareOfYearGdp === null ? "" : `, ${formatShare(lostShareOfYearGdp)} of a year's GDP`;
  const firstYear = lostInFirstYearShareOfGdp === null ? "" : ` (${formatShare(lostInFirstYearShareOfGdp)})`;
  say("lost, direct", `${formatUsd(lost.usd)} in three years${share}; ${formatUsd(lost.usdInFirstYear)}${firstYear} of it in the first`);
  say("how sure", sureOf(spread));
  return `${lines.join("\n")}\n\n`;
}

function sureOf({ baselines, failed, halting, haltDays, lostUsd, lostShare }: BaselineSpread): string {
  const [least, median, most] = lostShare ?? lostUsd;
  const written = lostShare ? formatShare : formatUsd;
  const of = lostShare ? " of GDP" : "";
  const range =
    written(least) === written(most)
      ? `${written(most)}${of} in each`
      : `${written(least)} to ${written(most)}${of}, median ${written(median)}`;
  return messages.startSpread(baselines - failed, baselines, halting, haltDays, range);
}

/** What the figures are not, and where to go next. */
export function sureLines(io: Io, cases: readonly Case[]): string {
  const paint = paintFor(io);
  const [japan] = cases;
  const halt = japan?.halts.find((one) => one.firstHalt);
  const commands = [
    "npx coercivity run japan-2026",
    halt?.firstHalt
      ? `npx coercivity explain japan-2026 --at "${halt.id}" --day ${halt.firstHalt.day}`
      : 'npx coercivity explain japan-2026 --at "JPN vehicles" --day 60',
    "npx coercivity scenarios",
  ];
  return [
    paint.bold("How sure is this?"),
    ...wrapText(messages.startCaveat, width, "  "),
    "",
    paint.bold("Where to go next"),
    ...commands.map((command) => `  ${command}`),
    "",
  ].join("\n");
}
