import type { EpisodeRuns, FlowReading, Reading, Window } from "@coercivity/domain";
import {
  dayNumber,
  type IndustryRecorder,
  type Model,
  type Names,
  type PriceRecorder,
  type Recorder,
  type State,
} from "@coercivity/engine";
import { exp } from "@coercivity/numerics";
import { buyerOf, type FlowSeries, flowSeries, meanOver, picks } from "./flow-series.ts";

/** A reading at work on one run: it watches, and then says its number and, where it has one, its course over the run relative to rest. */
export interface ReadOff {
  readonly recorders: readonly Recorder[];
  readonly value: () => number;
  readonly course: () => Float64Array | undefined;
  /** What the two naive forecasts say: nothing changes, and a statutory wait in which nothing moves; `null` where one says nothing. */
  readonly naive: () => Naive;
}

export interface Naive {
  readonly nothingChanges: number | null;
  readonly statutoryWait: number | null;
}

/** What a run offers to be read off: recorders that several readings share. */
export interface Watched {
  readonly model: Model;
  readonly names: Names;
  readonly industries: IndustryRecorder;
  readonly prices: PriceRecorder;
  /** kg that came into slots; entry (t, 2 stream + market). */
  readonly volume: Float64Array;
  readonly episode: Pick<EpisodeRuns, "effective" | "touches">;
}

/** Forty-five working days in days of the calendar: nine weeks. */
const statutoryDays = 63;

/** Sets a reading up on a run that is about to begin. Windows are counted from the start of the run; a day that does not exist is a broken invariant. */
export function readOff(reading: Reading, watched: Watched): ReadOff {
  switch (reading.kind) {
    case "flow":
    case "flow-share":
    case "months-until":
      return flowReadOff(reading, watched);
    case "use":
      return useReadOff(reading, watched);
    case "price":
    case "price-order":
    case "price-gap":
    case "paid":
      return priceReadOff(reading, watched);
    case "approved":
      return approvedReadOff(reading, watched);
    case "first-halt":
    case "halt-length":
      return haltReadOff(reading, watched);
  }
}

/** Days from the start of the run to an ISO day. */
function dayOf(names: Names, iso: string): number {
  const [day, start] = [dayNumber(iso), dayNumber(names.start)];
  if (day === undefined || start === undefined) throw new RangeError(`"${iso}" is no day`);
  return day - start;
}

type FlowKind = Extract<Reading, { kind: "flow" | "flow-share" | "months-until" }>;

function flowReadOff(reading: FlowKind, { model, names, episode }: Watched): ReadOff {
  const all = flowSeries(model, names, reading);
  const part = reading.kind === "flow-share" ? flowSeries(model, names, { ...reading, from: reading.part }) : all;
  const span = ([from, to]: Window): readonly [number, number] => [dayOf(names, from), dayOf(names, to)];
  const mean = (series: FlowSeries, kg: Float64Array, window: Window): number =>
    meanOver(kg, series.restKgPerStep, model.stepDays, ...span(window));
  const say = (whole: Float64Array, share: Float64Array): number => {
    switch (reading.kind) {
      case "flow": {
        const now = mean(all, whole, reading.during);
        if (reading.against === "rest") return now / all.restKgPerStep;
        if (!("tonnes" in reading.against)) return now / mean(all, whole, reading.against);
        const [from, to] = span(reading.during);
        return ((now / model.stepDays) * (to - from)) / 1000 / reading.against.tonnes.value;
      }
      case "flow-share":
        return mean(part, share, reading.during) / mean(all, whole, reading.during);
      case "months-until": {
        const first = dayOf(names, reading.since);
        for (let month = 1; first + 30 * month <= model.steps * model.stepDays; month++) {
          const now = meanOver(whole, all.restKgPerStep, model.stepDays, first + 30 * (month - 1), first + 30 * month);
          if (now >= reading.level * all.restKgPerStep) return month;
        }
        return Infinity;
      }
    }
  };
  const restOf = (series: FlowSeries): Float64Array => new Float64Array(model.steps).fill(series.restKgPerStep);
  const begin = dayOf(names, episode.effective);
  const still = (series: FlowSeries): Float64Array => series.standstill(episode.touches, begin, begin + statutoryDays);
  return {
    recorders: part === all ? [all] : [all, part],
    value: () => say(all.kg, part.kg),
    course: () => all.kg.map((kg) => (all.restKgPerStep > 0 ? kg / all.restKgPerStep : 0)),
    naive: () => ({ nothingChanges: say(restOf(all), restOf(part)), statutoryWait: say(still(all), still(part)) }),
  };
}

function useReadOff(reading: Extract<Reading, { kind: "use" }>, { model, names }: Watched): ReadOff {
  const slots: number[] = [];
  for (let s = 0; s < model.slotCount; s++) {
    if (picks(reading.streams, names.streams[model.slotStream[s]!]!.id) && picks(reading.in, buyerOf(model, names, s))) slots.push(s);
  }
  const rest = slots.reduce((sum, s) => sum + model.slotUse0[s]!, 0);
  const kg = new Float64Array(model.steps);
  const mean = ([from, to]: Window): number => meanOver(kg, rest, model.stepDays, dayOf(names, from), dayOf(names, to));
  const record = (_: Model, { slotUsed }: State, t: number): void => {
    for (const s of slots) kg[t] = kg[t]! + slotUsed[s]!;
  };
  return {
    recorders: [{ record }],
    value: () => mean(reading.during) / (reading.against === "rest" ? rest : mean(reading.against)),
    course: () => kg.map((one) => (rest > 0 ? one / rest : 0)),
    naive: () => ({ nothingChanges: 1, statutoryWait: 1 }),
  };
}

