import type { EvidenceBase } from "@coercivity/evidence";
import { openBundle, readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { findRoot } from "../root.ts";
import { refuse } from "../workspace.ts";

/** The ledger's rows and the reconciled year, or nothing where the facts have problems. */
export async function openBase(
  io: Io,
): Promise<(EvidenceBase & { readonly sources: Awaited<ReturnType<typeof readLedger>>["sources"] }) | undefined> {
  const root = findRoot(io.cwd);
  const opened = await openBundle(root, { onBuild: () => io.stderr(messages.reconciling) });
  if (!opened.ok) return refuse(io, opened.problems);
  const ledger = await readLedger(root);
  return { factsByTable: ledger.factsByTable, bundle: opened.bundle, sources: ledger.sources };
}
