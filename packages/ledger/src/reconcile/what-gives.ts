import type { Given, Problem } from "@coercivity/domain";
import { withLp } from "@coercivity/lp";
import type { Declarations } from "../world/declarations.ts";
import type { FittedRow } from "./fit-rows.ts";
import { conflict, type FitYear } from "./fit-year.ts";
import { readSolution } from "./programme.ts";
import { valueOfRow } from "./residuals.ts";

export type WhatGives =
  | {
      readonly ok: true;
      readonly forced: FittedRow;
      readonly lossBefore: number;
      readonly lossAfter: number;
      readonly breaks: readonly Given[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Moves of a figure smaller than this share are not told. */
const noticeable = 0.02;

/**
 * Forces one published figure to hold exactly, solves again, and lists what then moves away from its own published value, the worst first. When
 * nothing can make it hold, says which balance cannot close. Levels and sums of the programme are compared, before links are spread.
 */
export async function whatGives(fit: FitYear, id: string, declared: Pick<Declarations, "fit">): Promise<WhatGives | undefined> {
  const at = fit.rows.findIndex((row) => row.id === id || row.facts.includes(id));
  const forced = fit.rows[at];
  if (!forced) return undefined;
  const { problem, residualColumns, rowNames } = fit.programme;
  const columnUpper = problem.columnUpper.slice();
  for (const column of residualColumns[at] ?? []) columnUpper[column] = 0;
  return withLp(problem, (lp): WhatGives => {
    const free = lp.resolve();
    const bound = lp.resolve({ columnUpper });
    if (free.status !== "optimal" || bound.status !== "optimal") {
      const failed = bound.status === "optimal" ? free : bound;
      const names = failed.status === "infeasible" ? failed.rows.map((row) => rowNames[row] ?? "") : [];
      return { ok: false, problems: [conflict([...names, `fact ${forced.id}`], declared)] };
    }
    const before = readSolution(fit.programme, free.x);
    const after = readSolution(fit.programme, bound.x);
    const breaks = fit.rows
      .map((row): Given => {
        const was = valueOfRow(row, before);
        const now = valueOfRow(row, after);
        return {
          id: row.id,
          published: row.observed,
          before: was,
          after: now,
          missBefore: was / row.observed - 1,
          missAfter: now / row.observed - 1,
        };
      })
      .filter((row) => row.id !== forced.id && Math.abs(row.missAfter - row.missBefore) > noticeable)
      .sort((a, b) => Math.abs(b.missAfter) - Math.abs(a.missAfter) || (a.id < b.id ? -1 : 1));
    return { ok: true, forced, lossBefore: free.objective, lossAfter: bound.objective, breaks };
  });
}
