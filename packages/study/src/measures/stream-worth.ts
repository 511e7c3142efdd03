import type { World } from "@coercivity/domain";

/** Contract prices of a world's streams, USD per kg, those that have one: what the dependence of a country is weighed with. */
export function streamPrices(world: World): Record<string, number> {
  return Object.fromEntries(world.streams.flatMap(({ id, usdPerKg }) => (usdPerKg ? [[id, usdPerKg.value] as const] : [])));
}

/**
 * What a kg of each stream is worth, USD: its contract price, or where it has none that of the oxides its elements would make,
 *
 *   v_x = Σ_k e_xk · price(oxide k) / e_oxide,k        e the content of element k
 *
 * a floor for alloys, blanks and motors, which cost more than what is in them, and a ceiling for ores, which cost less.
 */
export function streamWorth(world: World): Record<string, number> {
  const usdPerKgElement = (element: string): number => {
    const oxide = world.streams.find(({ id }) => id === `oxide.${element}`);
    const content = (oxide?.elementPerKg as Readonly<Record<string, number>> | undefined)?.[element] ?? 0;
    return content > 0 ? (oxide?.usdPerKg?.value ?? 0) / content : 0;
  };
  const worth = world.streams.map(({ id, usdPerKg, elementPerKg }) => {
    const within = Object.entries(elementPerKg).reduce((sum, [element, kg]) => sum + kg * usdPerKgElement(element), 0);
    return [id, usdPerKg?.value ?? within] as const;
  });
  return Object.fromEntries(worth);
}
