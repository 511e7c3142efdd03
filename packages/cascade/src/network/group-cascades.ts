import { adjacency, components, csr } from "@coercivity/numerics";
import type { LinkFlow } from "./phase-flows.ts";

/**
 * Sorts cascades into groups that must be solved together (linked in a loop), in an order in which every group only needs what earlier
 * groups send. `index` gives the place of each tag; a train of three cascades gives three groups of one.
 */
export function groupCascades(index: ReadonlyMap<string, number>, links: readonly LinkFlow[]): number[][] {
  const place = (tag: string): number => index.get(tag)!;
  const from = Uint32Array.from(links, (link) => place(link.from));
  const to = Uint32Array.from(links, (link) => place(link.to));
  const found = components(adjacency(from, to, index.size));
  const { start, items } = csr(found.of, found.count);
  return Array.from({ length: found.count }, (_, group) => [...items.subarray(start[group]!, start[group + 1]!)]);
}
