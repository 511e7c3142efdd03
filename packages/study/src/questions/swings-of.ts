import type { Ensemble } from "../ensemble/ensemble.ts";
import { targetLoss } from "../ensemble/summary.ts";
import { type Swing, swingEnsemble, swings } from "../sensitivity/swings.ts";
import { type DrawAll, drawnOf } from "./draw-all.ts";

/** Moves each number of an ensemble by itself and reads the target's loss, USD. Nothing where the draw was broken off. */
export async function swingsOf(draw: DrawAll, ensemble: Ensemble): Promise<readonly Swing[] | undefined> {
  const drawn = await drawnOf(draw, swingEnsemble(ensemble));
  return drawn && swings(drawn.open.ensemble, targetLoss(drawn.open, drawn.draws));
}
