/** A price that alone would move a good over its line. */
export interface BreakEven {
  readonly price: string;
  /** Now and at the line, in the same unit. */
  readonly now: number;
  readonly atLine: number;
  readonly unit: string;
  /** `atLine` over `now`. */
  readonly factor: number;
}

/** A price and what it adds to the content. */
export interface PriceDriver {
  readonly price: string;
  readonly now: number;
  readonly unit: string;
  /** Value of content that moves with it. */
  readonly content: number;
}

/**
 * For each price the height at which the share is just the threshold, all others held: content · f + rest = threshold · value. The value of the good itself comes
 * first: it is at the line at content / threshold. Prices that cannot do it alone are left out; the nearest stand first.
 */
export function breakEvens(
  content: number,
  value: number,
  threshold: number,
  valueUnit: string,
  drivers: readonly PriceDriver[],
): BreakEven[] {
  const found: BreakEven[] = [];
  if (content > 0)
    found.push({
      price: "value of the good itself",
      now: value,
      atLine: content / threshold,
      unit: valueUnit,
      factor: content / threshold / value,
    });
  for (const { price, now, unit, content: part } of drivers) {
    const factor = part > 0 ? (threshold * value - (content - part)) / part : 0;
    if (factor > 0) found.push({ price, now, atLine: now * factor, unit, factor });
  }
  return found.sort((a, b) => distance(a.factor) - distance(b.factor));
}

function distance(factor: number): number {
  return factor < 1 ? 1 / factor : factor;
}
