/** Rounding of arithmetic that a share may be off by. */
const slack = 1e-9;
/** What rounding in a published table may add to a sum of many shares. */
export const roundingOfTables = 0.02;

/** Throws a `RangeError` that names the entry where one of `shares` is no fraction, or all together are more than the whole. */
export function requireShares(of: string, shares: readonly number[]): void {
  requireFractions(of, shares);
  const sum = shares.reduce((all, share) => all + share, 0);
  if (sum > 1 + roundingOfTables) throw new RangeError(`shares of ${of} sum to ${sum}; together they can be 1 at most`);
}

/** Throws a `RangeError` that names the entry where one of `shares` is no fraction; published tables need not add up. */
export function requireFractions(of: string, shares: readonly number[]): void {
  shares.forEach((share, at) => {
    if (!(share >= -slack && share <= 1 + slack)) throw new RangeError(`share ${at} of ${of} is ${share}; it must lie between 0 and 1`);
  });
}

/** Throws a `RangeError` that names the entry where one of `amounts` is negative or no number. */
export function requireAmounts(of: string, amounts: readonly number[]): void {
  amounts.forEach((amount, at) => {
    if (!(amount >= -slack)) throw new RangeError(`amount ${at} of ${of} is ${amount}; it cannot be negative`);
  });
}
