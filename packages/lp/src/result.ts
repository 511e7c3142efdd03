/** What came of solving a programme. Only `optimal` carries numbers that may be used. */
export type LpResult = LpOptimal | LpInfeasible | LpUnsolved;

export interface LpOptimal {
  readonly status: "optimal";
  readonly objective: number;
  /** Value of each column. */
  readonly x: Float64Array;
  /** A x, for each row. */
  readonly rowActivity: Float64Array;
  /**
   * For each row, by how much the objective rises per unit by which the row's binding bound is raised; 0 where neither binds.
   * The sign is that of the objective as given, whether minimized or maximized. NaN throughout where some columns must be whole:
   * such a programme has no duals.
   */
  readonly dual: Float64Array;
  /** The same for the binding bound of each column. */
  readonly reducedCost: Float64Array;
}

/** No x satisfies all rows and bounds. */
export interface LpInfeasible {
  readonly status: "infeasible";
  readonly message: string;
  /**
   * Rows that cannot all hold together with the bounds of `columns`; leave out any one of either and the rest can. Both are empty if the
   * conflict was not asked for or not found in time, or if only the demand for whole numbers brings it about.
   */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface LpUnsolved {
  /** `unbounded`: the objective has no best value. `timeLimit`: none was proved in the time given. `failed`: the solver gave up. */
  readonly status: "unbounded" | "timeLimit" | "failed";
  readonly message: string;
}
