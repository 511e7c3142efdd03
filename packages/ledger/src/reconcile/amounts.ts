import { type Element, elementPerOxide, type Stream } from "@coercivity/domain";
import type { FlowSpec, OutputSpec, UseSpec } from "@coercivity/domain/schema";
import { countryMatches, streamMatches } from "./patterns.ts";
import type { Fitted, Variables } from "./variables.ts";

/** What a published figure counts, in the world's terms. */
export type Amount = { readonly output: OutputSpec } | { readonly use: UseSpec } | { readonly flow: FlowSpec };

/** On which weight: of the stream itself, as oxide, of the elements alone, or its value. */
export type Basis = "stream" | "reo" | "elements" | "usd";

/** A linear sum over levels and flows: the value of an amount is Σ level·coefficient + Σ flow·coefficient. */
export interface Terms {
  readonly levels: readonly (readonly [activity: number, coefficient: number])[];
  readonly flows: readonly (readonly [flow: number, coefficient: number])[];
}

/** Weight of one tonne of a stream on a basis; `NaN` where the stream has no price. */
export function perTonne(stream: Stream, basis: Basis): number {
  const content = Object.entries(stream.elementPerKg) as [Element, number][];
  switch (basis) {
    case "stream":
      return 1;
    case "reo":
      return content.reduce((sum, [element, share]) => sum + share / elementPerOxide[element], 0);
    case "elements":
      return content.reduce((sum, [, share]) => sum + share, 0);
    case "usd":
      return (stream.usdPerKg?.value ?? Number.NaN) * 1000;
  }
}

/** The levels and flows an amount sums over. Empty when nothing in the world matches. */
export function termsOf(amount: Amount, basis: Basis, variables: Variables): Terms {
  const { chain } = variables;
  const levels: [number, number][] = [];
  const flows: [number, number][] = [];
  if ("flow" in amount) {
    const { streams, from, to } = amount.flow;
    const abroadOnly = from.includes("ALL") && to.includes("ALL");
    variables.flows.forEach((flow, at) => {
      if (!streamMatches(streams, flow.stream) || (abroadOnly && flow.from === flow.to)) return;
      if (!countryMatches(from, flow.from, chain.countries) || !countryMatches(to, flow.to, chain.countries)) return;
      const weight = weightOf(flow.stream, basis, variables);
      if (weight > 0) flows.push([at, weight]);
    });
    return { levels, flows };
  }
  chain.activities.forEach(({ facility, index, recipe }, at) => {
    const owner = chain.facilities[facility];
    const own = owner?.activities[index];
    if (!owner || !own) return;
    let sum = 0;
    if ("output" in amount) {
      if (!countryMatches(amount.output.in, owner.country, chain.countries)) return;
      if (amount.output.processes && !amount.output.processes.includes(recipe.kind)) return;
      for (const { pool, kgPerKg } of own.outputs) {
        const stream = chain.pools[pool]?.stream ?? "";
        if (streamMatches(amount.output.streams, stream)) sum += kgPerKg * weightOf(stream, basis, variables);
      }
    } else {
      const { streams, in: places, stages, applications, processes } = { processes: amount.use.facilities, ...amount.use };
      if (!countryMatches(places, owner.country, chain.countries)) return;
      if (stages && !stages.includes(owner.stage)) return;
      if (applications && !applications.some((name) => recipe.id === `use.${name}`)) return;
      if (processes && !processes.some((name) => recipe.id.endsWith(name))) return;
      for (const { stream, kgPerKg } of own.slots) if (streamMatches(streams, stream)) sum += kgPerKg * weightOf(stream, basis, variables);
    }
    if (sum > 0) levels.push([at, sum]);
  });
  return { levels, flows };
}

function weightOf(stream: string, basis: Basis, variables: Variables): number {
  const found = variables.chain.streamById.get(stream);
  const weight = found ? perTonne(found, basis) : 0;
  return Number.isFinite(weight) ? weight : 0;
}

/** Value of an amount in a fitted year. */
export function amountIn(terms: Terms, fitted: Fitted): number {
  let sum = 0;
  for (const [activity, coefficient] of terms.levels) sum += coefficient * (fitted.levels[activity] ?? 0);
  for (const [flow, coefficient] of terms.flows) sum += coefficient * (fitted.flows[flow] ?? 0);
  return sum;
}
