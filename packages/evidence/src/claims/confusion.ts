import { type Verdict, verdicts } from "./judge.ts";

/** How often each verdict of ours met each verdict of a person: rows are the person's, columns ours, both in the order of `verdicts`. */
export interface Confusion {
  readonly counts: readonly (readonly number[])[];
  readonly total: number;
  readonly same: number;
  /** Of those we gave a verdict on at all. */
  readonly judged: number;
  readonly sameOfJudged: number;
  /** Supported by one and unsupported by the other: the misses that mislead. */
  readonly opposite: number;
}

/** Counts pairs of verdicts, the person's first. */
export function confusion(pairs: readonly (readonly [person: Verdict, ours: Verdict])[]): Confusion {
  const counts = verdicts.map((person) => verdicts.map((ours) => pairs.filter(([p, o]) => p === person && o === ours).length));
  const judged = pairs.filter(([, ours]) => ours !== "not_checkable");
  const opposed = new Set<Verdict>(["supported", "unsupported"]);
  return {
    counts,
    total: pairs.length,
    same: pairs.filter(([person, ours]) => person === ours).length,
    judged: judged.length,
    sameOfJudged: judged.filter(([person, ours]) => person === ours).length,
    opposite: pairs.filter(([person, ours]) => person !== ours && opposed.has(person) && opposed.has(ours)).length,
  };
}
