import type { Ramp } from "./total-cut.ts";

/** One point of the curve: how hard the valve is closed, whether it is on the way up or down, and what output is left. */
export interface CurvePoint {
  readonly severity: number;
  readonly way: "up" | "down";
  /** Value added over normal, mean over the second half of the time the level is held. */
  readonly output: number;
}

/**
 * The demagnetisation curve: output retained against severity, up to a total cut and back down. B(s) = 1 − mean loss / (V Δ) over the second half of
 * each level's time, losses USD per step, V USD per day. Where the way down lies below the way up, the chain remembers: stocks are gone
 * and orders have moved.
 */
export function demagnetisationCurve(
  lossUsd: ArrayLike<number>,
  stepDays: number,
  valueAddedUsdPerDay: number,
  { levels, holdDays }: Ramp,
): CurvePoint[] {
  const top = levels.indexOf(Math.max(...levels));
  return levels.map((severity, i) => {
    const first = Math.ceil(((i + 0.5) * holdDays) / stepDays);
    const last = Math.min(Math.ceil(((i + 1) * holdDays) / stepDays), lossUsd.length);
    let lost = 0;
    for (let t = first; t < last; t++) lost += lossUsd[t]!;
    const normal = valueAddedUsdPerDay * stepDays * (last - first);
    return { severity, way: i <= top ? "up" : "down", output: normal > 0 ? 1 - lost / normal : 1 };
  });
}
