import {
  type BlowBackRecorder,
  createState,
  customersGone,
  type Model,
  modelFrom,
  type Patch,
  type PriceRecorder,
  patchModel,
  preparePatch,
  pricesMove,
  type Recorder,
  recordBlowBack,
  recordIndustries,
  recordPrices,
  runUntil,
  type State,
  tracedForRules,
} from "@coercivity/engine";
import { drawnValue } from "../plan/drawn-value.ts";
import { type Quantiles, quantilesOf } from "../plan/plan.ts";
import { dependenceRecorder } from "./dependence.ts";
import type { Ensemble } from "./ensemble.ts";
import { issuersOf } from "./issuers.ts";
import { partyRecorder } from "./party-losses.ts";

/**
 * What some runs of an ensemble came to. Entry (run, i) of a table with I columns stands at (run − from)·I + i; of a series with S steps, entry
 * (run, i, t) at ((run − from)·I + i)·S + t.
 */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** Value added lost over the run, and in its first 365 days: run × industry, USD. */
  readonly lossUsd: Float64Array;
  readonly firstYearUsd: Float64Array;
  /** First step with a halted cohort; −1 for none: run × industry. */
  readonly haltStep: Int32Array;
  /** Value added that stops when an industry stops, as drawn: run × industry, USD per day. */
  readonly valueAdded: Float64Array;
  /** Lowest output over normal: run × industry. */
  readonly lowest: Float64Array;
  /** Output over normal: run × kept industry × step. */
  readonly output: Float64Array;
  /** Lost in a step: run × party × step, USD; and what a party makes in a day at rest, as drawn: run × party, USD. */
  readonly partyLossUsd: Float64Array;
  readonly partyUsdPerDay: Float64Array;
  /** Exports of priced streams, at the prices paid and at those of rest: run × issuer × step, USD. Empty unless asked for, as are the next two. */
  readonly exportsUsd: Float64Array;
  readonly exportsAtNormalUsd: Float64Array;
  /** Of each issuer, run × issuer × 4: exports of a step at rest, USD; ways out lost by the end; ways out in all; share of revenue lost with them. */
  readonly customers: Float64Array;
  /** Issuer's share of what is sent at rest, and in the steps asked for: run × 2. Empty unless asked for. */
  readonly dependence: Float64Array;
}

/** An ensemble made ready to run in this thread: views over its models, handles of what is drawn, its quantiles. */
export interface OpenEnsemble {
  readonly ensemble: Ensemble;
  readonly models: readonly Model[];
  readonly patches: readonly Patch[];
  readonly quantiles: Quantiles;
  /** Room that the draws of this thread share, one after the other: each takes over what the last one left. */
  readonly room: { model: Model; state: State; prices?: PriceRecorder; cost?: BlowBackRecorder };
}

export function openEnsemble(ensemble: Ensemble): OpenEnsemble {
  // Shares that nobody reads are not worked out: those of plants are only where the dependence of plants is asked for.
  const traced = ensemble.keep.dependence?.plants ? undefined : tracedForRules(modelFrom(ensemble.models[0]!));
  const models = ensemble.models.map((bytes) => modelFrom(bytes, traced));
  // Made before all else: V8 knows an array by its address (kernel/phase.ts) only if it was not made just before V8 compiles what reads it.
  const model = modelFrom(ensemble.models[0]!.slice(0), traced);
  const room = { model, state: createState(model) };
  const patches = models.map((one) => preparePatch(one, ensemble.names, ensemble.tunables));
  return { ensemble, models, patches, quantiles: quantilesOf(ensemble.plan), room };
}

/** What one run draws: the values of the tunables, in their order, and the place of its baseline among the ensemble's. */
export interface Draw {
  readonly values: Float64Array;
  readonly baseline: number;
}

/** Looks up what a run draws; it depends on the plan and the run's number alone. */
export function drawOf({ ensemble, models, quantiles }: Pick<OpenEnsemble, "ensemble" | "models" | "quantiles">, run: number): Draw {
  const { tunables } = ensemble;
  const values = Float64Array.from(tunables, (one, i) => drawnValue(one, quantiles.at(run, i)));
  const baseline = Math.floor(quantiles.at(run, tunables.length) * models.length);
  return { values, baseline };
}

/**
 * Runs the draws from `from` up to but not including `to`, and keeps what the ensemble asks for. Each run depends on the ensemble and its own number
 * alone, so that any way of cutting an ensemble into chunks gives the same bytes.
 */
