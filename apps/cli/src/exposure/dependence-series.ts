import type { Fact, PublishedShare } from "@coercivity/domain";

/** Turns in the trade that every series is read against. */
export const turningPoints: readonly (readonly [year: number, words: string])[] = [
  [2010, "China holds back shipments to Japan"],
  [2015, "export quotas end after the WTO ruling"],
  [2023, "export control of gallium, germanium and graphite; technology ban"],
  [2025, "licences for seven elements in April, wider rules announced in October and suspended"],
  [2026, "measures against Japan"],
];

/** One published share of what a country buys somewhere, with the fitted share of the same scope where there is one. */
export interface DependencePoint {
  readonly importer: string;
  readonly supplier: string;
  readonly year: string;
  readonly item: string;
  /** Per cent, as published. */
  readonly share: number;
  readonly basis: string;
  readonly scope: string;
  /** Part of 1. */
  readonly fitted: number | null;
  readonly fact: string;
  readonly confidence: string;
}

/** Published dependences on rare earths in whatever scope, by item and year. */
export function dependenceSeries(facts: readonly Fact[], published: readonly PublishedShare[]): DependencePoint[] {
  const fitted = new Map(published.map((share) => [share.fact, share.fitted]));
  const text = (fact: Fact, column: string): string => String(fact.row[column] ?? "");
  return facts
    .filter((fact) => /rare|magnet|re_|heavy|yttrium|cerium/.test(text(fact, "item")))
    .map((fact) => ({
      importer: text(fact, "importer"),
      supplier: text(fact, "supplier"),
      year: text(fact, "year"),
      item: text(fact, "item"),
      share: fact.value ?? fact.low ?? fact.high ?? 0,
      basis: text(fact, "basis"),
      scope: text(fact, "scope"),
      fitted: fitted.get(fact.id) ?? null,
      fact: fact.id,
      confidence: fact.confidence,
    }))
    .sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : a.year < b.year ? -1 : 1));
}
