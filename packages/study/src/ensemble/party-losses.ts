import type { Model, Names, Recorder, State } from "@coercivity/engine";
import type { Party } from "./party.ts";

/** Keeps what the losses of parties are worked out from: the output of those of their plants that are no industries. */
export interface PartyRecorder extends Recorder {
  /**
   * Adds up the losses of party `i`, USD in each step, into `into`, and returns what it makes in a day at rest, USD. `output` is that of the industries
   * (entry (industry, t) at industry·steps + t).
   */
  readonly lossesOf: (i: number, output: Float64Array, into: Float64Array) => number;
}

/**
 * What a party loses: L(t) = Σ_plants share · V · (1 − output(t)) · Δ. V is the value added that stops with an industry, as drawn; of any other plant it
 * is its turnover at rest, Σ_outputs kg · `usdPerKg`, USD per day: no facts give value added plant by plant. Output is the mean of the plant's levels
 * over their baseline, by throughput.
 */
export function partyRecorder(
  model: Model,
  names: Names,
  parties: readonly Party[],
  usdPerKg: Readonly<Record<string, number>>,
): PartyRecorder {
  const { steps, stepDays } = model;
  const facility = new Map(names.facilities.map(({ id }, i) => [id, i]));
  const industry = new Map(names.industries.map(({ id }, i) => [id, i]));
  const others = [
    ...new Set(parties.flatMap(({ plants }) => plants.flatMap(({ facility: id }) => (industry.has(id) ? [] : [facility.get(id)!])))),
  ];
  const levels = new Float64Array(others.length * steps);
  const plants = parties.map((party) =>
    party.plants.map(({ facility: id, share }) => {
      const f = facility.get(id)!;
      const at = industry.get(id);
      const usd = at === undefined ? turnover(model, names, f, usdPerKg) : model.industryValueAdded[at]!;
      return { industry: at, row: others.indexOf(f), usdPerDay: share * usd };
    }),
  );
  return {
    record(_, state: State, t) {
      others.forEach((f, row) => {
        levels[row * steps + t] = levelOf(model, state, f);
      });
    },
    lossesOf(i, output, into) {
      let whole = 0;
      for (const { industry: at, row, usdPerDay } of plants[i]!) {
        whole += usdPerDay;
        for (let t = 0; t < steps; t++) {
          const level = at === undefined ? levels[row * steps + t]! : output[at * steps + t]!;
          if (level < 1) into[t] = into[t]! + (1 - level) * usdPerDay * stepDays;
        }
      }
      return whole;
    },
  };
}

/** Mean level of a facility's activities over their baseline, by throughput; 1 for one that stands still at rest. */
function levelOf({ facilityActivityStart, activityLevel0, facilityLevel0 }: Model, state: State, f: number): number {
  let lost = 0;
  for (let a = facilityActivityStart[f]!; a < facilityActivityStart[f + 1]!; a++) lost += activityLevel0[a]! * (1 - state.level[a]!);
  return facilityLevel0[f]! > 0 ? 1 - lost / facilityLevel0[f]! : 1;
}

function turnover(model: Model, names: Names, f: number, usdPerKg: Readonly<Record<string, number>>): number {
  let usd = 0;
  for (let a = model.facilityActivityStart[f]!; a < model.facilityActivityStart[f + 1]!; a++) {
    for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
      usd += model.outputKg0[o]! * (usdPerKg[names.streams[model.poolStream[model.outputPool[o]!]!]!.id] ?? 0);
    }
  }
  return usd / model.stepDays;
}
