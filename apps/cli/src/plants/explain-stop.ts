import { explain, type Hop, type Model, type Moment, type Names } from "@coercivity/engine";
import type { LineStop } from "./line-stop.ts";
import { scarcestInputs } from "./scarcest-inputs.ts";

/** Explanations of more plants than this take longer than anybody reads: each runs the scenario again up to its day. */
export const mostExplained = 50;

/**
 * Adds to plants in line-stop order which input each lacks on its first day below half, or else on its lowest, and to the first fifty that lack
 * any the chain of causes as well.
 */
export function explainStops(model: Model, names: Names, stops: readonly (readonly [facility: string, stop: LineStop])[]): LineStop[] {
  const dayOf = new Map(stops.flatMap(([facility, stop]) => (momentOf(stop) ? [[facility, momentOf(stop)!.day] as const] : [])));
  const scarcest = scarcestInputs(model, names, dayOf);
  let explained = 0;
  return stops.map(([facility, stop]) => {
    if (!momentOf(stop)) return stop;
    if (explained++ < mostExplained) return explainStop(model, names, facility, stop);
    return { ...stop, lacks: scarcest.get(facility) ?? null };
  });
}

function momentOf({ belowHalf, lowest }: LineStop): Moment | null {
  return belowHalf ?? lowest;
}

function explainStop(model: Model, names: Names, facility: string, stop: LineStop): LineStop {
  const answer = explain(model, names, { facility, day: momentOf(stop)!.day });
  if ("problems" in answer || !answer.bound) return stop;
  // The engine's short form starts with the industry; a plant goes by its own name.
  const [, ...causes] = answer.short.split(" ← ");
  const chain = [stop.plant, ...causes].join(" ← ");
  const via = viaOf(answer.hops);
  const input = answer.hops.find((hop) => hop.kind === "input");
  return { ...stop, lacks: input?.label ?? null, because: via === undefined ? chain : `${chain} (${via})` };
}

/** The first way on which goods are missing: it says which supplier fails. */
function viaOf(hops: readonly Hop[]): string | undefined {
  const link = hops.find((hop) => hop.kind === "link");
  if (!link) return undefined;
  const sent = Math.round(link.sentShare * 100);
  return `${link.from}: ${sent} % of the normal flow, ${Math.round(link.shareOfMissing * 100)} % of what is missing`;
}
