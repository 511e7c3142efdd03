import { parameterIndex } from "../compile/parameters.ts";
import type { Model } from "../model/model.ts";
import { type Moment, momentOf } from "./moment.ts";

/** Whether and when an output that fell came back for good. */
export type Recovery =
  | { readonly kind: "never-down" }
  | ({ readonly kind: "recovered" } & Moment)
  | { readonly kind: "not-within-horizon" };

/** First step from which output stays at or above `recoveryLevel` of normal to the end of the run. */
export function recovery(model: Model, output: readonly number[]): Recovery {
  const level = model.parameters[parameterIndex("recoveryLevel")]!;
  let lastDown = -1;
  output.forEach((share, t) => {
    if (share < level) lastDown = t;
  });
  if (lastDown < 0) return { kind: "never-down" };
  if (lastDown === output.length - 1) return { kind: "not-within-horizon" };
  return { kind: "recovered", ...momentOf(model, lastDown + 1) };
}
