import type { DeMinimisRule, Problem } from "@coercivity/domain";
import type { CanonicalWorld } from "./canonical.ts";
import { matchStreams } from "./patterns.ts";

/** USD that a kg of each listed element is worth: the price of its oxide at rest over its content. */
export type PricedInputs = ReadonlyMap<string, number>;

/** Prices the elements that the inputs of a de-minimis rule hold; elements whose oxide has no price are left out. */
export function pricedInputs({ id, inputs }: DeMinimisRule, world: CanonicalWorld, scenario: string, found: Problem[]): PricedInputs {
  const listed = matchStreams(world.streams, inputs, scenario, `measure "${id}"`, found);
  const priced = new Map<string, number>();
  for (const { id: stream, elementPerKg } of world.streams) {
    if (!listed.has(stream)) continue;
    for (const [element, content] of Object.entries(elementPerKg)) {
      const oxide = world.streams.find((one) => one.id === `oxide.${element}`);
      const inOxide = (oxide?.elementPerKg as Readonly<Record<string, number>> | undefined)?.[element];
      if (content > 0 && oxide?.usdPerKg && inOxide) priced.set(element, oxide.usdPerKg.value / inOxide);
    }
  }
  return priced;
}

/**
 * Share of a stream's value that its listed elements are, were all of them the issuer's: Σ content · price / price of the stream, at prices of rest. 0
 * where the stream has no price. The rule counts value, not weight. Source: Announcement No. 61 of 2025, I(1).
 */
export function valueShare(inputs: PricedInputs, stream: string, world: CanonicalWorld): number {
  const goods = world.streams.find(({ id }) => id === stream);
  if (!goods?.usdPerKg) return 0;
  let usd = 0;
  for (const [element, content] of Object.entries(goods.elementPerKg).sort(([a], [b]) => (a < b ? -1 : 1))) {
    usd += content * (inputs.get(element) ?? 0);
  }
  return Math.min(1, usd / goods.usdPerKg.value);
}
