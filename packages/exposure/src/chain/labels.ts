import type { Control, Facility, Stage, World } from "@coercivity/domain";

/** Who a facility counts as: names with their parts, which sum to 1. */
export type Labeller = (facility: Facility) => readonly (readonly [name: string, share: number])[];

/** By country in which it stands. */
export const byTerritory: Labeller = ({ country }) => [[country, 1]];

/** By area where facts name one (`MMR Kachin`), else by country. */
export const byArea: Labeller = ({ country, area }) => [[area === undefined ? country : `${country} ${area}`, 1]];

/** The country a controller answers to; an armed group, which answers to none, by its own name. */
export function seatOrName({ controller, seat }: Control): string {
  return seat === "none" ? controller : seat;
}

/** By the country its controllers answer to, in proportion; armed groups by name. */
export const bySeat: Labeller = ({ control }) => control.map((held) => [seatOrName(held), held.share] as const);

/** By controller, in proportion; firms that are not named apart go by country. */
export const byController: Labeller = ({ control }) =>
  control.map(
    ({ controller, seat, share }) => [/^(firms of the country|others)$/.test(controller) ? `${seat} firms` : controller, share] as const,
  );

/** Whether a name of `byController` stands for many hands (firms, makers, traders of a country) rather than for one. */
export function isUnnamed(controller: string): boolean {
  return /\b(firms|makers|traders)\b/.test(controller);
}

/** All names a labeller gives in a world, or to facilities of one stage, sorted, with their positions. */
export function labelIndex(world: World, label: Labeller, stage?: Stage): ReadonlyMap<string, number> {
  const names = new Set<string>();
  for (const facility of world.facilities)
    if (stage === undefined || facility.stage === stage) for (const [name] of label(facility)) names.add(name);
  return new Map([...names].sort().map((name, at) => [name, at]));
}
