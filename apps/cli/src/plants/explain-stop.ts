import { explain, type Hop, type Model, type Names } from "@coercivity/engine";
import type { LineStop } from "./line-stop.ts";

/** Adds to a plant's fate which input it lacks and the chain of causes, on its first day below half or on its lowest. `facility` is its id. */
export function explainStop(model: Model, names: Names, facility: string, stop: LineStop): LineStop {
  const moment = stop.belowHalf ?? stop.lowest;
  if (!moment) return stop;
  const answer = explain(model, names, { facility, day: moment.day });
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
