import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { StageFlowRecord } from "./stage-flow-recorder.ts";

/** What crosses from one country into another of one element, in whatever it is contained in: tonnes a year, at rest and in the run. */
export interface CountryFlow {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly now: number;
}

/** Adds the element up over all links between countries. An element that crosses twice counts twice: it is what customs would see. */
export function countryFlows(model: Model, names: Names, record: StageFlowRecord, element: string): CountryFlow[] {
  const index = names.elements.indexOf(element);
  if (index < 0) return [];
  const sums = new Map<string, { from: string; to: string; before: number; now: number }>();
  const perYear = 365 / model.stepDays / 1000;
  for (let e = 0; e < model.linkCount; e++) {
    const p = model.linkPool[e]!;
    const seller = model.poolCountry[p]!;
    const buyer = model.facilityCountry[model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!]!;
    const content = model.streamElement[model.poolStream[p]! * model.elementCount + index]!;
    if (seller === buyer || content === 0) continue;
    const [from, to] = [names.countries[seller]!, names.countries[buyer]!];
    const sum = sums.get(`${from}>${to}`) ?? { from, to, before: 0, now: 0 };
    sum.before += model.linkFlow0[e]! * content * perYear;
    sum.now += (record.sent[e]! / record.steps) * content * perYear;
    sums.set(`${from}>${to}`, sum);
  }
  return [...sums.values()]
    .filter(({ before, now }) => Math.max(before, now) > 1e-6)
    .sort((a, b) => b.before - a.before || (a.from + a.to < b.from + b.to ? -1 : 1));
}
