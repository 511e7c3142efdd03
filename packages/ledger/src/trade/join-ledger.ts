import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, type Table, tradeFlowsAnnual, tradeFlowsMonthly } from "@coercivity/domain";
import { mostLines, parseCsv } from "../facts/parse-csv.ts";
import { publishedClock, readFacts } from "../facts/read-facts.ts";
import { readSources } from "../facts/read-sources.ts";
import type { LedgerRow } from "./ledger-rows.ts";
import { tradeProblems as say } from "./messages.ts";

/** The source that imported rows cite. */
export interface ImportSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** Day or month of publication. */
  readonly date: string;
  readonly url: string;
}

/** What joining did, or would do. */
export interface Joined {
  readonly added: number;
  readonly alreadyThere: number;
  readonly sourceAdded: boolean;
  readonly problems: readonly Problem[];
}

const sourcesFile = "facts/sources.csv";

/**
 * Adds rows to the tables of trade and their source to the table of sources. Rows that stand there word for word are left; a row with other figures, or anything the ledger would
 * refuse, is a problem and nothing at all is written. Files are written beside their old selves and then put in their place.
 */
export async function joinLedger(root: string, rows: readonly LedgerRow[], source: ImportSource, write: boolean): Promise<Joined> {
  const problems: Problem[] = [];
  const sourcesText = await readFile(join(root, sourcesFile), "utf8");
  const sources = readSources(sourcesText, sourcesFile, []);
  const known = sources.get(source.id);
  if (known) {
    for (const field of ["title", "publisher", "date", "url"] as const)
      if ((known[field] ?? "") !== source[field])
        problems.push(say.sourceDiffers(sourcesFile, source.id, field, known[field] ?? "", source[field]));
  }
  const withSource = known
    ? sourcesText
    : sourcesText + line([source.id, source.title, source.publisher, source.date, source.url, "open-data", "high", "imported file"]);
  const changes: { file: string; text: string }[] = known || rows.length === 0 ? [] : [{ file: sourcesFile, text: withSource }];
  let added = 0;
  for (const table of [tradeFlowsAnnual, tradeFlowsMonthly] as readonly Table[]) {
    const wanted = rows.filter((row) => row.table === table);
    if (wanted.length === 0) continue;
    const file = `facts/${table.file}`;
    const text = await readFile(join(root, file), "utf8");
    const { header, records } = parseCsv(text, file);
    const before = new Map<string, { line: number; cells: Readonly<Record<string, string>> }>();
    const keyOf = (cells: Readonly<Record<string, string>>): string => table.key.map((column) => cells[column] ?? "").join("\u001f");
    for (const { line: at, cells } of records) {
      const named = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""]));
      before.set(keyOf(named), { line: at, cells: named });
    }
    const fresh: LedgerRow[] = [];
    for (const row of wanted) {
      const found = before.get(keyOf(row.cells));
      if (!found) fresh.push(row);
      else if (!figuresSame(table, found.cells, row.cells)) problems.push(say.differs(file, found.line, row.id));
    }
    if (fresh.length === 0) continue;
    if (records.length + fresh.length >= mostLines) problems.push(say.tooMany(file, records.length + fresh.length, mostLines - 1));
    const lines = fresh.map(({ cells }) => line(header.map((name) => cells[name] ?? "")));
    // The rows must be such as the ledger itself would take.
    readFacts(table, line(header) + lines.join(""), file, publishedClock(readSources(withSource, sourcesFile, [])), problems);
    changes.push({ file, text: text + lines.join("") });
    added += fresh.length;
  }
  if (problems.length > 0) return { added: 0, alreadyThere: 0, sourceAdded: false, problems: problems.slice(0, 50) };
  if (write && added > 0) {
    for (const { file, text } of changes) await writeFile(join(root, `${file}.new`), text);
    for (const { file } of changes) await rename(join(root, `${file}.new`), join(root, file));
  }
  return { added, alreadyThere: rows.length - added, sourceAdded: !known && added > 0, problems: [] };
}

/** Whether two rows say the same; a person may have let one into the fit, graded it or changed its note. */
function figuresSame(table: Table, a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return table.quantities.every(({ value }) => value === undefined || a[value] === b[value]);
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
}
