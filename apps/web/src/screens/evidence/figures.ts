import type { FigureUnit } from "@coercivity/domain";

/** At most three figures, thousands set apart. */
export function threeFigures(value: number): string {
  if (!Number.isFinite(value)) return "∞";
  return Number(value.toPrecision(3)).toLocaleString("en-US", { maximumFractionDigits: 12 }).replace("-", "−");
}

/** An amount with its unit: `1,640 t/y`, `46.7 %`. */
export function amount(value: number, unit: FigureUnit): string {
  if (unit === "share") return `${threeFigures(value * 100)} %`;
  return `${threeFigures(value)} ${unit}`;
}

/** A relative miss with its sign. */
export function signedShare(miss: number): string {
  if (Math.abs(miss) < 0.0005) return "0 %";
  return `${miss > 0 ? "+" : ""}${threeFigures(miss * 100)} %`;
}
