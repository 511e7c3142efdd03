import { lastDay, type Period } from "@coercivity/domain";
import { amountReadings } from "./amount-readings.ts";
import type { ClaimQuery, ShareChangeQuery } from "./claim-query.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import type { Interval } from "./interval.ts";
import { type Judged, judge } from "./judge.ts";
import { distinct, type Reading } from "./reading.ts";
import {
  countReadings,
  eventReadings,
  flowChangeReadings,
  levelReadings,
  rankReadings,
  recordReadings,
  thresholdReadings,
} from "./record-readings.ts";
import { importShareReadings, worldShareReadings } from "./share-readings.ts";

/** A typed claim with its verdict and every figure that bears on it. */
export interface CheckedClaim extends Judged {
  readonly query: ClaimQuery;
  readonly readings: readonly Reading[];
  /** Why there is no verdict, where there is none although figures exist. */
  readonly because?: string;
}

/** Holds a typed claim against the ledger and the fit. `today` (ISO) is the day that counts as the latest where the claim names none. */
export function checkClaim(base: EvidenceBase, query: ClaimQuery, today: string): CheckedClaim {
  if (query.kind === "share-change") return checkChange(base, query, today);
  const readings = distinct(readingsOf(base, query, today));
  const share = query.kind === "import-share" || query.kind === "world-share" || query.kind === "flow-change";
  const judged = judge(query.value, readings, share);
  if (query.kind !== "rank" || judged.agree.length === 0 || readings.some(({ meant }) => meant.high < Infinity))
    return {
      ...judged,
      query,
      readings,
      ...(judged.agree.length > 0 && judged.agree.every(({ confidence }) => confidence === "low")
        ? { because: "all that agrees is of low confidence" }
        : {}),
    };
  // A bound that a rank does not break proves nothing.
  return { ...judged, verdict: "not_checkable", query, readings, because: "the ledger only bounds this rank from below" };
}

/** A change is as good as its weaker end; an end without figures is left out and said. */
function checkChange(base: EvidenceBase, query: ShareChangeQuery, today: string): CheckedClaim {
  const { share, start, value, when } = query;
  const [first, last] = endsOf(when);
  const at = (end: "start" | "end", period: Period | undefined): Reading[] => {
    const asked = { ...share, ...(period ? { when: period } : {}) };
    const found = asked.kind === "import-share" ? importShareReadings(base, asked, today) : worldShareReadings(base, asked, today);
    return distinct(found).map((reading) => ({ ...reading, end }));
  };
  const starts = first ? at("start", first) : highest(base, query, today);
  const ends = at("end", last);
  const judgedStart = judge(start, starts, true);
  const judgedEnd = judge(value, ends, true);
  const worse =
    judgedStart.verdict === "not_checkable" || (judgedEnd.verdict !== "not_checkable" && judgedEnd.agreeing <= judgedStart.agreeing);
  return {
    verdict: (worse ? judgedEnd : judgedStart).verdict,
    agreeing: Math.min(judgedStart.agreeing, judgedEnd.agreeing),
    agree: [...judgedStart.agree, ...judgedEnd.agree],
    differ: [...judgedStart.differ, ...judgedEnd.differ],
    query,
    readings: [...starts, ...ends],
    ...(judgedStart.verdict === "not_checkable" ? { because: "no figure for the start; judged by the end alone" } : {}),
  };
}

/** First and last year of a time that spans years; without one the end is the latest. */
function endsOf(when: Period | undefined): readonly [Period | undefined, Period | undefined] {
  if (when?.to === lastDay) return [{ from: when.from, to: `${when.from.slice(0, 4)}-12-31` }, undefined];
  if (!when || when.from.slice(0, 4) === when.to.slice(0, 4)) return [undefined, when];
  const year = (day: string): Period => ({ from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` });
  return [year(when.from), year(when.to)];
}

/** Where a fall names no start, it is held against the oldest figures; the ledger's own first year is named with them. */
function highest(base: EvidenceBase, { share }: ShareChangeQuery, today: string): Reading[] {
  const asked = { ...share, when: { from: "1990-01-01", to: today } };
  const all = asked.kind === "import-share" ? importShareReadings(base, asked, today) : worldShareReadings(base, asked, today);
  const rows = all.filter(({ fitted }) => !fitted);
  const first = (rows.map(({ time }) => time).sort()[0] ?? "9999").slice(0, 4);
  return distinct(rows.filter(({ time }) => Number(time.slice(0, 4)) <= Number(first) + 2)).map((reading) => ({
    ...reading,
    end: "start",
  }));
}

function readingsOf(base: EvidenceBase, query: Exclude<ClaimQuery, ShareChangeQuery>, today: string): Reading[] {
  switch (query.kind) {
    case "import-share":
      return importShareReadings(base, query, today);
    case "world-share":
      return worldShareReadings(base, query, today);
    case "flow-change":
      return flowChangeReadings(base, query, today);
    case "amount":
      return amountReadings(base, query, today);
    case "count":
      return countReadings(base, query);
    case "level":
      return levelReadings(base, query, today);
    case "rank":
      return rankReadings(base, query, today);
    case "threshold":
      return thresholdReadings(base, query, today);
    case "event":
      return eventReadings(base, query);
    case "recorded":
      return recordReadings(base, query);
  }
}

/** Lowest and highest of figures, the fit left out; none where there are none. */
export function rangeOfReadings(readings: readonly Reading[]): Interval | undefined {
  const rows = readings.filter(({ fitted, meant }) => !fitted && Number.isFinite(meant.low));
  if (rows.length === 0) return undefined;
  return { low: Math.min(...rows.map(({ meant }) => meant.low)), high: Math.max(...rows.map(({ meant }) => meant.high)) };
}
