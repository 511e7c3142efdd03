import type { Chain } from "../world/chain.ts";
import type { Declarations } from "../world/declarations.ts";
import { type FactBook, factsWhere } from "../world/fact-book.ts";
import { streamMatches } from "./patterns.ts";
import type { Variables } from "./variables.ts";

/** Pull of facts about trade on the prior is bounded, so that one odd row cannot shut a way or open a flood. */
const strongest = 1000;

/**
 * Where goods would flow if the facts said nothing more: to each user in proportion to what a pool supplies, times a home bias, times
 * declared affinities; magnets are then brought towards the dollar value of recorded trade between each pair. Tonnes a year by flow; the
 * flows of a demand sum to its prior.
 */
export function gravityPrior(declared: Declarations, book: FactBook, variables: Variables): Float64Array {
  const { chain } = variables;
  const supply = priorSupply(variables);
  const prior = new Float64Array(variables.flows.length);
  const { homeBias, sameRegion } = declared.trade.value;
  const at = (...path: string[]) => declared.trade.at(...path);
  const bias = new Map(Object.entries(homeBias).map(([key, spec]) => [key, chain.out.quantity(spec, at("homeBias", key), "times").value]));
  const neighbour = chain.out.quantity(sameRegion, at("sameRegion"), "times").value;
  const homeBiasOf = (stream: string, country: string): number =>
    bias.get(stream.split(".")[0] ?? "") ?? bias.get(country) ?? bias.get("default") ?? 1;
  variables.flows.forEach(({ pool, stream, from, to }, index) => {
    const near = chain.regionOf.get(from) === chain.regionOf.get(to) ? neighbour : 1;
    prior[index] = (supply[pool] ?? 0) * (from === to ? homeBiasOf(stream, to) : near);
  });
  declared.trade.value.affinities.forEach(({ streams, from, to, factor }, at) => {
    const times = chain.out.quantity(factor, declared.trade.at("affinities", at, "factor")).value;
    variables.flows.forEach((flow, index) => {
      if (flow.from === from && flow.to === to && streamMatches(streams, flow.stream)) prior[index] = (prior[index] ?? 0) * times;
    });
  });
  meetDemands(prior, variables);
  declared.trade.value.bilateral.forEach((one, at) => {
    const usdPerKg = chain.out.quantity(one.usdPerKg, declared.trade.at("bilateral", at, "usdPerKg"), "USD/kg").value;
    const recorded = new Map<string, number>();
    for (const { row } of factsWhere(book, one.table, one.where)) {
      const usd = typeof row.usd === "number" ? row.usd : 0;
      if (usd > 0) recorded.set(`${row.exporter} ${row.importer}`, usd / usdPerKg / 1000);
    }
    const modelled = new Map<string, number>();
    const pairOf = (index: number): string | undefined => {
      const flow = variables.flows[index];
      return flow && flow.from !== flow.to && streamMatches(one.streams, flow.stream) ? `${flow.from} ${flow.to}` : undefined;
    };
    prior.forEach((tonnes, index) => {
      const pair = pairOf(index);
      if (pair !== undefined) modelled.set(pair, (modelled.get(pair) ?? 0) + tonnes);
    });
    prior.forEach((tonnes, index) => {
      const pair = pairOf(index);
      const seen = pair === undefined ? undefined : recorded.get(pair);
      if (pair === undefined) return;
      const ratio = (seen ?? 0.2 * (modelled.get(pair) ?? 0)) / (modelled.get(pair) ?? 1);
      prior[index] = tonnes * Math.min(strongest, Math.max(1 / strongest, ratio));
    });
    meetDemands(prior, variables);
  });
  return prior;
}

/** What the priors of its producers put into each pool, tonnes a year. */
export function priorSupply({ chain, outputsOfPool }: Variables): Float64Array {
  return Float64Array.from(outputsOfPool, (outputs) =>
    outputs.reduce((sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * priorOf(chain, activity), 0),
  );
}

/** What the priors of its users need of a stream in a country, tonnes a year. */
export function priorDemand({ chain, demands }: Variables, key: string): number {
  return (demands.get(key) ?? []).reduce((sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * priorOf(chain, activity), 0);
}

function priorOf(chain: Chain, activity: number): number {
  return chain.activities[activity]?.priorTonnes ?? 0;
}

function meetDemands(prior: Float64Array, variables: Variables): void {
  for (const [key, flows] of variables.flowsOfDemand) {
    const sum = flows.reduce((total, flow) => total + (prior[flow] ?? 0), 0);
    if (sum <= 0) continue;
    const times = priorDemand(variables, key) / sum;
    for (const flow of flows) prior[flow] = (prior[flow] ?? 0) * times;
  }
}
