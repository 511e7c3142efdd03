import type { World } from "@coercivity/domain";
import { type Element, elements, nearest, type Problem } from "@coercivity/domain";
import { findSubject, type Subject, subjectNames } from "@coercivity/exposure";
import { words } from "./words.ts";

/** A problem with something that was typed. */
export function typedProblem(code: string, message: string, hint?: string): Problem {
  return { code: `exposure/${code}`, at: { file: "command line" }, message, ...(hint === undefined ? {} : { hint }) };
}

/** No problem where `value` is known, else one that names the nearest. */
export function knownAs(what: string, value: string | undefined, known: readonly string[]): Problem[] {
  if (value === undefined || known.includes(value)) return [];
  const near =
    nearest(value, known) ?? nearest(value.toUpperCase(), known) ?? known.find((name) => name.toLowerCase().includes(value.toLowerCase()));
  const hint = near === undefined ? `one of ${known.slice(0, 40).join(", ")}${known.length > 40 ? ", …" : ""}` : words.near([near]);
  return [typedProblem(`unknown-${what.replaceAll(" ", "-")}`, words.unknown(what, value), hint)];
}

/** Elements that the streams of a world hold. */
export function worldElements(world: World): Element[] {
  const held = new Set(world.streams.flatMap(({ elementPerKg }) => Object.keys(elementPerKg)));
  return elements.filter((element) => held.has(element));
}

/** The subject of that name, or what is wrong with it. */
export function askSubject(world: World, name: string): { subject?: Subject; problems: Problem[] } {
  const subject = findSubject(world, name);
  return subject ? { subject, problems: [] } : { problems: knownAs("country, industry or facility", name, subjectNames(world)) };
}

/** Country codes of a world. */
export function codesOf(world: World): string[] {
  return world.countries.map(({ code }) => code);
}
