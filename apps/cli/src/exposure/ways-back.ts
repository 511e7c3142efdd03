import type { Fact } from "@coercivity/domain";
import type { Recovery } from "@coercivity/exposure";

/** A way back with the fact that it is read from; without one it is assumed. */
export interface Way extends Recovery {
  readonly fact: string | null;
}

/** Days in a month of facts. */
const month = 365 / 12;

/** Licence, qualification and ramp with their facts; the practice of a licence is the range around its statutory days. */
export function waysBack(facts: readonly Fact[]): Way[] {
  const find = (item: string): Fact | undefined => facts.find(({ row }) => String(row.item).startsWith(item));
  const way = (name: string, item: string, perUnit: number, spread: readonly [number, number], fallback: number): Way => {
    const fact = find(item);
    const middle = fact?.value ?? (fact?.low !== undefined && fact.high !== undefined ? (fact.low + fact.high) / 2 : undefined);
    const value = middle === undefined ? fallback : middle * perUnit;
    return {
      name,
      days: {
        value,
        low: fact?.low === undefined ? value * spread[0] : fact.low * perUnit,
        high: fact?.high === undefined ? value * spread[1] : fact.high * perUnit,
      },
      fact: fact?.id ?? null,
    };
  };
  return [
    // 45 working days are nine weeks; firms waited from six weeks to four months.
    way("licence", "export licence decision (statutory)", 7 / 5, [0.7, 2], 63),
    way("qualification", "magnet supplier qualification", month, [0.7, 1.5], 5.5 * month),
    way("new line", "new separation line ramp", month, [0.7, 2], 14 * month),
  ];
}
