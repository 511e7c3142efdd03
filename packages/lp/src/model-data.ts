import type { Highs, ModelData } from "highs";
import type { LpProblem } from "./problem.ts";

/** A programme in the solver's own words. It copies the arrays, so they may be changed afterwards. */
export function modelData(highs: Highs, problem: LpProblem): ModelData {
  const { variableType, objectiveSense } = highs.constants;
  return {
    numCols: problem.columnCount,
    numRows: problem.rowCount,
    sense: objectiveSense[problem.sense],
    colCost: problem.cost,
    colLower: problem.columnLower,
    colUpper: problem.columnUpper,
    rowLower: problem.rowLower,
    rowUpper: problem.rowUpper,
    matrix: {
      format: "csr",
      numRows: problem.rowCount,
      numCols: problem.columnCount,
      starts: Int32Array.from(problem.start),
      indices: Int32Array.from(problem.index),
      values: problem.value,
    },
    ...(hasWholeColumns(problem)
      ? { integrality: Array.from(problem.integrality!, (whole) => (whole ? variableType.integer : variableType.continuous)) }
      : {}),
  };
}

export function hasWholeColumns(problem: LpProblem): boolean {
  return problem.integrality?.some((whole) => whole !== 0) ?? false;
}
