import { log } from "@coercivity/numerics";

/** Exact stepping of one section in closed form. */
export interface ExactSteps {
  /** Pinch roots of the section: the composition can approach r+ but not pass it. */
  readonly rootPlus: number;
  readonly rootMinus: number;
  readonly lambda: number;
  /** Real number of equilibrium steps from x_1 to x_target; Infinity when the target lies at or beyond the pinch. */
  readonly steps: number;
}

/**
 * Exact stage count of the extraction section (aqueous feed) by Smoker's Möbius transform.
 *
 * x_{j+1} = [S y_j + f'_B x_1]/(S + f'_B), y = βx/(1+(β−1)x); roots of (S+f'_B)(β−1)x² + [(S+f'_B) − Sβ − f'_B x_1(β−1)]x − f'_B x_1 = 0;
 * λ = (c r− + d)/(c r+ + d), c = (S+f'_B)(β−1), d = S+f'_B; steps = ln[g(x_F)/g(x_1)]/ln λ, g(x) = (x−r+)/(x−r−). Source: Smoker (1938), own form.
 */
export function extractionSteps(beta: number, S: number, outletB: number, x1: number, target: number): ExactSteps {
  const lift = outletB * x1;
  const aqueous = S + outletB;
  const a = aqueous * (beta - 1);
  const b = aqueous - S * beta - lift * (beta - 1);
  const disc = Math.sqrt(Math.max(0, b * b + 4 * a * lift));
  // The root without cancellation first, the other from the product of the roots (−lift/a).
  const q = b > 0 ? -0.5 * (b + disc) : -0.5 * (b - disc);
  const first = q / a;
  const second = q === 0 ? 0 : -lift / q;
  const rootPlus = Math.max(first, second);
  const rootMinus = Math.min(first, second);
  const lambda = (a * rootMinus + aqueous) / (a * rootPlus + aqueous);
  const g = (x: number): number => (x - rootPlus) / (x - rootMinus);
  const ratio = g(target) / g(x1);
  const count = ratio > 0 && lambda > 0 && lambda < 1 ? log(ratio) / log(lambda) : Number.POSITIVE_INFINITY;
  return { rootPlus, rootMinus, lambda, steps: count >= 0 ? count : Number.POSITIVE_INFINITY };
}
