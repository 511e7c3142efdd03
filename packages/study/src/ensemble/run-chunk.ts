import { createState, type Model, modelFrom, type Patch, patchModel, preparePatch, recordIndustries, runUntil } from "@coercivity/engine";
import { drawnValue } from "../plan/drawn-value.ts";
import { type Quantiles, quantilesOf } from "../plan/plan.ts";
import { dependenceRecorder } from "./dependence.ts";
import type { Ensemble } from "./ensemble.ts";

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
  /** Value added lost in a step: run × kept country × step, USD. */
  readonly countryLossUsd: Float64Array;
  /** Issuer's share of what the target's users are sent at rest, and in the steps asked for: run × 2. Empty unless asked for. */
  readonly dependence: Float64Array;
}

/** An ensemble made ready to run in this thread: views over its models, handles of what is drawn, its quantiles. */
export interface OpenEnsemble {
  readonly ensemble: Ensemble;
  readonly models: readonly Model[];
  readonly patches: readonly Patch[];
  readonly quantiles: Quantiles;
}

export function openEnsemble(ensemble: Ensemble): OpenEnsemble {
  const models = ensemble.models.map((bytes) => modelFrom(bytes));
  const patches = models.map((model) => preparePatch(model, ensemble.names, ensemble.tunables));
  return { ensemble, models, patches, quantiles: quantilesOf(ensemble.plan) };
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
  const { ensemble, models, patches } = open;
  const { names, keep } = ensemble;
  const { steps, industryCount } = models[0]!;
  const rows = to - from;
  const chunk: Chunk = {
    from,
    to,
    lossUsd: new Float64Array(rows * industryCount),
    firstYearUsd: new Float64Array(rows * industryCount),
    haltStep: new Int32Array(rows * industryCount),
    valueAdded: new Float64Array(rows * industryCount),
    lowest: new Float64Array(rows * industryCount),
    output: new Float64Array(rows * keep.industries.length * steps),
    countryLossUsd: new Float64Array(rows * keep.countries.length * steps),
    dependence: new Float64Array(keep.dependence ? 2 * rows : 0),
  };
  const country = names.industries.map((industry) => keep.countries.indexOf(industry.country));
  let into: Model | undefined;
  for (let row = 0; row < rows; row++) {
    const { values, baseline } = drawOf(open, from + row);
    const model = patchModel(models[baseline]!, patches[baseline]!, values, into);
    into = model;
    const recorder = recordIndustries(model);
    const dependence = keep.dependence ? dependenceRecorder(model, names, keep.dependence) : undefined;
    runUntil(model, createState(model), steps, dependence ? [recorder, dependence] : [recorder]);
    for (let i = 0; i < industryCount; i++) {
      const losses = country[i]! < 0 ? undefined : series(chunk.countryLossUsd, row * keep.countries.length + country[i]!, steps);
      keepIndustry(model, recorder.output, i, chunk, row * industryCount + i, losses);
      chunk.haltStep[row * industryCount + i] = recorder.firstHaltStep[i]!;
    }
    keep.industries.forEach((i, n) => {
      series(chunk.output, row * keep.industries.length + n, steps).set(recorder.output.subarray(i * steps, (i + 1) * steps));
    });
    if (dependence) chunk.dependence.set([dependence.atRest(), dependence.inWindow()], 2 * row);
  }
  return chunk;
}

/** Σ_t (1 − output) · USD per day · Δ, as in the outcome of a single run; the year's end cuts its step in proportion. */
function keepIndustry(model: Model, output: Float64Array, i: number, chunk: Chunk, at: number, losses: Float64Array | undefined): void {
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
    if (losses) losses[t] = losses[t]! + lost;
  }
  chunk.lossUsd[at] = usd;
  chunk.firstYearUsd[at] = firstYear;
  chunk.valueAdded[at] = usdPerDay;
  chunk.lowest[at] = lowest;
}

function series(table: Float64Array, row: number, steps: number): Float64Array {
  return table.subarray(row * steps, (row + 1) * steps);
}
