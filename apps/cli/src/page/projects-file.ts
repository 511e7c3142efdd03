import type { CitedFact, ProjectBook } from "@coercivity/domain";
import { type Ledger, readProjects, spelledOut } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { refuse, type Workspace } from "../workspace.ts";

/** Projects as they are coded, with every fact behind them; says what is wrong with the coding. */
export async function projectsFile(
  io: Io,
  { root, bundle }: Workspace,
  ledger: Ledger,
): Promise<{ readonly book: ProjectBook; readonly facts: readonly CitedFact[] } | undefined> {
  const streams = bundle.world.streams.map(({ id }) => id);
  const read = await readProjects(root, { byId: ledger.factById, tables: ledger.factsByTable }, streams);
  if (!read.ok) {
    refuse(io, read.problems);
    return undefined;
  }
  const text = JSON.stringify(read.book);
  const ids = new Set([...ledger.factById.keys()].filter((id) => text.includes(JSON.stringify(id))));
  return { book: read.book, facts: spelledOut(ledger, ids) };
}
