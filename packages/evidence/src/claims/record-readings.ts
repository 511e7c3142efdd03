import {
  controls,
  episodeSeries,
  type Fact,
  lastDay,
  type Period,
  parseCountrySet,
  supplyStageShares,
  tradeFlowsMonthly,
} from "@coercivity/domain";
import { daysBetween } from "../watch/days.ts";
import { changeReadings } from "./amount-readings.ts";
import type { CountQuery, EventQuery, FlowChangeQuery, LevelQuery, RankQuery, RecordedQuery, ThresholdQuery } from "./claim-query.ts";
import { estimateReadings } from "./estimate-readings.ts";
import { type EvidenceBase, rowsOf } from "./evidence-base.ts";
import { gdpRows, gdpUsd } from "./gdp-rows.ts";
import { goods } from "./goods.ts";
import { parameterOf } from "./measure-parameters.ts";
import { nearInTime } from "./near-in-time.ts";
import { numberPhrases } from "./number-phrases.ts";
import { type Reading, readingOf } from "./reading.ts";

type Without<Query> = Omit<Query, "value">;

/** Instruments that keep goods from leaving. */
const exportInstruments: ReadonlySet<string> = new Set([
  "ban",
  "de_minimis_content_rule",
  "entity_list",
  "foreign_direct_product_rule",
  "informal_slowdown",
  "licence",
  "processing_technology_ban",
  "quota",
  "re_export_penalty",
]);

