import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Recorder } from "../outcome/run-until.ts";

/** Columns of the state that are kept as each step leaves them. */
const kept = [
  "level",
  "want",
  "cellLevel",
  "cellBinding",
  "capacity",
  "facilityLimit",
  "slotStock",
  "poolStock",
  "poolMade",
  "poolShipped",
  "poolShare",
  "linkDemand",
  "linkShipped",
  "linkPassed",
  "linkSent",
  "linkPermit",
  "intensity",
  "replyTaken",
  "replyProgress",
  "slotThrift",
  "slotWon",
] as const;

type Kept = Pick<State, (typeof kept)[number]>;

/**
 * Everything an explanation looks back on, step by step: what a default run does not keep. Entry (t, i) of a column of n stands at t·n + i.
 */
export interface Trace extends Recorder, Kept {
  /** What was asked of a pool by all its links, kg. */
  readonly poolDemand: Float64Array;
  /** The order that was on the table in the step, not the one made at its end. */
  readonly linkOrder: Float64Array;
}

/** A trace of `state` with room for `steps` steps. For 3,000 links and three years in weeks it takes about 25 MB. */
export function createTrace(model: Model, state: State, steps: number): Trace {
  const { poolCount, linkCount } = model;
  const room = (column: Float64Array | Int32Array): Float64Array | Int32Array =>
    column instanceof Int32Array ? new Int32Array(steps * column.length) : new Float64Array(steps * column.length);
  const columns = Object.fromEntries(kept.map((name) => [name, room(state[name])])) as unknown as Kept;
  const poolDemand = new Float64Array(steps * poolCount);
  const linkOrder = new Float64Array(steps * linkCount);
  const ordered = Float64Array.from(model.linkFlow0);
  return {
    ...columns,
    poolDemand,
    linkOrder,
    record(_: Model, now: State, t: number): void {
      for (const name of kept) columns[name].set(now[name], t * now[name].length);
      linkOrder.set(ordered, t * linkCount);
      ordered.set(now.linkOrder);
      for (let p = 0; p < poolCount; p++) poolDemand[t * poolCount + p] = now.poolDemand[p]! + now.poolDemand[poolCount + p]!;
    },
  };
}
