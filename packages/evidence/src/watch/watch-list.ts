import { controls, episodeSeries, type Fact, type IndicatorsRow, indicators, parsePeriod } from "@coercivity/domain";
import type { Episode } from "@coercivity/domain/schema";
import { type EvidenceBase, rowsOf } from "../claims/evidence-base.ts";
import { type AlarmLevel, alarmLevels, beyond } from "./alarm-levels.ts";
import { daysBetween } from "./days.ts";
import type { GaugePoint } from "./gauge-point.ts";
import { type GaugeQuestion, gauges } from "./gauges.ts";

/** How an indicator stood to an episode: days by which its first alarm came before the act and before the first halt; negative after it. */
export interface Lead {
  readonly episode: string;
  /** End of the time the first alarming reading describes. */
  readonly alarm: string;
  readonly act?: { readonly day: string; readonly daysAhead: number };
  readonly halt?: { readonly day: string; readonly daysAhead: number };
}

export type WatchState = "red" | "amber" | "flag" | "quiet" | "no data" | "by judgement";

/** An indicator of the watch list on a day. */
export interface Watched {
  readonly fact: Fact<IndicatorsRow>;
  readonly levels: readonly AlarmLevel[];
  /** How the rows are read; none where the ledger holds no data of it. */
  readonly how: string | undefined;
  readonly last: (GaugePoint & { readonly ageDays: number }) | undefined;
  readonly readings: number;
  /** What the last reading says, or that there is none, or that its threshold is in words. A stale reading keeps its state, and is marked. */
  readonly state: WatchState;
  readonly stale: boolean;
  readonly leads: readonly Lead[];
}

/** Days after which a reading is too old to be today's, by how often the figure appears: twice its interval and its time to publication. */
const staleAfterDays: Readonly<Record<string, number>> = {
  daily: 14,
  weekly: 30,
  monthly: 80,
  "monthly (20th)": 80,
  "monthly (7th-9th)": 70,
  "monthly cumulative": 80,
  quarterly: 240,
  "semi-annual": 420,
  annual: 800,
  "annual or semi-annual": 800,
  event: 90,
};

/** The watch list on a day, for a target: last value, state, age, and what each indicator led. Only what the ledger knew by that day is read. */
export function watchList(base: EvidenceBase, episodes: readonly Episode[], question: GaugeQuestion): Watched[] {
  return rowsOf(base, indicators).map((fact): Watched => {
    const { row } = fact;
    const gauge = gauges[row.indicator_id];
    const levels = alarmLevels(row.threshold);
    const all = gauge?.read(base, question) ?? [];
    const known = all.filter(({ period }) => period.to <= question.asOf);
    const point = known.at(-1);
    const last = point && { ...point, ageDays: daysBetween(point.period.to, question.asOf) };
    return {
      fact,
      levels,
      how: gauge?.how,
      last,
      readings: known.length,
      state: last === undefined ? "no data" : levels.length === 0 ? "by judgement" : stateOf(levels, known),
      stale: last !== undefined && last.ageDays > (staleAfterDays[row.cadence] ?? 90),
      leads: leadsOf(base, episodes, fact, levels, all, question),
    };
  });
}

function stateOf(levels: readonly AlarmLevel[], points: readonly GaugePoint[]): WatchState {
  const reached = levels.filter((level) => alarmed(level, points, points.length - 1)).map(({ level }) => level);
  return reached.includes("red") ? "red" : reached.includes("amber") ? "amber" : reached.includes("flag") ? "flag" : "quiet";
}

/** Whether the reading at a place, and those before it over as many months as the level asks for, lie beyond it. */
function alarmed(level: AlarmLevel, points: readonly GaugePoint[], at: number): boolean {
  let months = 0;
  for (let i = at; i >= 0 && months < level.running; i--) {
    const { value, period } = points[i]!;
    if (!beyond(level, value)) return false;
    months += Math.max(1, Math.round((daysBetween(period.from, period.to) + 1) / 30.4));
  }
  return months >= level.running;
}

/** For each episode that the indicator is said to have moved in: its first alarm within a year of the act, against act and first halt. */
function leadsOf(
  base: EvidenceBase,
  episodes: readonly Episode[],
  { row }: Fact<IndicatorsRow>,
  levels: readonly AlarmLevel[],
  points: readonly GaugePoint[],
  { asOf }: GaugeQuestion,
): Lead[] {
  return row.moved_first_in.split(";").flatMap((id): Lead[] => {
    const episode = episodes.find((one) => one.id === id);
    const act = episode && actOf(base, episode);
    if (!episode || act === undefined || act > asOf) return [];
    const halt = haltOf(base, id);
    const last = endOf(episode.timeline.at(-1)?.date ?? act);
    const at = points.findIndex(
      ({ period }, i) =>
        daysBetween(period.to, act) <= 365 &&
        daysBetween(act, period.from) <= 365 &&
        period.from <= last &&
        levels.some((level) => alarmed(level, points, i)),
    );
    const alarm = points[at]?.period.to;
    if (alarm === undefined || alarm > asOf) return [];
    const ahead = (day: string) => ({ day, daysAhead: daysBetween(alarm, day) });
    return [{ episode: id, alarm, act: ahead(act), ...(halt === undefined ? {} : { halt: ahead(halt) }) }];
  });
}

/**
 * The first date of an episode's timeline on which its issuer or a target announced a measure or put one into force, suspensions left out; else the
 * first date it has.
 */
function actOf(base: EvidenceBase, { issuer, targets, timeline }: Episode): string | undefined {
  const sides = [issuer, ...targets];
  const dates = new Set(
    rowsOf(base, controls).flatMap(({ row }) =>
      sides.includes(row.issuer) &&
      row.instrument !== "suspension" &&
      row.targets.split(";").some((one) => one === "ALL" || sides.includes(one))
        ? [row.announced ?? row.effective, row.effective]
        : [],
    ),
  );
  const date = (timeline.find((one) => dates.has(one.date)) ?? timeline[0])?.date;
  return date === undefined ? undefined : startOf(date);
}

/** The first day on which somebody's line stood, as far as the episode's series tell. */
function haltOf(base: EvidenceBase, episode: string): string | undefined {
  return rowsOf(base, episodeSeries)
    .filter(({ row }) => row.episode_id === episode && (row.variable === "halt" || /first halts/.test(row.item)))
    .map(({ row }) => startOf(row.date))
    .sort()[0];
}

function startOf(date: string): string {
  return parsePeriod(date)?.from ?? date;
}

function endOf(date: string): string {
  return parsePeriod(date)?.to ?? date;
}
