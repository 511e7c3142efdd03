import { type ClaimAnswer, claimAnswers, rangeOfReadings, type Verdict } from "@coercivity/evidence";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { paintFor } from "../present/paint.ts";
import { wrapText } from "../present/table.ts";
import { today } from "../today.ts";
import { intervalText, isShare, verdictWords } from "./claim-text.ts";
import { openBase } from "./open-base.ts";
import { words } from "./words.ts";

export interface ListFlags {
  readonly verdict?: Verdict;
  readonly json?: true;
  readonly csv?: true;
  readonly today?: string;
}

/** `claims [article]`: each claim with a person's verdict, the range and fitted value that bear on it, and its sources. */
export async function listClaims(io: Io, article: string | undefined, flags: ListFlags): Promise<void> {
  const base = await openBase(io);
  if (!base) return;
  const all = claimAnswers(base, flags.today ?? today(), article);
  if (all.length === 0) {
    io.stderr(`${words.noClaims(article ?? "")}\n`);
    return io.setExitCode(1);
  }
  const rows = all.filter(({ judged }) => flags.verdict === undefined || judged === flags.verdict).map(shown);
  if (flags.json) return io.stdout(`${JSON.stringify(rows, undefined, 2)}\n`);
  if (flags.csv) return io.stdout(csvText([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row).map(cell))]));
  const { bold, dim } = paintFor(io);
  let before = "";
  for (const row of rows) {
    if (row.article !== before) io.stdout(`${before === "" ? "" : "\n"}${bold(row.article)}\n`);
    before = row.article;
    io.stdout(`${wrapText(`${row.id}  ${row.claim}`, 118, "  ").join("\n")}\n`);
    const lines = [
      `person: ${verdictWords(row.person)}${row.evidence === "" ? "" : ` — ${row.evidence}`}`,
      ...(row.range || row.fitted
        ? [
            `ledger ${row.range ?? "has no row in scope"}${row.fitted ? `, fitted ${row.fitted}` : ""}; rows and fit: ${verdictWords(row.checked)}`,
          ]
        : []),
      `sources: ${row.sources.join(", ")}`,
    ];
    io.stdout(
      `${lines
        .flatMap((line) => wrapText(line, 118, "      "))
        .map(dim)
        .join("\n")}\n`,
    );
  }
  io.stderr(`${rows.length} claims. ${words.legend}\n`);
}

/** What a claim's row shows; ranges are those of ledger rows in the claim's scope, with the range its own row states where none was asked. */
function shown({ id, article, claim, judged, fact, checked, typed, read, sources }: ClaimAnswer) {
  const answer = typed ?? checked;
  const share = answer !== undefined && isShare(answer.query);
  const found = answer && rangeOfReadings(answer.readings);
  const { low, high, unit } = fact;
  const stated = low === undefined && high === undefined ? undefined : { low: low ?? high!, high: high ?? low! };
  const fit = answer?.readings.find(({ fitted }) => fitted);
  const range = found
    ? intervalText(found, share)
    : stated
      ? `${intervalText(stated, unit === "share")}${unit === "share" ? "" : ` ${unit}`}`
      : null;
  return {
    id,
    article,
    claim,
    person: judged,
    evidence: String(fact.row.best_evidence),
    range,
    fitted: fit ? `${intervalText(fit.meant, share)} (${fit.scope})` : null,
    checked: checked?.verdict ?? ("not_checkable" as const),
    because: checked?.because ?? read.because ?? null,
    typed: typed?.verdict ?? null,
    sources,
    facts: answer?.readings.flatMap(({ facts }) => facts) ?? [],
  };
}

function cell(value: unknown): string {
  return value === null ? "" : Array.isArray(value) ? value.join(";") : String(value);
}
