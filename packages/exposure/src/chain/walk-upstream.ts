import type { ElementFlows } from "./element-frame.ts";

/** Largest change that still counts as one, when loops are gone round. */
const settled = 1e-12;
const mostRounds = 500;

/**
 * Solves x_n = Σ_m share_nm x_m over the suppliers m of every node n, where `absorb` may fix a node instead: the absorbing chain of the
 * element walked upstream, B = (I − Q)⁻¹ R, without building a matrix. `width` values are carried per node; nodes that nothing reaches and
 * `absorb` does not fix hold zeros. Loops (swarf that returns) are gone round until nothing changes.
 *
 * `absorb(node, row)` writes `width` values into `row` and says whether the node is fixed. Returns nodeCount × width values.
 */
export function walkUpstream(flows: ElementFlows, width: number, absorb: (node: number, row: Float64Array) => boolean): Float64Array {
  const { frame, kg, into } = flows;
  const x = new Float64Array(frame.nodeCount * width);
  const fixed = new Uint8Array(frame.nodeCount);
  for (let node = 0; node < frame.nodeCount; node++) fixed[node] = absorb(node, x.subarray(node * width, (node + 1) * width)) ? 1 : 0;
  const fresh = new Float64Array(width);
  for (let first = 0; first < frame.nodeCount; first = frame.blockEnd[first]!) {
    const end = frame.blockEnd[first]!;
    for (let round = 0; round < mostRounds; round++) {
      let change = 0;
      for (let place = first; place < end; place++) {
        const node = frame.order[place]!;
        if (fixed[node] || !(into[node]! > 0)) continue;
        fresh.fill(0);
        for (let edge = frame.start[node]!; edge < frame.start[node + 1]!; edge++) {
          const share = kg[edge]! / into[node]!;
          if (share === 0) continue;
          const base = frame.from[edge]! * width;
          for (let k = 0; k < width; k++) fresh[k]! += share * x[base + k]!;
        }
        for (let k = 0; k < width; k++) {
          change = Math.max(change, Math.abs(fresh[k]! - x[node * width + k]!));
          x[node * width + k] = fresh[k]!;
        }
      }
      if (end - first === 1 || change < settled) break;
    }
  }
  return x;
}
