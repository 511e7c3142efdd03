import type { Chain } from "../world/chain.ts";

/** A possible flow: from a pool to all users of its stream in one country. */
export interface FlowVariable {
  readonly pool: number;
  readonly stream: string;
  readonly from: string;
  readonly to: string;
}

/** What the fit solves for: a level for each activity and a flow for each pool and country that could use it. Tonnes a year. */
export interface Variables {
  readonly chain: Chain;
  readonly flows: readonly FlowVariable[];
  /** Users of a stream in a country: `stream country` → activities with their need per tonne of throughput. */
  readonly demands: ReadonlyMap<string, readonly { readonly activity: number; readonly tonnesPerTonne: number }[]>;
  /** Flows by demand and by pool, as indices. */
  readonly flowsOfDemand: ReadonlyMap<string, readonly number[]>;
  readonly flowsOfPool: readonly (readonly number[])[];
  /** Activities by pool with their yield per tonne of throughput. */
  readonly outputsOfPool: readonly (readonly { readonly activity: number; readonly tonnesPerTonne: number }[])[];
}

export function demandKey(stream: string, country: string): string {
  return `${stream} ${country}`;
}

/** Lists levels and flows of a chain; `keep` leaves out flows (pool, country) that an earlier fit found negligible. */
export function variablesOf(chain: Chain, keep?: (flow: FlowVariable) => boolean): Variables {
  const demands = new Map<string, { activity: number; tonnesPerTonne: number }[]>();
  const outputsOfPool: { activity: number; tonnesPerTonne: number }[][] = chain.pools.map(() => []);
  chain.activities.forEach(({ facility, index }, activity) => {
    const owner = chain.facilities[facility];
    const own = owner?.activities[index];
    for (const slot of own?.slots ?? []) {
      const key = demandKey(slot.stream, owner?.country ?? "");
      const list = demands.get(key) ?? [];
      list.push({ activity, tonnesPerTonne: slot.kgPerKg });
      demands.set(key, list);
    }
    for (const { pool, kgPerKg } of own?.outputs ?? []) outputsOfPool[pool]?.push({ activity, tonnesPerTonne: kgPerKg });
  });
  const users = new Map<string, string[]>();
  for (const key of [...demands.keys()].sort()) {
    const [stream = "", country = ""] = key.split(" ");
    users.set(stream, [...(users.get(stream) ?? []), country]);
  }
  const flows: FlowVariable[] = [];
  const flowsOfPool: number[][] = chain.pools.map(() => []);
  const flowsOfDemand = new Map<string, number[]>([...demands.keys()].map((key) => [key, []]));
  chain.pools.forEach((pool, at) => {
    for (const to of users.get(pool.stream) ?? []) {
      const flow = { pool: at, stream: pool.stream, from: pool.country, to };
      if (keep && !keep(flow)) continue;
      flowsOfPool[at]?.push(flows.length);
      flowsOfDemand.get(demandKey(pool.stream, to))?.push(flows.length);
      flows.push(flow);
    }
  });
  return { chain, flows, demands, flowsOfDemand, flowsOfPool, outputsOfPool };
}

/** Levels (tonnes of throughput) and flows (tonnes) of one fitted year. */
export interface Fitted {
  readonly levels: Float64Array;
  readonly flows: Float64Array;
}
