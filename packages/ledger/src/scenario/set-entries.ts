import { nearest, type Place } from "@coercivity/domain";
import type { AssumptionSpec } from "@coercivity/domain/schema";
import { measureFields, type QuantityField, quantityKinds } from "./instrument-fields.ts";
import { type Laid, removeMeasure } from "./lay-over.ts";
import { scenarioProblems as say } from "./messages.ts";
import type { ScenarioContext } from "./scenario-context.ts";

const wholeNumbers = ["horizonDays", "stepDays", "seed"];
const texts = ["title", "context", "asOf", "start"];
const lists = ["target", "sources", "supplements", "responses"];
const measureLists = [
  "streams",
  "overBlockedStreams",
  "from",
  "to",
  "stages",
  "applications",
  "facilities",
  "entities",
  "plants",
  "inputs",
  "suspends",
  "revives",
  "sources",
];

/**
 * Changes entries as the command line says, each `path=value`: `horizonDays=365`, `parameters.sourcingExponent=0`,
 * `measures.CHN-SLOW-2026.hold=0.5`, `measures.CHN-SLOW-2026=remove`, `supplements=jpn-reserve,lynas-dy-japan`. A number becomes an assumption
 * without a range.
 */
export function setEntries(laid: Laid, assignments: readonly string[], context: ScenarioContext): void {
  for (const text of assignments) {
    const at: Place = { file: "--set", field: text };
    const split = text.indexOf("=");
    if (split < 1) {
      laid.problems.push(say.setWithoutValue(at));
      continue;
    }
    setEntry(laid, text.slice(0, split).trim(), text.slice(split + 1).trim(), at, context);
  }
}

function setEntry(laid: Laid, path: string, text: string, at: Place, context: ScenarioContext): void {
  const [head, id, field] = path.split(".");
  const put = (value: unknown): void => {
    laid.entries.set(path, { value, at: () => at });
    laid.faulty.delete(path);
  };
  const number = (whole: boolean): number | undefined => {
    const value = text === "" ? Number.NaN : Number(text);
    if (Number.isFinite(value) && (!whole || Number.isInteger(value))) return value;
    laid.problems.push(say.setNotANumber(at, path, text, whole));
    return undefined;
  };
  const known = settablePaths(laid, context);
  if (!known.includes(path)) laid.problems.push(say.setUnknownPath(at, path, nearest(path, known)));
  else if (wholeNumbers.includes(path)) {
    const value = number(true);
    if (value !== undefined) put(value);
  } else if (texts.includes(path)) put(text);
  else if (lists.includes(path)) put(listOf(text));
  else if (head === "parameters") {
    const value = number(false);
    if (value !== undefined) put(exactly(value, context.parameterUnits[id ?? ""] ?? ""));
  } else if (path === `measures.${id}`) {
    if (text === "remove") removeMeasure(laid, id!);
    else laid.problems.push(say.setUnknownPath(at, `${path}=${text}`, `${path}=remove`));
  } else if (measureLists.includes(field!)) put(listOf(text));
  else if (Object.hasOwn(quantityKinds, field!)) {
    const value = number(false);
    if (value !== undefined) put(exactly(value, quantityKinds[field as QuantityField].unit));
  } else put(text);
}

/** What a scenario lets be set: its own entries, every parameter of the world, every field of each of its measures. */
function settablePaths(laid: Laid, context: ScenarioContext): readonly string[] {
  const measures = [...laid.measures.keys()].flatMap((id) => [
    `measures.${id}`,
    ...measureFields.filter((field) => field !== "instrument").map((field) => `measures.${id}.${field}`),
  ]);
  return [...wholeNumbers, ...texts, ...lists, ...Object.keys(context.parameterUnits).map((name) => `parameters.${name}`), ...measures];
}

function exactly(value: number, unit: string): AssumptionSpec {
  return { assume: value, low: value, high: value, unit, why: "set on the command line" };
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
