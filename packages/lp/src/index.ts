export { type Column, LpBuilder, type Row } from "./builder.ts";
export { checkProblem } from "./check-problem.ts";
export { type LpOptions, type OpenLp, openLp, withLp } from "./open-lp.ts";
export { columnLabel, type LpChange, type LpProblem, rowLabel, type Sense } from "./problem.ts";
export { type Residuals, residuals } from "./residuals.ts";
export type { LpInfeasible, LpOptimal, LpResult, LpUnsolved } from "./result.ts";
export { solveLp } from "./solve-lp.ts";
