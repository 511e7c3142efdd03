import type { Instrument } from "@coercivity/domain";

/**
 * Whether an instrument holds back what its issuer sells (or buys), so that its issuer serves its own users first and has a market of its own. A tariff
 * or a price floor is an answer of buyers, and a ban on technology moves no goods.
 */
export function holdsBack({ instrument }: { readonly instrument: Instrument }): boolean {
  return !["tariff", "price-floor", "technology-ban", "suspension"].includes(instrument);
}
