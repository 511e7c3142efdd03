import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { nearest, type Place, type Problem } from "@coercivity/domain";
import { fullYear } from "../bundle/full-year.ts";
import { layOver } from "../scenario/lay-over.ts";
import { type LayerEntry, layerOf } from "../scenario/layer.ts";
import { readYaml } from "../text/read-yaml.ts";
import { type ControlRow, type ControlTable, readControlRows } from "./control-rows.ts";
import { ruleProblems as say } from "./messages.ts";

/** The terms of the rules as their file writes them, before they are checked against a world: what a scenario takes over. */
export interface RuleTerms extends ControlTable {
  /** By rule: its row, the place of its key, and what it and the rules it follows say. */
  readonly terms: ReadonlyMap<string, { readonly row: ControlRow; readonly at: Place; readonly entries: ReadonlyMap<string, LayerEntry> }>;
  readonly problems: readonly Problem[];
}

/** Rules of the world in full, and of the small worlds of other years: `rules.yaml`, `rules-2022.yaml`. */
const rulesFile = /^rules(-\d{4})?\.yaml$/;

/** Year of the world whose goods a rule names, by the file it stands in. */
export function yearOfRule({ file }: Place): number {
  return Number(/-(\d{4})\.yaml$/.exec(file)?.[1] ?? fullYear);
}

/** Reads the rules of a checkout; no rules where it has none. */
export async function readRuleTerms(root: string): Promise<RuleTerms> {
  const there: readonly string[] = await readdir(join(root, "measures")).catch(() => []);
  const found: Problem[] = [];
  const table = await readControlRows(root, found);
  const terms = new Map<string, { row: ControlRow; at: Place; entries: Map<string, LayerEntry> }>();
  const files = there.filter((name) => rulesFile.test(name)).sort();
  if (files.length === 0) return { ...table, terms, problems: [] };
  const read = (name: string) => readYaml(join(root, "measures", name), { name: `measures/${name}` });
  const laid = layOver(await Promise.all(files.map(async (name) => layerOf(name, await read(name)))));
  const problems = [...laid.problems];
  const own = (id: string): ReadonlyMap<string, LayerEntry> =>
    new Map(
      [...laid.entries].flatMap(([path, entry]) => (path.startsWith(`measures.${id}.`) ? [[path.slice(10 + id.length), entry]] : [])),
    );
  const withParents = (id: string, seen: readonly string[]): Map<string, LayerEntry> => {
    const entries = new Map(own(id));
    const parent = entries.get("rule");
    entries.delete("rule");
    if (!parent) return entries;
    const name = String(parent.value);
    if (!laid.measures.has(name)) problems.push(say.unknownRule(parent.at(), name, nearest(name, [...laid.measures.keys()])));
    else if (seen.includes(name)) problems.push(say.circular(parent.at(), [...seen, name]));
    else for (const [field, entry] of withParents(name, [...seen, name])) if (!entries.has(field)) entries.set(field, entry);
    return entries;
  };
  for (const [id, at] of laid.measures) {
    const row = rowOf(id, table.rows);
    if (!row) problems.push(say.withoutRow(at, id, nearest(id, [...table.rows.keys()])));
    else terms.set(id, { row, at, entries: withParents(id, [id]) });
  }
  return { ...table, terms, problems };
}

/** A rule is named after its row, or begins with its name. */
function rowOf(id: string, rows: ReadonlyMap<string, ControlRow>): ControlRow | undefined {
  const names = [...rows.keys()].filter((name) => id === name || id.startsWith(`${name}-`));
  return rows.get(names.sort((a, b) => b.length - a.length)[0] ?? "");
}

/**
 * What a rule says of a measure, as a scenario that looks from `asOf` may know it: issuer, law and days of its row at `at`, and its own terms. Sources
 * that came out later are left away, and so is an end that was not in the act itself and had not come.
 */
export function ruleEntries(
  row: ControlRow,
  terms: ReadonlyMap<string, LayerEntry>,
  table: Pick<ControlTable, "published">,
  at: Place,
  asOf?: string,
): Map<string, LayerEntry> {
  const entries = new Map<string, LayerEntry>();
  const put = (field: string, value: unknown): void => void entries.set(field, { value, at: () => at });
  put("issuer", row.issuer);
  put("legal", `${row.legal} (facts: ${row.fact.id})`);
  put("announced", row.announced);
  put("effective", row.effective);
  put("sources", asOf === undefined ? row.sources : row.sources.filter((id) => (table.published[id] ?? "") <= asOf));
  const byItself = row.instrument === "quota" || row.instrument === "production_quota";
  const suspended = row.status === "suspended" || row.status === "never-applied";
  const known = byItself || asOf === undefined || (row.ended !== undefined && row.ended <= asOf);
  if (row.ended !== undefined && known && !suspended) put("ended", row.ended);
  for (const [field, entry] of terms) entries.set(field, entry);
  return entries;
}
