import { editDistance } from "@coercivity/numerics";

/**
 * The names most like a misspelt one, best first, at most `count`: fewest letters to change, add, drop or swap with a neighbour, case apart; none
 * much worse than the best; a name that begins or contains what was written counts as near. Empty where nothing is alike.
 */
export function nearest(written: string, names: readonly string[], count = 3): string[] {
  const wanted = written.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 2));
  const near = names.map((name) => ({ name, distance: distance(wanted, name.toLowerCase()) }));
  const best = near.reduce((least, { distance }) => Math.min(least, distance), limit);
  return near
    .filter(({ distance }) => distance <= limit && distance <= best + 1)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .slice(0, count)
    .map(({ name }) => name);
}

function distance(a: string, b: string): number {
  if (a.length > 2 && b.includes(a)) return 1;
  return editDistance(a, b);
}
