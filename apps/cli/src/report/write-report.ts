import type { Scenario } from "@coercivity/domain";
import type { Ledger } from "@coercivity/ledger";
import type { Sampling } from "@coercivity/study";
import { type CountryLadder, climb, ladderOf } from "../commands/pillars.ts";
import type { Io } from "../io.ts";
import type { EnsembleAnswer } from "../present/ensemble-text.ts";
import { answerOf, drawEnsemble } from "../study/run-ensemble.ts";
import type { EnsemblePool } from "../workers/ensemble-pool.ts";
import { refuse, type Workspace } from "../workspace.ts";
import { gatherReport } from "./gather-report.ts";
import { reportPage } from "./report-page.ts";

/** Draws on each rung. */
const pillarRuns = 40;

/** A report to be written. */
export interface ReportOrder {
  readonly workspace: Workspace;
  readonly ledger: Pick<Ledger, "factById" | "sources">;
  readonly scenario: Scenario;
  readonly element: string;
  /** Draws; 1 is a single run. */
  readonly runs: number;
  /** A Latin hypercube unless given. */
  readonly sampling?: Sampling;
  readonly command: string;
  /** Country whose ladder of pillars is climbed too, with its neighbour. */
  readonly pillars?: readonly string[];
  /** An ensemble that is drawn already. */
  readonly drawn?: Pick<EnsembleAnswer, "summary" | "matters">;
}

/** Draws the ensemble and gives the page; nothing where the scenario has problems, which are said. */
export async function writeReport(io: Io, pool: EnsemblePool, order: ReportOrder, signal: AbortSignal): Promise<string | undefined> {
  const { workspace, ledger, scenario, runs } = order;
  let ensemble: ReportOrder["drawn"] = order.drawn;
  if (!ensemble && runs > 1) {
    const drawn = await drawEnsemble(
      io,
      pool,
      workspace.bundle,
      scenario,
      { runs, blowBack: true, ...(order.sampling ? { sampling: order.sampling } : {}) },
      signal,
    );
    if (!drawn) return undefined;
    ensemble = await answerOf(io, pool, drawn, false, signal);
  }
  const ladders: CountryLadder[] = [];
  if (order.pillars) {
    const ladder = await ladderOf(workspace, "now");
    if ("problems" in ladder) return refuse(io, ladder.problems);
    for (const country of order.pillars) {
      const rungs = await climb(io, pool, workspace, scenario, country, ladder, "in-time", pillarRuns, signal);
      if (rungs) ladders.push({ country, rungs });
    }
  }
  const data = gatherReport({
    ladders,
    bundle: workspace.bundle,
    fit: workspace.fit,
    scenario,
    facts: ledger.factById,
    sources: ledger.sources,
    element: order.element,
    command: order.command,
    ...(ensemble ? { ensemble } : {}),
  });
  return "problems" in data ? refuse(io, data.problems) : reportPage(data);
}
