import { log } from "@coercivity/numerics";
import { type Answer, answered, refused } from "../problem.ts";
import { searchFailed } from "../problems.ts";
import { type SteadyState, steadyState } from "../steady/steady-state.ts";
import { outletFlow, type ThreeOutletAsk, threeOutletPlant } from "./three-outlets.ts";

/** A three-outlet separation asked for at fixed S: what each outlet must hold and how much of the two end products is recovered. */
export interface ThreeOutletSpec {
  readonly components: readonly string[];
  readonly beta: readonly number[];
  readonly feed: readonly number[];
  readonly S: number;
  readonly drawPhase: "aq" | "org";
  /** First component in the raffinate, middle one in the draw (at least), last one in the organic. */
  readonly purityFirst: number;
  readonly purityMiddle: number;
  readonly purityLast: number;
  readonly recoveryFirst: number;
  readonly recoveryLast: number;
}

/** The smallest bank found, and its profile. */
export interface ThreeOutletDesign {
  readonly ask: ThreeOutletAsk;
  readonly state: SteadyState;
  readonly solutions: number;
}

/**
 * Searches n, m and the place of the draw for the smallest bank that meets all three outlets at fixed S: outlet flows follow from purity and
 * recovery (M = f · recovery / purity), then whole numbers are taken off either section, the draw moved along, as long as every purity holds, and
 * last one mixer-settler is exchanged between the sections. Every candidate is solved rigorously. Source: own; the table of S02 is reproduced.
 */
export function searchThreeOutlets(spec: ThreeOutletSpec, file = "design"): Answer<ThreeOutletDesign> {
  const last = spec.components.length - 1;
  const raffinate = outletFlow(spec.feed[0]!, spec.recoveryFirst, spec.purityFirst);
  const extract = outletFlow(spec.feed[last]!, spec.recoveryLast, spec.purityLast);
  let solutions = 0;
  const memory = new Map<string, number>();
  const askOf = (n: number, m: number, drawStage: number): ThreeOutletAsk => ({ ...spec, n, m, drawStage, raffinate, extract });
  const gapOf = (n: number, m: number, draw: number): number => {
    if (n < 1 || m < 2 || draw <= n || draw >= n + m) return Number.POSITIVE_INFINITY;
    const key = `${n},${m},${draw}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    solutions++;
    const answer = steadyState(threeOutletPlant(askOf(n, m, draw)), {}, file);
    const gap = answer.ok ? shortfall(spec, answer.value) : Number.POSITIVE_INFINITY;
    memory.set(key, gap);
    return gap;
  };
  const placed = (n: number, m: number, from: number): { draw: number; gap: number } => {
    let draw = Math.min(n + m - 1, Math.max(n + 1, from));
    let gap = gapOf(n, m, draw);
    for (const step of [4, 2, 1]) {
      for (;;) {
        const up = gapOf(n, m, draw + step);
        const down = gapOf(n, m, draw - step);
        if (!(Math.min(up, down) < gap)) break;
        draw += up < down ? step : -step;
        gap = Math.min(up, down);
      }
    }
    return { draw, gap };
  };
  let n = 24;
  let m = 48;
  let at = placed(n, m, n + 14);
  while (at.gap > 0 && n + m < 260) {
    const longer = placed(n + 6, m, at.draw + 6);
    const higher = placed(n, m + 6, at.draw);
    if (longer.gap < higher.gap) n += 6;
    else m += 6;
    at = longer.gap < higher.gap ? longer : higher;
  }
  if (!(at.gap <= 0)) return refused([searchFailed(file, spec.S, n, m, at.gap)]);
  for (let moved = true; moved; ) {
    moved = false;
    const moves: readonly (readonly [number, number])[] = [
      [-8, 0],
      [0, -8],
      [-4, 0],
      [0, -4],
      [-2, 0],
      [0, -2],
      [-1, 0],
      [0, -1],
      [1, -2],
      [-2, 1],
      [2, -3],
      [-3, 2],
    ];
    for (const [dn, dm] of moves) {
      const next = placed(n + dn, m + dm, at.draw + dn);
      if (!(next.gap <= 0)) continue;
      n += dn;
      m += dm;
      at = next;
      moved = true;
      break;
    }
  }
  const ask = askOf(n, m, at.draw);
  const state = steadyState(threeOutletPlant(ask), {}, file);
  return state.ok ? answered({ ask, state: state.value, solutions }) : state;
}

/** Largest ln(impurity / allowed impurity) over the three outlets: at most 0 when all hold. */
function shortfall(spec: ThreeOutletSpec, state: SteadyState): number {
  const { raffinate, extract, draws } = state.cascades[0]!;
  const last = spec.components.length - 1;
  const rest = (composition: readonly number[], keep: number): number => composition.reduce((sum, x, i) => (i === keep ? sum : sum + x), 0);
  const first = log(rest(raffinate, 0) / (1 - spec.purityFirst));
  const end = log(rest(extract, last) / (1 - spec.purityLast));
  let middle = 0;
  for (let i = 1; i < last; i++) middle += draws[0]![i]!;
  // The draw is a concentrate: its purity counts directly, on a scale on which 1 % is worth about a mixer-settler.
  return Math.max(first, end, 20 * (spec.purityMiddle - middle));
}
