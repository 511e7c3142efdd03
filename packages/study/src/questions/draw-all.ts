import type { Draws } from "../ensemble/collect.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { type OpenEnsemble, openEnsemble } from "../ensemble/run-chunk.ts";

/** Draws all runs of an ensemble somewhere; nothing where it was broken off. Whoever asks owns the workers. */
export type DrawAll = (ensemble: Ensemble) => Promise<Draws | undefined>;

/** An ensemble with its draws. */
export interface AllDrawn {
  readonly open: OpenEnsemble;
  readonly draws: Draws;
}

/** Has an ensemble drawn, and gives it back opened; nothing where it could not be compiled or was broken off. */
export async function drawnOf(draw: DrawAll, ensemble: Ensemble | { readonly problems: unknown }): Promise<AllDrawn | undefined> {
  if ("problems" in ensemble) return undefined;
  const draws = await draw(ensemble);
  return draws && draws.runs.length > 0 ? { open: openEnsemble(ensemble), draws } : undefined;
}
