import { join } from "node:path";
import { comparePlaces, type Measure, nearest, type Place, type Problem } from "@coercivity/domain";
import { controlEvents, type EventKind } from "@coercivity/domain/schema";
import { fullYear } from "../bundle/full-year.ts";
import { checkMeasure } from "../scenario/check-measure.ts";
import type { ScenarioContext } from "../scenario/scenario-context.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";
import type { ControlRow } from "./control-rows.ts";
import { ruleProblems as say } from "./messages.ts";
import { type RuleTerms, readRuleTerms, ruleEntries, yearOfRule } from "./rule-terms.ts";

/** A measure of states that acts on flows: its row, and its terms as the engine takes them. */
export interface Rule {
  readonly id: string;
  readonly row: ControlRow;
  readonly measure: Measure;
  readonly at: Place;
}

/** A measure of states that moves no flow of the declared chain. */
export interface ControlEvent {
  readonly id: string;
  readonly row: ControlRow;
  readonly kind: EventKind;
  readonly why: string;
}

/** All rows of facts/controls.csv, each as a rule (or several) or as an event. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  readonly events: readonly ControlEvent[];
  readonly problems: readonly Problem[];
}

const eventsFile = "measures/events.yaml";

/** Every row as a rule or an event, checked against the words of a world; all that is wrong with them at once. */
export async function readRules(root: string, context: ScenarioContext): Promise<RuleBook> {
  const book = await readRuleTerms(root);
  const found: Problem[] = [...book.problems];
  const rules: Rule[] = [];
  const all = { ...context, measures: [...book.terms.keys(), ...book.rows.keys()] };
  for (const [id, { row, at, entries }] of ofYear(book, context)) {
    const laid = {
      entries: new Map([...ruleEntries(row, entries, book, at)].map(([field, entry]) => [`measures.${id}.${field}`, entry])),
      measures: new Map([[id, at]]),
      faulty: new Set<string>(),
      problems: [],
    };
    const measure = checkMeasure(id, laid, [], undefined, { ...all, branchesOpen: true }, found);
    if (measure) rules.push({ id, row, measure, at });
  }
  const events = await readEvents(root, book, new Set(ofYear(book, context).map(([, { row }]) => row.id)), found);
  return { rules, events, problems: found.sort(comparePlaces) };
}

const byInstrument: Partial<Record<ControlRow["instrument"], EventKind>> = {
  wto_dispute: "ruling",
  public_investment: "public-investment",
  stockpile: "stockpile",
  sourcing_rule: "sourcing-rule",
};

/** Rules that name goods of the world at hand. */
function ofYear({ terms }: RuleTerms, { year = fullYear }: ScenarioContext) {
  return [...terms].filter(([, { at }]) => yearOfRule(at) === year);
}

async function readEvents(root: string, book: RuleTerms, ruled: ReadonlySet<string>, found: Problem[]): Promise<ControlEvent[]> {
  const yaml = await readYaml(join(root, eventsFile), { name: eventsFile });
  const parsed = controlEvents.safeParse(yaml.value ?? {});
  found.push(...yaml.problems);
  if (!parsed.success) found.push(...problemsFromZod(parsed.error, yaml, eventsFile, { value: yaml.value }));
  const declared = parsed.success ? parsed.data : {};
  // What is a rule of a small world alone is an event of the other chain in the world in full.
  const inFull = new Set([...book.terms.values()].filter(({ at }) => yearOfRule(at) === fullYear).map(({ row }) => row.id));
  for (const id of Object.keys(declared)) {
    const at = { file: eventsFile, ...yaml.keyPositionOf([id]) };
    if (!book.rows.has(id)) found.push(say.withoutRow(at, id, nearest(id, [...book.rows.keys()])));
    else if (inFull.has(id)) found.push(say.ruleAndEvent(at, id));
  }
  return [...book.rows.values()].flatMap((row) => {
    if (ruled.has(row.id)) return [];
    const own = declared[row.id];
    const elsewhere = inFull.has(row.id) ? "other-chain" : undefined;
    const kind = own?.kind ?? byInstrument[row.instrument] ?? elsewhere;
    if (kind === undefined) {
      found.push(say.neither(row.fact.place, row.id));
      return [];
    }
    return [{ id: row.id, row, kind, why: own?.why ?? row.items }];
  });
}
