import { thousands } from "@coercivity/charts";

const space = "\u00a0";
const minus = "\u2212";

/** How a language says numbers. */
export interface NumberManner {
  readonly percent: (number: string) => string;
  /** Sums of USD from the largest unit down: what they are divided by, and how they are said. */
  readonly sums: readonly (readonly [divisor: number, name: string])[];
  /** Between a number and such a unit. */
  readonly unitGap: string;
  readonly date: (year: number, month: number, day: number) => string;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const englishManner: NumberManner = {
  percent: (number) => `${number}${space}%`,
  sums: [
    [1e12, `trn${space}USD`],
    [1e9, `bn${space}USD`],
    [1e6, `M${space}USD`],
    [1, "USD"],
  ],
  unitGap: space,
  date: (year, month, day) => `${day}${space}${months[month - 1] ?? month} ${year}`,
};

/** The page speaks one language at a time, and hundreds of places say numbers. */
let manner = englishManner;

/** Says from now on every number as a language does; English where none is given. */
export function speakNumbers(as: NumberManner = englishManner): void {
  manner = as;
}

/** At most three figures, thousands set apart, a true minus: 0.0123, 4.57, 61, 12,300. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "–";
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(3));
  const text = Math.abs(rounded) >= 1000 ? thousands(Math.round(rounded)) : tidy(rounded);
  return text.replace("-", minus);
}

function tidy(value: number): string {
  return Math.abs(value) < 1e-4 ? value.toExponential() : String(value);
}

/** `61.3 %` from 0.613; what is not nothing never shows as 0. */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent !== 0 && Math.abs(percent) < 0.001) return manner.percent(`${percent > 0 ? "<" : `> ${minus}`} 0.001`);
  return manner.percent(twoFigures(percent));
}

/** A purity with all its nines and one figure more: `99.53 %`, `99.919 %`. */
export function purityText(share: number): string {
  const places = share >= 1 ? 0 : Math.max(0, Math.min(8, Math.ceil(-Math.log10(1 - share)) - 1));
  return manner.percent(String(Number((100 * share).toFixed(places))));
}

/** `0.18 % (0.02–0.80)`: the range in the unit of the number. */
export function shareRange(share: number, low: number, high: number): string {
  return `${shareText(share)} (${spanText(100 * low, 100 * high)})`;
}

/** `5.7 bn USD`. */
export function usdText(usd: number): string {
  const [divisor, name] = unitOf(usd);
  return sumText(usd / divisor, name);
}

/** `5.7 bn USD (0.8–34)`: the range in the unit of the number. */
export function usdRange(usd: number, low: number, high: number): string {
  const [divisor, name] = unitOf(Math.max(Math.abs(usd), high / 100));
  return `${sumText(usd / divisor, name)} (${spanText(low / divisor, high / divisor)})`;
}

/** The unit in which a sum reads easily, and what it is divided by. */
export function unitOf(usd: number): readonly [divisor: number, name: string] {
  const size = Math.abs(usd);
  return manner.sums.find(([divisor]) => size >= 0.9995 * divisor) ?? manner.sums.at(-1)!;
}

/** A number in a unit that `unitOf` gave. */
export function sumText(value: number, name: string): string {
  return `${twoFigures(value)}${manner.unitGap}${name}`;
}

/** `52–131`, kept on one line; an end beyond the horizon is told in words by whoever knows them. */
export function spanText(low: number, high: number): string {
  return `${twoFigures(low)}–\u2060${twoFigures(high)}`;
}

/** Two figures below a hundred, all of the whole number above it. */
export function twoFigures(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 99.5) return numberText(Math.round(value));
  return numberText(Number(value.toPrecision(2)));
}

/** `1,096`. */
export function wholeText(value: number): string {
  return thousands(Math.round(value));
}

/** `6 January 2026` from `2026-01-06`. */
export function dateText(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return manner.date(year, month, day);
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b and c`. */
export function listText(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}
