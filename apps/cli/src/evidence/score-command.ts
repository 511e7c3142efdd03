import { claimAnswers, confusion, type Verdict, verdicts } from "@coercivity/evidence";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { today } from "../today.ts";
import { openBase } from "./open-base.ts";
import { scorePage } from "./score-page.ts";

export interface ScoreFlags {
  readonly json?: true;
  readonly csv?: true;
  readonly today?: string;
}

/** `claims score`: the confusion table over the claims that carry a number, by sentence and by typed claim. */
export async function score(io: Io, flags: ScoreFlags): Promise<void> {
  const base = await openBase(io);
  if (!base) return;
  const numeric = claimAnswers(base, flags.today ?? today()).filter(({ fact }) => fact.row.value !== undefined);
  const bySentence = (one: (typeof numeric)[number]): Verdict => one.checked?.verdict ?? "not_checkable";
  const byColumns = (one: (typeof numeric)[number]): Verdict => one.typed?.verdict ?? "not_checkable";
  if (flags.json) {
    const table = (ours: typeof bySentence) => ({ verdicts, ...confusion(numeric.map((one) => [one.judged, ours(one)] as const)) });
    return io.stdout(`${JSON.stringify({ sentence: table(bySentence), typed: table(byColumns) }, undefined, 2)}\n`);
  }
  if (flags.csv) {
    const rows = numeric.map((one) => [one.id, one.judged, bySentence(one), byColumns(one)]);
    return io.stdout(csvText([["id", "person", "sentence", "typed"], ...rows]));
  }
  io.stdout(scorePage(numeric));
}
