import type { Scenario, World } from "@coercivity/domain";
import { fieldWords } from "./field.ts";
import type { Words } from "./words.ts";

/** What things of the data are called in another language, by their English names: countries, goods, plants, measures, scenarios, pillars. */
export type Names = Readonly<Record<string, string>>;

/** The data names oxides by the symbols of their elements; a page says them whole. */
const oxides: Names = Object.fromEntries(
  Object.entries(fieldWords.en.elements).flatMap(([symbol, name]) => (symbol === "NdPr" ? [] : [[`${symbol} oxide`, `${name} oxide`]])),
);

export const nameWords: Words<Names> = { en: oxides, of: ({ names }) => names };

/** A thing's name in the page's language. The data speaks English, and so does what it holds that the catalogue has no name for. */
export function called(names: Names, english: string): string {
  return names[english] ?? english;
}

/** The world with its countries and goods called by their names in the page's language. Nothing else of it is changed. */
export function namedWorld(world: World, names: Names): World {
  return {
    ...world,
    countries: world.countries.map((one) => ({ ...one, name: called(names, one.name) })),
    streams: world.streams.map((one) => ({ ...one, name: called(names, one.name) })),
  };
}

/** Scenarios and their measures under their titles in the page's language. */
export function namedScenarios(scenarios: readonly Scenario[], names: Names): readonly Scenario[] {
  return scenarios.map((scenario) => ({
    ...scenario,
    title: called(names, scenario.title),
    measures: scenario.measures.map((measure) => ({ ...measure, title: called(names, measure.title) })),
  }));
}

/** A plant's name from its identifier: its country's code, a space, and what it is. */
export function plantName(id: string, names: Names, countryName: (code: string) => string): string {
  const [code = "", ...rest] = id.split(" ");
  return `${countryName(code)} ${called(names, rest.join(" "))}`;
}
