import { type Problem, parsePeriod } from "@coercivity/domain";
import {
  type CheckedSentence,
  type ClaimQuery,
  checkClaim,
  checkSentence,
  goodIn,
  type ReadSentence,
  readClaims,
  readSentence,
  typedInterval,
} from "@coercivity/evidence";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { paintFor } from "../present/paint.ts";
import { wrapText } from "../present/table.ts";
import { today } from "../today.ts";
import { typedProblem } from "../typed-problem.ts";
import { refuse } from "../workspace.ts";
import { checkedLines, intervalText, isShare, verdictWords } from "./claim-text.ts";
import { isoCountry } from "./iso-country.ts";
import { openBase } from "./open-base.ts";
import { words } from "./words.ts";

export interface CheckFlags {
  readonly share?: true;
  readonly worldShare?: true;
  readonly change?: true;
  readonly count?: true;
  readonly threshold?: true;
  readonly of?: string;
  readonly by?: string;
  readonly from?: string;
  readonly value?: string;
  readonly year?: string;
  readonly json?: true;
  readonly csv?: true;
  readonly today?: string;
}

/** `claims check`: a sentence, read by the grammar, or a typed claim. */
export async function check(io: Io, sentence: string, flags: CheckFlags): Promise<void> {
  const kinds = [flags.share, flags.worldShare, flags.change, flags.count, flags.threshold].filter(Boolean).length;
  if (kinds + (sentence === "" ? 0 : 1) !== 1) return refuse(io, [typedProblem("one-kind", words.oneKind)]);
  const now = flags.today ?? today();
  const asked = sentence === "" ? typedClaim(flags) : readClaims(sentence, undefined, now);
  if (Array.isArray(asked)) return refuse(io, asked);
  const read = "understood" in asked ? (asked as ReadSentence) : undefined;
  const holds = read === undefined || read.query !== undefined || read.parts !== undefined;
  const base = holds ? await openBase(io) : undefined;
  if (holds && !base) return;
  const checked: CheckedSentence | undefined = base && (read ? checkSentence(base, read, now) : checkClaim(base, asked as ClaimQuery, now));
  if (flags.json)
    return io.stdout(`${JSON.stringify({ sentence: sentence || null, read: read ?? null, checked: checked ?? null }, undefined, 2)}\n`);
  if (flags.csv) {
    const share = checked !== undefined && isShare(checked.query);
    const rows = checked?.readings ?? [];
    const side = (agrees: boolean) => (agrees ? "agrees" : "differs");
    return io.stdout(
      csvText([
        ["verdict", "side", "figure", "time", "scope", "confidence", "fitted", "facts", "sources"],
        ...(rows.length === 0 ? [[checked?.verdict ?? "not_checkable", ...Array.from({ length: 8 }, () => "")]] : []),
        ...rows.map((one) => [
          checked!.verdict,
          side(checked!.agree.includes(one)),
          intervalText(one.meant, share),
          one.time,
          one.scope,
          one.confidence,
          one.fitted ? "yes" : "no",
          one.facts.join(";"),
          one.sources.join(";"),
        ]),
      ]),
    );
  }
  const { bold, dim } = paintFor(io);
  if (read) {
    io.stdout(`${bold(sentence)}\n`);
    for (const { part, words: text } of read.understood) io.stdout(`  ${part}: ${dim(text)}\n`);
    if (read.notUnderstood.length > 0) io.stdout(`${wrapText(`not understood: ${read.notUnderstood.join(", ")}`, 110, "  ").join("\n")}\n`);
  }
  if (checked?.parts) {
    for (const part of checked.parts) io.stdout(`${checkedLines(part).join("\n")}\n`);
    io.stdout(`together: ${verdictWords(checked.verdict)}\n`);
  } else if (checked) io.stdout(`${checkedLines(checked).join("\n")}\n`);
  else io.stdout(`verdict: ${verdictWords("not_checkable")}${read?.because ? `: ${read.because}` : ""}\n`);
}

/** The typed claim, or everything that is wrong with its flags. */
function typedClaim(flags: CheckFlags): ClaimQuery | Problem[] {
  const problems: Problem[] = [];
  const need = (flag: string, text: string | undefined): string => {
    if (!text) problems.push(typedProblem("missing", words.needed(flag)));
    return text ?? "";
  };
  const country = (flag: string, code: string | undefined): string => {
    const text = need(flag, code);
    if (text !== "") problems.push(...isoCountry(text));
    return text;
  };
  const by = country("--by", flags.by);
  const text = need("--value", flags.value);
  const when = flags.year === undefined ? undefined : parsePeriod(flags.year, by);
  if (flags.year !== undefined && !when) problems.push(typedProblem("not-a-time", words.notATime(flags.year)));
  const time = when ? { when } : {};
  const value = typedInterval(text, flags.count ? "count" : "share");
  const noValue = text !== "" && !value && !flags.change;
  if (noValue) problems.push(typedProblem("not-a-number", flags.count ? words.notACount(text) : words.notAShare(text)));
  if (flags.count || flags.threshold) {
    if (problems.length > 0) return problems;
    return flags.count
      ? { kind: "count", of: "measures", by, value: value!, ...time }
      : { kind: "threshold", by, inForce: true, value: value!, ...time };
  }
  const named = need("--of", flags.of);
  const { good, step } = goodIn(named);
  if (named !== "" && !good) problems.push(typedProblem("unknown-good", words.unknownGood(named)));
  const world = flags.worldShare === true || (flags.change === true && flags.from === undefined);
  const from = world ? "" : country("--from", flags.from);
  if (from !== "" && from === by) problems.push(typedProblem("own-imports", words.ownImports(by)));
  const at = good?.made.some((one) => one.at === step) ? step! : (good?.made[0]?.at ?? "");
  const of = good?.id ?? "";
  const share = world ? ({ kind: "world-share", of, at, by } as const) : ({ kind: "import-share", of, by, from } as const);
  if (flags.change) {
    const ends = readSentence(`${by} ${named} ${text}`, { countries: [by], subject: named, supplier: from || "CHN" }).query;
    if (text !== "" && ends?.kind !== "share-change") problems.push(typedProblem("not-a-number", words.notAChange(text)));
    if (problems.length > 0 || ends?.kind !== "share-change") return problems;
    return { kind: "share-change", share, start: ends.start, value: ends.value, ...time };
  }
  return problems.length > 0 ? problems : { ...share, value: value!, ...time };
}
