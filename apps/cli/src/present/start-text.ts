import type { Scenario, World } from "@coercivity/domain";
import type { CountryOutcome, IndustryOutcome } from "@coercivity/engine";
import type { CountrySummary, Influence } from "@coercivity/study";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { say } from "../study/say.ts";
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
  /** What the draws say of it. */
  readonly sure: {
    readonly runs: number;
    readonly drawn: number;
    readonly baselines: number;
    readonly steps: number;
    readonly stepDays: number;
    readonly country: CountrySummary;
    readonly matters: readonly Influence[];
  };
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
  const { scenario, country, halts, most, whyFirst, whyMost, sure } = found;
  const name = world.countries.find((one) => one.code === country.country)?.name ?? country.country;
  const title = messages.startCase(name, withPenalty);
  const [first, ...later] = halts;
  const lines = [`${paint.bold(title)}  ${paint.dim(`${scenario.id}, from ${formatDate(scenario.start)}`)}`];
  const tell = (what: string, text: string): void => {
    const [head = "", ...rest] = wrapText(text, width - label - 2);
    lines.push(`  ${what.padEnd(label)}${head}`, ...rest.map((line) => `  ${" ".repeat(label)}${line}`));
  };
  if (first?.firstHalt) {
    tell("first to halt", `${first.id}, ${formatMoment(first.firstHalt)}`);
    if (whyFirst) tell("why", whyFirst);
    const next = later.slice(0, 3).map((one) => `${one.id} (day ${one.firstHalt!.day})`);
    tell("then", next.length > 0 ? next.join(", ") : messages.startNoOther(scenario.horizonDays));
  } else tell("first to halt", messages.startNoHalt(scenario.horizonDays));
  if (most?.trough && most.lost.usd >= 1) {
    tell(
      "loses most",
      `${most.id}: ${formatUsd(most.lost.usd)}, down to ${formatShare(most.trough.output)} of normal on ${formatMoment(most.trough)}`,
    );
    if (whyMost) tell("why", whyMost);
  }
  const { lost, lostShareOfYearGdp, lostInFirstYearShareOfGdp } = country;
  const share = lostShareOfYearGdp === null ? "" : `, ${formatShare(lostShareOfYearGdp)} of a year's GDP`;
  const firstYear = lostInFirstYearShareOfGdp === null ? "" : ` (${formatShare(lostInFirstYearShareOfGdp)})`;
  tell("lost, direct", `${formatUsd(lost.usd)} in three years${share}; ${formatUsd(lost.usdInFirstYear)}${firstYear} of it in the first`);
  tell("how sure", sureOf(sure));
  return `${lines.join("\n")}\n\n`;
}

function sureOf({ runs, drawn, baselines, steps, stepDays, country, matters }: Case["sure"]): string {
  const { firstHalt, lossShareOfGdp, lossUsd } = country;
  const day = (value: number): string => (value === Infinity ? say.beyond(steps * stepDays) : String(Math.round(value)));
  const written = (value: number): string => (lossShareOfGdp ? formatShare(value) : formatUsd(value));
  const loss = lossShareOfGdp ?? lossUsd;
  const halts = messages.startHalts(1 - firstHalt.never, day(firstHalt.day.median), day(firstHalt.day.most[0]), day(firstHalt.day.most[1]));
  const range = messages.startRange(written(loss.median), written(loss.most[0]), written(loss.most[1]), lossShareOfGdp !== null);
  const [first] = matters.filter(({ standsOut }) => standsOut);
  return messages.startSure(runs, drawn, baselines, halts, range, first?.path);
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
