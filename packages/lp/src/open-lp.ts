import type { Highs, Model, RunResult } from "highs";
import { checkProblem, checkVectors } from "./check-problem.ts";
import { findConflict } from "./conflict.ts";
import { forgetHighs, loadHighs } from "./load-highs.ts";
import { messages } from "./messages.ts";
import { hasWholeColumns, modelData } from "./model-data.ts";
import { columnLabel, type LpChange, type LpProblem, rowLabel } from "./problem.ts";
import { residuals, rowActivity } from "./residuals.ts";
import type { LpInfeasible, LpResult } from "./result.ts";

export interface LpOptions {
  /** Seconds for each solve; unlimited by default. With a limit, whether an optimum is found depends on the machine. */
  readonly timeLimitSeconds?: number;
  /** `simplex` (the default) starts from the last solution of a sequence; `interior` can be faster on one large linear programme. */
  readonly method?: "simplex" | "interior";
  /** Whether an `interior` answer is moved to a corner, which takes most of the time; true by default. Without, only where it must be, and values hold to about 1e-6. */
  readonly crossover?: boolean;
  /** With whole-number columns: how far, relatively, the objective may stay from the best that is possible. 1e-6 by default. */
  readonly gap?: number;
  /** Whether to search for the rows that contradict each other when a programme is infeasible; true by default. */
  readonly explainInfeasible?: boolean;
}

/** A programme held open in the solver, to be solved again and again with other costs or bounds. */
export interface OpenLp {
  /**
   * Applies the change to the programme as it was last, and solves it from where the last solve ended. Blocks until done.
   *
   * The objective is that of a fresh solve. Where several x share it, which of them comes back can depend on what was solved before.
   * Throws a `RangeError` on arrays that do not fit, and an `Error` once disposed of.
   */
  resolve(change?: LpChange): LpResult;
  /** Gives the solver's memory back, which garbage collection would not. May be called twice. */
  dispose(): void;
}

/**
 * Opens a programme for a sequence of solves; the caller disposes of it. Prefer `withLp`, which does so itself.
 * Throws a `RangeError` naming row and column if the arrays do not fit together or hold a number the solver would silently change.
 */
export async function openLp(problem: LpProblem, options: LpOptions = {}): Promise<OpenLp> {
  checkProblem(problem);
  const highs = await loadHighs();
  const model = highs.createModel(modelData(highs, problem));
  try {
    model.options.set({
      output_flag: false,
      ...(options.timeLimitSeconds === undefined ? {} : { time_limit: options.timeLimitSeconds }),
      mip_rel_gap: options.gap ?? 1e-6,
      // For a mixed-integer programme a named method would mean ignoring the whole-number demands.
      ...(options.crossover === false ? { run_crossover: "choose" } : {}),
      solver: hasWholeColumns(problem) ? "choose" : options.method === "interior" ? "ipm" : "simplex",
    });
  } catch (error) {
    model.dispose();
    throw error;
  }
  let current = problem;
  let brokenBy: string | undefined;
  return {
    resolve(change = {}) {
      if (model.disposed) throw new Error(messages.disposed);
      if (brokenBy) return { status: "failed", message: messages.broken(brokenBy) };
      const next = { ...current, ...change };
      checkVectors(next);
      try {
        applyChange(highs, model, next, change);
        current = next;
        return solve(highs, model, current, options);
      } catch (error) {
        if (!isTrap(error)) throw error;
        forgetHighs();
        brokenBy = error.message;
        return { status: "failed", message: messages.broken(brokenBy) };
      }
    },
    dispose() {
      // The memory of an instance that broke off is given up as a whole.
      if (!brokenBy) model.dispose();
    },
  };
}

/** Opens a programme, hands it to `use`, and disposes of it whatever happens. Returns what `use` returns. */
export async function withLp<Result>(
  problem: LpProblem,
  use: (lp: OpenLp) => Result | Promise<Result>,
  options: LpOptions = {},
): Promise<Result> {
  const lp = await openLp(problem, options);
  try {
    return await use(lp);
  } finally {
    lp.dispose();
  }
}

/** Out of memory, or a fault in the compiled code: the instance is lost. (Recognized by name: `WebAssembly` is unknown to plain ES2023.) */
function isTrap(error: unknown): error is Error {
  return error instanceof Error && error.name === "RuntimeError";
}

function applyChange(highs: Highs, model: Model, next: LpProblem, change: LpChange): void {
  if (change.sense) model.changeObjectiveSense(highs.constants.objectiveSense[change.sense]);
  if (next.columnCount > 0) {
    const columns = { kind: "range", from: 0, to: next.columnCount - 1 } as const;
    if (change.cost) model.changeColsCost(columns, change.cost);
    if (change.columnLower || change.columnUpper) model.changeColsBounds(columns, next.columnLower, next.columnUpper);
  }
  if (next.rowCount > 0 && (change.rowLower || change.rowUpper)) {
    model.changeRowsBounds({ kind: "range", from: 0, to: next.rowCount - 1 }, next.rowLower, next.rowUpper);
  }
}

