import { type ChartMessages, messages } from "./messages.ts";
import { thousands } from "./thousands.ts";

/** A number with what nine in ten lie between. */
export interface Ranged {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** `61 %`, with no-break space; what is not nothing never shows as 0. */
export function percent(share: number, say: ChartMessages = messages): string {
  const value = share * 100;
  return value > 0 && value < 0.5 ? say.percent("< 1") : say.percent(thousands(Math.round(value)));
}

/** At most three figures, thousands set apart. */
export function figures(value: number): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(Math.abs(value) < 10 ? 2 : 3));
  return Math.abs(rounded) >= 1000 ? thousands(Math.round(rounded)) : String(rounded).replace("-", "−");
}

/** `7.6 (0.8–34)`; the value alone where there is no range. */
export function ranged(value: number, low: number | undefined, high: number | undefined, say: ChartMessages = messages): string {
  return low === undefined || high === undefined ? figures(value) : say.ranged(figures(value), figures(low), figures(high));
}

/** The unit in which the largest of some sums of USD reads easily. */
export function usdUnit(most: number, say: ChartMessages = messages): readonly [divisor: number, name: string] {
  return say.usd.find(([divisor]) => most >= 0.9995 * divisor) ?? [1, say.usd.at(-1)![1]];
}

/** A number with some significant digits, without exponent where it is readable: 1.414, 0.7737, 3.6e−7. */
export function digits(value: number | null | undefined, count = 5): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [mantissa, power] = value.toExponential(Math.max(0, count - 3)).split("e") as [string, string];
    return `${mantissa}e${power.replace("+", "").replace("-", "−")}`.replace(/^-/, "−");
  }
  return String(Number(value.toPrecision(count))).replace("-", "−");
}

/** A purity in per cent with as many nines as it has: 99.93 %, 99.99996 %. */
export function purity(value: number, say: ChartMessages = messages): string {
  const impurity = 1 - value;
  if (value < 0.5) return say.percent(digits(100 * value, 3));
  if (!(impurity > 0)) return say.percent(impurity === 0 ? "100" : digits(100 * value));
  // beyond nine nines nobody can measure it, and digits of noise would follow
  if (impurity < 1e-9) return say.separation.overNines(say.percent("99.9999999"));
  const decimals = Math.min(10, Math.max(0, Math.ceil(-Math.log10(impurity * 100)) + 1));
  return say.percent((100 * value).toFixed(decimals));
}
