import { pow } from "@coercivity/numerics";

/**
 * Weight of a link that is trusted by ρ: ρ^η. Halves of whole exponents up to 2, which is all that ensembles draw, cost a root and a product; a
 * general power is several times dearer, and this is asked for several hundred links in each step.
 */
export function trustWeight(trust: number, eta: number): number {
  if (trust === 1 || eta === 1) return trust;
  if (eta === 0.5) return Math.sqrt(trust);
  if (eta === 1.5) return trust * Math.sqrt(trust);
  if (eta === 2) return trust * trust;
  return pow(trust, eta);
}
