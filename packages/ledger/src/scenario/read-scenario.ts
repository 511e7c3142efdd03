import { basename, dirname } from "node:path";
import {
  comparePlaces,
  type Measure,
  nearest,
  type Place,
  type Problem,
  parsePeriod,
  type Quantity,
  type Scenario,
} from "@coercivity/domain";
import type { DerivationSpec, FactSpec } from "@coercivity/domain/schema";
import { fullYear } from "../bundle/full-year.ts";
import type { Path } from "../text/positions.ts";
import { checkMeasure } from "./check-measure.ts";
import { checkNames } from "./check-names.ts";
import { checkQuantity } from "./check-quantity.ts";
import { checkTogether } from "./check-together.ts";
import { existingDay } from "./existing-day.ts";
import { type Laid, layOver } from "./lay-over.ts";
import type { LayerEntry } from "./layer.ts";
import { type MeasurePlaces, placesOf } from "./measure-places.ts";
import { scenarioProblems as say } from "./messages.ts";
import type { ScenarioContext } from "./scenario-context.ts";
import { readChain, type ScenarioFolder } from "./scenario-files.ts";
import { setEntries } from "./set-entries.ts";
import { takeOverRules } from "./take-over-rules.ts";

export interface ReadScenarioOptions {
  /** Changes from the command line, each `path=value`. */
  readonly set?: readonly string[];
}

export type ScenarioRead =
  | { readonly ok: true; readonly scenario: Scenario; readonly chain: readonly string[]; readonly places: MeasurePlaces }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Twenty years of days. */
const longestHorizonDays: number = 7305;

/**
 * Reads a scenario by name (from `folder`) or by path (its parents come from its own folder, then from `folder`): lays its files over each
 * other, applies what the command line sets, and checks every entry against the world. All problems are reported at once, each at the place
 * that says the wrong thing. The result does not depend on the order in which entries were written.
 */
export async function readScenario(
  folder: ScenarioFolder,
  named: string,
  context: ScenarioContext,
  options: ReadScenarioOptions = {},
): Promise<ScenarioRead> {
  const isPath = /[\\/]|\.ya?ml$/.test(named);
  const own: ScenarioFolder = { path: dirname(named), name: dirname(named) };
  const id = isPath ? basename(named).replace(/\.ya?ml$/, "") : named;
  const { layers, complete, problems: unread } = await readChain(isPath ? [own, folder] : [folder], id);
  if (layers.length === 0) return refused(unread);

  const laid = layOver(layers);
  takeOverRules(laid, context.rules);
  setEntries(laid, options.set ?? [], context);
  const found = [...unread, ...laid.problems];
  const measures = context.rules ? [...laid.measures.keys(), ...context.rules.terms.keys(), ...context.rules.rows.keys()] : undefined;
  const scenario = assemble(id, laid, layers.at(-1)!.file, { ...context, ...(measures ? { measures } : {}) }, found);
  if (found.length > 0 || !scenario) return refused(complete ? found : found.filter((problem) => problem.code !== "scenario/missing"));
  return { ok: true, scenario, chain: layers.map((layer) => layer.id).reverse(), places: placesOf(laid) };
}

function refused(problems: readonly Problem[]): ScenarioRead {
  const shown = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { ok: false, problems: [...shown.values()].sort(comparePlaces) };
}

function assemble(id: string, laid: Laid, file: string, context: ScenarioContext, found: Problem[]): Scenario | undefined {
  const before = found.length;
  const top: Place = { file, line: 1, column: 1 };
  const need = (field: string, why: string): LayerEntry | undefined => {
    const entry = laid.entries.get(field);
    if (!entry && !laid.faulty.has(field)) found.push(say.missing(top, `"${field}"`, why));
    return entry;
  };
  const day = (field: string, why: string): string | undefined => {
    const entry = need(field, why);
    if (!entry) return undefined;
    const value = String(entry.value);
    if (existingDay(value)) return value;
    found.push(say.impossibleDate(entry.at(), `"${field}"`, value));
    return undefined;
  };
  const names = (field: "target" | "sources" | "supplements" | "responses"): string[] => {
    const entry = laid.entries.get(field);
    return entry ? checkNames(field, entry, context, found) : [];
  };

  const title = need("title", "a line that says what happens");
  const text = need("context", "three to eight sentences in our own words");
  const asOf = day("asOf", "the day from which the scenario looks, as 2026-06-30");
  const start = day("start", "the first day of the run, as 2026-01-06");
  need("target", "the countries whose industries are asked about, as [JPN]");
  const target = names("target");
  const horizonDays = horizonOf(need("horizonDays", "how long to look, in days; three years are 1096"), found);
  const stepDays = stepOf(need("stepDays", "days in a step, usually 7"), horizonDays, found);
  const baselineYear = yearOf(laid.entries.get("baselineYear"), context, top, found);
  const seed = need("seed", "a whole number for what is drawn by chance");
  const sources = names("sources");
  const supplements = names("supplements");
  const responses = names("responses");
  const measures = [...laid.measures.keys()].sort().map((one) => checkMeasure(one, laid, target, asOf, context, found));
  checkTogether(
    measures.filter((one) => one !== undefined),
    laid,
    context,
    found,
  );
  checkSources(laid, asOf, context, found);
  checkFacts(laid, asOf, context, found);
  const parameters = parametersOf(laid, context, found);
  const parent = laid.entries.get("parent");
  if (found.length > before || !title || !text || !seed) return undefined;
  return {
    id,
    title: String(title.value).trim(),
    context: String(text.value).trim().replace(/\s+/g, " "),
    ...(parent ? { parent: String(parent.value) } : {}),
    ...(baselineYear === undefined ? {} : { baselineYear }),
    asOf: asOf!,
    start: start!,
    horizonDays: horizonDays!,
    stepDays: stepDays!,
    seed: seed.value as number,
    target,
    measures: measures as Measure[],
    supplements: supplements.flatMap((name) => context.partsOfSupplement?.[name] ?? [name]),
    responses,
    parameters,
    sources,
  };
}

