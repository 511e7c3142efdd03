import type { Outcome } from "@coercivity/engine";
import { createState, modelHash, patchModel, run } from "@coercivity/engine";
import { type Influence, whatMatters } from "../sensitivity/what-matters.ts";
import type { Draws } from "./collect.ts";
import { declaredDraw } from "./held.ts";
import type { OpenEnsemble } from "./run-chunk.ts";
import { type EnsembleSummary, summarise, targetLoss } from "./summary.ts";

/** What the draws of a question say: bands, and what they depend on. */
export interface Answer {
  readonly summary: EnsembleSummary;
  readonly matters: readonly Influence[];
}

/** Reads the draws that are done. Throws where none is. */
export function answerFrom(open: OpenEnsemble, draws: Draws): Answer {
  const lost = targetLoss(open, draws);
  return { summary: summarise(open, draws), matters: whatMatters(open, draws, lost) };
}

/** The run with every number as declared or held: causes, prices and flows are told of this one. */
export interface PlainRun {
  readonly outcome: Outcome;
  /** SHA-256 over the bytes of the model as it was run. */
  readonly hash: string;
}

/** Runs the question once, on the first of its baselines. */
export function plainRun(open: OpenEnsemble): PlainRun {
  const model = patchModel(open.models[0]!, open.patches[0]!, declaredDraw(open).values);
  return { outcome: run(model, open.ensemble.names, { state: createState(model) }), hash: modelHash(model) };
}
