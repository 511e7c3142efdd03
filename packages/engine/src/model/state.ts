import { csr } from "@coercivity/numerics";
import { allocate, type Columns, viewsOf } from "./layout.ts";
import type { Model } from "./model.ts";
import { stateColumns } from "./state-columns.ts";

export type StateColumns = Columns<typeof stateColumns>;

/** Everything that changes during a run, in a buffer of its own, allocated once. */
export interface State extends StateColumns {
  readonly bytes: ArrayBuffer;
  /** The state at rest, to start again from. */
  readonly rest: Uint8Array;
  /** Where each length of transit line stands: t mod lag. This and the next two follow from t alone, so they are no part of the state proper. */
  readonly cursor: Int32Array;
  /** Place in the rings of what arrives on each link this step, and of what is sent. */
  readonly linkPlace: Int32Array;
  /** How far each measure bites this step, 0 to 1. */
  readonly intensity: Float64Array;
  /** Links of each claim on a pool (see `linkClaim`), compressed and in link order: they follow from the model. */
  readonly claimStart: Int32Array;
  readonly claimLink: Int32Array;
  /** Level that each pool asks of its producers this step. */
  readonly poolAsked: Float64Array;
  /** Goods refused this step that are still to be mixed into their pool's traced content. */
  readonly poolAwaited: Float64Array;
}

const kindOfBuffer = 2;

/**
 * A state at rest for a model. Reset it for every further run instead of making another; for a run of another model of the same shape give it as `into`,
 * and it is taken over.
 */
export function createState(model: Model, into?: State): State {
  const lengths = lengthsFor(model);
  if (into && fits(into, lengths) && into.intensity.length === model.measureCount) {
    for (const name of columnNames) into[name].fill(0);
    fillAtRest(model, into);
    sortClaims(model, into);
    into.rest.set(new Uint8Array(into.bytes));
    return into;
  }
  const bytes = allocate(stateColumns, kindOfBuffer, lengths);
  const columns = viewsOf(stateColumns, kindOfBuffer, bytes);
  fillAtRest(model, columns);
  const longest = model.linkLag.reduce((max, lag) => Math.max(lag, max), 1);
  const state: State = {
    bytes,
    ...columns,
    rest: new Uint8Array(bytes.slice(0)),
    cursor: new Int32Array(longest + 1),
    linkPlace: new Int32Array(model.linkCount),
    intensity: new Float64Array(model.measureCount),
    claimStart: new Int32Array(2 * model.poolCount + 1),
    claimLink: new Int32Array(model.linkCount),
    poolAsked: new Float64Array(model.poolCount),
    poolAwaited: new Float64Array(model.poolCount),
  };
  sortClaims(model, state);
  return state;
}

function sortClaims({ linkClaim, poolCount }: Model, { claimStart, claimLink }: State): void {
  const { start, items } = csr(Uint32Array.from(linkClaim), 2 * poolCount);
  claimStart.set(start);
  claimLink.set(items);
}

const columnNames = Object.keys(stateColumns) as (keyof typeof stateColumns)[];

function fits(state: State, lengths: Readonly<Record<keyof typeof stateColumns, number>>): boolean {
  for (const name of columnNames) if (state[name].length !== lengths[name]) return false;
  return true;
}

/** Puts a state back to rest by copying. */
export function resetState(state: State): void {
  new Uint8Array(state.bytes).set(state.rest);
}

function lengthsFor(model: Model): Record<keyof typeof stateColumns, number> {
  const { slotCount, poolCount, linkCount, ringLength, holdingCount, issuerCount, queueCount } = model;
  const { facilityCount, activityCount, cellCount, supplementCount } = model;
  const count: Record<string, number> = {
    holding: holdingCount,
    slot: slotCount,
    facility: facilityCount,
    activity: activityCount,
    cell: cellCount,
    pool: poolCount,
    "2 × pool": 2 * poolCount,
    link: linkCount,
    "link × lag": ringLength,
    queue: queueCount,
    quota: model.quotaMeasure.length,
    "production quota × facility": model.productionFacility.length,
    "queue cell": model.queueCellStart.at(-1)!,
    "issuer × queue": issuerCount * queueCount,
    supplement: supplementCount,
    reply: model.replyCount,
    "issuer × slot": issuerCount * slotCount,
    "issuer × pool": issuerCount * poolCount,
    "issuer × link": issuerCount * linkCount,
    "issuer × link × lag": issuerCount * ringLength,
  };
  const names = Object.keys(stateColumns) as (keyof typeof stateColumns)[];
  return Object.fromEntries(names.map((name) => [name, count[stateColumns[name].per]!])) as Record<keyof typeof stateColumns, number>;
}

