import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "@coercivity/domain";
import { nearest } from "@coercivity/domain";
import { readYaml } from "../text/read-yaml.ts";
import { type Layer, layerOf } from "./layer.ts";
import { scenarioProblems as say } from "./messages.ts";

/** Where a checkout keeps its scenarios, and the name problems carry for that folder. */
export interface ScenarioFolder {
  readonly path: string;
  readonly name: string;
}

/** Names of the scenarios of a folder, sorted; none where there is no folder. */
export async function scenarioNames(folder: ScenarioFolder): Promise<readonly string[]> {
  const files = await readdir(folder.path).catch(() => []);
  return files
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => basename(file, ".yaml"))
    .sort();
}

/** A scenario's file and those of its parents, the root first. `layers` is empty where the scenario itself cannot be found. */
export interface ScenarioChain {
  readonly layers: readonly Layer[];
  /** Whether the root was reached: if not, what is missing may stand in the parent that could not be read. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

const deepest = 32;
const safeName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Follows `parent` from a scenario to its root; a name is looked for in the first folder that has it. */
export async function readChain(folders: readonly ScenarioFolder[], id: string): Promise<ScenarioChain> {
  const files = new Map<string, ScenarioFolder>();
  for (const folder of folders) {
    for (const name of await scenarioNames(folder)) if (!files.has(name)) files.set(name, folder);
  }
  const names = [...files.keys()].sort();
  const asked = { file: folders[0]?.name ?? "" };
  if (!files.has(id)) {
    const problem = safeName.test(id) ? say.unknownScenario(asked, id, nearest(id, names), names) : say.badName(asked, id);
    return { layers: [], complete: false, problems: [problem] };
  }
  const layers: Layer[] = [];
  const problems: Problem[] = [];
  let complete = false;
  let next: string | undefined = id;
  while (next !== undefined) {
    const name: string = next;
    next = undefined;
    const folder = files.get(name)!;
    const layer = layerOf(name, await readYaml(join(folder.path, `${name}.yaml`), { name: `${folder.name}/${name}.yaml` }));
    layers.unshift(layer);
    problems.push(...layer.problems);
    const parent = layer.entries.get("parent");
    complete = !parent && !layer.faulty.has("parent") && !layer.faulty.has("*");
    if (typeof parent?.value !== "string") continue;
    const before = layers.map((one) => one.id).reverse();
    if (before.includes(parent.value) || before.length >= deepest) problems.push(say.circular(parent.at(), [...before, parent.value]));
    else if (files.has(parent.value)) next = parent.value;
    else problems.push(say.parentUnknown(parent.at(), parent.value, nearest(parent.value, names)));
  }
  return { layers, complete, problems };
}
