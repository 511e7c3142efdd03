import { nearest, type Place, type Problem } from "@coercivity/domain";
import type { Layer, LayerEntry } from "./layer.ts";
import { scenarioProblems as say } from "./messages.ts";

/** A scenario's files laid over each other: for each entry the value that counts, with the place that says it. */
export interface Laid {
  readonly entries: Map<string, LayerEntry>;
  /** Measures that remain, each with the place of the key that names it last. */
  readonly measures: Map<string, Place>;
  readonly faulty: Set<string>;
  readonly problems: Problem[];
}

/** Entries that belong to a file and are not handed on: a child under its parent's title would say what is not so. */
const ownOnly = new Set(["parent", "title", "context"]);

/** Lays each child over its parent, the root first: entries replace, measures and parameters join by key, `remove` takes a measure away. */
export function layOver(layers: readonly Layer[]): Laid {
  const laid: Laid = { entries: new Map(), measures: new Map(), faulty: new Set(), problems: [] };
  for (const [depth, layer] of layers.entries()) {
    for (const [path, entry] of layer.entries) {
      if (ownOnly.has(path) && depth < layers.length - 1) continue;
      laid.entries.set(path, entry);
      laid.faulty.delete(path);
    }
    for (const path of layer.faulty) laid.faulty.add(path);
    for (const [id, { remove, at }] of layer.measures) {
      if (!remove) {
        laid.measures.set(id, at);
        continue;
      }
      if (!laid.measures.has(id)) laid.problems.push(say.removeUnknown(at, id, nearest(id, [...laid.measures.keys()])));
      removeMeasure(laid, id);
    }
  }
  return laid;
}

/** Takes a measure away with all that was said of it. */
export function removeMeasure(laid: Laid, id: string): void {
  laid.measures.delete(id);
  for (const path of laid.entries.keys()) if (path.startsWith(`measures.${id}.`)) laid.entries.delete(path);
}
