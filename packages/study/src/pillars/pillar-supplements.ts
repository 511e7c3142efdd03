import type { Bundle, Pillar, Quantity, Supplement } from "@coercivity/domain";

/** Whether pillars stood before the measures came, or are decided on the first day of the run. */
export type Decided = "in-time" | "on-the-first-day";

/** What a pillar is in the simulator for one country. */
export interface BuiltPillar {
  readonly supplements: readonly Supplement[];
  /** Streams of it that nobody in the country uses in the baseline: there it can do nothing. */
  readonly withoutUsers: readonly string[];
}

/**
 * A pillar as supplements of a country: a stock as one stockpile for each stream, a flow (a stake, recycling, a complex, need that has gone away) as
 * supply that comes whatever the issuer does. Amounts are shares of the country's use at rest in the best fit, so that small and large users
 * are compared alike. Decided on the first day, a pillar works its lead time later.
 */
export function pillarSupplements(bundle: Bundle, country: string, pillar: Pillar, decided: Decided): BuiltPillar {
  const withoutUsers: string[] = [];
  const supplements = pillar.parts.flatMap(({ streams, shareOfUse }, n) =>
    streams.flatMap((stream): Supplement[] => {
      const kgPerDay = useAtRest(bundle, country, stream);
      if (!(kgPerDay > 0)) {
        withoutUsers.push(stream);
        return [];
      }
      const common = { id: `pillar-${pillar.id}-${n + 1} ${stream}`, country, stream, kgPerDay: scaled(shareOfUse, kgPerDay, "kg/day") };
      const lead = decided === "in-time" ? none : pillar.leadDays;
      if (pillar.kind === "flow") return [{ ...common, kind: "new-supply", kg: null, delayDays: lead, release: "always" }];
      const { daysOfUse, releaseDays, triggerShare } = pillar;
      return [
        {
          ...common,
          kind: "stockpile",
          kg: scaled(daysOfUse, kgPerDay, "kg"),
          delayDays: decided === "in-time" ? releaseDays : lead,
          release: "shortfall",
          triggerShare,
        },
      ];
    }),
  );
  return { supplements, withoutUsers };
}

const none: Quantity = { kind: "assumption", value: 0, low: 0, high: 0, unit: "days", why: "in place before the measures came" };

/** What a country uses of a stream at rest in the best fit, kg a day. */
export function useAtRest({ world, baselines }: Bundle, country: string, stream: string): number {
  const flows = baselines[0]?.flows;
  let kgPerDay = 0;
  world.links.forEach(({ pool, facility }, e) => {
    if (world.pools[pool]!.stream === stream && world.facilities[facility]!.country === country) kgPerDay += flows?.[e] ?? 0;
  });
  return kgPerDay;
}

function scaled(quantity: Quantity, by: number, unit: string): Quantity {
  const { value, low = value, high = value } = quantity;
  return { ...quantity, value: value * by, low: low * by, high: high * by, unit };
}
