import type { Problem } from "@coercivity/domain";
import { type Ledger, readLedger } from "../facts/read-ledger.ts";
import { type FitYear, fitYear } from "../reconcile/fit-year.ts";
import { buildChain } from "../world/build-chain.ts";
import { type Declarations, readDeclarations } from "../world/declarations.ts";

export type FittedFacts =
  | { readonly ok: true; readonly ledger: Ledger; readonly declarations: Declarations; readonly fit: FitYear }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads and checks facts and declarations under `root` and fits the year. All problems at once; nothing is written. */
export async function fitFacts(root: string): Promise<FittedFacts> {
  const [ledger, { declarations, problems }] = await Promise.all([readLedger(root), readDeclarations(root)]);
  const found = [...ledger.problems, ...problems];
  if (found.length > 0 || !declarations) return { ok: false, problems: found };
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const chain = buildChain(declarations, book);
  if (chain.out.problems.length > 0) return { ok: false, problems: chain.out.problems };
  const fitted = await fitYear(chain, declarations, book);
  return "problems" in fitted ? { ok: false, problems: fitted.problems } : { ok: true, ledger, declarations, fit: fitted.fit };
}
