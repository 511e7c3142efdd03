import type { Place, Problem } from "@coercivity/domain";
import { keysAt, scenarioFile } from "@coercivity/domain/schema";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import type { YamlFile } from "../text/read-yaml.ts";
import { quantityKinds } from "./instrument-fields.ts";
import { scenarioProblems as say } from "./messages.ts";

/** What one file says of a scenario, cleared of entries that are wrong in themselves. */
export interface Layer {
  readonly id: string;
  readonly file: string;
  /** Entries of the file by their path, e.g. `title`, `parameters.orderCap`, `measures.CHN-1-2026.permit`. */
  readonly entries: ReadonlyMap<string, LayerEntry>;
  /** Measures the file names, with the place of their key; `remove` where it takes them away. */
  readonly measures: ReadonlyMap<string, { readonly remove: boolean; readonly at: Place }>;
  /** Paths given but wrong: not to be reported as missing too. */
  readonly faulty: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export interface LayerEntry {
  readonly value: unknown;
  /** Place of the value, or of a part of it. */
  at(inside?: Path): Place;
}

type Tree = Record<string, unknown>;

/** Checks a scenario file against its schema, entry by entry, so that one wrong entry hides nothing said by the others. */
export function layerOf(id: string, yaml: YamlFile): Layer {
  const problems: Problem[] = [...yaml.problems];
  const faulty = new Set<string>();
  const place = (path: Path): Place => ({ file: yaml.file, ...yaml.positionOf(path) });
  const keyPlace = (path: Path): Place => ({ file: yaml.file, ...yaml.keyPositionOf(path) });
  const tree = mapOf(yaml.value);
  if (!tree) {
    if (yaml.problems.length === 0) problems.push(say.notAMap(place([])));
    return { id, file: yaml.file, entries: new Map(), measures: new Map(), faulty: new Set(["*"]), problems };
  }

  const value: Tree = { ...tree };
  const removed = new Set<string>();
  const given = mapOf(value.measures);
  if (given) {
    for (const [measure, patch] of Object.entries(given)) if (patch === "remove") removed.add(measure);
    value.measures = Object.fromEntries(Object.entries(given).filter(([, patch]) => patch !== "remove"));
  }
  for (const path of numberPaths(value)) {
    const number = valueAt(value, path);
    if (typeof number !== "number") continue;
    problems.push(say.bareNumber(place(path), path.join("."), number));
    faulty.add(path.join("."));
    dropAt(value, path);
  }
  const checked = scenarioFile.safeParse(value);
  if (!checked.success) {
    problems.push(...problemsFromZod(checked.error, yaml, yaml.file, { value, keysAt: (path) => keysAt(scenarioFile, path) }));
    for (const issue of checked.error.issues) {
      const path = entryPath(issue.path.map((part) => (typeof part === "number" ? part : String(part))));
      faulty.add(path.join("."));
      dropAt(value, path);
    }
  }

  const entries = new Map<string, LayerEntry>();
  for (const path of leafPaths(value)) {
    entries.set(path.join("."), { value: valueAt(value, path), at: (inside = []) => place([...path, ...inside]) });
  }
  const measures = new Map<string, { remove: boolean; at: Place }>();
  for (const measure of Object.keys(given ?? {})) {
    measures.set(measure, { remove: removed.has(measure), at: keyPlace(["measures", measure]) });
  }
  return { id, file: yaml.file, entries, measures, faulty, problems };
}

/** Where numbers that must say where they come from can stand. */
function numberPaths(value: Tree): string[][] {
  const parameters = Object.keys(mapOf(value.parameters) ?? {}).map((name) => ["parameters", name]);
  const measures = Object.keys(mapOf(value.measures) ?? {}).flatMap((id) =>
    Object.keys(quantityKinds).map((field) => ["measures", id, field]),
  );
  return [...parameters, ...measures];
}

/** The entry a path leads into: a number or a list inside a measure is one entry. */
function entryPath(path: Path): Path {
  return path.slice(0, path[0] === "measures" ? 3 : path[0] === "parameters" ? 2 : 1);
}

function leafPaths(value: Tree): string[][] {
  return Object.keys(value).flatMap((key) => {
    if (key === "parameters") return Object.keys(mapOf(value.parameters) ?? {}).map((name) => [key, name]);
    if (key !== "measures") return [[key]];
    return Object.entries(mapOf(value.measures) ?? {}).flatMap(([id, patch]) =>
      Object.keys(mapOf(patch) ?? {}).map((field) => [key, id, field]),
    );
  });
}

function mapOf(value: unknown): Tree | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Tree) : undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  let node: unknown = value;
  for (const step of path) node = mapOf(node)?.[step];
  return node;
}

/** Drops the entry at a path, copying the maps on the way so that nothing shared is changed. */
function dropAt(value: Tree, path: Path): void {
  let node = value;
  for (const [depth, step] of path.entries()) {
    const child = mapOf(node[step]);
    if (depth === path.length - 1 || !child) {
      delete node[step];
      return;
    }
    const copy = { ...child };
    node[step] = copy;
    node = copy;
  }
}
