import { episodeSeries, type Fact, type Period, tradeFlowsMonthly } from "@coercivity/domain";
import { type EvidenceBase, rowsOf } from "../claims/evidence-base.ts";

/** One reading of an indicator. */
export interface GaugePoint {
  readonly period: Period;
  readonly value: number;
  readonly facts: readonly string[];
  readonly sources: readonly string[];
}

/** The readings of a series of the episodes, in order of time. */
export function seriesPoints(base: EvidenceBase, ...ids: readonly string[]): GaugePoint[] {
  return inTime(
    rowsOf(base, episodeSeries)
      .filter(({ row }) => ids.includes(row.series_id))
      .map((fact) => pointOf(fact, fact.row.value)),
  );
}

/** Tonnes of single months from an exporter to a destination; of several figures for a month the one that most rows repeat, else the first. */
export function monthlyTonnes(base: EvidenceBase, origin: string, item: string, destination: string): GaugePoint[] {
  const rows = rowsOf(base, tradeFlowsMonthly).filter(
    ({ row }) =>
      row.origin === origin &&
      row.item === item &&
      row.destination === destination &&
      row.period_type === "month" &&
      row.unit === "t" &&
      row.value !== undefined &&
      row.fit !== "no",
  );
  const months = [...new Set(rows.map(({ row }) => row.month))];
  return inTime(
    months.map((month) => {
      const same = rows.filter(({ row }) => row.month === month);
      const votes = (value: number | undefined): number => same.filter(({ row }) => Math.abs(row.value! - value!) <= 0.01 * value!).length;
      const best = same.reduce((top, fact) => (votes(fact.row.value) > votes(top.row.value) ? fact : top));
      return pointOf(best, best.row.value!);
    }),
  );
}

/** Each reading over that of the same months a year before, where there is one. */
export function overYearBefore(points: readonly GaugePoint[]): GaugePoint[] {
  return points.flatMap((point) => {
    const before = points.find(
      ({ period }) => period.from === yearBefore(point.period.from) && period.to.slice(0, 7) === yearBefore(point.period.to).slice(0, 7),
    );
    if (!before || before.value === 0) return [];
    return [joined(point, before, point.value / before.value)];
  });
}

/** `combine` of two series where both have a reading of the same time. */
export function together(a: readonly GaugePoint[], b: readonly GaugePoint[], combine: (x: number, y: number) => number): GaugePoint[] {
  return a.flatMap((point) => {
    const other = b.find(({ period }) => period.from.slice(0, 7) === point.period.from.slice(0, 7));
    return other ? [joined(point, other, combine(point.value, other.value))] : [];
  });
}

/** A point from a row. */
export function pointOf({ id, period, sources }: Pick<Fact, "id" | "period" | "sources">, value: number): GaugePoint {
  return { period: period!, value, facts: [id], sources };
}

function joined(point: GaugePoint, other: GaugePoint, value: number): GaugePoint {
  return {
    period: point.period,
    value,
    facts: [...point.facts, ...other.facts],
    sources: [...new Set([...point.sources, ...other.sources])],
  };
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** Readings in order of time. */
export function inTime(points: readonly GaugePoint[]): GaugePoint[] {
  return points
    .filter(({ period }) => period !== undefined)
    .sort((a, b) => (a.period.to < b.period.to ? -1 : a.period.to > b.period.to ? 1 : 0));
}
