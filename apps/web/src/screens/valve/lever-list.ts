import type { Quantity } from "@coercivity/domain";
import type { Influence, Swing } from "@coercivity/study";
import { type NameContext, type NumberGroup, numberGroup, numberName } from "./number-name.ts";

/** One number that can be moved. */
export interface Lever {
  readonly path: string;
  readonly name: string;
  readonly group: NumberGroup;
  /** As declared, and the range that is drawn. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Ends and step of the track. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Nobody but ourselves says so. */
  readonly unverified: boolean;
  /** Who says so. */
  readonly quantity: Quantity;
  /** How far the number alone moves the target's loss, USD; absent until it is known. */
  readonly pull: number | undefined;
}

/** Everything that can be moved, the strongest first. Numbers that say what is at stake are no levers. */
export function leversOf(matters: readonly Influence[], swings: readonly Swing[] | undefined, context: NameContext): Lever[] {
  const pulls = new Map(swings?.map(({ path, pull }) => [path, pull]));
  const rank = new Map(matters.map(({ path, correlation }) => [path, Math.abs(correlation)]));
  return matters
    .flatMap(({ path, tunable, unverified }): Lever[] => {
      const group = numberGroup(path, context);
      if (!tunable || !group) return [];
      const { value, quantity, unit, grid } = tunable;
      const low = Math.min(quantity.low ?? value, value);
      const high = Math.max(quantity.high ?? value, value);
      return [
        {
          path,
          name: numberName(path, context),
          group,
          value,
          low,
          high,
          unit,
          ...track(low, high, unit, grid),
          unverified,
          quantity,
          pull: pulls.get(path),
        },
      ];
    })
    .sort((a, b) => (b.pull ?? 0) - (a.pull ?? 0) || (rank.get(b.path) ?? 0) - (rank.get(a.path) ?? 0));
}

/** A track a little wider than the range, so that one may ask beyond it; shares stay shares, nothing goes below nothing. */
function track(low: number, high: number, unit: string, grid: number): Pick<Lever, "min" | "max" | "step"> {
  if (grid > 0) return { min: low, max: high, step: grid };
  const share = unit.startsWith("share");
  const more = 0.3 * (high - low);
  const min = share ? 0 : Math.max(0, low - more);
  const max = share ? 1 : high + more;
  const step = roundStep((max - min) / 100);
  return { min: floorTo(min, step), max: floorTo(max, step) < max ? floorTo(max, step) + step : max, step };
}

/** The largest of 1, 2, 5 times a power of ten that is not above a size. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([5, 2, 1].find((times) => times * power <= size * (1 + 1e-9)) ?? 1) * power;
}

function floorTo(value: number, step: number): number {
  return Number((Math.floor(value / step + 1e-9) * step).toPrecision(12));
}
