import type { Bundle, Pillar, Quantity, Response, Schedule } from "@coercivity/domain";
import { type Decided, useAtRest } from "./pillar-supplements.ts";

/** A pillar as responses of a country, and the streams of it that nobody there uses. */
export interface PillarResponses {
  readonly responses: readonly Response[];
  readonly withoutUsers: readonly string[];
}

/**
 * A pillar that is no stock as responses of the engine: supply from outside the chain (a stake, recycling, a complex), or users who need less or take another
 * stream. They are decided on the first day of the run, `start`. In time, nothing has to be built any more: lead, overrun, delay and ramp are over, and
 * only the permit can still fail. Decided late, they work as their schedule says. All are used only as far as something is missing.
 */
export function pillarResponses(bundle: Bundle, country: string, pillar: Pillar, decided: Decided, start: string): PillarResponses {
  if (pillar.kind === "stock") return { responses: [], withoutUsers: [] };
  const withoutUsers: string[] = [];
  const { kind, leadDays, overrunShare, technologyDelayDays, rampDays, trackRecord, adversePerYear, outDays, permitLuck } = pillar;
  const permit = given({ adversePerYear, outDays, permitLuck });
  const built = given({ overrunShare, technologyDelayDays, rampDays, trackRecord });
  const schedule: Schedule =
    decided === "in-time" ? { decided: start, leadDays: none, ...permit } : { decided: start, leadDays, ...built, ...permit };
  const stages = kind === "saving" ? (["part", "product"] as const) : undefined;
  const responses = pillar.parts.flatMap(({ streams, shareOfUse, instead, kgPerKg }, n): Response[] => {
    const used = streams.filter((stream) => {
      if (useAtRest(bundle, country, stream, stages) > 0) return true;
      withoutUsers.push(stream);
      return false;
    });
    if (used.length === 0) return [];
    const common = { id: `pillar-${pillar.id}-${n + 1}`, title: pillar.title, to: [country], share: shareOfUse, ...schedule };
    if (kind === "supply") return [{ ...common, kind: "new-supply", streams: used }];
    if (!instead) return [{ ...common, kind: "thrift", streams: used }];
    const other = Object.fromEntries(used.flatMap((stream) => (instead[stream] === undefined ? [] : [[stream, instead[stream]]])));
    return [{ ...common, kind: "substitution", instead: other, from: ["ALL"], kgPerKg: kgPerKg ?? one }];
  });
  return { responses, withoutUsers };
}

const none: Quantity = { kind: "assumption", value: 0, low: 0, high: 0, unit: "days", why: "in place before the measures came" };
const one: Quantity = { kind: "assumption", value: 1, low: 1, high: 1, unit: "kg/kg", why: "kg for kg where nothing else is declared" };

/** The entries that are there. */
function given<T extends object>(entries: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
