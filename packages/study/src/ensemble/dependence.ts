import type { Model, Names, Recorder, State } from "@coercivity/engine";
import type { Keep } from "./ensemble.ts";

/** Reads the issuer's share of what the target's users are sent, at rest and in the steps asked for. */
export interface DependenceRecorder extends Recorder {
  readonly atRest: () => number;
  readonly inWindow: () => number;
}

/**
 * Dependence on a country: D = Σ_e∈issuer v f / Σ_e v f over the links into the target's users, f what is sent (kg), v the contract price of the stream
 * (USD per kg); streams that are given no price do not count. At rest, and summed over the steps `fromStep` to `toStep` − 1.
 */
export function dependenceRecorder(model: Model, names: Names, asked: NonNullable<Keep["dependence"]>): DependenceRecorder {
  const issuer = names.countries.indexOf(asked.issuer);
  const price = Float64Array.from(names.streams, ({ id }) => asked.usdPerKg[id] ?? 0);
  const usd = (e: number): number => price[model.poolStream[model.linkPool[e]!]!]!;
  const links: number[] = [];
  for (let e = 0; e < model.linkCount; e++) {
    const buyer = model.facilityCountry[model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!]!;
    if (model.countryTarget[buyer] === 1 && usd(e) > 0) links.push(e);
  }
  const sum = (flow: Float64Array): readonly [number, number] => {
    let own = 0;
    let all = 0;
    for (const e of links) {
      const value = usd(e) * flow[e]!;
      all += value;
      if (model.poolCountry[model.linkPool[e]!] === issuer) own += value;
    }
    return [own, all];
  };
  let own = 0;
  let all = 0;
  return {
    record(_, state: State, t) {
      if (t < asked.fromStep || t >= asked.toStep) return;
      const [more, total] = sum(state.linkSent);
      own += more;
      all += total;
    },
    atRest: () => {
      const [rest, total] = sum(model.linkFlow0);
      return total > 0 ? rest / total : 0;
    },
    inWindow: () => (all > 0 ? own / all : 0),
  };
}
