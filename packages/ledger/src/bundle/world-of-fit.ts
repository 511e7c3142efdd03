import type { Baseline, Link, Quantity, Supplement, World } from "@coercivity/domain";
import { demandKey, type Fitted, type Variables } from "../reconcile/variables.ts";

/** Days over which a year's tonnes are spread. */
const daysPerYear = 365;
const kgPerDay = 1000 / daysPerYear;

/**
 * The resolved world of a fit: every flow of a pool to a country becomes a link to each slot there that uses the stream, in proportion to its
 * need. Baselines are in kg a day, in the order of activities and links. Users in one country draw on its imports alike.
 */
export function worldOfFit(variables: Variables, fitted: readonly Fitted[]): { world: World; baselines: Baseline[] } {
  const { chain } = variables;
  const links: Link[] = [];
  const source: { flow: number; activity: number; tonnesPerTonne: number; key: string }[] = [];
  const slots = slotsByDemand(variables);
  variables.flows.forEach((flow, at) => {
    const key = demandKey(flow.stream, flow.to);
    for (const slot of slots.get(key) ?? []) {
      links.push({
        pool: flow.pool,
        facility: slot.facility,
        activity: slot.index,
        slot: slot.slot,
        transitDays: chain.transitDays(flow.from, flow.to),
      });
      source.push({ flow: at, activity: slot.activity, tonnesPerTonne: slot.tonnesPerTonne, key });
    }
  });
  const baselines = fitted.map(({ levels, flows }): Baseline => {
    const need = new Map<string, number>();
    for (const [key, users] of variables.demands) {
      need.set(
        key,
        users.reduce((sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * (levels[activity] ?? 0), 0),
      );
    }
    return {
      levels: levels.map((tonnes) => tonnes * kgPerDay),
      flows: Float64Array.from(source, ({ flow, activity, tonnesPerTonne, key }) => {
        const total = need.get(key) ?? 0;
        return total > 0 ? ((flows[flow] ?? 0) * tonnesPerTonne * (levels[activity] ?? 0) * kgPerDay) / total : 0;
      }),
    };
  });
  const { year, countries, streams, facilities, pools, parameters, chainCoverDays, gdpUsd } = chain;
  return {
    world: {
      year,
      countries,
      streams,
      facilities,
      pools,
      links,
      supplements: supplements(variables, fitted[0]),
      responses: chain.responses,
      parameters,
      chainCoverDays,
      gdpUsd,
    },
    baselines,
  };
}

function slotsByDemand({ chain }: Variables) {
  const slots = new Map<string, { facility: number; index: number; slot: number; activity: number; tonnesPerTonne: number }[]>();
  chain.activities.forEach(({ facility, index }, activity) => {
    const owner = chain.facilities[facility];
    owner?.activities[index]?.slots.forEach(({ stream, kgPerKg }, slot) => {
      const key = demandKey(stream, owner.country);
      const list = slots.get(key) ?? [];
      list.push({ facility, index, slot, activity, tonnesPerTonne: kgPerKg });
      slots.set(key, list);
    });
  });
  return slots;
}

/** Stockpiles declared in days of use become kg at the use of the best fit; new supply becomes kg a day. */
function supplements(variables: Variables, best: Fitted | undefined): Supplement[] {
  return variables.chain.supplements.flatMap(({ supplement, streams, daysOfUse, maxShareOfUse, tonnesPerYear }) =>
    streams.flatMap((stream): Supplement[] => {
      const id = streams.length === 1 ? supplement.id : `${supplement.id} ${stream}`;
      if (tonnesPerYear)
        return [{ ...supplement, id, stream, kg: null, kgPerDay: scaled(tonnesPerYear, kgPerDay, "kg/day", "tonnes a year * 1000 / 365") }];
      const use = useOf(variables, best, stream, supplement.country) * kgPerDay;
      if (use <= 0 || !daysOfUse) return [];
      const most = maxShareOfUse ?? daysOfUse;
      return [
        {
          ...supplement,
          id,
          stream,
          kg: scaled(daysOfUse, use, "kg", "days of use * baseline use"),
          kgPerDay: scaled(most, use, "kg/day", "share of use * baseline use"),
        },
      ];
    }),
  );
}

function useOf(variables: Variables, fitted: Fitted | undefined, stream: string, country: string): number {
  return (variables.demands.get(demandKey(stream, country)) ?? []).reduce(
    (sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * (fitted?.levels[activity] ?? 0),
    0,
  );
}

function scaled(quantity: Quantity, times: number, unit: string, formula: string): Quantity {
  const value = quantity.value * times;
  const low = (quantity.low ?? quantity.value) * times;
  const high = (quantity.high ?? quantity.value) * times;
  if (quantity.kind === "assumption") return { kind: "assumption", value, low, high, unit, why: `${quantity.why} (${formula})` };
  const facts = quantity.kind === "fact" ? { declared: quantity.fact } : quantity.facts;
  return { kind: "derivation", value, low, high, unit, formula, facts };
}
