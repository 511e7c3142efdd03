import type { Place, Problem, Quantity, World } from "@coercivity/domain";
import type { QuantitySpec } from "@coercivity/domain/schema";

/** What a scenario may name: the words of the world it is to be run on, and the sources. */
export interface ScenarioContext {
  /** Year of that world; a scenario of another year is refused. Absent where names alone are checked. */
  readonly year?: number;
  readonly countries: readonly string[];
  /** Groups of countries, without `ALL`. */
  readonly groups: readonly string[];
  readonly streams: readonly string[];
  readonly applications: readonly string[];
  readonly facilities: readonly string[];
  readonly areas: readonly string[];
  /** Who decides over facilities. */
  readonly controllers?: readonly string[];
  readonly supplements: readonly string[];
  /** Measures that can be suspended: those of the scenario and the rules; absent where they are not at hand. */
  readonly measures?: readonly string[];
  readonly responses: readonly string[];
  /** The parts of a supplement that covers several streams, one for each; a scenario names the whole. */
  readonly partsOfSupplement?: Readonly<Record<string, readonly string[]>>;
  /** Unit of each parameter. */
  readonly parameterUnits: Readonly<Record<string, string>>;
  /** Day, month or year each source was published, `""` where not known; absent where sources are not at hand. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Reads a number that refers to facts; absent where facts are not at hand. */
  readonly resolve?: (spec: QuantitySpec, at: Place) => { readonly quantity?: Quantity; readonly problems: readonly Problem[] };
}

/** The names of a world, each list sorted and without doubles. */
export function scenarioContext(world: World, more: Pick<ScenarioContext, "sources" | "resolve"> = {}): ScenarioContext {
  return {
    year: world.year,
    countries: sorted(world.countries.map((country) => country.code)),
    groups: sorted(world.countries.flatMap((country) => country.groups)),
    streams: sorted(world.streams.map((stream) => stream.id)),
    applications: sorted(world.facilities.flatMap((facility) => facility.industry?.application ?? [])),
    facilities: sorted(world.facilities.map((facility) => facility.id)),
    areas: sorted(world.facilities.flatMap((facility) => facility.area ?? [])),
    controllers: sorted(world.facilities.flatMap((facility) => facility.control.map(({ controller }) => controller))),
    supplements: sorted(world.supplements.map(({ id }) => wholeOf(id))),
    responses: sorted(world.responses.map(({ id }) => id)),
    partsOfSupplement: partsOf(world),
    parameterUnits: Object.fromEntries(Object.entries(world.parameters).map(([name, quantity]) => [name, quantity.unit])),
    ...more,
  };
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

/** `jpn-reserve oxide.Dy` is a part of `jpn-reserve`. */
function wholeOf(supplement: string): string {
  return supplement.split(" ")[0] ?? supplement;
}

function partsOf(world: World): Readonly<Record<string, readonly string[]>> {
  const parts: Record<string, string[]> = {};
  for (const { id } of world.supplements) parts[wholeOf(id)] = [...(parts[wholeOf(id)] ?? []), id].sort();
  return parts;
}
