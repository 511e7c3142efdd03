import type { Terms } from "./amounts.ts";
import type { FittedRow } from "./fit-rows.ts";
import type { Fitted, Variables } from "./variables.ts";

/** A sum of flows that must come out at a value. */
interface Margin {
  readonly flows: Int32Array;
  readonly weights: Float64Array | undefined;
  readonly target: number;
}

const enough = 1e-6;
const mostSweeps = 600;

/**
 * The flows nearest the gravity prior, in relative entropy, within what the programme fitted: pool totals, users' needs, and the part and whole
 * of every fact about flows. Iterative proportional scaling; users' needs are met last and therefore exactly. A linear pull would put
 * possible ways at zero, and a way at zero can never be used again.
 *
 * Returns the flows and the worst relative error of a margin.
 */
export function spreadFlows(
  variables: Variables,
  rows: readonly FittedRow[],
  prior: Float64Array,
  fit: Fitted & { leftOver: Float64Array },
): { flows: Float64Array; error: number; sweeps: number } {
  const flows = Float64Array.from(prior, (tonnes) => Math.max(tonnes, 1e-9));
  const pools = variables.flowsOfPool.map((list, pool) => {
    const made = (variables.outputsOfPool[pool] ?? []).reduce(
      (sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * (fit.levels[activity] ?? 0),
      0,
    );
    return plain(list, Math.max(0, made - (fit.leftOver[pool] ?? 0)));
  });
  const needs = [...variables.demands].map(([key, users]) =>
    plain(
      variables.flowsOfDemand.get(key) ?? [],
      users.reduce((sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * (fit.levels[activity] ?? 0), 0),
    ),
  );
  const facts = rows
    .filter((row) => row.weight > 0)
    .flatMap(({ part, of }) => [part, of].flatMap((terms) => (terms && terms.flows.length > 0 ? [weighted(terms, fit.flows)] : [])));
  let error = Number.POSITIVE_INFINITY;
  let sweeps = 0;
  while (sweeps < mostSweeps && error > enough) {
    error = 0;
    for (const margin of facts) error = Math.max(error, scale(flows, margin));
    for (const margin of pools) error = Math.max(error, scale(flows, margin));
    for (const margin of needs) error = Math.max(error, scale(flows, margin));
    sweeps++;
  }
  return { flows, error, sweeps };
}

function plain(flows: readonly number[], target: number): Margin {
  return { flows: Int32Array.from(flows), weights: undefined, target };
}

function weighted(terms: Terms, fitted: Float64Array): Margin {
  const target = terms.flows.reduce((sum, [flow, weight]) => sum + weight * (fitted[flow] ?? 0), 0);
  return { flows: Int32Array.from(terms.flows, ([flow]) => flow), weights: Float64Array.from(terms.flows, ([, weight]) => weight), target };
}

/** Scales the flows of one margin to its target; returns how far off they were, relative to the target. */
function scale(flows: Float64Array, { flows: list, weights, target }: Margin): number {
  let sum = 0;
  for (let k = 0; k < list.length; k++) sum += (flows[list[k] as number] as number) * (weights ? (weights[k] as number) : 1);
  if (sum <= 0) return 0;
  const times = target / sum;
  for (let k = 0; k < list.length; k++) flows[list[k] as number] = (flows[list[k] as number] as number) * times;
  return target > 1e-3 ? Math.abs(1 - times) : 0;
}
