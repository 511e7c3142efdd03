import type { Scored } from "@coercivity/study";

/** A figure of a back-test for people: three digits, `none` beyond the run, a dash where nothing can be said. */
export function figure(value: number | null): string {
  if (value === null || Number.isNaN(value)) return "–";
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "none";
}

/** Met, missed, or not expressible. */
export function verdict(one: Pick<Scored, "expressible" | "hit">): string {
  return one.expressible ? (one.hit ? "hit" : "miss") : "not expressible";
}
