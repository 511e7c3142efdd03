import type { Confidence, Quantity } from "@coercivity/domain";

/**
 * What a number rests on, the firmest first.
 *
 * - `sourced`: a fact of high or medium confidence.
 * - `doubtful`: a fact of low confidence.
 * - `fitted`: set by a calibration on past episodes.
 * - `countable`: declared by ourselves, an amount, a share or a stock of the world; a statistic, a survey or a trial could settle it.
 * - `conduct`: declared by ourselves, how firms and states act under a measure; no document states it, only episodes tell.
 */
export type Ground = "sourced" | "doubtful" | "fitted" | "countable" | "conduct";

export const grounds: readonly Ground[] = ["sourced", "doubtful", "fitted", "countable", "conduct"];

export function groundOfFact(confidence: Confidence): Ground {
  return confidence === "low" ? "doubtful" : "sourced";
}

/** Files of the world that declare nothing but how buyers, sellers and makers act. */
const filesOfConduct = ["facts/world/parameters.yaml", "facts/world/responses.yaml"];

/** What an assumption rests on; `file` is where the world declares it, nothing for a term of a measure, which is what a state does. */
export function groundOfAssumption(quantity: Quantity | undefined, file: string | undefined): Ground {
  if (quantity?.kind === "assumption" && quantity.calibrated !== undefined) return "fitted";
  return file === undefined || filesOfConduct.includes(file) ? "conduct" : "countable";
}

/** How much of all the pull rests on one ground. */
export interface GroundShare {
  readonly ground: Ground;
  /** How many numbers rest on it, and how many of them move the loss at all. */
  readonly numbers: number;
  readonly moving: number;
  readonly pull: number;
  /** Of all pull; 0 where nothing moves. */
  readonly share: number;
}

/** All grounds that some number rests on, in their order. */
export function sharesByGround(numbers: readonly { readonly ground: Ground; readonly pull: number }[]): GroundShare[] {
  const all = numbers.reduce((sum, { pull }) => sum + pull, 0);
  return grounds.flatMap((ground) => {
    const resting = numbers.filter((one) => one.ground === ground);
    if (resting.length === 0) return [];
    const pull = resting.reduce((sum, one) => sum + one.pull, 0);
    return [
      { ground, numbers: resting.length, moving: resting.filter((one) => one.pull > 0).length, pull, share: all > 0 ? pull / all : 0 },
    ];
  });
}

/** Part of all the pull that rests on numbers nobody has verified: everything but sourced facts. */
export function unverifiedShare(numbers: readonly { readonly ground: Ground; readonly pull: number }[]): number {
  return sharesByGround(numbers).reduce((sum, { ground, share }) => (ground === "sourced" ? sum : sum + share), 0);
}
