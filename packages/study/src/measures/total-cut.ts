import type { Ban, Quantity, ReExportPenalty, Scenario, World } from "@coercivity/domain";
import { dayNumber, isoDay } from "@coercivity/engine";

/** Who closes what to whom, for as long as the three measures ask for. */
export interface Cut {
  readonly issuer: string;
  /** Countries cut off: one, or those in which a firm or an industry has its plants. */
  readonly countries: readonly string[];
  /** Also what third countries pass on of the issuer's content. */
  readonly thirdCountries: boolean;
}

/** Goods under clearance pass for about three weeks, as in October 2010 and April 2025. */
const onset: Quantity = {
  kind: "assumption",
  value: 21,
  low: 7,
  high: 28,
  unit: "days",
  why: "goods under clearance pass for about three weeks, as in October 2010 and April 2025",
};

/**
 * A scenario in which the issuer sends the countries nothing of the chain but parts, without notice, from the first day on: for `days`, or to the end.
 * With `thirdCountries` nothing that holds the issuer's content reaches them from elsewhere either, as far as that content goes. They
 * have all supplements that the world gives them. Parts stay free: no control list names them. `base` gives dates, step and parameters.
 */
export function totalCut(base: Scenario, world: World, cut: Cut, horizonDays: number, days?: number): Scenario {
  const ended = days === undefined ? undefined : dayAfter(base.start, days);
  return { ...against(base, world, cut, horizonDays), measures: measuresOf(world, cut, 1, base.start, ended, onset, "") };
}

/** How long each level of severity is held, and the levels one after the other, up and back down. */
export interface Ramp {
  readonly levels: readonly number[];
  readonly holdDays: number;
}

/** Up from nothing in `steps` equal steps to a total cut, and back down to nothing, each level held for so many days. */
export function rampOf(steps: number, holdDays: number): Ramp {
  const up = Array.from({ length: steps }, (_, i) => (i + 1) / steps);
  const down = Array.from({ length: steps }, (_, i) => (steps - 1 - i) / steps);
  return { levels: [...up, ...down], holdDays };
}

/** A scenario that turns the severity of a cut up and down again: at severity s a share 1 − s of the flow at rest may pass. */
export function severityRamp(base: Scenario, world: World, cut: Cut, { levels, holdDays }: Ramp): Scenario {
  const still: Quantity = {
    kind: "assumption",
    value: 0,
    low: 0,
    high: 0,
    unit: "days",
    why: "each level bites at once, so that the curve shows the chain and not customs",
  };
  const measures = levels.flatMap((severity, i) => {
    const from = dayAfter(base.start, i * holdDays);
    return severity === 0
      ? []
      : measuresOf(world, cut, severity, from, dayAfter(base.start, (i + 1) * holdDays), still, `-${String(i).padStart(2, "0")}`);
  });
  return { ...against(base, world, cut, levels.length * holdDays), measures };
}

function against(base: Scenario, world: World, { issuer, countries }: Cut, horizonDays: number): Scenario {
  const supplements = world.supplements.filter((one) => countries.includes(one.country)).map(({ id }) => id);
  const whom = countries.join("-");
  return { ...base, id: `${issuer}-cuts-${whom}`, title: `${issuer} cuts ${whom} off`, target: countries, horizonDays, supplements };
}

function measuresOf(
  world: World,
  { issuer, countries, thirdCountries }: Cut,
  severity: number,
  effective: string,
  ended: string | undefined,
  onsetDays: Quantity,
  suffix: string,
): (Ban | ReExportPenalty)[] {
  const common = {
    issuer,
    legal: "none; supposed here",
    sources: [],
    announced: effective,
    effective,
    ...(ended === undefined ? {} : { ended }),
    streams: world.streams.filter(({ form }) => form !== "part").map(({ id }) => id),
    to: countries,
    onsetDays,
  };
  const exactly = (value: number, unit: string): Quantity => ({
    kind: "assumption",
    value,
    low: value,
    high: value,
    unit,
    why: "supposed here",
  });
  const ban: Ban = {
    ...common,
    instrument: "ban",
    id: `${issuer}-CUT${suffix}`,
    title: "Total cut",
    from: [issuer],
    permit: exactly(1 - severity, "share"),
  };
  const penalty: ReExportPenalty = {
    ...common,
    instrument: "re-export-penalty",
    id: `${issuer}-CUT-REX${suffix}`,
    title: "Cut of what third countries pass on",
    from: [`!${issuer}`],
    detect: exactly(severity, "share"),
    care: exactly(1, "share"),
  };
  return thirdCountries ? [ban, penalty] : [ban];
}

/** The ISO day so many days later. Throws where the first is none. */
export function dayAfter(iso: string, days: number): string {
  const first = dayNumber(iso);
  if (first === undefined) throw new RangeError(`"${iso}" is not a day`);
  return isoDay(first + days);
}
