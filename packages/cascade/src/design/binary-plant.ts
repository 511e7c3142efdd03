import type { Plant } from "../network/plant.ts";
import { ratiosAt, type TwoComponentDesign } from "./two-component.ts";

/** The bank of a two-component design with whole stage counts, basis 1 mol fed; components [B, A], least extracted first. */
export function binaryPlant(
  design: TwoComponentDesign,
  S: number,
  n: number,
  m: number,
  names: readonly [string, string] = ["B", "A"],
): Plant {
  const { ask, outletA, outletB } = design;
  const scrub = ask.betaScrub ?? ask.beta;
  const beta = scrub === ask.beta ? [[1, ask.beta]] : Array.from({ length: n + m }, (_, j) => [1, j < n ? ask.beta : scrub]);
  return {
    components: names,
    cascades: [
      {
        tag: "c1",
        mixerSettlers: n + m,
        beta,
        feeds: [{ stage: n, phase: ask.feed, flow: 1, z: [1 - ask.fA, ask.fA] }],
        S,
        W: ratiosAt(S, ask.feed, outletA, outletB).W,
        draws: [],
        raffinateTo: "product",
        extractTo: "product",
      },
    ],
  };
}
