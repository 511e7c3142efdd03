import type { World } from "@coercivity/domain";

/** Plants whose loss is kept together, step by step: those of a country, of an industry, of a firm. */
export interface Party {
  readonly name: string;
  /** Facilities by id, each with the part of it that counts: the part a firm controls, else 1. */
  readonly plants: readonly { readonly facility: string; readonly share: number }[];
}

/** The industries of a country: what a country loses is value added where its chain ends. */
export function countryParty({ facilities }: World, country: string): Party {
  const own = facilities.filter((one) => one.industry && one.country === country);
  return { name: country, plants: own.map(({ id }) => ({ facility: id, share: 1 })) };
}

/**
 * Plants by id, as one party. Their loss is in value added where the world gives it, which it does for industries, and in turnover for the rest, both at
 * their baseline (see `party-losses.ts`).
 */
export function plantsParty(name: string, facilities: readonly string[]): Party {
  return { name, plants: facilities.map((facility) => ({ facility, share: 1 })) };
}

/** What a firm controls, plant by plant with its share, outside the countries left out. No plants where the world names no such controller. */
export function firmParty({ facilities }: World, controller: string, without: readonly string[] = []): Party {
  const plants = facilities.flatMap(({ id, country, control }) =>
    without.includes(country) ? [] : control.flatMap((one) => (one.controller === controller ? [{ facility: id, share: one.share }] : [])),
  );
  return { name: controller, plants };
}
