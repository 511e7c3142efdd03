import type { Quantity } from "@coercivity/domain";

/** Gives every assumption of a thing a range of −30 % to +20 % about its value; shares stay at most 1, and a 0 may become 1. */
export function ranged<T>(thing: T): T {
  if (Array.isArray(thing)) return thing.map(ranged) as T;
  if (thing === null || typeof thing !== "object" || ArrayBuffer.isView(thing)) return thing;
  const one = thing as Record<string, unknown>;
  if (one.kind === "assumption") {
    const { value, unit } = one as unknown as Quantity;
    const high = value === 0 ? 1 : value > 1 || unit !== "1" ? value * 1.2 : Math.min(1, value * 1.2);
    return { ...one, low: value * 0.7, high } as T;
  }
  return Object.fromEntries(Object.entries(one).map(([key, value]) => [key, ranged(value)])) as T;
}
