import { type LpOptions, withLp } from "./open-lp.ts";
import type { LpProblem } from "./problem.ts";
import type { LpResult } from "./result.ts";

/**
 * Solves one linear or mixed-integer programme. What the answer claims is worked out again outside the solver before it is believed.
 *
 * Infeasible, unbounded and out of time are results, not exceptions. Throws a `RangeError` naming row and column if the arrays do not fit
 * together or hold a number the solver would silently change (`checkProblem`).
 *
 * Source: Q. Huangfu, J. Hall, "Parallelizing the dual revised simplex method", Math. Prog. Comp. 10 (2018): HiGHS, as WebAssembly.
 */
export function solveLp(problem: LpProblem, options: LpOptions = {}): Promise<LpResult> {
  return withLp(problem, (lp) => lp.resolve(), options);
}