/** Rest: every relative quantity is 1, every flow is its baseline, every stock its target, every transit line filled. */
function fillAtRest(model: Model, state: StateColumns): void {
  state.stock.set(model.holdingTarget);
  for (let s = 0; s < model.slotCount; s++) {
    const active = model.slotUse0[s]! > 0;
    state.slotNeed[s] = active ? 1 : 0;
    const first = model.slotHoldingStart[s]!;
    const last = model.slotHoldingStart[s + 1]!;
    let held = 0;
    let least = Infinity;
    for (let h = first; h < last; h++) {
      held += model.holdingTarget[h]!;
      least = Math.min(least, model.holdingTarget[h]!);
    }
    state.slotStock[s] = active ? held / (last - first) : 0;
    state.slotLeast[s] = active ? least : 0;
    state.slotIncoming[s] = active ? 1 : 0;
    state.slotExpected[s] = active ? 1 : 0;
    state.slotTrusted[s] = 1;
  }
  state.slotArrived.set(model.slotUse0);
  state.slotShipped.set(model.slotUse0);
  state.slotUsed.set(model.slotUse0);
  state.slotTransit.set(model.slotTransit0);
  state.capacity.fill(1);
  state.facilityLimit.fill(Infinity);
  state.slotRaise.fill(1);
  state.slotEager.fill(1);
  state.want.fill(1);
  state.level.fill(1);
  state.cellLevel.fill(1);
  state.poolStock.set(model.poolStock0);
  state.poolMade.set(model.poolMade0);
  state.poolDisposed.set(model.poolDisposal0);
  state.poolShipped.set(model.poolOut0);
  state.poolFill.fill(1);
  state.poolMemory.fill(1);
  for (const flow of [state.linkOrder, state.linkDemand, state.linkShipped, state.linkSent]) flow.set(model.linkFlow0);
  state.linkPassed.set(model.linkFlow0);
  state.linkFill.fill(1);
  state.linkReach.fill(1);
  state.linkPermit.fill(1);
  state.linkAppeal.fill(1);
  state.supplementLeft.set(model.supplementKg);
  state.supplementSince.fill(-1);
  state.replySince.fill(-1);
  state.replyTaken.fill(-1);
  state.slotThrift.fill(1);
  state.slotShare.set(model.slotShare0);
  state.poolShare.set(model.poolShare0);
  state.poolTraced.set(model.poolTraced0);
  fillLinksAtRest(model, state);
}

function fillLinksAtRest(model: Model, state: StateColumns): void {
  const { linkCount, poolCount, ringLength, issuerCount, linkRing, linkLag, linkPool, linkClaim, linkFlow0, poolShare0 } = model;
  const { ring, ringShare, poolDemand, queueShare } = state;
  for (let e = 0; e < linkCount; e++) {
    const claim = linkClaim[e]!;
    poolDemand[claim] = poolDemand[claim]! + linkFlow0[e]!;
    const end = linkRing[e]! + linkLag[e]!;
    for (let i = linkRing[e]!; i < end; i++) ring[i] = linkFlow0[e]!;
    for (let n = 0; n < issuerCount; n++) {
      const share = poolShare0[n * poolCount + linkPool[e]!]!;
      queueShare[n * linkCount + e] = share;
      for (let i = linkRing[e]!; i < end; i++) ringShare[n * ringLength + i] = share;
    }
  }
  for (let n = 0; n < issuerCount; n++) {
    for (let q = 0; q < model.queueCount; q++) {
      state.licenceShare[n * model.queueCount + q] = poolShare0[n * poolCount + linkPool[model.queueLink[q]!]!]!;
    }
  }
}
