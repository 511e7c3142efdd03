import type { ElementFlows } from "./element-frame.ts";

/** Mass that is still on its way and no longer worth following. */
const spent = 1e-13;
const mostRounds = 500;

/** Mass that moves and mass that stopped, by node; lent to many pushes on one frame so that each need not make its own. */
export interface PushRoom {
  readonly moving: Float64Array;
  readonly stopped: Float64Array;
}

export function pushRoom(nodeCount: number): PushRoom {
  return { moving: new Float64Array(nodeCount), stopped: new Float64Array(nodeCount) };
}

/**
 * The absorbing chain seen from one user: puts `start` (mass by node) on its way upstream, splits it at each node over its suppliers by their
 * shares, and stops the share `stops[node]` of it on the way. Returns the mass that stopped at each node; a row of B for one starting mix, at the price of one
 * value per node instead of one per origin. Mass that reaches a node without suppliers which does not stop it is dropped.
 * What is returned lies in `room` and holds until the next push there.
 */
export function pushUpstream(
  flows: ElementFlows,
  start: Float64Array,
  stops: ArrayLike<number>,
  room: PushRoom = pushRoom(flows.frame.nodeCount),
): Float64Array {
  const { kg, into } = flows;
  const { nodeCount, order, blockEnd, start: edgesOf, from } = flows.frame;
  const { moving, stopped } = room;
  moving.set(start);
  stopped.fill(0);
  for (let last = nodeCount; last > 0; ) {
    let first = last - 1;
    while (first > 0 && blockEnd[first - 1] === last) first--;
    for (let round = 0; round < mostRounds; round++) {
      for (let place = last - 1; place >= first; place--) {
        const node = order[place]!;
        const mass = moving[node]!;
        if (mass === 0) continue;
        moving[node] = 0;
        const part = stops[node]!;
        stopped[node]! += mass * part;
        const supply = into[node]!;
        if (part === 1 || !(supply > 0)) continue;
        const scale = (mass * (1 - part)) / supply;
        const end = edgesOf[node + 1]!;
        for (let edge = edgesOf[node]!; edge < end; edge++) moving[from[edge]!]! += scale * kg[edge]!;
      }
      if (last - first === 1) break;
      let left = 0;
      for (let place = first; place < last; place++) left = Math.max(left, moving[order[place]!]!);
      if (left < spent) break;
    }
    last = first;
  }
  return stopped;
}
