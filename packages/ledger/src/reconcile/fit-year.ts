import type { Problem } from "@coercivity/domain";
import { solveLp } from "@coercivity/lp";
import type { Chain } from "../world/chain.ts";
import type { Declarations } from "../world/declarations.ts";
import type { FactBook } from "../world/fact-book.ts";
import { worldProblems as say } from "../world/messages.ts";
import { spreadFlows } from "./entropy.ts";
import { type FittedRow, fitRows } from "./fit-rows.ts";
import { gravityPrior } from "./gravity.ts";
import { type Programme, programmeOf, readSolution } from "./programme.ts";
import { type Fitted, type Variables, variablesOf } from "./variables.ts";

/** One fitted year: its variables, the rows it met, the programme, and the best fit. */
export interface FitYear {
  readonly variables: Variables;
  readonly rows: readonly FittedRow[];
  readonly gravity: Float64Array;
  readonly programme: Programme;
  readonly best: Fitted;
  /** Σ weight · relative miss over the fitted rows, of the programme (before links are spread). */
  readonly loss: number;
  /** Worst relative miss of a margin after spreading. */
  readonly spreadError: number;
  /** The first pass, over every conceivable flow: asked where a flow that was left out could stand. */
  readonly wide?: FitYear;
}

/** Flows below this share of both the pool and the user are not carried as links. */
const negligible = 0.003;

/**
 * Fits the year: a first pass over every conceivable flow finds which matter, a second over those gives levels, links and residuals.
 * An infeasible world comes back as problems that name the balance and the facts that force it. With `like`, a fit of the same chain with a number
 * or two changed, the first pass is left out and its flows are carried.
 */
export async function fitYear(
  chain: Chain,
  declared: Declarations,
  book: FactBook,
  like?: FitYear,
): Promise<{ fit: FitYear } | { problems: readonly Problem[] }> {
  if (like) {
    const carried = new Set(like.variables.flows.map(({ pool, to }) => `${pool} ${to}`));
    return solveYear(
      chain,
      declared,
      book,
      variablesOf(chain, ({ pool, to }) => carried.has(`${pool} ${to}`)),
    );
  }
  const wide = await solveYear(chain, declared, book, variablesOf(chain));
  if ("problems" in wide) return wide;
  const matters = worthKeeping(wide.fit);
  const narrow = variablesOf(chain, (flow) => matters.has(`${flow.pool} ${flow.to}`));
  const solved = await solveYear(chain, declared, book, narrow);
  return "problems" in solved ? solved : { fit: { ...solved.fit, wide: wide.fit } };
}

async function solveYear(
  chain: Chain,
  declared: Declarations,
  book: FactBook,
  variables: Variables,
): Promise<{ fit: FitYear } | { problems: readonly Problem[] }> {
  const rows = fitRows(declared, book, variables);
  const gravity = gravityPrior(declared, book, variables);
  if (chain.out.problems.length > 0) return { problems: chain.out.problems };
  const programme = programmeOf(variables, rows, gravity);
  const solved = await solveLp(programme.problem);
  if (solved.status !== "optimal") {
    const names = solved.status === "infeasible" ? solved.rows.map((row) => programme.rowNames[row] ?? "") : [solved.message];
    return { problems: [conflict(names, declared)] };
  }
  const solution = readSolution(programme, solved.x);
  const spread = spreadFlows(variables, rows, gravity, solution);
  const loss = rows.reduce((sum, row, at) => {
    const [over, under] = programme.residualColumns[at] as readonly [number, number];
    return sum + row.weight * ((solved.x[over] ?? 0) + (solved.x[under] ?? 0));
  }, 0);
  return {
    fit: { variables, rows, gravity, programme, best: { levels: solution.levels, flows: spread.flows }, loss, spreadError: spread.error },
  };
}

/** The irreducible conflict in words: which balances cannot close, and which facts force them. */
export function conflict(rowNames: readonly string[], declared: Pick<Declarations, "fit">): Problem {
  const facts = rowNames.filter((name) => name.startsWith("fact ")).map((name) => name.slice(5));
  const balances = rowNames.filter((name) => !name.startsWith("fact ") && !name.startsWith("prior "));
  return say.infeasible({ file: declared.fit.file }, balances, facts);
}

function worthKeeping({ variables, best }: FitYear): Set<string> {
  const kept = new Set<string>();
  const sumOver = (flows: readonly number[]): number => flows.reduce((sum, flow) => sum + (best.flows[flow] ?? 0), 0);
  const consider = (flows: readonly number[]): void => {
    const total = sumOver(flows);
    for (const at of flows) {
      const flow = variables.flows[at];
      if (flow && (best.flows[at] ?? 0) >= negligible * total) kept.add(`${flow.pool} ${flow.to}`);
    }
  };
  for (const flows of variables.flowsOfDemand.values()) consider(flows);
  for (const flows of variables.flowsOfPool) consider(flows);
  return kept;
}
