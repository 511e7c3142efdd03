import type { Model } from "../model/model.ts";
import type { ElementGraph } from "./element-graph.ts";

/** What moved: kg by link, sums of levels, kg from supplements by slot. */
export interface Moved {
  readonly sent: Float64Array;
  readonly level: Float64Array;
  readonly supplied: Float64Array;
}

/** Flows between nodes as far as they end in the target, kg of the element over the time recorded. */
export interface TracedFlows {
  /** By `from>to`. */
  readonly flows: ReadonlyMap<string, number>;
  /** By `node>in` and `node>out`: swarf that goes back. */
  readonly stubs: ReadonlyMap<string, number>;
  /** Share of what an activity puts out that ends in the target. */
  readonly reach: Float64Array;
}

/** Where the element in a pool was last made into something of its own: shares of nodes that sum to 1. */
type Sources = ReadonlyMap<string, number>;

const rounds = 60;

/**
 * Follows the element from node to node. Steps that only pass it on (cracking, alloying, finishing) are skipped, so that a flow joins the two
 * nodes around them; swarf is not followed, but counted where it leaves and where it comes back.
 */
export function tracedFlows(model: Model, graph: ElementGraph, moved: Moved, reachAtRest: Float64Array | undefined): TracedFlows {
  const reach = reachOf(model, graph, moved, reachAtRest);
  const sourcesOf = sourcesOfPools(model, graph, moved);
  const flows = new Map<string, number>();
  const stubs = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, kg: number): void => void sums.set(key, (sums.get(key) ?? 0) + kg);
  for (let e = 0; e < model.linkCount; e++) {
    const p = model.linkPool[e]!;
    const a = model.slotActivity[model.linkSlot[e]!]!;
    const to = graph.nodeOfActivity[a];
    const kg = moved.sent[e]! * graph.contentOfPool[p]! * reach[a]!;
    if (!(kg > 0) || to === undefined) continue;
    if (graph.isSwarf[p] === 1) add(stubs, `${to}>in`, kg);
    for (const [from, share] of sourcesOf(p)) {
      if (graph.isSwarf[p] === 1) add(stubs, `${from}>out`, kg * share);
      else if (stageOf(from) < stageOf(to)) add(flows, `${from}>${to}`, kg * share);
    }
  }
  for (let s = 0; s < model.slotCount; s++) {
    const a = model.slotActivity[s]!;
    const to = graph.nodeOfActivity[a];
    const kg = moved.supplied[s]! * graph.contentOfSlot[s]! * reach[a]!;
    if (kg > 0 && to !== undefined) add(flows, `${graph.supplementNodeOfSlot[s]}>${to}`, kg);
  }
  return { flows, stubs, reach };
}

function stageOf(node: string): number {
  return Number(node.slice(0, node.indexOf("|")));
}

/**
 * Share of each activity's output that ends in the target: 1 for its industries, elsewhere the mean over where the output goes, weighted by what
 * was sent, swarf left out. An activity that made nothing keeps the share it has at rest.
 */
function reachOf(model: Model, graph: ElementGraph, moved: Moved, atRest: Float64Array | undefined): Float64Array {
  const reach = Float64Array.from(graph.ends);
  const shipped = new Float64Array(model.poolCount);
  const arriving = new Float64Array(model.poolCount);
  for (let e = 0; e < model.linkCount; e++) shipped[model.linkPool[e]!]! += moved.sent[e]!;
  for (let round = 0; round < rounds; round++) {
    arriving.fill(0);
    for (let e = 0; e < model.linkCount; e++) {
      arriving[model.linkPool[e]!]! += moved.sent[e]! * reach[model.slotActivity[model.linkSlot[e]!]!]!;
    }
    let change = 0;
    for (let a = 0; a < model.activityCount; a++) {
      if (graph.ends[a] === 1) continue;
      let whole = 0;
      let part = 0;
      for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
        const p = model.outputPool[o]!;
        if (graph.isSwarf[p] === 1 || !(shipped[p]! > 0)) continue;
        const kg = model.outputKg0[o]! * graph.contentOfPool[p]! * moved.level[a]!;
        whole += kg;
        part += (kg * arriving[p]!) / shipped[p]!;
      }
      const next = whole > 0 ? part / whole : (atRest?.[a] ?? 0);
      change = Math.max(change, Math.abs(next - reach[a]!));
      reach[a] = next;
    }
    if (change < 1e-9) break;
  }
  return reach;
}

function sourcesOfPools(model: Model, graph: ElementGraph, moved: Moved): (pool: number) => Sources {
  const producers: { readonly activity: number; readonly kg: number }[][] = Array.from({ length: model.poolCount }, () => []);
  const linksInto: number[][] = Array.from({ length: model.activityCount }, () => []);
  const slotsOf: number[][] = Array.from({ length: model.activityCount }, () => []);
  for (let a = 0; a < model.activityCount; a++) {
    for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
      producers[model.outputPool[o]!]!.push({ activity: a, kg: model.outputKg0[o]! });
    }
  }
  for (let e = 0; e < model.linkCount; e++) linksInto[model.slotActivity[model.linkSlot[e]!]!]!.push(e);
  for (let s = 0; s < model.slotCount; s++) slotsOf[model.slotActivity[s]!]!.push(s);

  const known = new Map<number, Sources>();
  const ofActivity = (a: number): Sources => {
    const node = graph.nodeOfActivity[a];
    if (node !== undefined) return new Map([[node, 1]]);
    const parts: (readonly [Sources, number])[] = linksInto[a]!.flatMap((e) => {
      const p = model.linkPool[e]!;
      const kg = moved.sent[e]! * graph.contentOfPool[p]!;
      return kg > 0 && graph.isSwarf[p] === 0 ? [[ofPool(p), kg] as const] : [];
    });
    for (const s of slotsOf[a]!) {
      const kg = moved.supplied[s]! * graph.contentOfSlot[s]!;
      if (kg > 0) parts.push([new Map([[graph.supplementNodeOfSlot[s]!, 1]]), kg]);
    }
    return mixed(parts);
  };
  const ofPool = (p: number): Sources => {
    const found = known.get(p);
    if (found) return found;
    known.set(p, new Map()); // a loop that passes on to itself adds nothing
    const made = producers[p]!.map(({ activity, kg }) => ({ activity, kg, now: kg * moved.level[activity]! }));
    const any = made.some(({ now }) => now > 0);
    const sources = mixed(made.map(({ activity, kg, now }) => [ofActivity(activity), any ? now : kg] as const));
    known.set(p, sources);
    return sources;
  };
  return ofPool;
}

/** The mean of several makes, weighted by kg; shares sum to 1 where there is anything. */
function mixed(parts: readonly (readonly [Sources, number])[]): Sources {
  const sums = new Map<string, number>();
  let total = 0;
  for (const [sources, kg] of parts) {
    for (const [node, share] of sources) {
      sums.set(node, (sums.get(node) ?? 0) + share * kg);
      total += share * kg;
    }
  }
  return total > 0 ? new Map([...sums].map(([node, kg]) => [node, kg / total])) : new Map();
}
