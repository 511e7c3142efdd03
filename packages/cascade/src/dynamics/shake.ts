import { plantFlows } from "../network/phase-flows.ts";
import type { Cascade } from "../network/plant.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { checkPlant } from "../steady/check-plant.ts";
import type { Reached, Target } from "./transient.ts";

/** Ends of the bank after a whole number of shakes. */
export interface ShakeSnapshot {
  readonly shake: number;
  readonly raffinate: readonly number[];
  readonly extract: readonly number[];
}

/** A discrete start-up. */
export interface Shaking {
  readonly snapshots: readonly ShakeSnapshot[];
  /** First shake after which a purity was met. */
  readonly reached: readonly Reached[];
}

/**
 * The funnel (shake) model of the Xu–Li simulations: in one shake every mixer-settler takes in the organic slug of its lower and the aqueous
 * slug of its upper neighbour (and its feed), comes to equilibrium with fixed phase totals V_j and L_j, and parts them again. All at once.
 * One shake = one residence time of a mixer-settler. Slugs start with the feed's composition. Source: the funnel method as described in S02.
 */
export function shaking(
  cascade: Cascade,
  components: readonly string[],
  fillWith: readonly number[],
  snapshots: readonly number[],
  targets: readonly Target[],
  maxShakes = 20_000,
  name = "case",
): Answer<Shaking> {
  const plant = { components, cascades: [cascade] };
  const problems = checkPlant(plant, name, false);
  if (problems.length > 0) return refused(problems);
  const flows = plantFlows(plant).byCascade[0]!;
  const n = cascade.mixerSettlers;
  const c = components.length;
  const fed = new Float64Array(n * c);
  for (const feed of cascade.feeds) for (let i = 0; i < c; i++) fed[(feed.stage - 1) * c + i]! += feed.flow * feed.z[i]!;
  let x = new Float64Array(n * c);
  let y = new Float64Array(n * c);
  let nextX = new Float64Array(n * c);
  let nextY = new Float64Array(n * c);
  const s = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < c; i++) {
      x[j * c + i] = y[j * c + i] = fillWith[i]!;
      s[j]! += betaOf(cascade, j, i) * fillWith[i]!;
    }
  }
  const wanted = [...new Set(snapshots)].sort((a, b) => a - b);
  const found: ShakeSnapshot[] = [];
  const times: (number | null)[] = targets.map(() => null);
  const lastWanted = wanted.at(-1) ?? 0;
  const slug = new Float64Array(c);
  for (let shake = 1; shake <= maxShakes; shake++) {
    if (shake > lastWanted && times.every((time) => time !== null)) break;
    for (let j = 0; j < n; j++) {
      const below = j > 0 ? flows.organic[j - 1]! : 0;
      const above = j + 1 < n ? flows.aqueous[j + 1]! : 0;
      for (let i = 0; i < c; i++) {
        slug[i] = fed[j * c + i]! + (j > 0 ? below * y[(j - 1) * c + i]! : 0) + (j + 1 < n ? above * x[(j + 1) * c + i]! : 0);
      }
      s[j] = equilibrium(cascade, j, slug, flows.aqueousOut[j]!, flows.organicOut[j]!, s[j]!, nextX, nextY);
    }
    [x, nextX] = [nextX, x];
    [y, nextY] = [nextY, y];
    targets.forEach((target, k) => {
      if (times[k] !== null) return;
      const draw = typeof target.outlet === "object" ? cascade.draws[target.outlet.draw]! : null;
      const at = draw !== null ? (draw.stage - 1) * c : target.outlet === "raffinate" ? 0 : (n - 1) * c;
      const phase = draw?.phase === "aq" || target.outlet === "raffinate" ? x : y;
      if (target.components.reduce((sum, i) => sum + phase[at + i]!, 0) >= target.threshold) times[k] = shake;
    });
    if (wanted.includes(shake)) found.push({ shake, raffinate: [...x.subarray(0, c)], extract: [...y.subarray((n - 1) * c)] });
  }
  return answered({ snapshots: found, reached: targets.map((target, k) => ({ target, time: times[k]! })) });
}

function betaOf(cascade: Cascade, j: number, i: number): number {
  return (cascade.beta.length === 1 ? cascade.beta[0]! : cascade.beta[j]!)[i]!;
}

/** Parts moles into L mol aqueous and V mol organic at equilibrium; returns s = Σβx. */
function equilibrium(
  cascade: Cascade,
  j: number,
  moles: Float64Array,
  L: number,
  V: number,
  guess: number,
  x: Float64Array,
  y: Float64Array,
): number {
  const c = moles.length;
  let s = guess;
  for (let k = 0; k < 100; k++) {
    let sum = -1;
    let slope = 0;
    for (let i = 0; i < c; i++) {
      const beta = betaOf(cascade, j, i);
      const d = 1 / (L * s + V * beta);
      sum += moles[i]! * s * d;
      slope += moles[i]! * V * beta * d * d;
    }
    const step = sum / slope;
    s = Math.max(s - step, 0.5 * s);
    if (!(Math.abs(step) > 1e-15 * s)) break;
  }
  for (let i = 0; i < c; i++) {
    const beta = betaOf(cascade, j, i);
    x[j * c + i] = moles[i]! / (L + (V * beta) / s);
    y[j * c + i] = (beta * x[j * c + i]!) / s;
  }
  return s;
}
