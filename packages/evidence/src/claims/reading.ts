import type { Confidence, Fact } from "@coercivity/domain";
import type { Interval } from "./interval.ts";

/** A figure of the ledger, or of the fit, in the scope a claim speaks of. */
export interface Reading {
  readonly meant: Interval;
  /** What it is a figure of, in words. */
  readonly scope: string;
  readonly time: string;
  readonly confidence: Confidence;
  /** Ids of facts it rests on; none for the fit. */
  readonly facts: readonly string[];
  readonly sources: readonly string[];
  /** The reconciled year rather than a row. */
  readonly fitted?: true;
  /** Which end of a change it bears on. */
  readonly end?: "start" | "end";
}

/** A figure that one row gives, or that follows from several: as sure as the first of them. */
export function readingOf(facts: readonly [Fact, ...Fact[]], meant: Interval, scope: string, time: string): Reading {
  return {
    meant,
    scope,
    time,
    confidence: facts[0].confidence,
    facts: facts.map(({ id }) => id),
    sources: [...new Set(facts.flatMap(({ sources }) => sources))],
  };
}

/**
 * A figure that says the same thing of the same time and scope as another is one piece of evidence, however many pages repeat it; so is one that a
 * source gives in two tables.
 */
export function distinct(readings: readonly Reading[]): Reading[] {
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const { meant, scope, time, end, sources } = reading;
    const figure = `${end} ${time.slice(0, 4)} ${meant.low.toFixed(4)} ${meant.high.toFixed(4)}`;
    const twice = [...kept].find(([key, one]) => key.startsWith(figure) && one.sources.some((source) => sources.includes(source)));
    const key = twice?.[0] ?? `${figure} ${scope}`;
    const before = kept.get(key);
    if (!before) kept.set(key, reading);
    else {
      const better = order(reading.confidence) < order(before.confidence) ? reading : before;
      kept.set(key, {
        ...better,
        facts: [...before.facts, ...reading.facts],
        sources: [...new Set([...before.sources, ...reading.sources])],
      });
    }
  }
  return [...kept.values()];
}

function order(confidence: Confidence): number {
  return confidence === "high" ? 0 : confidence === "medium" ? 1 : 2;
}
