import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { State } from "../model/state.ts";
import type { Recorder } from "./run-until.ts";

/** Issuer-origin content that reached the target through a third country, over the run. */
export interface Leakage {
  readonly issuer: string;
  readonly via: string;
  readonly stream: string;
  readonly kg: number;
  /** What comes that way over the same time at rest: trade as ever, and no leak. */
  readonly normalKg: number;
}

export interface LeakageRecorder extends Recorder {
  readonly links: readonly number[];
  /** kg of the issuer's content; entry (n, i) for link `links[i]` at n·links + i. */
  readonly traced: Float64Array;
}

/** Sums, over the links into the target from neither the issuer nor the target itself, what is sent times its issuer-origin share. */
export function recordLeakage(model: Model): LeakageRecorder {
  const { issuerCount, ringLength } = model;
  const links = issuerCount > 0 ? linksFromThirdCountries(model) : [];
  const traced = new Float64Array(issuerCount * links.length);
  return {
    links,
    traced,
    record(_, state: State) {
      const { linkSent, ringShare, linkPlace } = state;
      for (let n = 0; n < issuerCount; n++) {
        for (let i = 0; i < links.length; i++) {
          const e = links[i]!;
          const share = ringShare[n * ringLength + linkPlace[e]!]!;
          const at = n * links.length + i;
          traced[at] = traced[at]! + linkSent[e]! * share;
        }
      }
    },
  };
}

/** Handles of the links into the target's facilities that cross a border; the issuer's own are left out when they are added up. */
function linksFromThirdCountries(model: Model): number[] {
  const links: number[] = [];
  for (let e = 0; e < model.linkCount; e++) {
    const buyer = model.facilityCountry[model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!]!;
    if (model.countryTarget[buyer] === 1 && model.poolCountry[model.linkPool[e]!] !== buyer) links.push(e);
  }
  return links;
}

/** Adds up what was recorded by issuer, third country and stream; ways that carry nothing are left out. */
export function leakage(model: Model, names: Names, recorder: LeakageRecorder): Leakage[] {
  const { poolCount, poolCountry, poolStream, poolShare0, linkPool, linkFlow0, steps } = model;
  const sums = new Map<string, { issuer: string; via: string; stream: string; kg: number; normalKg: number }>();
  for (let n = 0; n < model.issuerCount; n++) {
    recorder.links.forEach((e, i) => {
      const p = linkPool[e]!;
      if (poolCountry[p] === model.issuerCountry[n]) return;
      const kg = recorder.traced[n * recorder.links.length + i]!;
      const normalKg = linkFlow0[e]! * poolShare0[n * poolCount + p]! * steps;
      if (kg === 0 && normalKg === 0) return;
      const issuer = names.issuers[n]!;
      const via = names.countries[poolCountry[p]!]!;
      const stream = names.streams[poolStream[p]!]!.id;
      const key = `${issuer}/${via}/${stream}`;
      const sum = sums.get(key) ?? { issuer, via, stream, kg: 0, normalKg: 0 };
      sum.kg += kg;
      sum.normalKg += normalKg;
      sums.set(key, sum);
    });
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