export function runChunk(open: OpenEnsemble, from: number, to: number): Chunk {
  const { ensemble, models, patches, room } = open;
  const { names, keep } = ensemble;
  const { steps, industryCount } = models[0]!;
  const rows = to - from;
  const issuers = issuersOf(ensemble);
  const chunk: Chunk = {
    from,
    to,
    lossUsd: new Float64Array(rows * industryCount),
    firstYearUsd: new Float64Array(rows * industryCount),
    haltStep: new Int32Array(rows * industryCount),
    valueAdded: new Float64Array(rows * industryCount),
    lowest: new Float64Array(rows * industryCount),
    output: new Float64Array(rows * keep.industries.length * steps),
    partyLossUsd: new Float64Array(rows * keep.parties.length * steps),
    partyUsdPerDay: new Float64Array(rows * keep.parties.length),
    exportsUsd: new Float64Array(rows * issuers.length * steps),
    exportsAtNormalUsd: new Float64Array(rows * issuers.length * steps),
    customers: new Float64Array(rows * issuers.length * 4),
    dependence: new Float64Array(keep.dependence ? 2 * rows : 0),
  };
  for (let row = 0; row < rows; row++) {
    const { values, baseline } = drawOf(open, from + row);
    const model = patchModel(models[baseline]!, patches[baseline]!, values, room.model);
    const state = createState(model, room.state);
    if (model !== room.model || state !== room.state) {
      delete room.prices;
      delete room.cost;
    }
    room.model = model;
    room.state = state;
    const recorder = recordIndustries(model, { cover: false });
    const recorders: Recorder[] = [recorder];
    const parties = keep.parties.length > 0 ? partyRecorder(model, names, keep.parties, keep.usdPerKg) : undefined;
    const { prices, cost } = pricesOf(open, model, state);
    const dependence = keep.dependence ? dependenceRecorder(model, names, keep.dependence) : undefined;
    for (const one of [parties, prices, cost, dependence]) if (one) recorders.push(one);
    runUntil(model, state, steps, recorders);
    for (let i = 0; i < industryCount; i++) {
      keepIndustry(model, recorder.output, i, chunk, row * industryCount + i);
      chunk.haltStep[row * industryCount + i] = recorder.firstHaltStep[i]!;
    }
    keep.industries.forEach((i, n) => {
      series(chunk.output, row * keep.industries.length + n, steps).set(recorder.output.subarray(i * steps, (i + 1) * steps));
    });
    keep.parties.forEach((_, i) => {
      const at = row * keep.parties.length + i;
      chunk.partyUsdPerDay[at] = parties!.lossesOf(i, recorder.output, series(chunk.partyLossUsd, at, steps));
    });
    if (cost) {
      chunk.exportsUsd.set(cost.usd, row * cost.usd.length);
      chunk.exportsAtNormalUsd.set(cost.usdAtNormalPrices, row * cost.usd.length);
      issuers.forEach((_, n) => {
        const { links, of, shareOfRevenue } = customersGone(model, cost, n);
        chunk.customers.set([cost.normalUsd[n]!, links, of, shareOfRevenue], 4 * (row * issuers.length + n));
      });
    }
    if (dependence) chunk.dependence.set([dependence.atRest(), dependence.inWindow()], 2 * row);
  }
  return chunk;
}

/** Prices beside a draw, where they are asked for or move anything, and what the measures cost their issuers: those of the draw before, begun anew. */
function pricesOf({ ensemble, room }: OpenEnsemble, model: Model, state: State): Pick<OpenEnsemble["room"], "prices" | "cost"> {
  const { names, keep } = ensemble;
  if (!keep.blowBack && !pricesMove(model)) return {};
  if (room.prices) room.prices.restart();
  else room.prices = recordPrices(model, names, state, { series: false });
  if (!keep.blowBack) return { prices: room.prices };
  if (room.cost) room.cost.restart();
  else room.cost = recordBlowBack(model, names, room.prices);
  return { prices: room.prices, cost: room.cost };
}

/** Σ_t (1 − output) · USD per day · Δ, as in the outcome of a single run; the year's end cuts its step in proportion. */
function keepIndustry(model: Model, output: Float64Array, i: number, chunk: Chunk, at: number): void {
  const { steps, stepDays } = model;
  const usdPerDay = model.industryValueAdded[i]!;
  let usd = 0;
  let firstYear = 0;
  let lowest = 1;
  for (let t = 0; t < steps; t++) {
    const level = output[i * steps + t]!;
    if (level === 1) continue;
    const lost = (1 - level) * usdPerDay * stepDays;
    const daysLeft = 365 - t * stepDays;
    usd += lost;
    if (daysLeft > 0) firstYear += daysLeft < stepDays ? (lost * daysLeft) / stepDays : lost;
    if (level < lowest) lowest = level;
  }
  chunk.lossUsd[at] = usd;
  chunk.firstYearUsd[at] = firstYear;
  chunk.valueAdded[at] = usdPerDay;
  chunk.lowest[at] = lowest;
}

function series(table: Float64Array, row: number, steps: number): Float64Array {
  return table.subarray(row * steps, (row + 1) * steps);
}
