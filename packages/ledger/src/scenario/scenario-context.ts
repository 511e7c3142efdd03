import type { AssumedQuantity, Baseline, Fact, Place, Problem, Quantity, World } from "@coercivity/domain";
import type { QuantitySpec } from "@coercivity/domain/schema";
import type { RuleTerms } from "../rules/rule-terms.ts";

/** What a scenario may name: the words of the world it is to be run on, and the sources. */
export interface ScenarioContext {
  /** Year of that world; a scenario of another year is refused. Absent where names alone are checked. */
  readonly year?: number;
  readonly countries: readonly string[];
  /** Groups of countries, without `ALL`. */
  readonly groups: readonly string[];
  /** Groups of each country; absent where only names are at hand. */
  readonly groupsOf?: Readonly<Record<string, readonly string[]>>;
  readonly streams: readonly string[];
  /** What crosses a border in the baseline: stream, seller and buyer; absent where no baseline is at hand. */
  readonly shipped?: readonly { readonly stream: string; readonly from: string; readonly to: string }[];
  readonly applications: readonly string[];
  readonly facilities: readonly string[];
  readonly areas: readonly string[];
  /** Who decides over facilities. */
  readonly controllers?: readonly string[];
  readonly supplements: readonly string[];
  /** Measures that can be suspended: those of the scenario and the rules; absent where they are not at hand. */
  readonly measures?: readonly string[];
  readonly responses: readonly string[];
  /** The rules of measures/, whose terms a scenario may take over; absent where they are not at hand. */
  readonly rules?: RuleTerms;
  /** Whether a suspension may leave open what follows when it runs out: so do rules, and no scenario. */
  readonly branchesOpen?: boolean;
  /** The parts of a supplement that covers several streams, one for each; a scenario names the whole. */
  readonly partsOfSupplement?: Readonly<Record<string, readonly string[]>>;
  /** Unit of each parameter. */
  readonly parameterUnits: Readonly<Record<string, string>>;
  /** Day, month or year each source was published, `""` where not known; absent where sources are not at hand. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Numbers that a calibration on past episodes has set, by name; absent where none is at hand. */
  readonly calibrated?: Readonly<Record<string, AssumedQuantity>>;
  /** Finds a fact by its id, to ask when it came out and what time it describes; absent where facts are not at hand. */
  readonly factById?: ReadonlyMap<string, Pick<Fact, "id" | "period" | "published">>;
  /** Reads a number that refers to facts; absent where facts are not at hand. */
  readonly resolve?: (spec: QuantitySpec, at: Place) => { readonly quantity?: Quantity; readonly problems: readonly Problem[] };
}

/** The names of a world, each list sorted and without doubles. */
export function scenarioContext(
  world: World,
  more: Partial<Pick<ScenarioContext, "sources" | "resolve" | "rules" | "factById" | "calibrated">> & { readonly baseline?: Baseline } = {},
): ScenarioContext {
  const { baseline, ...rest } = more;
  return {
    year: world.year,
    groupsOf: Object.fromEntries(world.countries.map(({ code, groups }) => [code, groups])),
    ...(baseline ? { shipped: shippedIn(world, baseline) } : {}),
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
    ...rest,
  };
}

function shippedIn(world: World, { flows }: Baseline): { stream: string; from: string; to: string }[] {
  const ways = new Map<string, { stream: string; from: string; to: string }>();
  world.links.forEach((link, e) => {
    const { stream, country: from } = world.pools[link.pool]!;
    const to = world.facilities[link.facility]!.country;
    if (from !== to && flows[e]! > 0) ways.set(`${stream} ${from} ${to}`, { stream, from, to });
  });
  return [...ways.values()];
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
