import type { FigureUnit } from "@coercivity/domain";
import { numberText } from "../../words/numbers.ts";

/** An amount with its unit: `1,640 t/y`, `46.7 %`. */
export function amount(value: number, unit: FigureUnit): string {
  return unit === "share" ? `${numberText(value * 100)}\u00a0%` : `${numberText(value)}\u00a0${unit}`;
}

/** A relative miss with its sign. */
export function signedShare(miss: number): string {
  if (Math.abs(miss) < 0.0005) return "0\u00a0%";
  return `${miss > 0 ? "+" : ""}${numberText(miss * 100)}\u00a0%`;
}
