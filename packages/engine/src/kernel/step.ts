import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { allocate } from "./allocate.ts";
import { applyMeasures } from "./apply-measures.ts";
import { bring } from "./bring.ts";
import { dispatch } from "./dispatch.ts";
import { dispose } from "./dispose.ts";
import { fillGaps } from "./fill-gaps.ts";
import { order } from "./order.ts";
import { produce } from "./produce.ts";
import { raiseTargets } from "./raise-targets.ts";
import { receive } from "./receive.ts";
import { respond } from "./respond.ts";
import { review } from "./review.ts";
import { standIn } from "./stand-in.ts";
import { supplement } from "./supplement.ts";
import { traceArrivals } from "./trace-arrivals.ts";
import { traceOutput } from "./trace-output.ts";
import { traceShipments } from "./trace-shipments.ts";

/**
 * One step of a run: days t·Δ to (t + 1)·Δ. Goods arrive, are used, are shipped and ordered again; nothing is allocated, and with no measure in
 * force nothing moves by a bit. Scalar, one scenario, meant to be read: any faster kernel must give the same bytes.
 */
export function step(model: Model, state: State, t: number): void {
  applyMeasures(model, state, t);
  raiseTargets(model, state, t);
  respond(model, state, t);
  supplement(model, state, t);
  bring(model, state);
  receive(model, state, t);
  traceArrivals(model, state, t);
  produce(model, state, t);
  traceOutput(model, state, t);
  dispose(model, state, t);
  allocate(model, state, t);
  review(model, state, t);
  dispatch(model, state, t);
  standIn(model, state);
  traceShipments(model, state, t);
  order(model, state, t);
  fillGaps(model, state);
}
