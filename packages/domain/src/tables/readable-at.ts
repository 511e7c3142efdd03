import type { Fact } from "./fact.ts";

/**
 * What a fact is to someone who stands on a day. `public`: described and published by then. `published-later`: a statistic about an earlier
 * time that came out afterwards. `undated`: its source carries no date. `later-time`: describes time after that day.
 */
export type Readability = "public" | "published-later" | "undated" | "later-time";

/** What the fact is wanted for: the state of the world before a shock, or a parameter or term of a scenario. */
export type FactUse = "baseline" | "parameter";

/** The tables whose rows are public acts: readable from their announcement, although they speak of later days. */
const announcing: ReadonlySet<string> = new Set(["controls"]);

/** How a fact stands to the day `asOf` (ISO). A period or a date known only to the month or year counts by its last day. */
export function readability(fact: Pick<Fact, "table" | "period" | "published">, asOf: string): Readability {
  if (fact.period && fact.period.to > asOf && !announcing.has(fact.table)) return "later-time";
  if (!fact.published) return "undated";
  return fact.published.to <= asOf ? "public" : "published-later";
}

/**
 * Whether a fact may be read with `asOf` set: never what describes a later time; for a baseline also statistics about earlier periods that
 * were published later or carry no date (they are labelled and counted); for parameters and scenario terms only what was public.
 */
export function readableAt(fact: Pick<Fact, "table" | "period" | "published">, asOf: string, use: FactUse): boolean {
  const state = readability(fact, asOf);
  if (state === "public") return true;
  return use === "baseline" && state !== "later-time" && !(announcing.has(fact.table) && state === "published-later");
}

/** The facts of a day, and how many stand in each relation to it. */
export interface FactsAt<F> {
  readonly facts: readonly F[];
  readonly counts: Readonly<Record<Readability, number>>;
}

/** Keeps the facts readable on the day `asOf` and counts them all by readability. Without a day everything is readable. */
export function factsAt<F extends Pick<Fact, "table" | "period" | "published">>(
  facts: readonly F[],
  asOf: string | undefined,
  use: FactUse,
): FactsAt<F> {
  const counts: Record<Readability, number> = { public: 0, "published-later": 0, undated: 0, "later-time": 0 };
  if (asOf === undefined) return { facts, counts: { ...counts, public: facts.length } };
  const kept: F[] = [];
  for (const fact of facts) {
    counts[readability(fact, asOf)]++;
    if (readableAt(fact, asOf, use)) kept.push(fact);
  }
  return { facts: kept, counts };
}
