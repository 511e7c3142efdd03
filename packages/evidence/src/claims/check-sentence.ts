import { type CheckedClaim, checkClaim } from "./check-claim.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import type { Verdict } from "./judge.ts";
import type { ReadSentence } from "./read-sentence.ts";

/** A sentence held against the ledger: its claim, or its claims with what they come to together. */
export interface CheckedSentence extends CheckedClaim {
  /** Each claim by itself, where the sentence holds several. */
  readonly parts?: readonly CheckedClaim[];
}

/**
 * Checks what was read; nothing where nothing could be asked. Of several claims the verdict is what all of them share; where they differ,
 * *contested*; those on which there are no figures say nothing.
 */
export function checkSentence(base: EvidenceBase, read: ReadSentence, today: string): CheckedSentence | undefined {
  if (read.query) return checkClaim(base, read.query, today);
  const parts = (read.parts ?? []).flatMap(({ query }) => (query ? [checkClaim(base, query, today)] : []));
  const [first] = parts;
  if (!first) return undefined;
  const told = new Set(parts.map(({ verdict }) => verdict).filter((verdict) => verdict !== "not_checkable"));
  const verdict: Verdict = told.size > 1 ? "contested" : ([...told][0] ?? "not_checkable");
  return {
    verdict,
    agreeing: parts.reduce((sum, { agreeing }) => sum + agreeing, 0) / parts.length,
    query: first.query,
    agree: parts.flatMap(({ agree }) => agree),
    differ: parts.flatMap(({ differ }) => differ),
    readings: parts.flatMap(({ readings }) => readings),
    parts,
  };
}
