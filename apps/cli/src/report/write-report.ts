import type { Scenario } from "@coercivity/domain";
import type { Ledger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { answerOf, drawEnsemble } from "../study/run-ensemble.ts";
import type { EnsemblePool } from "../workers/ensemble-pool.ts";
import { refuse, type Workspace } from "../workspace.ts";
import { gatherReport } from "./gather-report.ts";
import { reportPage } from "./report-page.ts";

/** A report to be written. */
export interface ReportOrder {
  readonly workspace: Workspace;
  readonly ledger: Pick<Ledger, "factById" | "sources">;
  readonly scenario: Scenario;
  readonly element: string;
  /** Draws; 1 is a single run. */
  readonly runs: number;
  readonly command: string;
}

/** Draws the ensemble and gives the page; nothing where the scenario has problems, which are said. */
export async function writeReport(io: Io, pool: EnsemblePool, order: ReportOrder, signal: AbortSignal): Promise<string | undefined> {
  const { workspace, ledger, scenario, runs } = order;
  let ensemble: Awaited<ReturnType<typeof answerOf>> | undefined;
  if (runs > 1) {
    const drawn = await drawEnsemble(io, pool, workspace.bundle, scenario, { runs }, signal);
    if (!drawn) return undefined;
    ensemble = await answerOf(io, pool, drawn, false, signal);
  }
  const data = gatherReport({
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
