import type { Tunable } from "@coercivity/engine";
import type { Ensemble } from "./ensemble.ts";
import type { Draw, OpenEnsemble } from "./run-chunk.ts";

/** Numbers that are held at a value instead of being drawn, by path. */
export type Held = Readonly<Record<string, number>>;

/**
 * The same ensemble with some numbers held, whatever their range was. Everything else draws the same luck, so that two answers differ by what was
 * held alone. Nothing is compiled again. Paths that are not drawn here change nothing; see `unknownPaths`.
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

/** Paths that an ensemble does not draw, and so cannot hold. */
export function unknownPaths({ ensemble }: Pick<OpenEnsemble, "ensemble">, values: Held): readonly string[] {
  const known = new Set(ensemble.tunables.map(({ path }) => path));
  return Object.keys(values).filter((path) => !known.has(path));
}

/** The draw in which every number is as declared, but for those that are held, on the first of the baselines. */
export function declaredDraw({ ensemble }: Pick<OpenEnsemble, "ensemble">): Draw {
  return { values: Float64Array.from(ensemble.tunables, ({ value, low, high }) => (low === high ? low : value)), baseline: 0 };
}
