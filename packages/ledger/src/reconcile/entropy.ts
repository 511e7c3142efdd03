import { exp } from "@coercivity/numerics";
import type { Terms } from "./amounts.ts";
import type { FittedRow } from "./fit-rows.ts";
import type { Fitted, Variables } from "./variables.ts";

/** A sum of flows that must come out at a value. */
interface Margin {
  readonly flows: Int32Array;
  /** Undefined where each flow counts once. */
  readonly weights: Float64Array | undefined;
  readonly target: number;
  /** What a miss is relative to. */
  readonly scale: number;
  /** Relative miss that is let pass: a figure says no more than that. */
  readonly slack: number;
  /** The target is a ceiling: surplus of a by-product may stay where it is. */
  readonly atMost: boolean;
}

const enough = 1e-6;
/** A published sum is met within half a per cent, a share within one point. */
const sumSlack = 0.005;
const shareSlack = 0.01;
const mostSweeps = 800;

/**
 * The flows nearest the gravity prior, in relative entropy, within what the programme fitted: pool totals, users' needs, and every fact about
 * flows as far as it speaks (a share pins a ratio, never amounts). Cyclic projection; users' needs come last and are therefore met exactly. A
 * linear pull would put possible ways at zero, and a way at zero can never be used again.
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
    return variables.chain.pools[pool]?.byProduct
      ? { ...plain(list, made), atMost: true }
      : plain(list, Math.max(0, made - (fit.leftOver[pool] ?? 0)));
  });
  const needs = [...variables.demands].map(([key, users]) =>
    plain(
      variables.flowsOfDemand.get(key) ?? [],
      users.reduce((sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * (fit.levels[activity] ?? 0), 0),
    ),
  );
  const told = rows.filter((row) => row.weight > 0 && row.part.flows.length > 0);
  const sums = told.filter(({ of }) => of === undefined).map(({ part }) => weighted(part, fit.flows));
  const shares = told.flatMap(({ part, of }) => (of === undefined ? [] : [shareOf(part, of, fit.flows)]));
  const margins = [...sums, ...shares, ...pools, ...needs];
  let error = Number.POSITIVE_INFINITY;
  let sweeps = 0;
  while (sweeps < mostSweeps && error > enough) {
    error = 0;
    for (const margin of margins) error = Math.max(error, project(flows, margin));
    sweeps++;
  }
  return { flows, error, sweeps };
}

function plain(flows: readonly number[], target: number): Margin {
  return { flows: Int32Array.from(flows), weights: undefined, target, scale: target, slack: 0, atMost: false };
}

function weighted(terms: Terms, fitted: Float64Array): Margin {
  const target = terms.flows.reduce((sum, [flow, weight]) => sum + weight * (fitted[flow] ?? 0), 0);
  return {
    flows: Int32Array.from(terms.flows, ([flow]) => flow),
    weights: Float64Array.from(terms.flows, ([, weight]) => weight),
    target,
    scale: target,
    slack: sumSlack,
    atMost: false,
  };
}

/** Newton steps for one signed or weighted margin; each sweep refines the last. */
const newtonSteps = 6;

/** A share s of a whole as a sum that must be zero: (1 − s)·part − s·rest = 0. It says nothing of amounts, and so it leaves them alone. */
function shareOf(part: Terms, of: Terms, fitted: Float64Array): Margin {
  const weightInPart = new Map(part.flows);
  const amount = part.flows.reduce((sum, [flow, weight]) => sum + weight * (fitted[flow] ?? 0), 0);
  const whole = of.flows.reduce((sum, [flow, weight]) => sum + weight * (fitted[flow] ?? 0), 0);
  const share = whole > 0 ? amount / whole : 0;
  return {
    flows: Int32Array.from(of.flows, ([flow]) => flow),
    weights: Float64Array.from(of.flows, ([flow, weight]) => (weightInPart.get(flow) ?? 0) - share * weight),
    target: 0,
    scale: whole,
    slack: shareSlack,
    atMost: false,
  };
}

/**
 * Brings the flows of one margin to its target with the least change in relative entropy: F ← F·exp(λ w/w̄), which for equal weights is a plain
 * factor. Returns how far off they were, relative to the target (for a share: to its whole).
 */
function project(flows: Float64Array, { flows: list, weights, target: goal, scale, slack, atMost }: Margin): number {
  let sum = 0;
  for (let k = 0; k < list.length; k++) sum += (flows[list[k] as number] as number) * (weights ? (weights[k] as number) : 1);
  if (atMost && sum <= goal) return 0;
  const target = goal + Math.max(-slack, Math.min(slack, scale > 0 ? (sum - goal) / scale : 0)) * scale;
  const off = scale > 1e-3 ? Math.abs(target - sum) / scale : 0;
  if (slack > 0 && off === 0) return 0;
  if (!weights || (target === 0 && scale === 0)) {
    if (sum <= 0) return 0;
    const times = target / sum;
    for (let k = 0; k < list.length; k++) flows[list[k] as number] = (flows[list[k] as number] as number) * times;
    return off;
  }
  let heaviest = 0;
  for (const weight of weights) if (Math.abs(weight) > heaviest) heaviest = Math.abs(weight);
  if (heaviest === 0) return 0;
  for (let n = 0; n < newtonSteps; n++) {
    let value = 0;
    let slope = 0;
    for (let k = 0; k < list.length; k++) {
      const weight = weights[k] as number;
      const worth = (flows[list[k] as number] as number) * weight;
      value += worth;
      slope += (worth * weight) / heaviest;
    }
    if (slope <= 0) break;
    const step = Math.max(-2, Math.min(2, (target - value) / slope));
    if (Math.abs(step) < 1e-13) break;
    for (let k = 0; k < list.length; k++) {
      const flow = list[k] as number;
      flows[flow] = (flows[flow] as number) * exp((step * (weights[k] as number)) / heaviest);
    }
  }
  return off;
}
