const space = "\u00a0";
const minus = "\u2212";

/** At most three figures, thousands set apart, a true minus: 0.0123, 4.57, 61, 12,300. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "–";
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(3));
  const text = Math.abs(rounded) >= 1000 ? Math.round(rounded).toLocaleString("en-US") : tidy(rounded);
  return text.replace("-", minus);
}

function tidy(value: number): string {
  return Math.abs(value) < 1e-4 ? value.toExponential() : String(value);
}

/** `61.3 %` from 0.613; what is not nothing never shows as 0. */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent !== 0 && Math.abs(percent) < 0.001) return `${percent > 0 ? "<" : `> ${minus}`} 0.001${space}%`;
  return `${twoFigures(percent)}${space}%`;
}

/** A purity with all its nines and one figure more: `99.53 %`, `99.919 %`. */
export function purityText(share: number): string {
  const places = share >= 1 ? 0 : Math.max(0, Math.min(8, Math.ceil(-Math.log10(1 - share)) - 1));
  return `${Number((100 * share).toFixed(places))}${space}%`;
}

/** `0.18 % (0.02–0.80)`: the range in the unit of the number. */
export function shareRange(share: number, low: number, high: number): string {
  return `${shareText(share)} (${spanText(100 * low, 100 * high)})`;
}

/** `5.7 bn USD`. */
export function usdText(usd: number): string {
  const [divisor, name] = unitOf(usd);
  return `${twoFigures(usd / divisor)}${space}${name}`;
}

/** `5.7 bn USD (0.8–34)`: the range in the unit of the number. */
export function usdRange(usd: number, low: number, high: number): string {
  const [divisor, name] = unitOf(Math.max(Math.abs(usd), high / 100));
  return `${twoFigures(usd / divisor)}${space}${name} (${spanText(low / divisor, high / divisor)})`;
}

/** The unit in which a sum reads easily, and what it is divided by. */
export function unitOf(usd: number): readonly [divisor: number, name: string] {
  const size = Math.abs(usd);
  if (size >= 0.9995e12) return [1e12, `trn${space}USD`];
  if (size >= 0.9995e9) return [1e9, `bn${space}USD`];
  if (size >= 0.9995e6) return [1e6, `M${space}USD`];
  return [1, "USD"];
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
  return Math.round(value).toLocaleString("en-US");
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `6 January 2026` from `2026-01-06`. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${Number(day)}${space}${months[Number(month) - 1] ?? month} ${year}`;
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b and c`. */
export function listText(names: readonly string[], and: string): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}
