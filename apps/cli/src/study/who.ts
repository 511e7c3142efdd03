import type { World } from "@coercivity/domain";
import { findSubject, subjectNames } from "@coercivity/exposure";
import { countryParty, firmParty, type Party, plantsParty } from "@coercivity/study";

/** Who is asked how long it stands a cut: which countries are cut off for it, and whose loss counts. */
export interface Who {
  readonly kind: "country" | "group" | "industry" | "facility" | "firm" | "plants";
  readonly name: string;
  readonly countries: readonly string[];
  readonly party: Party;
  /** Whether its loss is in turnover, because some of its plants are no industries. */
  readonly turnover: boolean;
}

/** Controllers that stand for whoever is not named. */
const unnamed = /^(firms of the country|others)$/;

/**
 * Finds a country, a group, an industry (everywhere, or a country's), a plant or a firm by its name in the world; what stands in the issuer's own country
 * is left out, since it cannot cut itself off. `undefined` where the world knows none such, or nothing of it is left.
 */
export function whoIs(world: World, name: string, issuer: string): Who | undefined {
  const subject = findSubject(world, name);
  if (subject?.kind === "country") return whoOf(world, "country", name, countryParty(world, subject.name), issuer);
  if (subject) {
    const plants = subject.facilities.map((i) => world.facilities[i]!).filter(({ country }) => country !== issuer);
    const found = plantsParty(
      name,
      plants.map(({ id }) => id),
    );
    return whoOf(world, subject.kind, name, found, issuer);
  }
  return unnamed.test(name) ? undefined : whoOf(world, "firm", name, firmParty(world, name, [issuer]), issuer);
}

/** Plants of a firm's own table, by id, or the one of that name. */
export function whoseTable(world: World, name: string, plants: readonly string[], issuer: string): Who | undefined {
  return whoOf(world, "plants", name, plantsParty(name, plants), issuer);
}

/** Names that `whoIs` knows, for suggestions. */
export function whoNames(world: World): string[] {
  const firms = new Set(world.facilities.flatMap(({ control }) => control.map(({ controller }) => controller)));
  return [...subjectNames(world), ...[...firms].filter((firm) => !unnamed.test(firm)).sort()];
}

function whoOf(world: World, kind: Who["kind"], name: string, party: Party, issuer: string): Who | undefined {
  const facilities = new Map(world.facilities.map((one) => [one.id, one]));
  const plants = party.plants.filter(({ facility }) => facilities.get(facility)!.country !== issuer);
  if (plants.length === 0) return undefined;
  const countries = [...new Set(plants.map(({ facility }) => facilities.get(facility)!.country))].sort();
  const turnover = plants.some(({ facility }) => !facilities.get(facility)!.industry);
  return { kind, name, countries, party: { name: party.name, plants }, turnover };
}
