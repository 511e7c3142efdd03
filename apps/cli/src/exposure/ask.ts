import type { Element, Problem, World } from "@coercivity/domain";
import { elements } from "@coercivity/domain/element";
import { nearest } from "@coercivity/domain/nearest";
import { byArea, byController, byTerritory, type Labeller } from "@coercivity/exposure/chain/labels";
import { findSubject, type Subject, subjectNames } from "@coercivity/exposure/chain/subject";
import { messages } from "../messages.ts";
import { knownAs, typedProblem } from "../typed-problem.ts";
import { words } from "./words.ts";

/** Elements that the streams of a world hold; those of small worlds that are no rare earths come last. */
export function worldElements(world: World): Element[] {
  const held = new Set(world.streams.flatMap(({ elementPerKg }) => Object.keys(elementPerKg)));
  const others = [...held].filter((element) => !elements.some((known) => known === element)) as Element[];
  return [...elements.filter((element) => held.has(element)), ...others];
}

/** No problem where the world holds the element; else what stands for it, or why it is missing. */
export function knownElement(world: World, value: string | undefined): Problem[] {
  if (value === undefined) return [];
  const held = worldElements(world);
  const why = held.includes(value as Element) ? undefined : words.noChain[value];
  return why === undefined ? knownAs("element", value, held) : [typedProblem("no-chain", messages.unknown("element", value), why)];
}

/** The subject of that name, or what is wrong with it. */
export function askSubject(world: World, name: string): { subject?: Subject; problems: Problem[] } {
  const known = subjectNames(world);
  const subject = findSubject(world, name) ?? findSubject(world, known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
  if (subject) return { subject, problems: [] };
  const what = "country, industry or facility";
  const near = countryNear(world, name);
  if (near !== undefined) return { problems: [typedProblem("unknown-subject", messages.unknown(what, name), messages.didYouMean([near]))] };
  // An owner is no buyer: it is asked for by its plants, or by what it holds.
  const held = ownerNear(world, name);
  if (held.length > 0) return { problems: [typedProblem("unknown-subject", messages.unknown(what, name), words.ownerIsNoBuyer(held))] };
  return { problems: knownAs(what, name, known) };
}

/** Country codes of a world. */
export function codesOf(world: World): string[] {
  return world.countries.map(({ code }) => code);
}

/** The code of a country written by code or name in whatever case; anything else as it stands. */
export function countryCode(world: World, text: string): string {
  const low = text.toLowerCase();
  return world.countries.find(({ code, name }) => code.toLowerCase() === low || name.toLowerCase() === low)?.code ?? text;
}

/** No problem where the text is a country's code or name; else the nearest by either. */
export function knownCountry(world: World, text: string | undefined): Problem[] {
  if (text === undefined || codesOf(world).includes(countryCode(world, text))) return [];
  const near = countryNear(world, text);
  if (near === undefined) return knownAs("country", text, codesOf(world));
  return [typedProblem("unknown-country", messages.unknown("country", text), messages.didYouMean([near]))];
}

/** Whoever a dependence is asked on: its name, and who plants count as so that it is told apart. */
export interface Supplier {
  readonly name: string;
  readonly label: Labeller;
  readonly kind: "country" | "area" | "controller";
  /** Country of an area, where customs would see it. */
  readonly country: string | undefined;
}

/** The country, area (`Kachin`) or controller (`Kachin Independence Army`, `KIA`) of that name, or what is wrong with it. */
export function askSupplier(world: World, text: string): { supplier?: Supplier; problems: Problem[] } {
  const code = countryCode(world, text);
  if (codesOf(world).includes(code)) return { supplier: { name: code, label: byTerritory, kind: "country", country: code }, problems: [] };
  const low = text.toLowerCase();
  const areas = world.facilities.flatMap(({ country, area }) =>
    area === undefined ? [] : [{ country, area, name: `${country} ${area}` }],
  );
  const place = areas.find(({ area, name }) => name.toLowerCase() === low || area.toLowerCase() === low);
  if (place) return { supplier: { name: place.name, label: byArea, kind: "area", country: place.country }, problems: [] };
  const controllers = [...new Set(world.facilities.flatMap((facility) => byController(facility).map(([name]) => name)))];
  const controller = controllers.find((name) => name.toLowerCase() === low || (initials(name) === text.toUpperCase() && text.length > 2));
  if (controller !== undefined)
    return { supplier: { name: controller, label: byController, kind: "controller", country: undefined }, problems: [] };
  const near = countryNear(world, text);
  const what = "country, area or controller";
  if (near !== undefined)
    return { problems: [typedProblem("unknown-supplier", messages.unknown(what, text), messages.didYouMean([near]))] };
  return { problems: knownAs(what, text, [...codesOf(world), ...new Set(areas.map(({ name }) => name)), ...controllers]) };
}

/** The country whose name holds the text or lies near it, by code. */
function countryNear(world: World, text: string): string | undefined {
  if (text === "") return undefined;
  const name =
    world.countries.find((one) => text.length > 2 && holds(one.name, text))?.name ??
    nearest(
      text,
      world.countries.map((one) => one.name),
    );
  return world.countries.find((one) => one.name === name)?.code;
}

/** Plants in which an owner whose name holds the text, or lies near it, has a stake. */
function ownerNear(world: World, text: string): string[] {
  if (text.length < 3) return [];
  const owners = [...new Set(world.facilities.flatMap(({ control }) => control.map(({ controller }) => controller)))];
  const near = nearest(text, owners);
  const meant = (owner: string): boolean => holds(owner, text) || owner === near;
  return world.facilities.filter(({ control }) => control.some(({ controller }) => meant(controller))).map(({ id }) => id);
}

function holds(name: string, text: string): boolean {
  return name.toLowerCase().includes(text.toLowerCase());
}

/** `KIA` of `Kachin Independence Army`. */
export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join("")
    .toUpperCase();
}
