import { requireAmounts } from "../concentration/require-shares.ts";

/** A purchase: from where, how much, and what it was worth. */
export interface Purchase {
  readonly origin: string;
  readonly kg: number;
  readonly usd?: number;
}

/** Share of each origin in the purchases by weight or by value, largest first; empty where there is nothing to share. m_c / Σ m. */
export function originShares(purchases: readonly Purchase[], by: "weight" | "value" = "weight"): Map<string, number> {
  requireAmounts(
    "purchases",
    purchases.map(({ kg, usd }) => (by === "weight" ? kg : (usd ?? 0))),
  );
  const sums = new Map<string, number>();
  let total = 0;
  for (const { origin, kg, usd } of purchases) {
    const amount = by === "weight" ? kg : (usd ?? 0);
    sums.set(origin, (sums.get(origin) ?? 0) + amount);
    total += amount;
  }
  if (!(total > 0)) return new Map();
  return new Map([...sums].map(([origin, amount]): [string, number] => [origin, amount / total]).sort((a, b) => b[1] - a[1]));
}
