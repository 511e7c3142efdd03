import type { Place, Problem } from "@coercivity/domain";
import type { Laid } from "./lay-over.ts";

/** Where a scenario's files name each measure, and where they say each of its terms. */
export interface MeasurePlaces {
  readonly measures: ReadonlyMap<string, Place>;
  /** By measure and field, as `CHN-1-2026.permit`. */
  readonly terms: ReadonlyMap<string, Place>;
}

export function placesOf({ measures, entries }: Laid): MeasurePlaces {
  const terms = [...entries].flatMap(([path, entry]) =>
    path.startsWith("measures.") ? [[path.slice("measures.".length), entry.at()] as const] : [],
  );
  return { measures: new Map(measures), terms: new Map(terms) };
}

/**
 * Gives problems that were found after the files were read (in compiling, where only the scenario's name is known) the place of the measure they speak of:
 * of the term, where they name one as `rate of "CHN-X"` or `"reliefFrom"`, else of the measure. Others stay as they are.
 */
export function placeProblems(problems: readonly Problem[], { measures, terms }: MeasurePlaces): Problem[] {
  return problems.map((problem) => {
    const quoted = [...problem.message.matchAll(/"([^"]+)"/g)].map(([, name]) => name!);
    const id = quoted.find((name) => measures.has(name));
    if (id === undefined || problem.at.line !== undefined) return problem;
    const field = [/^(\w+) of "/.exec(problem.message)?.[1], ...quoted].find((name) => terms.has(`${id}.${name}`));
    return { ...problem, at: terms.get(`${id}.${field}`) ?? measures.get(id)! };
  });
}
