import type { Baseline, Element, World } from "@coercivity/domain";
import { components } from "@coercivity/numerics/components";
import { adjacency, csr } from "@coercivity/numerics/csr";

/**
 * The chain of one element as a graph that does not depend on a baseline: node a < activityCount is an activity (in the order of baseline
 * levels), node activityCount + p is pool p. Edges lead downstream, from an activity to the pools it feeds and from a pool to the activities
 * that draw on it, and are sorted by the node they reach: edges `start[n]` to `start[n + 1]` reach node n.
 */
export interface ElementFrame {
  readonly element: Element;
  readonly activityCount: number;
  readonly nodeCount: number;
  /** Facility of each activity. */
  readonly facilityOf: Uint32Array;
  readonly start: Uint32Array;
  readonly from: Uint32Array;
  /** Link of an edge, or −1 − activity for what an activity puts out. */
  readonly carrier: Int32Array;
  /** kg of element per kg of flow (links) or of throughput (outputs). */
  readonly content: Float64Array;
  /** Nodes so that everything comes after what feeds it; nodes on a common loop stand together. */
  readonly order: Uint32Array;
  /** For each place of `order`, the place after the last node of its loop. */
  readonly blockEnd: Uint32Array;
}

/** Activity (position in baseline levels) at which each facility begins. */
export function activityStarts(world: World): Uint32Array {
  const starts = new Uint32Array(world.facilities.length + 1);
  world.facilities.forEach(({ activities }, i) => {
    starts[i + 1] = starts[i]! + activities.length;
  });
  return starts;
}

/** The graph along which an element travels through a world. */
export function elementFrame(world: World, element: Element): ElementFrame {
  const starts = activityStarts(world);
  const activityCount = starts[world.facilities.length]!;
  const nodeCount = activityCount + world.pools.length;
  const contentOf = new Map(world.streams.map((stream) => [stream.id, stream.elementPerKg[element] ?? 0]));
  const from: number[] = [];
  const to: number[] = [];
  const carrier: number[] = [];
  const content: number[] = [];
  const add = (source: number, target: number, by: number, amount: number): void => {
    if (!(amount > 0)) return;
    from.push(source);
    to.push(target);
    carrier.push(by);
    content.push(amount);
  };
  const facilityOf = new Uint32Array(activityCount);
  world.facilities.forEach(({ activities }, i) => {
    activities.forEach(({ outputs }, a) => {
      const activity = starts[i]! + a;
      facilityOf[activity] = i;
      for (const { pool, kgPerKg } of outputs) {
        add(activity, activityCount + pool, -1 - activity, kgPerKg * (contentOf.get(world.pools[pool]!.stream) ?? 0));
      }
    });
  });
  world.links.forEach(({ pool, facility, activity }, at) => {
    add(activityCount + pool, starts[facility]! + activity, at, contentOf.get(world.pools[pool]!.stream) ?? 0);
  });
  const rows = csr(Uint32Array.from(to), nodeCount);
  const pick = <T>(values: readonly T[]): T[] => [...rows.items].map((edge) => values[edge]!);
  const { order, blockEnd } = orderOf(Uint32Array.from(from), Uint32Array.from(to), nodeCount, chainRanks(world, nodeCount));
  return {
    element,
    activityCount,
    nodeCount,
    facilityOf,
    start: rows.start,
    from: Uint32Array.from(pick(from)),
    carrier: Int32Array.from(pick(carrier)),
    content: Float64Array.from(pick(content)),
    order,
    blockEnd,
  };
}

function orderOf(from: Uint32Array, to: Uint32Array, nodeCount: number, rank: Float64Array): { order: Uint32Array; blockEnd: Uint32Array } {
  const found = components(adjacency(from, to, nodeCount));
  const blocks = csr(found.of, found.count);
  const blockEnd = new Uint32Array(nodeCount);
  const order = blocks.items.slice();
  for (let block = 0; block < found.count; block++) {
    const first = blocks.start[block]!;
    const end = blocks.start[block + 1]!;
    blockEnd.fill(end, first, end);
    order.subarray(first, end).sort((a, b) => rank[a]! - rank[b]! || a - b);
  }
  return { order, blockEnd };
}

/** Places of all nodes along the chain, activities first and then pools, so that one round of a loop carries everything from swarf through oxide, metal and alloy to magnets. */
export function chainRanks(world: World, nodeCount: number): Float64Array {
  const along = ["feed", "carbonate", "seg", "swarf", "oxide", "metal", "alloy", "blank", "magnet", "part"];
  const formOf = new Map(world.streams.map(({ id, form }) => [id, along.indexOf(form)]));
  const rank = new Float64Array(nodeCount);
  let node = 0;
  for (const { activities } of world.facilities) {
    for (const { slots } of activities) rank[node++] = Math.max(-1, ...slots.map(({ stream }) => formOf.get(stream) ?? -1)) + 0.5;
  }
  for (const { stream } of world.pools) rank[node++] = formOf.get(stream) ?? 0;
  return rank;
}

/** A frame with the flows of one baseline on it. */
export interface ElementFlows {
  readonly frame: ElementFrame;
  /** kg of element per day on each edge. */
  readonly kg: Float64Array;
  /** kg of element per day that reach each node. */
  readonly into: Float64Array;
}

/** Puts the flows of a baseline on a frame. */
export function elementFlows(frame: ElementFrame, { levels, flows }: Baseline): ElementFlows {
  const kg = new Float64Array(frame.from.length);
  const into = new Float64Array(frame.nodeCount);
  for (let node = 0; node < frame.nodeCount; node++) {
    for (let edge = frame.start[node]!; edge < frame.start[node + 1]!; edge++) {
      const by = frame.carrier[edge]!;
      kg[edge] = frame.content[edge]! * (by >= 0 ? flows[by]! : levels[-1 - by]!);
      into[node]! += kg[edge]!;
    }
  }
  return { frame, kg, into };
}