/** The year whose world the scenario stands on; it must be the one it is read for. Where it is not given it is that of the world in full. */
function yearOf(entry: LayerEntry | undefined, { year }: ScenarioContext, top: Place, found: Problem[]): number | undefined {
  const given = entry?.value as number | undefined;
  if (year !== undefined && (given ?? fullYear) !== year) found.push(say.otherYear(entry?.at() ?? top, given ?? fullYear, year));
  return given;
}

/**
 * The year of the world that a scenario or one of its parents names, without reading the rest of it: the world must be open before names can be
 * checked. What is wrong with the files is said when the scenario is read.
 */
export async function baselineYearOf(folder: ScenarioFolder, named: string): Promise<number> {
  const isPath = /[\\/]|\.ya?ml$/.test(named);
  const own: ScenarioFolder = { path: dirname(named), name: dirname(named) };
  const { layers } = await readChain(isPath ? [own, folder] : [folder], isPath ? basename(named).replace(/\.ya?ml$/, "") : named);
  const given = layers.map(({ entries }) => entries.get("baselineYear")?.value).findLast((value) => typeof value === "number");
  return given ?? fullYear;
}

function horizonOf(entry: LayerEntry | undefined, found: Problem[]): number | undefined {
  if (!entry) return undefined;
  const days = entry.value as number;
  if (days >= 1 && days <= longestHorizonDays) return days;
  found.push(say.horizon(entry.at(), days));
  return undefined;
}

function stepOf(entry: LayerEntry | undefined, horizonDays: number | undefined, found: Problem[]): number | undefined {
  if (!entry) return undefined;
  const days = entry.value as number;
  if (days >= 1 && days <= 28 && days <= (horizonDays ?? days)) return days;
  found.push(say.step(entry.at(), days));
  return undefined;
}

/** Every source cited, by the scenario or by a measure, must have been public on `asOf`. */
function checkSources(laid: Laid, asOf: string | undefined, context: ScenarioContext, found: Problem[]): void {
  if (!asOf || !context.sources) return;
  for (const [path, entry] of laid.entries) {
    if (path !== "sources" && !/^measures\.[^.]+\.sources$/.test(path)) continue;
    for (const [index, id] of (entry.value as readonly string[]).entries()) {
      const published = Object.hasOwn(context.sources, id) ? context.sources[id]! : "";
      const earliest = parsePeriod(published)?.from;
      if (earliest && earliest > asOf) found.push(say.sourceAfterAsOf(entry.at([index]), id, published, asOf));
    }
  }
}

/** Every fact that a number of the scenario rests on must have been public on `asOf`, and describe no later time. */
function checkFacts(laid: Laid, asOf: string | undefined, context: ScenarioContext, found: Problem[]): void {
  if (!asOf || !context.factById) return;
  for (const entry of laid.entries.values()) {
    const spec = entry.value as Partial<FactSpec & DerivationSpec> | null;
    if (typeof spec !== "object" || spec === null) continue;
    const cited: [Path, string][] = typeof spec.fact === "string" ? [[["fact"], spec.fact]] : [];
    for (const [name, one] of Object.entries(spec.facts ?? {})) cited.push([["facts", name], typeof one === "string" ? one : one.fact]);
    for (const [path, id] of cited) {
      const fact = context.factById.get(id);
      if (fact?.period && fact.period.from > asOf) found.push(say.factAfterAsOf(entry.at(path), id, `describes ${fact.period.from}`, asOf));
      else if (fact?.published && fact.published.from > asOf) {
        found.push(say.factAfterAsOf(entry.at(path), id, `was published ${fact.published.from}`, asOf));
      }
    }
  }
}

function parametersOf(laid: Laid, context: ScenarioContext, found: Problem[]): Record<string, Quantity> {
  const parameters: [string, Quantity][] = [];
  for (const [path, entry] of laid.entries) {
    if (!path.startsWith("parameters.")) continue;
    const name = path.slice("parameters.".length);
    const quantity = checkParameter(name, entry, context, found);
    if (quantity) parameters.push([name, quantity]);
  }
  return Object.fromEntries(parameters.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function checkParameter(name: string, entry: LayerEntry, context: ScenarioContext, found: Problem[]): Quantity | undefined {
  const known = Object.keys(context.parameterUnits);
  if (!known.includes(name)) {
    found.push(say.unknownName(entry.at(), "parameter", name, nearest(name, known), known.join(", ")));
    return undefined;
  }
  return checkQuantity(`parameter "${name}"`, entry, { unit: context.parameterUnits[name]!, signed: true }, context, found);
}
