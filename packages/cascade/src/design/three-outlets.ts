import type { Plant } from "../network/plant.ts";

/** A bank with a third outlet: components least to most extracted, the middle one enriched in the draw. Basis 1 mol fed, aqueous. */
export interface ThreeOutletAsk {
  readonly components: readonly string[];
  readonly beta: readonly number[];
  readonly feed: readonly number[];
  readonly S: number;
  /** Extraction and scrubbing mixer-settlers; the feed enters n. */
  readonly n: number;
  readonly m: number;
  /** Mixer-settler the draw leaves from, and its phase. */
  readonly drawStage: number;
  readonly drawPhase: "aq" | "org";
  /** mol RE out with the raffinate and with the organic product; the draw carries the rest. */
  readonly raffinate: number;
  readonly extract: number;
}

/** Outlet flows from purity and recovery of the two end products: M = f · recovery / purity. Source: S02. */
export function outletFlow(fraction: number, recovery: number, purity: number): number {
  return (fraction * recovery) / purity;
}

/** The plant of a three-outlet bank: M_A + M_B + U = 1, W = S − M_A (an aqueous draw lowers the aqueous flow below it by U). */
export function threeOutletPlant(ask: ThreeOutletAsk): Plant {
  return {
    components: ask.components,
    cascades: [
      {
        tag: "c1",
        mixerSettlers: ask.n + ask.m,
        beta: [ask.beta],
        feeds: [{ stage: ask.n, phase: "aq", flow: 1, z: ask.feed }],
        S: ask.S,
        W: ask.drawPhase === "aq" ? ask.S - ask.extract : ask.S - ask.extract - (1 - ask.raffinate - ask.extract),
        draws: [{ stage: ask.drawStage, phase: ask.drawPhase, flow: 1 - ask.raffinate - ask.extract, to: "product" }],
        raffinateTo: "product",
        extractTo: "product",
      },
    ],
  };
}
