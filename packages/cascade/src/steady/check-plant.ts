import { plantFlows } from "../network/phase-flows.ts";
import type { Cascade, Outlet, Plant } from "../network/plant.ts";
import type { CascadeProblem } from "../problem.ts";
import {
  betaNotPositive,
  fractionsDoNotSum,
  linkLost,
  negativeFlow,
  notANumber,
  nothingFed,
  phaseMissing,
  stageOutside,
  wrongLength,
} from "../problems.ts";

/** The largest banks built have some hundreds; beyond this the answer would only be long in coming. */
const mostMixerSettlers = 5000;

/** Everything that would keep a plant from having a steady state; empty when it may be solved. */
export function checkPlant(plant: Plant, file: string, needsFeed = true): readonly CascadeProblem[] {
  const problems: CascadeProblem[] = [];
  const tags = new Map(plant.cascades.map((cascade) => [cascade.tag, cascade.mixerSettlers]));
  for (const cascade of plant.cascades) problems.push(...checkCascade(cascade, plant.components.length, tags, file));
  if (problems.length > 0) return problems;
  if (needsFeed && !plant.cascades.some((cascade) => cascade.feeds.some((feed) => feed.flow > 0))) return [nothingFed(file)];
  const flows = plantFlows(plant);
  plant.cascades.forEach((cascade, k) => {
    const { organic, aqueous, organicOut, aqueousOut } = flows.byCascade[k]!;
    const n = cascade.mixerSettlers;
    // A phase that neither enters nor leaves a mixer-settler is not there, and nothing can come to equilibrium with it.
    const dry = (j: number): string | null => {
      if (organicOut[j] === 0 && (j === 0 || organic[j - 1] === 0)) return "organic";
      return aqueousOut[j] === 0 && (j === n - 1 || aqueous[j + 1] === 0) ? "aqueous" : null;
    };
    for (let j = 0; j < n; j++) {
      const phase = dry(j);
      if (phase === null) continue;
      problems.push(phaseMissing(file, cascade.tag, phase, j + 1));
      break;
    }
    for (let j = 0; j < cascade.mixerSettlers; j++) {
      // Only the first offence of each phase: the rest of the bank follows from it.
      if (organic[j]! < 0) {
        problems.push(negativeFlow(file, cascade.tag, "organic", j + 1, organic[j]!));
        break;
      }
    }
    for (let j = cascade.mixerSettlers - 1; j >= 0; j--) {
      if (aqueous[j]! < 0) {
        problems.push(negativeFlow(file, cascade.tag, "aqueous", j + 1, aqueous[j]!));
        break;
      }
    }
  });
  return problems;
}

function checkCascade(cascade: Cascade, components: number, tags: ReadonlyMap<string, number>, file: string): CascadeProblem[] {
  const problems: CascadeProblem[] = [];
  const { tag, mixerSettlers: n } = cascade;
  if (!Number.isInteger(n) || n < 1 || n > mostMixerSettlers)
    problems.push(notANumber(file, `${tag}.N`, n, `a whole number of mixer-settlers, 1 to ${mostMixerSettlers}`));
  for (const [field, value] of [["S", cascade.S] as const, ["W", cascade.W] as const]) {
    if (!Number.isFinite(value) || value < 0)
      problems.push(notANumber(file, `${tag}.${field}`, value, "a flow in mol RE per unit time, zero or more"));
  }
  if (cascade.beta.length !== 1 && cascade.beta.length !== n) problems.push(wrongLength(file, `${tag}.beta`, cascade.beta.length, n));
  cascade.beta.forEach((row) => {
    if (row.length !== components) problems.push(wrongLength(file, `${tag}.beta`, row.length, components));
    for (const value of row) {
      if (!(Number.isFinite(value) && value > 0) && problems.length < 20) problems.push(betaNotPositive(file, `${tag}.beta`, value));
    }
  });
  cascade.feeds.forEach((feed, k) => {
    const field = `${tag}.feeds[${k}]`;
    if (!Number.isInteger(feed.stage) || feed.stage < 1 || feed.stage > n)
      problems.push(stageOutside(file, field, "the feed", feed.stage, n));
    if (!Number.isFinite(feed.flow) || feed.flow < 0)
      problems.push(notANumber(file, `${field}.flow`, feed.flow, "a flow in mol RE per unit time, zero or more"));
    if (feed.z.length !== components) problems.push(wrongLength(file, `${field}.z`, feed.z.length, components));
    else if (feed.z.some((value) => !(Number.isFinite(value) && value >= 0)))
      problems.push(notANumber(file, `${field}.z`, feed.z, "mole fractions, zero or more"));
    else {
      const sum = feed.z.reduce((a, b) => a + b, 0);
      if (Math.abs(sum - 1) > 1e-6) problems.push(fractionsDoNotSum(file, `${field}.z`, sum));
    }
  });
  cascade.draws.forEach((draw, k) => {
    const field = `${tag}.draws[${k}]`;
    if (!Number.isInteger(draw.stage) || draw.stage < 1 || draw.stage > n)
      problems.push(stageOutside(file, field, "the draw", draw.stage, n));
    if (!Number.isFinite(draw.flow) || draw.flow < 0)
      problems.push(notANumber(file, `${field}.flow`, draw.flow, "a flow in mol RE per unit time, zero or more"));
    problems.push(...checkOutlet(draw.to, tags, `${field}.to`, file));
  });
  problems.push(
    ...checkOutlet(cascade.raffinateTo, tags, `${tag}.raffinate_to`, file),
    ...checkOutlet(cascade.extractTo, tags, `${tag}.extract_to`, file),
  );
  return problems;
}

function checkOutlet(outlet: Outlet, tags: ReadonlyMap<string, number>, field: string, file: string): CascadeProblem[] {
  if (outlet === "product") return [];
  const n = tags.get(outlet.cascade);
  if (n === undefined) return [linkLost(file, field, outlet.cascade)];
  return Number.isInteger(outlet.stage) && outlet.stage >= 1 && outlet.stage <= n
    ? []
    : [stageOutside(file, field, "the link", outlet.stage, n)];
}
