import type { Stage, World } from "@coercivity/domain";
import type { ElementFlows } from "./element-frame.ts";
import type { Labeller } from "./labels.ts";
import { walkUpstream } from "./walk-upstream.ts";

/**
 * Where the element in each node was last at `stage`: shares by label (positions of `index`), nodeCount × index.size values. What never
 * passed the stage (oxide that goes straight into glass was never metal) is missing from the sum; at the mine stage every path ends, and
 * rows sum to 1.
 */
export function originsAtStage(
  world: World,
  flows: ElementFlows,
  stage: Stage,
  label: Labeller,
  index: ReadonlyMap<string, number>,
): Float64Array {
  const { frame, into } = flows;
  return walkUpstream(flows, index.size, (node, row) => {
    if (node >= frame.activityCount) return false;
    const facility = world.facilities[frame.facilityOf[node]!]!;
    const source = !(into[node]! > 0);
    if (facility.stage !== stage) return source;
    if (stage === "mine" && !source) return false;
    for (const [name, share] of label(facility)) {
      const at = index.get(name);
      if (at !== undefined) row[at]! += share;
    }
    return true;
  });
}

/**
 * Any-stage dependence: share of the element in each node whose path touches a facility of each label anywhere upstream, the node's own
 * facility apart: 1 − P(the path avoids it). A facility held in parts counts by the part. nodeCount × index.size values; labels overlap,
 * so rows do not sum to 1.
 */
export function touchedShares(world: World, flows: ElementFlows, label: Labeller, index: ReadonlyMap<string, number>): Float64Array {
  const { frame, into, kg } = flows;
  const width = index.size;
  const marks = world.facilities.map((facility) =>
    label(facility).flatMap(([name, share]) => (index.has(name) ? [[index.get(name)!, share] as const] : [])),
  );
  // Carried is the share that avoided a label; a marked activity lets only its unmarked part through.
  const avoided = new Float64Array(frame.nodeCount * width).fill(1);
  const touched = new Float64Array(frame.nodeCount * width);
  const sum = new Float64Array(width);
  for (let first = 0; first < frame.nodeCount; first = frame.blockEnd[first]!) {
    const end = frame.blockEnd[first]!;
    for (let round = 0; round < 500; round++) {
      let change = 0;
      for (let place = first; place < end; place++) {
        const node = frame.order[place]!;
        const supplied = into[node]! > 0;
        if (!supplied && node >= frame.activityCount) continue;
        sum.fill(supplied ? 0 : 1);
        for (let edge = frame.start[node]!; supplied && edge < frame.start[node + 1]!; edge++) {
          const share = kg[edge]! / into[node]!;
          const base = frame.from[edge]! * width;
          if (share > 0) for (let k = 0; k < width; k++) sum[k]! += share * avoided[base + k]!;
        }
        for (let k = 0; k < width; k++) touched[node * width + k] = 1 - sum[k]!;
        if (node < frame.activityCount) for (const [k, share] of marks[frame.facilityOf[node]!]!) sum[k]! *= 1 - share;
        for (let k = 0; k < width; k++) {
          change = Math.max(change, Math.abs(sum[k]! - avoided[node * width + k]!));
          avoided[node * width + k] = sum[k]!;
        }
      }
      if (end - first === 1 || change < 1e-12) break;
    }
  }
  return touched;
}