/** Measures against exports that a country has issued in a time: rows, and acts where several rows are clauses of one announcement. */
export function countReadings(base: EvidenceBase, query: Without<CountQuery>): Reading[] {
  if (query.of !== "measures" || query.by === undefined) return [];
  const rows = rowsOf(base, controls).filter(
    ({ row, period }) =>
      row.issuer === query.by &&
      exportInstruments.has(row.instrument) &&
      (!query.when || (period !== undefined && period.from >= query.when.from && period.from <= query.when.to)),
  );
  if (rows.length === 0) return [];
  const acts = new Set(rows.map(({ row }) => row.legal_reference.replace(/\s+Art\..*$|;.*$|\s*\(.*$/, ""))).size;
  return [
    {
      meant: { low: acts, high: rows.length },
      scope: `measures against exports by ${query.by}: ${acts} acts in ${rows.length} rows`,
      time: query.when ? `${query.when.from.slice(0, 7)}..${query.when.to === lastDay ? "" : query.when.to.slice(0, 7)}` : "all rows",
      confidence: "medium",
      facts: rows.map(({ id }) => id),
      sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    },
  ];
}

/** Gross domestic product at current prices, USD, of the years asked for alone: it grows by more in a year than a claim leaves open. */
export function levelReadings(base: EvidenceBase, query: Without<LevelQuery>, today: string): Reading[] {
  const own = gdpRows(base).filter(({ row }) => row.country === query.by);
  const { when } = query;
  const asked = when
    ? own.filter(({ period }) => period && period.from <= when.to && when.from <= period.to)
    : nearInTime(own, when, today);
  return asked.map((fact) => {
    const usd = gdpUsd(fact);
    return readingOf([fact], { low: usd, high: usd }, fact.row.metric as string, String(fact.row.year));
  });
}

/** A rank by GDP is bounded from below by the economies that the ledger knows to be larger; a rank by share follows from a share above half. */
export function rankReadings(base: EvidenceBase, query: Without<RankQuery>, today: string): Reading[] {
  if (query.of === "GDP") {
    const near = nearInTime(gdpRows(base), query.when, today).filter(({ row }) => row.country !== "EU27" && row.country !== "WLD");
    const own = near.find(({ row }) => row.country === query.by);
    if (!own) return [];
    const larger = new Set(near.filter((fact) => gdpUsd(fact) > gdpUsd(own)).map(({ row }) => row.country));
    return [
      readingOf(
        [own],
        { low: larger.size + 1, high: Infinity },
        `GDP: larger are ${[...larger].join(", ")}; the ledger does not hold every economy`,
        String(own.row.year),
      ),
    ];
  }
  const made = goods.find(({ id }) => id === query.of)?.made.filter(({ at }) => query.at === undefined || at === query.at) ?? [];
  const rows = rowsOf(base, supplyStageShares).filter(
    ({ row }) =>
      row.unit === "%" &&
      row.quantity.startsWith("share_of_world") &&
      made.some(({ stage, covers }) => row.stage === stage && row.covers === covers),
  );
  return nearInTime(
    rows.filter(({ row }) => row.country === query.by),
    query.when,
    today,
  ).flatMap((fact) => {
    const larger = rows.filter(
      ({ row }) => row.year === fact.row.year && row.source_id.join() === fact.row.source_id.join() && row.value! > fact.row.value!,
    );
    const first = (fact.row.value ?? 0) >= 50;
    return first || larger.length > 0
      ? [
          readingOf(
            [fact],
            { low: larger.length + 1, high: larger.length + 1 },
            `${fact.row.stage}, ${fact.row.value} % of the world`,
            fact.row.year,
          ),
        ]
      : [];
  });
}

/** Thresholds that measures of an issuer declare, and whether they applied at the time. */
export function thresholdReadings(base: EvidenceBase, query: Without<ThresholdQuery>, today: string): Reading[] {
  const at = query.when?.to && query.when.to < today ? query.when.to : (query.when?.from ?? today);
  return rowsOf(base, controls).flatMap((fact): Reading[] => {
    const { row, period } = fact;
    const threshold = parameterOf(row.parameters, "threshold");
    if (row.issuer !== query.by || threshold === undefined) return [];
    const applies = row.status !== "never-applied" && period !== undefined && period.from <= at && at <= period.to;
    if (query.inForce && !applies) {
      const scope = `${row.legal_reference}: ${row.items}; ${row.status}, ended ${row.ended ?? "–"}, not in force on ${at}`;
      return [readingOf([fact], { low: Number.NaN, high: Number.NaN }, scope, row.effective)];
    }
    return [readingOf([fact], { low: threshold, high: threshold }, `${row.legal_reference}: ${row.parameters}`, row.effective)];
  });
}

/** A change of one time says nothing of another that shares less than this part of their days: a year's nothing of its May. */
const mostlySame = 0.6;

/** The days that two times share, as a part of those from the first to the last day of both; below 0 where they lie apart. */
function together(a: Period, b: Period): number {
  const [firstFrom = "", lastFrom = ""] = [a.from, b.from].sort();
  const [firstTo = "", lastTo = ""] = [a.to, b.to].sort();
  return (daysBetween(lastFrom, firstTo) + 1) / (daysBetween(firstFrom, lastTo) + 1);
}

/** Changes on a year before that customs rows state. */
export function flowChangeReadings(base: EvidenceBase, query: Without<FlowChangeQuery>, today: string): Reading[] {
  const items = goods.find(({ id }) => id === query.of)?.trade ?? [];
  const rows = rowsOf(base, tradeFlowsMonthly).filter(
    ({ row }) =>
      row.unit === "pct y/y" &&
      row.origin === query.from &&
      row.destination === (query.to ?? "WLD") &&
      (items.includes(row.item) || (query.of === "rare-earths" && row.item.startsWith("re_"))) &&
      row.value !== undefined,
  );
  const during = query.when
    ? rows.filter(({ period }) => period && together(period, query.when!) >= mostlySame)
    : nearInTime(rows, undefined, today);
  return [
    ...during.map((fact) =>
      readingOf(
        [fact],
        { low: fact.row.value! / 100, high: fact.row.value! / 100 },
        `${fact.row.item} to ${fact.row.destination}, change on the year before`,
        fact.row.month,
      ),
    ),
    ...changeReadings(base, query, today),
  ];
}

const dayUnits = /^days/;
const countUnits = /^(?:count|units|persons|of \d+)$/;

/** Whether a row names one of the countries asked for in these cells; every row does where none is asked for. */
function concerns(countries: readonly string[], ...cells: readonly (string | undefined)[]): boolean {
  const named = cells.flatMap((cell) => (cell === undefined ? [] : parseCountrySet(cell).include));
  return countries.length === 0 || countries.some((country) => named.includes(country));
}

/** Days, money and counts of episodes and measures whose words meet the claim's. */
export function recordReadings(base: EvidenceBase, query: Without<RecordedQuery>): Reading[] {
  const about = (text: string): boolean => query.words.some((word) => new RegExp(`\\b${word}`, "i").test(text));
  const during = ({ period }: Fact): boolean =>
    !query.when || !period || (period.from <= laterYear(query.when.to) && query.when.from.slice(0, 4) <= period.to.slice(0, 4));
  const series = rowsOf(base, episodeSeries).filter((fact) => {
    const { row } = fact;
    const unit =
      query.unit === "days"
        ? dayUnits.test(row.unit)
        : query.unit === "tonnes"
          ? row.unit === "t"
          : query.unit === "count" && countUnits.test(row.unit);
    return (
      unit &&
      during(fact) &&
      concerns(query.countries, row.issuer, row.partner) &&
      about(`${row.item} ${row.series_id.replaceAll("_", " ")}`)
    );
  });
  const announced = (fact: Fact): boolean => during(fact) || during({ ...fact, period: fact.published });
  const acts = rowsOf(base, controls).filter(
    ({ row, ...fact }) =>
      announced({ row, ...fact }) &&
      concerns(query.countries, row.issuer, row.targets) &&
      about(`${row.items} ${row.legal_reference} ${row.instrument.replaceAll("_", " ")}`),
  );
  return [
    ...series.map((fact) =>
      readingOf(
        [fact],
        { low: fact.row.low ?? fact.row.value, high: fact.row.high ?? fact.row.value },
        `${fact.row.item} (${fact.row.unit})`,
        fact.row.date,
      ),
    ),
    ...acts.flatMap((fact): Reading[] => {
      const value =
        query.unit === "money"
          ? parameterOf(fact.row.parameters, query.currency ?? "USD")
          : query.unit === "days"
            ? lasted(fact)
            : undefined;
      return value === undefined
        ? []
        : [readingOf([fact], { low: value, high: value }, `${fact.row.items}: ${fact.row.legal_reference}`, fact.row.effective)];
    }),
    ...(query.unit === "metres" ? acts.flatMap((fact) => lengthsIn(fact)) : []),
    ...estimateReadings(base, query),
  ];
}

/** Lengths that a measure's own words give. */
function lengthsIn(fact: Fact<{ readonly items: string; readonly effective: string }>): Reading[] {
  return numberPhrases(fact.row.items)
    .filter(({ kind }) => kind === "metres")
    .map(({ meant }) => readingOf([fact], meant, fact.row.items, fact.row.effective));
}

const stops = /clos|halt|suspen|stop|shut|idle|days/i;

/** Records of episodes that something of that name stood still: an item that carries the name and a word of stopping, or counts its days. */
export function eventReadings(base: EvidenceBase, { names, countries, when }: Without<EventQuery>): Reading[] {
  return rowsOf(base, episodeSeries).flatMap((fact): Reading[] => {
    const { item, unit, date, value, issuer, partner } = fact.row;
    const meant = names.some((name) => new RegExp(`(?:^|[ _])${name}`, "i").test(item)) && (stops.test(item) || dayUnits.test(unit));
    const during = !when || (fact.period !== undefined && fact.period.from <= when.to && when.from <= fact.period.to);
    if (!meant || !during || !concerns(countries, issuer, partner) || !(value > 0)) return [];
    return [readingOf([fact], { low: 1, high: 1 }, `${item.replaceAll("_", " ")}: ${value} ${unit}`, date)];
  });
}

function laterYear(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** Days from the first to the last day in force, where both are known to the day. */
function lasted({ row }: Fact<{ readonly effective: string; readonly ended: string | undefined }>): number | undefined {
  if (row.ended?.length !== 10 || row.effective.length !== 10) return undefined;
  return daysBetween(row.effective, row.ended);
}
