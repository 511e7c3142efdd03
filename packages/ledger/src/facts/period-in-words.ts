import { lastDay, type Period } from "@coercivity/domain";

/** A period as short as it can be said: a year, a month, a day, or both ends. */
export function periodInWords(period: Period | undefined): string {
  if (!period) return "";
  const { from, to } = period;
  if (from === to) return from;
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return `${from}..${to === lastDay ? "" : to}`;
}
