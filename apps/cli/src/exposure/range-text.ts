import type { Range } from "@coercivity/exposure";
import { formatNumber, formatShare } from "../present/format-number.ts";

/** `69.7 %` and `60–75 %` of a range of shares. */
export function shareCells({ value, low, high }: Range): [string, string] {
  return [formatShare(value < 5e-7 ? 0 : value), `${tenths(low)}–${tenths(high)} %`];
}

/** `99` and `87–116` of a range of days; ∞ as "never". */
export function dayCells({ value, low, high }: Range): [string, string] {
  return [days(value), `${days(low)}–${days(high)}`];
}

/** Per cent to a tenth, without its sign. */
function tenths(share: number): string {
  return formatNumber(Math.round(share * 1000) / 10);
}

function days(value: number): string {
  return value === Infinity ? "never" : String(Math.round(value));
}
