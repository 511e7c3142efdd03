import type { Scenario, World } from "@coercivity/domain";
import type { LeverWords } from "../../words/levers.ts";

/** What is needed to call a number by its name. */
export interface NameContext {
  readonly words: LeverWords;
  readonly applications: Readonly<Record<string, string>>;
  readonly world: World;
  readonly scenario: Scenario;
}

/** Whose hand a number lies in. */
export type NumberGroup = "issuer" | "target" | "others" | "chain";

/** Calls a drawn number by its name, from its path; the path itself where the catalogue has no word. */
export function numberName(path: string, { words, applications, world, scenario }: NameContext): string {
  const [head = "", rest = ""] = split(path);
  if (path === "baseline") return words.baseline;
  if (head === "parameters") return words.parameters[rest] ?? rest;
  if (head === "chainCoverDays") {
    return scenario.target.length === 1 && rest === scenario.target[0] ? words.cover : words.coverOf(countryName(world, rest));
  }
  if (head === "headroom") return words.headroom[rest.split(".")[0]!] ?? path;
  if (head === "coverSigma") return words.coverSigma;
  if (head === "valueAdded")
    return words.valueAdded(applications[world.facilities.find(({ id }) => id === rest)?.industry?.application ?? ""] ?? rest);
  const [id, part] = splitLast(rest);
  if (head === "measures") {
    const name = words.parts[part] ?? part;
    const alike = scenario.measures.filter((measure) => part in measure).length;
    const measure = scenario.measures.find((one) => one.id === id);
    return alike > 1 && measure ? words.ofMeasure(name, measure.title) : name;
  }
  if (head === "responses") return words.ofResponse(words.responses[id] ?? id, words.responseParts[part] ?? part);
  if (head === "supplements") return words.ofSupplement(words.supplements[id] ?? id, words.supplementParts[part] ?? part);
  return path;
}

/** Whose hand it lies in; nothing for what is at stake rather than moved, such as value added. */
export function numberGroup(path: string, { world, scenario }: Pick<NameContext, "world" | "scenario">): NumberGroup | undefined {
  const [head = "", rest = ""] = split(path);
  if (head === "measures") return "issuer";
  if (head === "supplements") {
    const [id] = splitLast(rest);
    const supplement = world.supplements.find((one) => one.id === id || one.id.startsWith(`${id} `));
    return supplement?.kind === "new-supply" ? "others" : "target";
  }
  if (head === "responses") return "target";
  if (head === "chainCoverDays") return scenario.target.includes(rest) ? "target" : "others";
  return head === "valueAdded" || path === "baseline" ? undefined : "chain";
}

function countryName(world: World, code: string): string {
  return world.countries.find((one) => one.code === code)?.name ?? code;
}

function split(path: string): readonly [string, string] {
  const at = path.indexOf(".");
  return at < 0 ? [path, ""] : [path.slice(0, at), path.slice(at + 1)];
}

function splitLast(text: string): readonly [string, string] {
  const at = text.lastIndexOf(".");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
