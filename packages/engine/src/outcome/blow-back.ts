import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { oxideUsd } from "../model/oxide-usd.ts";
import type { State } from "../model/state.ts";
import { type LeviedLink, leviedLinks } from "./levies.ts";
import type { CountryOutcome } from "./outcome.ts";
import type { PriceRecorder } from "./prices.ts";
import type { Recorder } from "./run-until.ts";
import type { ValueAddedLost } from "./value-added-lost.ts";

/** What a measure costs the country that takes it. */
export interface BlowBack {
  readonly issuer: string;
  /** Exports of priced streams over the run: at rest, as they went at the prices paid, and as they went at the prices of rest. */
  readonly exports: { readonly normalUsd: number; readonly usd: number; readonly usdAtNormalPrices: number };
  /** Value added of its own industries; `null` where it has none. */
  readonly ownLost: ValueAddedLost | null;
  readonly customers: CustomersGone;
  /** By element, the share of its own primary supply that it digs or buys abroad, at rest: what others could withhold, the dearest first. */
  readonly foreignFeed: readonly ForeignFeed[];
}

/**
 * Ways out of the country whose buyers have gone: at the end of the run they trust it to deliver less than half of what they order, order less than
 * half of what they used to, and have replaced at least half of what is missing elsewhere. While a measure lasts this is a count so far.
 */
export interface CustomersGone {
  readonly links: number;
  readonly of: number;
  readonly shareOfRevenue: number;
}

export interface ForeignFeed {
  readonly element: string;
  readonly share: number;
  readonly from: readonly { readonly country: string; readonly share: number }[];
}

export interface BlowBackRecorder extends Recorder {
  /** Issuers by id, in order, and the ways out of each by handle. */
  readonly issuers: readonly string[];
  readonly links: readonly Int32Array[];
  /** Exports of priced streams, USD in a step, as they went and as they went at the prices of rest; entry (issuer n, t) at n·steps + t. */
  readonly usd: Float64Array;
  readonly usdAtNormalPrices: Float64Array;
  /** Exports of a step at rest, USD, by issuer. */
  readonly normalUsd: Float64Array;
  /** Begins anew with the numbers that the model now has. */
  restart(): void;
  readonly lastOrder: Float64Array;
  readonly lastFill: Float64Array;
  readonly lastSent: Float64Array;
}

const trusted = 0.5;
const kept = 0.5;
const replaced = 0.5;

/** Those whose measures can cost them sales or output, by id and in order: a price floor pays its own plants, and a suspension takes nothing. */
export function issuersWhoPay({ measures }: Names): string[] {
  const paying = measures.filter(({ instrument }) => instrument !== "price-floor" && instrument !== "suspension");
  return [...new Set(paying.map(({ issuer }) => issuer))].sort();
}

/** Values what leaves each issuer's country, its own duties and pushes on the price included. Must be recorded after the prices it uses. */
export function recordBlowBack(model: Model, names: Names, prices: PriceRecorder): BlowBackRecorder {
  const { steps } = model;
  const { streamUsd, linkSlot } = model;
  const kg = new Float64Array(2 * model.streamCount);
  const issuers = issuersWhoPay(names);
  const links = issuers.map((issuer) => waysOut(model, names.countries.indexOf(issuer)));
  const markets = links.map((own) => own.map((e) => prices.prices.slotAt[linkSlot[e]!]!));
  const usd = new Float64Array(issuers.length * steps);
  const usdAtNormalPrices = new Float64Array(issuers.length * steps);
  const normalUsd = new Float64Array(links.length);
  const worthOfStep = (): void => normalUsd.set(links.map((own) => own.reduce((sum, e) => sum + worthAtRest(model, e), 0)));
  worthOfStep();
  const own = ownLevies(model, names, issuers);
  const last = {
    order: new Float64Array(model.linkCount),
    fill: new Float64Array(model.linkCount),
    sent: new Float64Array(model.linkCount),
  };
  return {
    issuers,
    links,
    usd,
    usdAtNormalPrices,
    normalUsd,
    lastOrder: last.order,
    lastFill: last.fill,
    lastSent: last.sent,
    restart: worthOfStep,
    record(_, state: State, t) {
      for (let n = 0; n < links.length; n++) {
        // By stream and market first: the price of each is worked out once.
        const out = links[n]!;
        const market = markets[n]!;
        const { linkSent } = state;
        kg.fill(0);
        for (let i = 0; i < out.length; i++) kg[market[i]!] = kg[market[i]!]! + linkSent[out[i]!]!;
        let paid = 0;
        let normal = 0;
        for (let at = 0; at < kg.length; at++) {
          const value = kg[at]! * streamUsd[at >> 1]!;
          if (value === 0) continue;
          paid += value * prices.paid(t, at);
          normal += value;
        }
        for (const { link, measure } of own[n]!) {
          const x = model.slotStream[linkSlot[link]!]!;
          const price = state.intensity[measure]! * model.measureRate[measure]!;
          paid += linkSent[link]! * streamUsd[x]! * prices.paid(t, prices.prices.slotAt[linkSlot[link]!]!) * price;
        }
        usd[n * steps + t] = paid;
        usdAtNormalPrices[n * steps + t] = normal;
      }
      if (t !== steps - 1) return;
      last.order.set(state.linkOrder);
      last.fill.set(state.linkFill);
      last.sent.set(state.linkSent);
    },
  };
}

