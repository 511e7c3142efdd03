import { digits, purity } from "@coercivity/charts";

export { digits };

/** A purity in per cent with as many nines as it has, with a plain space as a terminal wants it. */
export function percent(value: number): string {
  return purity(value).replaceAll("\u00a0", " ");
}

/** `1.2 (0.9–1.6)` for a range. */
export function range(value: { readonly value: number; readonly low: number; readonly high: number }, count = 3): string {
  return value.low === value.high
    ? grouped(value.value, count)
    : `${grouped(value.value, count)} (${grouped(value.low, count)}–${grouped(value.high, count)})`;
}

/** Thousands set apart. */
export function grouped(value: number, count = 3): string {
  if (Math.abs(value) < 1000) return digits(value, count);
  return String(Math.round(Number(value.toPrecision(count)))).replace(/\B(?=(\d{3})+$)/g, ",");
}