function solve(highs: Highs, model: Model, problem: LpProblem, options: LpOptions): LpResult {
  const codes = highs.constants.modelStatus;
  let { modelStatus } = run(model);
  if (modelStatus === codes.unboundedOrInfeasible) {
    // Presolve saw that there is no optimum, but not why; the method itself can tell.
    model.options.set("presolve", "off");
    ({ modelStatus } = run(model));
    model.options.set("presolve", "choose");
  }
  switch (modelStatus) {
    case codes.optimal:
      return optimum(model, problem);
    case codes.empty:
      return withoutColumns(problem);
    case codes.infeasible:
      return infeasible(highs, problem, options);
    case codes.unbounded:
      return { status: "unbounded", message: messages.unbounded };
    case codes.timeLimit:
      return { status: "timeLimit", message: messages.timeLimit(options.timeLimitSeconds ?? Infinity) };
    default: {
      const name = Object.entries(codes).find(([, code]) => code === modelStatus)?.[0];
      return { status: "failed", message: messages.failed(name ?? String(modelStatus)) };
    }
  }
}

function run(model: Model): RunResult {
  // The time limit would otherwise be one for the whole sequence.
  model.zeroAllClocks();
  return model.run();
}

function optimum(model: Model, problem: LpProblem): LpResult {
  const { colValue: x, colDual, rowDual } = model.getSolution();
  const missed = missedBy(problem, x);
  if (missed) return { status: "failed", message: missed };
  const isWhole = hasWholeColumns(problem);
  return {
    status: "optimal",
    objective: model.getObjectiveValue(),
    x,
    rowActivity: rowActivity(problem, x),
    dual: isWhole ? rowDual.fill(NaN) : rowDual,
    reducedCost: isWhole ? colDual.fill(NaN) : colDual,
  };
}

/** What the solver's point misses, beyond what its own tolerance of 1e-7 in scaled units can explain; undefined if nothing. */
function missedBy(problem: LpProblem, x: Float64Array): string | undefined {
  const { rowViolation, row, boundViolation, boundColumn, wholeViolation, wholeColumn } = residuals(problem, x);
  if (row >= 0 && !(rowViolation <= ACCEPTED * rowSize(problem, x, row))) return messages.missed(rowLabel(problem, row), rowViolation);
  if (boundColumn >= 0 && !(boundViolation <= ACCEPTED * Math.max(1, Math.abs(x[boundColumn]!)))) {
    return messages.missed(`the bounds of ${columnLabel(problem, boundColumn)}`, boundViolation);
  }
  if (wholeColumn >= 0 && !(wholeViolation <= ACCEPTED)) return messages.missed(columnLabel(problem, wholeColumn), wholeViolation);
  return undefined;
}

/** Sum of the sizes of a row's terms, at least 1: what a violation of it is measured against. */
function rowSize({ start, index, value }: LpProblem, x: Float64Array, row: number): number {
  let size = 0;
  for (let k = start[row]!; k < start[row + 1]!; k++) size += Math.abs(value[k]! * x[index[k]!]!);
  return Math.max(1, size);
}

function infeasible(highs: Highs, problem: LpProblem, options: LpOptions): LpInfeasible {
  const isAsked = options.explainInfeasible ?? true;
  const { rows, columns } = isAsked ? findConflict(highs, problem, options.timeLimitSeconds) : { rows: [], columns: [] };
  const isFound = rows.length + columns.length > 0;
  const message = isFound
    ? messages.conflict(problem, rows, columns)
    : isAsked && hasWholeColumns(problem)
      ? messages.infeasibleInWhole
      : messages.infeasible;
  return { status: "infeasible", message, rows, columns };
}

/** The solver does not run without columns; every row is then 0. */
function withoutColumns(problem: LpProblem): LpResult {
  const { row } = residuals(problem, new Float64Array(0));
  if (row >= 0) return { status: "infeasible", message: messages.conflict(problem, [row], []), rows: [row], columns: [] };
  return {
    status: "optimal",
    objective: 0,
    x: new Float64Array(0),
    rowActivity: new Float64Array(problem.rowCount),
    dual: new Float64Array(problem.rowCount),
    reducedCost: new Float64Array(0),
  };
}

/** Ten times the solver's own tolerance for whole numbers, a hundred times that for rows, since it works in scaled units. */
const ACCEPTED = 1e-5;
