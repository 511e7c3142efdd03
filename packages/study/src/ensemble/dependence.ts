import type { Model, Names, Recorder, State } from "@coercivity/engine";
import type { Keep } from "./ensemble.ts";

/** Reads the issuer's share of what somebody is sent, at rest and in the steps asked for. */
export interface DependenceRecorder extends Recorder {
  readonly atRest: () => number;
  readonly inWindow: () => number;
}

/**
 * Dependence on a country: D = Σ_e φ_e v f / Σ_e v f, f what is sent (kg), v what the stream is worth (USD per kg); streams that are worth nothing do not
 * count. At rest, and summed over the steps `fromStep` to `toStep` − 1.
 *
 * Of the target as a whole over the links into all its users, with φ 1 for what the issuer's country sends and 0 for the rest. Of `plants` over the links
 * into them, with φ the issuer-origin share that the tracer gives: a plant buys its motors at home, and depends through what is in them.
 */
export function dependenceRecorder(model: Model, names: Names, asked: NonNullable<Keep["dependence"]>): DependenceRecorder {
  const { poolCount, ringLength } = model;
  const issuer = names.countries.indexOf(asked.issuer);
  const n = names.issuers.indexOf(asked.issuer);
  if (asked.plants && n < 0) throw new Error(`the content of "${asked.issuer}" is not traced in this scenario`);
  const price = Float64Array.from(names.streams, ({ id }) => asked.usdPerKg[id] ?? 0);
  const usd = (e: number): number => price[model.poolStream[model.linkPool[e]!]!]!;
  const plants = asked.plants && new Set(asked.plants.map((id) => names.facilities.findIndex((one) => one.id === id)));
  const links: number[] = [];
  for (let e = 0; e < model.linkCount; e++) {
    const facility = model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!;
    const counts = plants ? plants.has(facility) : model.countryTarget[model.facilityCountry[facility]!] === 1;
    if (counts && usd(e) > 0) links.push(e);
  }
  const direct = (e: number): number => (model.poolCountry[model.linkPool[e]!] === issuer ? 1 : 0);
  const sum = (flow: Float64Array, share: (e: number) => number): readonly [number, number] => {
    let own = 0;
    let all = 0;
    for (const e of links) {
      const value = usd(e) * flow[e]!;
      all += value;
      own += value * share(e);
    }
    return [own, all];
  };
  let own = 0;
  let all = 0;
  return {
    record(_, state: State, t) {
      if (t < asked.fromStep || t >= asked.toStep) return;
      const traced = (e: number): number => state.ringShare[n * ringLength + state.linkPlace[e]!]!;
      const [more, total] = sum(state.linkSent, plants ? traced : direct);
      own += more;
      all += total;
    },
    atRest: () => {
      const [rest, total] = sum(model.linkFlow0, plants ? (e) => model.poolShare0[n * poolCount + model.linkPool[e]!]! : direct);
      return total > 0 ? rest / total : 0;
    },
    inWindow: () => (all > 0 ? own / all : 0),
  };
}
