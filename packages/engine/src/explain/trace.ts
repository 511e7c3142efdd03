import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Recorder } from "../outcome/run-until.ts";

/**
 * Everything an explanation looks back on, step by step: what a default run does not keep. Entry (t, i) of a column of n stands at t·n + i.
 */
export interface Trace extends Recorder {
  readonly level: Float64Array;
  readonly want: Float64Array;
  readonly cellLevel: Float64Array;
  readonly cellBinding: Int32Array;
  readonly capacity: Float64Array;
  readonly facilityLimit: Float64Array;
  /** Mean stock of a slot's cohorts, in steps of use at rest. */
  readonly slotStock: Float64Array;
  readonly poolStock: Float64Array;
  readonly poolMade: Float64Array;
  readonly poolDemand: Float64Array;
  readonly poolShipped: Float64Array;
  readonly poolShare: Float64Array;
  /** The order that was on the table in the step, not the one made at its end. */
  readonly linkOrder: Float64Array;
  readonly linkDemand: Float64Array;
  readonly linkShipped: Float64Array;
  readonly linkPassed: Float64Array;
  readonly linkSent: Float64Array;
  readonly linkPermit: Float64Array;
  readonly intensity: Float64Array;
}

/** A trace with room for `steps` steps. For 3,000 links and three years in weeks it takes about 25 MB. */
export function createTrace(model: Model, steps: number): Trace {
  const { activityCount, cellCount, facilityCount, slotCount, poolCount, linkCount, measureCount, issuerCount } = model;
  const column = (count: number): Float64Array => new Float64Array(steps * count);
  const ordered = Float64Array.from(model.linkFlow0);
  const trace = {
    level: column(activityCount),
    want: column(activityCount),
    cellLevel: column(cellCount),
    cellBinding: new Int32Array(steps * cellCount),
    capacity: column(facilityCount),
    facilityLimit: column(facilityCount),
    slotStock: column(slotCount),
    poolStock: column(poolCount),
    poolMade: column(poolCount),
    poolDemand: column(poolCount),
    poolShipped: column(poolCount),
    poolShare: column(issuerCount * poolCount),
    linkOrder: column(linkCount),
    linkDemand: column(linkCount),
    linkShipped: column(linkCount),
    linkPassed: column(linkCount),
    linkSent: column(linkCount),
    linkPermit: column(linkCount),
    intensity: column(measureCount),
  };
  return {
    ...trace,
    record(_: Model, state: State, t: number): void {
      trace.level.set(state.level, t * activityCount);
      trace.want.set(state.want, t * activityCount);
      trace.cellLevel.set(state.cellLevel, t * cellCount);
      trace.cellBinding.set(state.cellBinding, t * cellCount);
      trace.facilityLimit.set(state.facilityLimit, t * facilityCount);
      trace.capacity.set(state.capacity, t * facilityCount);
      trace.slotStock.set(state.slotStock, t * slotCount);
      trace.poolStock.set(state.poolStock, t * poolCount);
      trace.poolMade.set(state.poolMade, t * poolCount);
      trace.poolShipped.set(state.poolShipped, t * poolCount);
      trace.poolShare.set(state.poolShare, t * issuerCount * poolCount);
      trace.linkOrder.set(ordered, t * linkCount);
      trace.linkDemand.set(state.linkDemand, t * linkCount);
      trace.linkShipped.set(state.linkShipped, t * linkCount);
      trace.linkPassed.set(state.linkPassed, t * linkCount);
      trace.linkSent.set(state.linkSent, t * linkCount);
      trace.linkPermit.set(state.linkPermit, t * linkCount);
      trace.intensity.set(state.intensity, t * measureCount);
      ordered.set(state.linkOrder);
      for (let p = 0; p < poolCount; p++) trace.poolDemand[t * poolCount + p] = state.poolDemand[p]! + state.poolDemand[poolCount + p]!;
    },
  };
}
