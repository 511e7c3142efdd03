import { createHash } from "node:crypto";
import type { Baseline, Bundle, CitedFact, Counts, FitReport, Problem, World } from "@coercivity/domain";
import type { Ledger } from "../facts/read-ledger.ts";
import { drawBaselines } from "../reconcile/baselines.ts";
import type { FitYear } from "../reconcile/fit-year.ts";
import { publishedShares } from "../reconcile/published-shares.ts";
import { residualTable } from "../reconcile/residuals.ts";
import { bytesOf } from "./bytes-of.ts";
import { citedFacts } from "./cited-facts.ts";
import { fitFacts } from "./fit-facts.ts";
import { baselineCount, type Opened } from "./open-bundle.ts";
import { worldOfFit } from "./world-of-fit.ts";

const drawSeed = 2024;

/** Reads, checks and fits without looking at or writing any cache. */
export async function buildBundle(root: string, count: number = baselineCount): Promise<Opened> {
  const built = await fitBundle(root, count);
  return built.ok ? { ok: true, bundle: built.bundle, report: built.report, cached: false } : built;
}

export type Built =
  | { readonly ok: true; readonly bundle: Bundle; readonly report: FitReport; readonly facts: readonly CitedFact[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** As `buildBundle`, with the facts that a bundle cites. */
export async function fitBundle(root: string, count: number): Promise<Built> {
  const fitted = await fitFacts(root);
  if (!fitted.ok) return fitted;
  const { fit, ledger } = fitted;
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const years = await drawBaselines(fit, count, drawSeed);
  const { world, baselines } = worldOfFit(fit.variables, years);
  const counts: Counts = {
    facts: ledger.facts.length,
    sources: ledger.sources.size,
    fitRows: fit.rows.filter((row) => row.weight > 0).length,
    compareRows: fit.rows.filter((row) => row.weight === 0).length,
    numbers: countKinds(fit.variables.chain.out.quantities),
  };
  const report: FitReport = {
    counts,
    loss: fit.loss,
    spreadError: fit.spreadError,
    residuals: residualTable(fit, years),
    published: publishedShares(fit, years, book),
    clocks: clocksOf(ledger, fit),
  };
  return { ok: true, bundle: { id: bundleId(world, baselines), world, baselines }, report, facts: citedFacts(ledger, fit) };
}

/** Period and publication of the facts behind the fitted rows, each once. */
function clocksOf(ledger: Pick<Ledger, "factById">, fit: FitYear): FitReport["clocks"] {
  const ids = new Set(fit.rows.filter((row) => row.weight > 0).flatMap(({ facts }) => facts));
  return [...ids].sort().flatMap((id) => {
    const fact = ledger.factById.get(id);
    return fact ? [{ id, table: fact.table, period: fact.period, published: fact.published }] : [];
  });
}

function countKinds(quantities: readonly { readonly kind: "fact" | "derivation" | "assumption" }[]): Counts["numbers"] {
  const of = (kind: string): number => quantities.filter((one) => one.kind === kind).length;
  return { facts: of("fact"), derivations: of("derivation"), assumptions: of("assumption") };
}

/** Hash of what a bundle holds; also its name. */
export function bundleId(world: World, baselines: readonly Baseline[]): string {
  const hash = createHash("sha256").update(JSON.stringify(world));
  for (const { levels, flows } of baselines) hash.update(bytesOf(levels)).update(bytesOf(flows));
  return hash.digest("hex").slice(0, 16);
}
