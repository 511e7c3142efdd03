import type { Facility, World } from "@coercivity/domain";

/** Whose dependence is asked for. */
export interface Subject {
  readonly kind: "country" | "industry" | "facility" | "group";
  readonly name: string;
  /** Countries it stands in. */
  readonly countries: readonly string[];
  /** Facilities whose contents count: the industries of a country, an application's plants everywhere, or the one facility. */
  readonly facilities: readonly number[];
}

/** Every name a subject can have, for suggestions. */
export function subjectNames(world: World): string[] {
  return [
    ...world.countries.map(({ code }) => code),
    ...new Set(world.countries.flatMap(({ groups }) => groups)),
    ...new Set(world.facilities.flatMap(({ industry }) => (industry ? [industry.application] : []))),
    ...world.facilities.map(({ id }) => id),
  ];
}

/** Finds a country, a group of countries, an application or a facility by name; `undefined` where the world knows none such. */
export function findSubject(world: World, name: string): Subject | undefined {
  const select = (pick: (facility: Facility) => boolean): number[] =>
    world.facilities.flatMap((facility, i) => (pick(facility) ? [i] : []));
  const country = world.countries.find(({ code, name: full }) => code === name || full.toLowerCase() === name.toLowerCase());
  if (country)
    return { kind: "country", name: country.code, countries: [country.code], facilities: lastUsers(world, new Set([country.code])) };
  const members = world.countries.filter(({ groups }) => groups.includes(name)).map(({ code }) => code);
  if (members.length > 0) return { kind: "group", name, countries: members, facilities: lastUsers(world, new Set(members)) };
  const industry = select((facility) => facility.industry?.application === name);
  if (industry.length > 0) {
    return {
      kind: "industry",
      name,
      countries: [...new Set(industry.map((i) => world.facilities[i]!.country))].sort(),
      facilities: industry,
    };
  }
  const [facility] = select(({ id }) => id === name);
  if (facility === undefined) return undefined;
  return { kind: "facility", name, countries: [world.facilities[facility]!.country], facilities: [facility] };
}

/** The industries of some countries; where they have none, all their plants. */
function lastUsers(world: World, countries: ReadonlySet<string>): number[] {
  const own = world.facilities.flatMap((facility, i) => (countries.has(facility.country) ? [i] : []));
  const last = own.filter((i) => world.facilities[i]!.industry);
  return last.length > 0 ? last : own;
}
