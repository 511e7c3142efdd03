import type { Instrument } from "@coercivity/domain";
import type { Names } from "../model/names.ts";

/**
 * Whether an instrument holds back what its issuer sells (or buys), so that its issuer serves its own users first and has a market of its own. A tariff
 * or a price floor is an answer of buyers, and a ban on technology moves no goods.
 */
export function holdsBack({ instrument }: { readonly instrument: Instrument }): boolean {
  return !["tariff", "price-floor", "technology-ban", "suspension"].includes(instrument);
}

/** Countries, by handle, whose measures hold back: there a market is inside, and plants may serve their own users first. */
export function holdingCountries({ measures, countries }: Pick<Names, "measures" | "countries">): Set<number> {
  return new Set(measures.filter(holdsBack).map(({ issuer }) => countries.indexOf(issuer)));
}
