import { formatNumber, formatShare, formatUsd } from "../present/format-number.ts";

const space = "\u00a0";

/** `5.7 bn USD` with no-break spaces and a true minus. */
export function usdText(usd: number): string {
  return formatUsd(usd).replaceAll(" ", space).replace(/^-/, "−");
}

/** `0.32 %` with a no-break space. */
export function shareText(share: number): string {
  return formatShare(Math.abs(share) < 1e-12 ? 0 : share)
    .replaceAll(" ", space)
    .replace(/^-/, "−");
}

/** `13.9 bn USD (6.8–95.3)`: the range in the unit of the number, no unit said twice. */
export function usdRange(usd: number, low: number | undefined, high: number | undefined): string {
  if (low === undefined || high === undefined || usdText(low) === usdText(high)) return usdText(usd);
  const most = Math.max(Math.abs(low), Math.abs(high));
  const [unit, name] = most >= 0.9995e9 ? [1e9, "bn"] : most >= 0.9995e6 ? [1e6, "M"] : [1, ""];
  return `${bare(usd / unit, 3)}${space}${name === "" ? "" : `${name}${space}`}USD (${bare(low / unit)}${low < 0 ? " to " : "–"}${bare(high / unit)})`;
}

/** `0.32 % (0.15–2.2)`. */
export function shareRange(share: number, low: number | undefined, high: number | undefined): string {
  if (low === undefined || high === undefined || shareText(low) === shareText(high)) return shareText(share);
  return `${shareText(share)} (${bare(low * 100)}–${bare(high * 100)})`;
}

/** `0.7 (0.4–0.9)`. */
export function numberRange(value: number, low: number | undefined, high: number | undefined): string {
  return low === undefined || high === undefined
    ? formatNumber(value)
    : `${formatNumber(value)} (${formatNumber(low)}–${formatNumber(high)})`;
}

/** `1,096`. */
export function wholeText(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** `, a and b`: names as a list in a sentence. */
export function listText(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `28.7 %` of output: to a tenth of a point, which is finer than any chart shows. */
export function levelText(level: number): string {
  return `${Number((level * 100).toFixed(1))}${space}%`;
}

/** `0 % (0–3.1)`. */
export function levelRange(level: number, low: number | undefined, high: number | undefined): string {
  if (low === undefined || high === undefined || levelText(low) === levelText(high)) return levelText(level);
  return `${levelText(level)} (${levelText(low).slice(0, -2)}–${levelText(high).slice(0, -2)})`;
}

function bare(value: number, digits = 2): string {
  if (Math.abs(value) < 5e-4) return "0";
  return formatNumber(Math.abs(value) < 10 ? Number(value.toPrecision(digits)) : value);
}
