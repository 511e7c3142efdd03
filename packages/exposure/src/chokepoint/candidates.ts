import type { World } from "@coercivity/domain";
import { activityStarts } from "../chain/element-frame.ts";
import { byController, isUnnamed } from "../chain/labels.ts";

export const candidateKinds: readonly CandidateKind[] = ["facility", "area", "country", "controller"];
export type CandidateKind = "facility" | "area" | "country" | "controller";

/** Something that can be taken away: facilities with the share of each that goes. */
export interface Candidate {
  readonly kind: CandidateKind;
  readonly name: string;
  readonly parts: readonly { readonly facility: number; readonly share: number }[];
}

/** All facilities before the last industries, areas, countries and controllers of a world. A controller takes away what it holds; half or more is all. */
export function candidates(world: World): Candidate[] {
  const found = new Map<string, Candidate & { parts: { facility: number; share: number }[] }>();
  const add = (kind: CandidateKind, name: string, facility: number, share: number): void => {
    const key = `${kind} ${name}`;
    const known = found.get(key) ?? { kind, name, parts: [] };
    known.parts.push({ facility, share });
    found.set(key, known);
  };
  world.facilities.forEach((facility, i) => {
    if (facility.industry) return;
    add("facility", facility.id, i, 1);
    add("country", facility.country, i, 1);
    if (facility.area !== undefined) add("area", `${facility.country} ${facility.area}`, i, 1);
    for (const [name, share] of byController(facility)) if (!isUnnamed(name)) add("controller", name, i, share >= 0.5 ? 1 : share);
  });
  return [...found.values()];
}

/** Share of every activity that runs without a candidate. */
export function keepWithout(world: World, { parts }: Candidate): Float64Array {
  const starts = activityStarts(world);
  const keep = new Float64Array(starts[world.facilities.length]!).fill(1);
  for (const { facility, share } of parts)
    for (let a = starts[facility]!; a < starts[facility + 1]!; a++) keep[a] = Math.max(0, keep[a]! - share);
  return keep;
}
