import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { allocate } from "./allocate.ts";
import { applyMeasures } from "./apply-measures.ts";
import { bring } from "./bring.ts";
import { dispatch } from "./dispatch.ts";
import { dispose } from "./dispose.ts";
import { fillGaps } from "./fill-gaps.ts";
import { order } from "./order.ts";
import { inTurn, type Phase } from "./phase.ts";
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

/** Steps that were bound, each to the model it was last asked for with its state. */
const bound = new WeakMap<State, { readonly model: Model; readonly phases: Phase }>();

/**
 * One step of a run: days t·Δ to (t + 1)·Δ. Goods arrive, are used, are shipped and ordered again; nothing is allocated, and with no measure in
 * force nothing moves by a bit. Scalar, one scenario, meant to be read: any faster kernel must give the same bytes.
 */
export function step(model: Model, state: State, t: number): void {
  let known = bound.get(state);
  if (known?.model !== model) {
    known = { model, phases: phasesOf(model, state) };
    bound.set(state, known);
  }
  known.phases(t);
}

function phasesOf(model: Model, state: State): Phase {
  return inTurn(
    applyMeasures(model, state),
    raiseTargets(model, state),
    respond(model, state),
    supplement(model, state),
    bring(model, state),
    receive(model, state),
    traceArrivals(model, state),
    produce(model, state),
    traceOutput(model, state),
    dispose(model, state),
    allocate(model, state),
    review(model, state),
    dispatch(model, state),
    standIn(model, state),
    traceShipments(model, state),
    order(model, state),
    fillGaps(model, state),
  );
}
