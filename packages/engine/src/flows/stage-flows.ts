import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { elementGraph } from "./element-graph.ts";
import type { StageFlowRecord } from "./stage-flow-recorder.ts";
import { type TracedFlows, tracedFlows } from "./traced-flows.ts";

/** A place or use in one of the six columns: a country, a part, an application; the small ones of a column together; goods from outside the chain. */
export interface StagePlace {
  readonly id: string;
  /** Column, from mine to industry. */
  readonly stage: number;
  readonly kind: "country" | "part" | "application" | "supplement" | "others";
  /** Code of the country, name of the part, id of the application; empty for the rest. */
  readonly name: string;
}

/** Between two of them, at rest and in the run. */
export interface StageFlow {
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly now: number;
}

/** What of a loop through swarf leaves or comes back, where it is cut. */
export interface LoopStub {
  readonly node: string;
  readonly side: "in" | "out";
  readonly before: number;
  readonly now: number;
}

/** One element's way to the target's industries: what a Sankey of the six stages shows. Tonnes of the element a year. */
export interface StageFlows {
  readonly element: string;
  readonly days: number;
  readonly nodes: readonly StagePlace[];
  readonly flows: readonly StageFlow[];
  readonly stubs: readonly LoopStub[];
  /** Output of each stage over rest. */
  readonly retained: readonly (number | undefined)[];
  /** What the target's industries take in. */
  readonly before: number;
  readonly now: number;
}

/** A node that carries less than this part of its stage stands among the others. */
const small = 0.04;
const stageCount = 6;

/**
 * Follows one element from mine to the target's industries, at rest and over the recorded part of the run. Each flow counts with the share of it that
 * ends in the target, followed down the chain in proportion; loops through swarf are cut. Returns nothing where the target uses none of the element.
 */
export function stageFlows(model: Model, names: Names, record: StageFlowRecord, element: string): StageFlows | undefined {
  const graph = elementGraph(model, names, element);
  if (!graph) return undefined;
  const days = record.steps * model.stepDays;
  const rest = { sent: model.linkFlow0, level: new Float64Array(model.activityCount).fill(1), supplied: new Float64Array(model.slotCount) };
  const before = tracedFlows(model, graph, rest, undefined);
  const now = tracedFlows(model, graph, record, before.reach);
  const perYear = (steps: number): number => 365 / (steps * model.stepDays) / 1000;
  return gather([before, now], [perYear(1), perYear(record.steps)], element, days);
}

function gather(
  years: readonly [TracedFlows, TracedFlows],
  perYear: readonly [number, number],
  element: string,
  days: number,
): StageFlows | undefined {
  const through = new Map<string, number>();
  const note = (key: string, tonnes: number): void => void through.set(key, Math.max(through.get(key) ?? 0, tonnes));
  years.forEach((year, i) => {
    const out = new Map<string, number>();
    const into = new Map<string, number>();
    for (const [pair, kg] of year.flows) {
      const [from = "", to = ""] = pair.split(">");
      out.set(from, (out.get(from) ?? 0) + kg * perYear[i]!);
      into.set(to, (into.get(to) ?? 0) + kg * perYear[i]!);
    }
    for (const [key, tonnes] of [...out, ...into]) note(key, tonnes);
  });
  const stageOf = (key: string): number => Number(key.split("|")[0]);
  const largest = Array.from({ length: stageCount }, (_, stage) =>
    [...through].filter(([key]) => stageOf(key) === stage).reduce((sum, [, tonnes]) => sum + tonnes, 0),
  );
  const merged = (key: string): string => ((through.get(key) ?? 0) < small * largest[stageOf(key)]! ? `${stageOf(key)}|others|` : key);
  const flows = new Map<string, { from: string; to: string; before: number; now: number }>();
  const stubs = new Map<string, { node: string; side: "in" | "out"; before: number; now: number }>();
  years.forEach((year, i) => {
    const column = i === 0 ? "before" : "now";
    for (const [pair, kg] of year.flows) {
      const [from = "", to = ""] = pair.split(">").map(merged);
      const flow = flows.get(`${from}>${to}`) ?? { from, to, before: 0, now: 0 };
      flow[column] += kg * perYear[i]!;
      flows.set(`${from}>${to}`, flow);
    }
    for (const [at, kg] of year.stubs) {
      const [node = "", side = "in"] = at.split(">");
      const key = `${merged(node)}>${side}`;
      const stub = stubs.get(key) ?? { node: merged(node), side: side as "in" | "out", before: 0, now: 0 };
      stub[column] += kg * perYear[i]!;
      stubs.set(key, stub);
    }
  });
  const all = [...flows.values()].filter((flow) => Math.max(flow.before, flow.now) > 1e-6);
  if (all.length === 0) return undefined;
  const keys = [...new Set(all.flatMap((flow) => [flow.from, flow.to]))].sort();
  const sum = (column: "before" | "now", at: (flow: StageFlow) => boolean): number =>
    all.reduce((total, flow) => total + (at(flow) ? flow[column] : 0), 0);
  const last = (flow: StageFlow): boolean => stageOf(flow.to) === stageCount - 1;
  const retained = Array.from({ length: stageCount }, (_, stage) => {
    const inStage =
      stage === stageCount - 1 ? last : (flow: StageFlow): boolean => stageOf(flow.from) === stage && !flow.from.includes("|supplement|");
    const before = sum("before", inStage);
    return before > 0 ? sum("now", inStage) / before : undefined;
  });
  return {
    element,
    days,
    nodes: keys.map(placeOf),
    flows: all.sort((a, b) => (`${a.from}>${a.to}` < `${b.from}>${b.to}` ? -1 : 1)),
    stubs: [...stubs.values()].filter((stub) => keys.includes(stub.node)),
    retained,
    before: sum("before", last),
    now: sum("now", last),
  };
}

function placeOf(id: string): StagePlace {
  const [stage, kind, name = ""] = id.split("|");
  return { id, stage: Number(stage), kind: kind as StagePlace["kind"], name };
}
