import type { Problem } from "@coercivity/domain";
import type { Tunable } from "@coercivity/engine";
import { editDistance } from "@coercivity/numerics";
import type { Ensemble } from "./ensemble.ts";
import type { Draw, OpenEnsemble } from "./run-chunk.ts";

/** Numbers that are held at a value instead of being drawn, by path. */
export type Held = Readonly<Record<string, number>>;

/**
 * The same ensemble with some numbers held, whatever their range was. Everything else draws the same luck, so that two answers differ by what was
 * held alone. Nothing is compiled again. Paths that are not drawn here change nothing.
 */
export function held(open: OpenEnsemble, values: Held): OpenEnsemble {
  return { ...open, ensemble: heldEnsemble(open.ensemble, values) };
}

/** The same before it is opened. */
export function heldEnsemble(ensemble: Ensemble, values: Held): Ensemble {
  const tunables = ensemble.tunables.map((one): Tunable => {
    const value = Object.hasOwn(values, one.path) ? values[one.path] : undefined;
    return value === undefined ? one : { ...one, low: value, high: value };
  });
  return { ...ensemble, tunables };
}

/** Farthest that a path may lie from one that is drawn to be taken for it. */
const nearEnough = 6;

/** What is wrong with numbers that are to be held: one problem for each path that is not drawn, with the one that may be meant. */
export function notDrawn(scenario: string, tunables: readonly Tunable[], values: Held): Problem[] {
  const paths = tunables.map(({ path }) => path);
  return Object.keys(values).flatMap((path): Problem[] => {
    if (paths.includes(path)) return [];
    const near = paths.reduce((best, one) => (editDistance(one, path) < editDistance(best, path) ? one : best), paths[0] ?? "");
    const problem = {
      code: "ensemble/not-drawn",
      at: { file: scenario, field: path },
      message: `"${path}" is no number that this scenario draws`,
    };
    return [near !== "" && editDistance(near, path) <= nearEnough ? { ...problem, hint: `did you mean "${near}"?` } : problem];
  });
}

/** The draw in which every number is as declared, but for those that are held, on the first of the baselines. */
export function declaredDraw({ ensemble }: Pick<OpenEnsemble, "ensemble">): Draw {
  return { values: Float64Array.from(ensemble.tunables, ({ value, low, high }) => (low === high ? low : value)), baseline: 0 };
}
