import { exp } from "@coercivity/numerics";
import { Market } from "../kernel/markets.ts";
import { Instrument } from "../model/codes.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { type Moment, momentOf } from "./moment.ts";
import type { PriceRecorder } from "./prices.ts";
import type { Recorder } from "./run-until.ts";

/** What a duty brings its issuer, or what the permits of a quota are worth to those who hold them. */
export interface Taking {
  readonly measure: string;
  readonly kind: "duty" | "quota-rent";
  readonly usd: number;
  /** Highest in a step, over what was shipped under it; `null` where nothing was ever taken. */
  readonly highest: (Moment & { readonly usdPerKg: number }) | null;
  /** Last step in which anything was taken: a quota that nobody needs in full has no rent. */
  readonly last: Moment | null;
}

export interface TakingsRecorder extends Recorder {
  readonly takings: readonly { readonly m: number; readonly kind: Taking["kind"]; readonly usd: Float64Array; readonly kg: Float64Array }[];
}

/**
 * Adds up what duties and quotas take. A duty takes its rate of the price at rest of all that is sent. A quota that cuts takes nothing for the state,
 * but its permits are worth the difference between the spot price outside and inside: rent = Σ shipped · max(0, outside − inside), and nothing while it
 * cuts nobody. Must be recorded after the prices it uses. Source: permits for lanthanum oxide at 15 of 23.5 USD a kg in 2010 (Japan Metal Bulletin).
 */
export function recordTakings(model: Model, prices: PriceRecorder): TakingsRecorder {
  const linksOf = (m: number): number[] =>
    [...model.touchedLink].filter((e) => {
      const k = model.linkClass[e]!;
      return model.classMeasure.subarray(model.classMeasureStart[k]!, model.classMeasureStart[k + 1]!).includes(m);
    });
  const kindOf: Partial<Record<number, Taking["kind"]>> = { [Instrument.duty]: "duty", [Instrument.quota]: "quota-rent" };
  const kinds = [...model.measureInstrument.keys()].flatMap((m) => {
    const kind = kindOf[model.measureInstrument[m]!];
    return kind === undefined ? [] : [{ m, kind, links: linksOf(m) }];
  });
  const takings = kinds.map(({ m, kind }) => ({ m, kind, usd: new Float64Array(model.steps), kg: new Float64Array(model.steps) }));
  const ordered = Float64Array.from(model.linkFlow0);
  return {
    takings,
    record(_, state: State, t) {
      kinds.forEach(({ m, kind, links }, i) => {
        const bite = state.intensity[m]!;
        if (bite === 0 || (kind === "quota-rent" && !cuts(model, state, ordered, links))) return;
        for (const e of links) {
          const x = model.slotStream[model.linkSlot[e]!]!;
          const share = kind === "duty" ? bite * model.measureRate[m]! : wedge(prices, t, x);
          const kg = kind === "duty" ? state.linkSent[e]! : state.linkShipped[e]!;
          takings[i]!.usd[t] = takings[i]!.usd[t]! + kg * model.streamUsd[x]! * share;
          takings[i]!.kg[t] = takings[i]!.kg[t]! + kg;
        }
      });
      ordered.set(state.linkOrder);
    },
  };
}

/** Whether some link got less than it ordered and its permit lets past. */
function cuts(model: Model, state: State, ordered: Float64Array, links: readonly number[]): boolean {
  return links.some((e) => {
    const wanted = state.linkPermit[e]! < 1 ? Math.min(ordered[e]!, state.linkPermit[e]! * model.linkFlow0[e]!) : ordered[e]!;
    return state.linkDemand[e]! < wanted * (1 - 1e-9);
  });
}

/** Price outside less price inside, over the price at rest; never below nothing. */
function wedge(prices: PriceRecorder, t: number, x: number): number {
  const width = prices.prices.spot.length;
  const at = t * width + 2 * x;
  const difference = exp(prices.spot[at + Market.outside]!) - exp(prices.spot[at + Market.inside]!);
  return Math.max(0, difference);
}

export function takings(model: Model, names: Names, recorder: TakingsRecorder): Taking[] {
  return recorder.takings.map(({ m, kind, usd, kg }) => {
    let sum = 0;
    let top = -1;
    let last = -1;
    const perKg = (t: number): number => (kg[t]! > 0 ? usd[t]! / kg[t]! : 0);
    usd.forEach((value, t) => {
      sum += value;
      if (!(value > 0)) return;
      last = t;
      if (top < 0 || perKg(t) > perKg(top)) top = t;
    });
    return {
      measure: names.measures[m]!.id,
      kind,
      usd: sum,
      highest: top < 0 ? null : { ...momentOf(model, top), usdPerKg: perKg(top) },
      last: last < 0 ? null : momentOf(model, last),
    };
  });
}
