import type { World } from "@coercivity/domain";
import type { Band, YearlyCost } from "@coercivity/study";
import type { CountryLadder, PillarsAnswer, ShownRung } from "../commands/pillars.ts";
import type { Io } from "../io.ts";
import { say } from "../study/say.ts";
import { formatNumber, formatShare, formatUsd } from "./format-number.ts";
import { type Paint, paintFor } from "./paint.ts";
import { tableLines, wrapText } from "./table.ts";

/** Ladders of pillars, country by country, with what each rung leaves out. */
export function pillarsText(io: Pick<Io, "env" | "isTty">, world: World, answer: PillarsAnswer): string {
  const paint = paintFor(io);
  const name = (code: string) => world.countries.find((country) => country.code === code)?.name ?? code;
  const first = answer.countries[0]!;
  const hows = first.rungs.filter(({ id }) => id !== "nothing" && id !== "together");
  return [
    paint.bold(say.pillarsTitle(answer.title, answer.scenario)),
    ...wrapText(say.pillarsBasis(runsOf(first), answer.decided === "in-time"), 120),
    ...answer.countries.flatMap((country) => countryLines(country, name, paint)),
    "",
    paint.bold(say.pillarsHow),
    ...hows.flatMap(({ title, how }) => wrapText(`${title}: ${how}`, 116, "  ")),
    ...wrapText(say.pillarsCaveat, 116, "  "),
    "",
  ].join("\n");
}

const columns = [
  { title: "pillar" },
  { title: "cost a year", right: true },
  { title: "range" },
  { title: "lead time" },
  { title: "loss avoided", right: true },
  { title: "90 %" },
  { title: "loss left", right: true },
  { title: "of GDP", right: true },
  { title: "first halt, day" },
  { title: "later by", right: true },
];

function countryLines({ country, rungs }: CountryLadder, name: (code: string) => string, paint: Paint): string[] {
  const [head, ...rest] = tableLines(columns, rungs.map(cells));
  const unused = rungs.filter(({ id, withoutUsers }) => id !== "together" && withoutUsers.length > 0);
  return [
    "",
    paint.bold(name(country)),
    paint.dim(head ?? ""),
    ...rest,
    ...unused.flatMap(({ title, withoutUsers }) => wrapText(say.withoutUsers(title, withoutUsers.join(", ")), 116, "  ")),
  ];
}

function cells({ title, cost, leadDays, answer }: ShownRung): string[] {
  const price = [cost ? formatUsd(cost.usd) : "–", cost ? rangeText(cost) : "", leadDays ? leadText(leadDays) : ""];
  if (!answer) return [title, ...price, say.nobodyUses, "", "", "", "", ""];
  const { avoidedUsd, country, haltShiftDays } = answer;
  const isNothing = cost === null;
  return [
    title,
    ...price,
    isNothing ? "–" : formatUsd(avoidedUsd.median),
    isNothing ? "" : `${formatUsd(avoidedUsd.most[0])} to ${formatUsd(avoidedUsd.most[1])}`,
    formatUsd(country.lossUsd.median),
    country.lossShareOfGdp ? formatShare(country.lossShareOfGdp.median) : "",
    country.firstHalt.never === 1 ? say.none : dayText(country.firstHalt.day),
    isNothing || !haltShiftDays ? "" : shiftText(haltShiftDays),
  ];
}

function runsOf({ rungs }: CountryLadder): number {
  return rungs.find((rung) => rung.answer)?.answer?.runs ?? 0;
}

function rangeText({ low, high }: YearlyCost): string {
  return `${formatUsd(low)} to ${formatUsd(high)}`;
}

function leadText({ value, low = value, high = value }: NonNullable<ShownRung["leadDays"]>): string {
  const years = (days: number): string => formatNumber(Math.round(days / 36.5) / 10);
  return high === 0 ? say.inPlace : `${years(value)} y (${years(low)} to ${years(high)})`;
}

function dayText({ median, most }: Band): string {
  const day = (value: number): string => (value === Infinity ? say.none : Math.round(value).toLocaleString("en-US"));
  return `${day(median)} (90 %: ${day(most[0])} to ${day(most[1])})`;
}

function shiftText({ median }: Band): string {
  return median === Infinity ? say.haltGone : `${Math.round(median)} days`;
}