type PriceKind = Extract<Reading, { kind: "price" | "price-order" | "price-gap" | "paid" }>;

function priceReadOff(reading: PriceKind, { model, names, prices, volume }: Watched): ReadOff {
  const { steps, stepDays, streamCount, streamUsd } = model;
  const width = 2 * streamCount;
  const streamAt = (id: string): number => {
    const at = names.streams.findIndex((stream) => stream.id === id);
    if (at < 0) throw new RangeError(`"${id}" is no stream of this world`);
    return at;
  };
  const course = (id: string, market: "inside" | "outside"): Float64Array => {
    const at = 2 * streamAt(id) + (market === "inside" ? 0 : 1);
    return Float64Array.from({ length: steps }, (_, t) => prices.met(t, at, exp(prices.spot[t * width + at]!)));
  };
  const mean = (series: Float64Array, [from, to]: Window): number => meanOver(series, 1, stepDays, dayOf(names, from), dayOf(names, to));
  const rise = (series: Float64Array, during: Window, against: "rest" | Window): number =>
    mean(series, during) / (against === "rest" ? 1 : mean(series, against));
  const basket = (weights: Readonly<Record<string, number>>, market: "inside" | "outside"): Float64Array => {
    const worth = Object.entries(weights).map(([id, kg]) => [course(id, market), kg * streamUsd[streamAt(id)]!] as const);
    const whole = worth.reduce((sum, [, usd]) => sum + usd, 0);
    return Float64Array.from({ length: steps }, (_, t) => worth.reduce((sum, [series, usd]) => sum + usd * series[t]!, 0) / whole);
  };
  const unchanged = reading.kind === "price-order" ? 0 : 1;
  const value = (): number => {
    switch (reading.kind) {
      case "price":
        return rise(basket(reading.basket, reading.market), reading.during, reading.against);
      case "price-order": {
        const rises = reading.ranks.map((rank) => rank.map((id) => rise(course(id, reading.market), reading.during, reading.against)));
        return rises.slice(1).every((rank, i) => Math.min(...rises[i]!) > Math.max(...rank)) ? 1 : 0;
      }
      case "price-gap":
        return mean(course(reading.stream, "outside"), reading.during) / mean(course(reading.stream, "inside"), reading.during);
      case "paid":
        return paidOver(reading);
    }
  };
  const paidOver = ({ stream, market, during }: Extract<Reading, { kind: "paid" }>): number => {
    const [x, m] = [streamAt(stream), market === "inside" ? 0 : 1];
    const [from, to] = [dayOf(names, during[0]), dayOf(names, during[1])];
    let kg = 0;
    let paid = 0;
    for (let t = 0; t < steps; t++) {
      if (t * stepDays < from || t * stepDays >= to) continue;
      const came = volume[t * width + 2 * x + m]!;
      kg += came;
      paid += came * prices.met(t, 2 * x + m, prices.paid(t, 2 * x + m));
    }
    return kg > 0 ? paid / kg : Number.NaN;
  };
  return {
    recorders: [],
    value,
    course: () => (reading.kind === "price" ? basket(reading.basket, reading.market) : undefined),
    naive: () => ({ nothingChanges: unchanged, statutoryWait: unchanged }),
  };
}

function approvedReadOff(reading: Extract<Reading, { kind: "approved" }>, { model, names, episode }: Watched): ReadOff {
  const queues: number[] = [];
  for (let q = 0; q < model.queueLicence.length; q++) {
    const measure = names.measures[model.licenceMeasure[model.queueLicence[q]!]!]!.id;
    if (reading.measures.includes(measure) && picks(reading.to, buyerOf(model, names, model.linkSlot[model.queueLink[q]!]!)))
      queues.push(q);
  }
  const share = new Float64Array(model.steps);
  const record = (_: Model, { queueApplied, queueApproved }: State, t: number): void => {
    const applied = queues.reduce((sum, q) => sum + queueApplied[q]!, 0);
    share[t] = applied > 0 ? queues.reduce((sum, q) => sum + queueApproved[q]!, 0) / applied : 0;
  };
  const at = Math.floor(dayOf(names, reading.by) / model.stepDays);
  const waited = dayOf(names, reading.by) - dayOf(names, episode.effective) >= statutoryDays;
  return {
    recorders: [{ record }],
    value: () => share[at] ?? Number.NaN,
    course: () => share,
    naive: () => ({ nothingChanges: null, statutoryWait: waited ? 1 : 0 }),
  };
}

type HaltKind = Extract<Reading, { kind: "first-halt" | "halt-length" }>;

function haltReadOff(reading: HaltKind, { model, names, industries }: Watched): ReadOff {
  const picked = names.industries.flatMap(({ country, application }, i) =>
    picks(reading.countries, country) && (reading.applications.length === 0 || reading.applications.includes(application)) ? [i] : [],
  );
  const { steps, stepDays } = model;
  const value = (): number => {
    if (reading.kind === "first-halt") {
      const first = picked.map((i) => industries.firstHaltStep[i]!).filter((step) => step >= 0);
      return first.length > 0 ? Math.min(...first) * stepDays - dayOf(names, reading.since) : Infinity;
    }
    let longest = 0;
    for (const i of picked) {
      for (let t = 0, run = 0; t < steps; t++) {
        run = industries.halted[i * steps + t]! > 0 ? run + 1 : 0;
        if (run > longest) longest = run;
      }
    }
    return longest * stepDays;
  };
  return {
    recorders: [],
    value,
    course: () => undefined,
    naive: () => ({ nothingChanges: reading.kind === "first-halt" ? Infinity : 0, statutoryWait: null }),
  };
}

/** A flow that a reading speaks of, for those that do. */
export function flowOf(reading: Reading): FlowReading | undefined {
  return "from" in reading ? reading : undefined;
}
