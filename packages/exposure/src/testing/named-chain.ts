import { absorbingChain, anyStageDependence } from "../index.ts";

// biome-ignore lint/suspicious/noExplicitAny: cases come as loose JSON; a wrong shape fails the case
type Loose = any;

/** Whether a state belongs to a country, by how its name begins. */
export function isOf(name: string, country: string): boolean {
  return name.startsWith(country);
}

/** A chain given by name: who buys which share from whom; names without suppliers are origins. Marked are those of one country. */
export function namedChain(x: Loose): Record<string, unknown> {
  const sourcing: Record<string, Record<string, number>> = x.sourcing ?? x.shares ?? x.suppliers ?? {};
  const states = Object.keys(sourcing);
  const origins = [...new Set(Object.values(sourcing).flatMap((mix) => Object.keys(mix)))].filter((name) => !states.includes(name));
  const pick = (names: readonly string[]): number[][] => states.map((state) => names.map((name) => sourcing[state]![name] ?? 0));
  const [Q, R] = [pick(states), pick(origins)];
  const of = x.country ?? x.target ?? "CN";
  const chain = absorbingChain(Q, R);
  const any = anyStageDependence(
    Q,
    R,
    states.map((name) => isOf(name, of)),
    origins.map((name) => isOf(name, of)),
  );
  const buyer = x.buyer ?? x.sink ?? states[0];
  const at = states.indexOf(buyer);
  const origin = Object.fromEntries(origins.map((name, k) => [name, chain.origins[at]![k]]));
  const direct = Object.entries(sourcing[buyer] ?? {}).reduce((sum, [name, share]) => sum + (isOf(name, of) ? share : 0), 0);
  return { origins: origin, origin, any_stage: any[at], any_stage_dependence: any[at], direct, direct_share: direct, visits: chain.visits };
}