/** What each issuer adds to the price of its own exports, or takes from it: its duties stay in the country, and goods that it sells cheap earn less. */
function ownLevies(model: Model, names: Names, issuers: readonly string[]): LeviedLink[][] {
  const levied = leviedLinks(model);
  return issuers.map((issuer) =>
    levied.filter(({ link, measure }) => {
      const from = names.countries[model.poolCountry[model.linkPool[link]!]!];
      return names.measures[measure]!.issuer === issuer && from === issuer;
    }),
  );
}

/** Links that carry a country's goods across its border. */
function waysOut(model: Model, country: number): Int32Array {
  const found: number[] = [];
  for (let e = 0; e < model.linkCount; e++) {
    if (model.poolCountry[model.linkPool[e]!] === country && buyerOf(model, e) !== country) found.push(e);
  }
  return Int32Array.from(found);
}

function worthAtRest(model: Model, e: number): number {
  return model.linkFlow0[e]! * model.streamUsd[model.slotStream[model.linkSlot[e]!]!]!;
}

export function blowBack(model: Model, names: Names, recorder: BlowBackRecorder, countries: readonly CountryOutcome[]): BlowBack[] {
  const { steps } = model;
  return recorder.issuers.map((issuer, n) => {
    const sum = (series: Float64Array): number => series.subarray(n * steps, (n + 1) * steps).reduce((total, usd) => total + usd, 0);
    return {
      issuer,
      exports: {
        normalUsd: recorder.normalUsd[n]! * steps,
        usd: sum(recorder.usd),
        usdAtNormalPrices: sum(recorder.usdAtNormalPrices),
      },
      ownLost: countries.find((one) => one.country === issuer)?.lost ?? null,
      customers: customersGone(model, recorder, n),
      foreignFeed: foreignFeed(model, names, issuer),
    };
  });
}

/** Counts the ways out of issuer `n` whose buyers have gone, at the end of what was recorded. */
export function customersGone(model: Model, recorder: BlowBackRecorder, n: number): CustomersGone {
  const used = recorder.links[n]!.filter((e) => model.linkFlow0[e]! > 0);
  const gone = used.filter((e) => hasGone(model, recorder, e));
  const normal = recorder.normalUsd[n]!;
  return {
    links: gone.length,
    of: used.length,
    shareOfRevenue: normal > 0 ? gone.reduce((total, e) => total + worthAtRest(model, e), 0) / normal : 0,
  };
}

function hasGone(model: Model, { lastFill, lastOrder, lastSent }: BlowBackRecorder, e: number): boolean {
  if (lastFill[e]! >= trusted || lastOrder[e]! >= kept * model.linkFlow0[e]!) return false;
  const s = model.linkSlot[e]!;
  let more = 0;
  for (let other = model.slotLinkStart[s]!; other < model.slotLinkStart[s + 1]!; other++) {
    if (other !== e) more += lastSent[other]! - model.linkFlow0[other]!;
  }
  return more >= replaced * (model.linkFlow0[e]! - lastSent[e]!);
}

/** Ore, concentrate, carbonate and SEG+ bought abroad over that and what its own mines make, by element; those it buys none of are left out. What costs it most comes first. */
export function foreignFeed(model: Model, names: Names, issuer: string): ForeignFeed[] {
  const country = names.countries.indexOf(issuer);
  const { elementCount, streamElement } = model;
  const bought = names.elements.map(() => new Map<string, number>());
  const dug = new Float64Array(elementCount);
  for (let e = 0; e < model.linkCount; e++) {
    const from = model.poolCountry[model.linkPool[e]!]!;
    const x = model.slotStream[model.linkSlot[e]!]!;
    if (from === country || buyerOf(model, e) !== country || !isFeed(names, x)) continue;
    const name = names.countries[from]!;
    bought.forEach((by, k) => {
      const kg = model.linkFlow0[e]! * streamElement[x * elementCount + k]!;
      if (kg > 0) by.set(name, (by.get(name) ?? 0) + kg);
    });
  }
  for (let a = 0; a < model.activityCount; a++) {
    if (model.activityPush[a] === 0 || model.facilityCountry[model.activityFacility[a]!] !== country) continue;
    for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
      const x = model.poolStream[model.outputPool[o]!]!;
      for (let k = 0; k < elementCount; k++) dug[k] = dug[k]! + model.outputKg0[o]! * streamElement[x * elementCount + k]!;
    }
  }
  const found = names.elements.flatMap((element, k) => {
    const abroad = [...bought[k]!.values()].reduce((total, kg) => total + kg, 0);
    if (abroad === 0) return [];
    const all = abroad + dug[k]!;
    const from = [...bought[k]!]
      .map(([name, kg]) => ({ country: name, share: kg / all }))
      .sort((a, b) => b.share - a.share || (a.country < b.country ? -1 : 1));
    return [{ usd: abroad * oxideUsd(model, names, k), feed: { element, share: abroad / all, from } }];
  });
  return found.sort((a, b) => b.usd - a.usd || (a.feed.element < b.feed.element ? -1 : 1)).map(({ feed }) => feed);
}

function isFeed(names: Names, x: number): boolean {
  const { form } = names.streams[x]!;
  return form === "feed" || form === "carbonate" || form === "seg";
}

function buyerOf(model: Model, e: number): number {
  return model.facilityCountry[model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!]!;
}
