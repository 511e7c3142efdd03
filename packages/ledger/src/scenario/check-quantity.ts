import { nearest, type Problem, type Quantity } from "@coercivity/domain";
import type { ScenarioQuantitySpec } from "@coercivity/domain/schema";
import type { LayerEntry } from "./layer.ts";
import { scenarioProblems as say } from "./messages.ts";
import type { ScenarioContext } from "./scenario-context.ts";

/** Makes a declared number into a quantity: resolves facts, checks unit, range and, for a share, that it lies between 0 and 1. */
export function checkQuantity(
  what: string,
  entry: LayerEntry,
  kind: { readonly unit: string; readonly share?: boolean; readonly signed?: boolean },
  context: ScenarioContext,
  found: Problem[],
): Quantity | undefined {
  const spec = entry.value as ScenarioQuantitySpec;
  const before = found.length;
  if (spec.unit !== kind.unit) found.push(say.wrongUnit(entry.at(["unit"]), what, spec.unit, kind.unit));
  const quantity = resolve(what, spec, entry, context, found);
  if (!quantity) return undefined;
  const numbers: [string, number | undefined][] = [
    ["assume" in spec ? "assume" : "fact" in spec ? "fact" : "formula" in spec ? "formula" : "calibrated", quantity.value],
    ["low", quantity.low],
    ["high", quantity.high],
  ];
  for (const [key, value] of numbers) {
    if (value === undefined || ((key === "low" || key === "high") && value === quantity.value)) continue;
    const name = key === "low" || key === "high" ? `${what}, ${key},` : what;
    if (kind.share && (value < 0 || value > 1)) found.push(say.shareOutOfRange(entry.at([key]), name, value));
    else if (!kind.signed && value < 0) found.push(say.negative(entry.at([key]), name, value));
  }
  return found.length === before ? quantity : undefined;
}

function resolve(
  what: string,
  spec: ScenarioQuantitySpec,
  entry: LayerEntry,
  context: ScenarioContext,
  found: Problem[],
): Quantity | undefined {
  if ("assume" in spec) {
    const { assume: value, low, high, unit, why } = spec;
    if (low > value || value > high) found.push(say.assumptionOutsideRange(entry.at(["assume"]), what, value, low, high));
    return { kind: "assumption", value, low, high, unit, why };
  }
  if ("calibrated" in spec) {
    const known = Object.keys(context.calibrated ?? {});
    const quantity = context.calibrated?.[spec.calibrated];
    if (!quantity) found.push(say.notCalibrated(entry.at(["calibrated"]), what, spec.calibrated, nearest(spec.calibrated, known)));
    else if (quantity.unit !== spec.unit) found.push(say.wrongUnit(entry.at(["unit"]), what, spec.unit, quantity.unit));
    return quantity;
  }
  if (!context.resolve) {
    found.push(say.factsNotAtHand(entry.at(), what));
    return undefined;
  }
  const resolved = context.resolve(spec, entry.at());
  found.push(...resolved.problems);
  return resolved.quantity;
}
