import { layOver } from "./lay-over.ts";
import { readChain, type ScenarioFolder, scenarioNames } from "./scenario-files.ts";

/** A scenario at a glance; `problems` counts what its files have wrong in themselves. */
export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly parent?: string;
  readonly target: readonly string[];
  readonly measures: readonly string[];
  readonly problems: number;
}

/** All scenarios of a folder by name, read without a world: names in them are not checked. */
export async function listScenarios(folder: ScenarioFolder): Promise<readonly ScenarioSummary[]> {
  const names = await scenarioNames(folder);
  return Promise.all(names.map((id) => summary(folder, id)));
}

async function summary(folder: ScenarioFolder, id: string): Promise<ScenarioSummary> {
  const { layers, problems } = await readChain([folder], id);
  const laid = layOver(layers);
  const text = (field: string): string => String(laid.entries.get(field)?.value ?? "");
  const target = laid.entries.get("target")?.value;
  return {
    id,
    title: text("title"),
    ...(laid.entries.has("parent") ? { parent: text("parent") } : {}),
    target: Array.isArray(target) ? target.map(String).sort() : [],
    measures: [...laid.measures.keys()].sort(),
    problems: problems.length + laid.problems.length,
  };
}
