import { type SharpCut, sharpCut } from "./underwood.ts";

/** What full separation into all components must cost in S at least, linked and as a sequence of separate cascades. */
export interface LinkedBound {
  readonly cuts: readonly SharpCut[];
  /** Fully linked (hyperlink) extraction: max over cuts. */
  readonly linked: number;
  /** Each cut with its own base and acid: least extracted taken first, the rest stripped and fed again as aqueous. */
  readonly sequence: readonly number[];
  readonly conventional: number;
  /** 1 − linked / conventional: an upper value, not a plant saving. */
  readonly saving: number;
}

/** Minimum S of complete separation. Source: own; the algebra of fully thermally coupled distillation. */
export function linkedBound(beta: readonly number[], amounts: readonly number[]): LinkedBound {
  const cuts: SharpCut[] = [];
  const sequence: number[] = [];
  for (let k = 1; k < beta.length; k++) {
    const whole = sharpCut(beta, amounts, k);
    const rest = sharpCut(beta.slice(k - 1), amounts.slice(k - 1), 1);
    if (whole) cuts.push(whole);
    if (rest) sequence.push(rest.sMin);
  }
  const linked = cuts.reduce((most, cut) => Math.max(most, cut.sMin), 0);
  const conventional = sequence.reduce((a, b) => a + b, 0);
  return { cuts, linked, sequence, conventional, saving: conventional > 0 ? 1 - linked / conventional : 0 };
}
