import type { Bundle, Scenario } from "@coercivity/domain";
import { type Compiled, type CompileOptions, compile } from "../compile/compile.ts";

/** Compiles what must compile. Throws with all problems where it does not. */
export function compiled(bundle: Bundle, scenario: Scenario, options: CompileOptions = {}): Compiled {
  const result = compile(bundle, scenario, options);
  if ("problems" in result) throw new Error(result.problems.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return result;
}

/** What is wrong with a measure that a made-up world has no place for. */
const absent = new Set([
  "engine/measure-without-links",
  "engine/measure-without-facilities",
  "engine/unknown-entity",
  "engine/unknown-facility",
  "engine/unknown-country",
]);

/** A scenario without those of its measures that touch nothing of a made-up world. */
export function touching(bundle: Bundle, scenario: Scenario): Scenario {
  const measures = scenario.measures.filter((measure) => {
    const result = compile(bundle, { ...scenario, measures: [measure] });
    return !("problems" in result && result.problems.some(({ code }) => absent.has(code)));
  });
  return { ...scenario, measures };
}
