/**
 * What rounding took from a product: `a × b = product + productTail(a, b, product)` exactly, where `product` is the rounded `a * b`.
 *
 * Each factor is split into halves of 26 bits (Veltkamp), whose four products are exact, and the rounded product is taken off again (Dekker).
 * Exact while no factor exceeds 2^995 in size and the tail itself stays above the subnormals; callers see to that.
 *
 * Source: T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18 (1971).
 */
export function productTail(a: number, b: number, product: number): number {
  const aShift = SPLIT * a;
  const aHigh = aShift - (aShift - a);
  const aLow = a - aHigh;
  const bShift = SPLIT * b;
  const bHigh = bShift - (bShift - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** 2^27 + 1: half of the 53 bits, rounded up, plus one. */
const SPLIT = 134217729;
