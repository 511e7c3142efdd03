import type { Problem } from "@coercivity/domain";
import { knownAs, typedProblem } from "../typed-problem.ts";
import { words } from "./words.ts";

/** Inputs of the indices that were changed by hand: by country, and those with one value. */
export interface IndexEdits {
  readonly wgi: ReadonlyMap<string, number>;
  readonly t: ReadonlyMap<string, number>;
  readonly g: ReadonlyMap<string, number>;
  readonly plain: ReadonlyMap<string, number>;
}

const limits: Readonly<Record<string, readonly [low: number, high: number]>> = {
  wgi: [0, 10],
  t: [0, 2],
  g: [0, 1],
  ir: [0, 1],
  eol: [0, 1],
  si: [0, 1],
  siei: [0, 1],
  price: [0, 1e6],
  k: [1, 20],
};

/** Reads `--set` entries; every one that is wrong is a problem. */
export function indexEdits(entries: readonly string[], codes: readonly string[]): IndexEdits & { problems: Problem[] } {
  const byCountry = { wgi: new Map<string, number>(), t: new Map<string, number>(), g: new Map<string, number>() };
  const plain = new Map<string, number>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const [, name, , code, text] = /^([a-z]+)(\.([A-Z]+))?=(-?[\d.]+)$/.exec(entry) ?? [];
    const value = Number(text);
    const limit = name === undefined ? undefined : limits[name];
    const perCountry = name === "wgi" || name === "t" || name === "g";
    if (name === undefined || !limit || Number.isNaN(value) || perCountry === (code === undefined)) {
      problems.push(typedProblem("bad-set", words.badSet(entry), words.badSetHint));
      continue;
    }
    if (value < limit[0] || value > limit[1]) problems.push(typedProblem("out-of-range", words.outOfRange(name, value, ...limit)));
    if (code !== undefined) problems.push(...knownAs("country", code, codes));
    if (perCountry) byCountry[name].set(code!, value);
    else plain.set(name, value);
  }
  return { ...byCountry, plain, problems };
}
