/** What a re-run may rest on: a study's own shares or uses, our own world, statistics of the year, or nothing that is open. */
export type RerunInputs = "study shares" | "study uses" | "own world" | "mine statistics" | "outlook";

/** A published value of an index with what a re-run of its method gives, and whether they agree. */
export interface PublishedValue {
  readonly index: string;
  readonly subject: string;
  readonly year: string;
  /** As published; a range where one is. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** What the method gives; none where no open inputs are at hand. */
  readonly again: number | undefined;
  /** The same with inputs that were changed by hand, where the changes bear on it; official values know no such change. */
  readonly changed: number | undefined;
  /** On which inputs it was run again. */
  readonly inputs: RerunInputs;
  readonly verdict: "pass" | "fail" | "not comparable";
  readonly fact: string;
}
