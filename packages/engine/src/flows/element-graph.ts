import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";

/** What each activity is to one element: a node of its own, or a step inside a stage that only passes the element on. */
export interface ElementGraph {
  /** kg of the element in a kg of what a pool holds. */
  readonly contentOfPool: Float64Array;
  readonly contentOfSlot: Float64Array;
  /** Node from which stockpiles and new supply reach a slot. */
  readonly supplementNodeOfSlot: readonly string[];
  /** `stage|kind|name`, or `undefined` for a step that passes the element on. */
  readonly nodeOfActivity: readonly (string | undefined)[];
  /** 1 where a pool holds swarf: there the loop is cut. */
  readonly isSwarf: Uint8Array;
  /** 1 for an activity that uses up the element in the target. */
  readonly ends: Uint8Array;
}

/** Column of each stage of the world in the six of a Sankey. */
const columnOf = { mine: 0, crack: 0, separate: 1, metal: 2, magnet: 3, part: 4, product: 5 } as const;

/** Column in which a supplement of a form enters. */
const columnOfForm: Readonly<Record<string, number>> = {
  feed: 0,
  carbonate: 0,
  seg: 1,
  oxide: 1,
  metal: 2,
  alloy: 2,
  blank: 3,
  magnet: 3,
  swarf: 3,
  part: 4,
};

/** Reads the model with the eyes of one element. Returns nothing where the world has no such element. */
export function elementGraph(model: Model, names: Names, element: string): ElementGraph | undefined {
  const index = names.elements.indexOf(element);
  if (index < 0) return undefined;
  const content = (stream: number): number => model.streamElement[stream * model.elementCount + index]!;
  const contentOfPool = Float64Array.from(model.poolStream, content);
  const contentOfSlot = Float64Array.from(model.slotStream, content);
  const isSwarf = Uint8Array.from(model.poolStream, (stream) => (names.streams[stream]!.form === "swarf" ? 1 : 0));
  const ends = new Uint8Array(model.activityCount);
  const nodeOfActivity = names.activities.map((process, a) => {
    const facility = names.facilities[model.activityFacility[a]!]!;
    const stage = columnOf[facility.stage];
    if (facility.stage === "product") {
      const target = model.countryTarget[names.countries.indexOf(facility.country)] === 1;
      ends[a] = target ? 1 : 0;
      const industry = names.industries.find((one) => one.id === facility.id);
      return target ? `${stage}|application|${industry?.application ?? facility.id}` : undefined;
    }
    if (passesOn(process, a)) return undefined;
    return facility.stage === "part" ? `${stage}|part|${partOf(a)}` : `${stage}|country|${facility.country}`;
  });
  const supplementNodeOfSlot = Array.from(model.slotStream, (stream) => `${columnOfForm[names.streams[stream]!.form] ?? 0}|supplement|`);
  return { supplementNodeOfSlot, contentOfPool, contentOfSlot, nodeOfActivity, isSwarf, ends };

  /** Cracking, alloying, finishing, and separation that leaves the element in SEG+: its output stays within the stage or what follows names it. */
  function passesOn(process: string, a: number): boolean {
    if (/^(crack|alloy|finish)\./.test(process)) return true;
    const [seg, rest] = outputs(a).reduce<[number, number]>(
      ([inSeg, other], { pool, kg }) =>
        names.streams[model.poolStream[pool]!]!.form === "seg" ? [inSeg + kg, other] : [inSeg, other + kg],
      [0, 0],
    );
    return seg > rest;
  }

  function partOf(a: number): string {
    const [first] = outputs(a);
    return first ? names.streams[model.poolStream[first.pool]!]!.name : "";
  }

  function outputs(a: number): { pool: number; kg: number }[] {
    const found: { pool: number; kg: number }[] = [];
    for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
      const pool = model.outputPool[o]!;
      found.push({ pool, kg: model.outputKg0[o]! * contentOfPool[pool]! });
    }
    return found;
  }
}
