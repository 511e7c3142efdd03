import { pricesMove } from "../kernel/heed-prices.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { createState, resetState, type State } from "../model/state.ts";
import { blowBack, recordBlowBack } from "./blow-back.ts";
import { countryOutcomes } from "./countries.ts";
import { coverDays } from "./cover-days.ts";
import { facilityLevels, recordLevels } from "./facility-levels.ts";
import { cohortsHalted, firstHalt } from "./first-halt.ts";
import { flowsIntoTarget, recordFlows } from "./flows-into-target.ts";
import { type IndustryRecorder, recordIndustries } from "./industry-recorder.ts";
import { leakage, recordLeakage } from "./leakage.ts";
import type { IndustryOutcome, Outcome } from "./outcome.ts";
import { outputRetained } from "./output-retained.ts";
import { priceOutcomes, recordPrices, recordVolumes } from "./prices.ts";
import { recovery } from "./recovery.ts";
import { runUntil } from "./run-until.ts";
import { recordTakings, takings } from "./takings.ts";
import { trough } from "./trough.ts";
import { recordUnserved, unservedByStream } from "./unserved.ts";
import { valueAddedLost } from "./value-added-lost.ts";

export interface RunOptions {
  /** A state to run on, so that many runs of a model share one. It is reset first. */
  readonly state?: State;
  /** Keep the levels of these facilities, by id, or of all. */
  readonly facilities?: readonly string[] | "all";
  /** Keep what flows into the target, by stream, origin and the measures on the way. */
  readonly flows?: boolean;
  /** Prices and what it costs the issuers; on unless set to false. Where users heed prices they are worked out all the same. */
  readonly prices?: boolean;
}

/** Runs a model over its horizon and says what came of it. */
export function run(model: Model, names: Names, options: RunOptions = {}): Outcome {
  const state = options.state ?? createState(model);
  resetState(state);
  const industries = recordIndustries(model);
  const unserved = recordUnserved(model);
  const leaks = recordLeakage(model);
  const levels = options.facilities ? recordLevels(model, names, options.facilities) : undefined;
  const flows = options.flows ? recordFlows(model) : undefined;
  const priced = options.prices !== false || pricesMove(model);
  const prices = priced && names.measures.length > 0 ? recordPrices(model, names, state) : undefined;
  const volumes = prices ? recordVolumes(model, prices.prices) : undefined;
  const cost = prices ? recordBlowBack(model, names, prices) : undefined;
  const taken = prices ? recordTakings(model, prices) : undefined;
  const recorders = [
    industries,
    unserved,
    leaks,
    ...(prices && volumes && cost ? [prices, volumes, cost] : []),
    ...(taken && taken.takings.length > 0 ? [taken] : []),
    ...(levels ? [levels] : []),
    ...(flows ? [flows] : []),
  ];
  runUntil(model, state, model.steps, recorders);
  const outcomes = names.industries.map((_, i) => industryOutcome(model, names, industries, i));
  const countries = countryOutcomes(model, names, outcomes);
  return {
    bundle: names.bundle,
    scenario: names.scenario,
    baseline: names.baseline,
    start: names.start,
    stepDays: model.stepDays,
    steps: model.steps,
    target: names.target,
    industries: outcomes,
    countries,
    unserved: unservedByStream(model, names, unserved),
    leakage: leakage(model, names, leaks),
    prices: prices && volumes ? priceOutcomes(model, names, prices, volumes.volume) : [],
    blowBack: cost ? blowBack(model, names, cost, countries) : [],
    ...(taken && taken.takings.length > 0 ? { takings: takings(model, names, taken) } : {}),
    ...(flows ? { flowsIntoTarget: flowsIntoTarget(model, names, flows) } : {}),
    ...(levels ? { facilityLevels: facilityLevels(model, names, levels) } : {}),
    counts: {
      facilities: model.facilityCount,
      activities: model.activityCount,
      slots: model.slotCount,
      pools: model.poolCount,
      links: model.linkCount,
      touchedLinks: model.touchedLink.length,
      industries: model.industryCount,
      steps: model.steps,
      linkSteps: model.steps * model.linkCount,
    },
  };
}

function industryOutcome(model: Model, names: Names, recorder: IndustryRecorder, i: number): IndustryOutcome {
  const output = outputRetained(model, recorder, i);
  const valueAddedUsdPerDay = model.industryValueAdded[i]!;
  return {
    ...names.industries[i]!,
    valueAddedUsdPerDay,
    output,
    lost: valueAddedLost(model, output, valueAddedUsdPerDay),
    firstHalt: firstHalt(model, recorder, i),
    cohortsHalted: cohortsHalted(model, recorder, i),
    trough: trough(model, output),
    recovery: recovery(model, output),
    cover: coverDays(model, recorder, i),
  };
}
