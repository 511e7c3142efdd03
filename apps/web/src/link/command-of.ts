import type { Scenario, World } from "@coercivity/domain";
import { scenarioOf } from "../engine/scenario-of.ts";
import type { Question } from "./link.ts";

/** The command that draws the same numbers in a terminal: `scenarioOf` in the words of `coercivity run`. */
export function commandOf(question: Question, scenarios: readonly Scenario[], world: World): string {
  const { scenario, target, endsAfterDays, horizonDays, fixed, seed, draws } = question;
  const set: string[] = [];
  const asked = scenarioOf(question, scenarios, world);
  if (target !== undefined) set.push(`target=${target}`, `supplements=${ownersOf(asked?.supplements ?? []).join(",")}`);
  const left = new Set(asked?.measures.map(({ id }) => id));
  const gone = scenarios.find(({ id }) => id === scenario)?.measures.filter(({ id }) => !left.has(id)) ?? [];
  for (const { id } of gone) set.push(`measures.${id}=remove`);
  if (endsAfterDays !== undefined) for (const { id, ended } of asked?.measures ?? []) set.push(`measures.${id}.ended=${ended ?? "open"}`);
  const words = [
    "npx coercivity run",
    scenario,
    ...set.map((text) => `--set ${quoted(text)}`),
    ...Object.entries(fixed)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, value]) => `--hold ${quoted(`${path}=${value}`)}`),
    ...(horizonDays === undefined ? [] : [`--horizon ${horizonDays}`]),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    `--runs ${draws}`,
  ];
  return words.join(" ");
}

/** A reserve that holds several streams is named once. */
function ownersOf(supplements: readonly string[]): readonly string[] {
  return [...new Set(supplements.map((id) => id.split(" ")[0]!))];
}

/** In quotes where a shell would read more into it. */
function quoted(text: string): string {
  return /^[A-Za-z0-9_.,:=+-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, "\\$&")}"`;
}
