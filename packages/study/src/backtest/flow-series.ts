import type { FlowReading } from "@coercivity/domain";
import type { Model, Names, Recorder, State } from "@coercivity/engine";

/** kg (or kg of an element) that pass in each step on the links of a reading, and what passes at rest. */
export interface FlowSeries extends Recorder {
  readonly kg: Float64Array;
  readonly restKgPerStep: number;
  /** The same where every link that `touched` picks stands still on the days of a window and all else is at rest. */
  readonly standstill: (touched: FlowReading, fromDay: number, toDay: number) => Float64Array;
}

/**
 * Watches the goods a reading speaks of: when they leave, or when they arrive, which is the lag of their link later. Before the run everything was at
 * rest, so what arrives in the first steps is what was under way.
 */
export function flowSeries(model: Model, names: Names, reading: FlowReading): FlowSeries {
  const { steps, stepDays, linkFlow0, linkLag } = model;
  const links = linksOf(model, names, reading);
  const weight = links.map((e) => contentOf(model, names, e, reading.element));
  const lag = links.map((e) => (reading.at === "arrival" ? linkLag[e]! : 0));
  let restKgPerStep = 0;
  links.forEach((e, i) => {
    restKgPerStep += linkFlow0[e]! * weight[i]!;
  });
  const kg = new Float64Array(steps);
  links.forEach((e, i) => {
    for (let t = 0; t < Math.min(lag[i]!, steps); t++) kg[t] = kg[t]! + linkFlow0[e]! * weight[i]!;
  });
  return {
    kg,
    restKgPerStep,
    record(_, { linkSent }: State, t) {
      for (let i = 0; i < links.length; i++) {
        const at = t + lag[i]!;
        if (at < steps) kg[at] = kg[at]! + linkSent[links[i]!]! * weight[i]!;
      }
    },
    standstill(touched, fromDay, toDay) {
      const still = new Set(linksOf(model, names, touched));
      const out = new Float64Array(steps);
      links.forEach((e, i) => {
        const shift = lag[i]! * stepDays;
        for (let t = 0; t < steps; t++) {
          const days = still.has(e) ? overlap(t * stepDays, (t + 1) * stepDays, fromDay + shift, toDay + shift) : 0;
          out[t] = out[t]! + linkFlow0[e]! * weight[i]! * (1 - days / stepDays);
        }
      });
      return out;
    },
  };
}

/** Mean per step of a series over days counted from the start of the run; days before it were at rest. */
export function meanOver(series: Float64Array, restPerStep: number, stepDays: number, fromDay: number, toDay: number): number {
  let sum = 0;
  let days = 0;
  if (fromDay < 0) {
    days = Math.min(0, toDay) - fromDay;
    sum = days * restPerStep;
  }
  for (let t = 0; t < series.length; t++) {
    const part = overlap(t * stepDays, (t + 1) * stepDays, fromDay, toDay);
    if (part === 0) continue;
    sum += part * series[t]!;
    days += part;
  }
  return days > 0 ? sum / days : Number.NaN;
}

/** Days that two spans have in common. */
export function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
}

/** Whether a name is among patterns: itself, a prefix before a star, or anything but what stands behind `!`. */
export function picks(patterns: readonly string[], name: string): boolean {
  const negative = patterns.filter((pattern) => pattern.startsWith("!"));
  if (negative.some((pattern) => pattern.slice(1) === name)) return false;
  if (negative.length === patterns.length) return true;
  return patterns.some(
    (pattern) => pattern === name || pattern === "ALL" || (pattern.endsWith("*") && name.startsWith(pattern.slice(0, -1))),
  );
}

/** Country of the buyer behind a slot, by name. */
export function buyerOf(model: Model, names: Names, slot: number): string {
  return names.countries[model.facilityCountry[model.activityFacility[model.slotActivity[slot]!]!]!]!;
}

/** Links that a reading picks. */
export function linksOf(model: Model, names: Names, { streams, from, to }: FlowReading): number[] {
  const found: number[] = [];
  for (let e = 0; e < model.linkCount; e++) {
    const pool = model.linkPool[e]!;
    if (!picks(streams, names.streams[model.poolStream[pool]!]!.id)) continue;
    if (picks(from, names.countries[model.poolCountry[pool]!]!) && picks(to, buyerOf(model, names, model.linkSlot[e]!))) found.push(e);
  }
  return found;
}

function contentOf(model: Model, names: Names, link: number, element: string | undefined): number {
  if (element === undefined) return 1;
  return model.streamElement[model.poolStream[model.linkPool[link]!]! * model.elementCount + names.elements.indexOf(element)] ?? 0;
}
