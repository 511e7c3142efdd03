import { log } from "@coercivity/numerics";
import { sharpCut } from "../limits/underwood.ts";
import type { Plant } from "../network/plant.ts";
import { type Answer, answered, type CascadeProblem, refused } from "../problem.ts";
import { betaNotMonotone, cutOutside, notANumber, searchFailed, wrongLength } from "../problems.ts";
import { type SteadyState, steadyState } from "../steady/steady-state.ts";
import { designTwoComponents, ratiosAt, type TwoComponentDesign } from "./two-component.ts";

/** A multi-component separation by one cut: components least to most extracted; those from `firstExtracted` on leave with the organic. */
export interface CutAsk {
  readonly components: readonly string[];
  readonly beta: readonly number[];
  /** Mole fractions of the feed. */
  readonly feed: readonly number[];
  readonly firstExtracted: number;
  /** Purities of the two groups (sum of the group's mole fractions in its product). */
  readonly purityA: number;
  readonly purityB: number;
  readonly phase: "aq" | "org";
  /** S as a multiple of its Underwood minimum; 1.15 when neither this nor S is given. */
  readonly overMinimum?: number | undefined;
  readonly S?: number | undefined;
}

/** A bank for a cut, its rigorous profile, and how near it is to the limits. Basis 1 mol fed. */
export interface CutDesign {
  readonly ask: CutAsk;
  /** The two-component picture of the two groups with the adjacent β (conservative in n and m). */
  readonly groups: TwoComponentDesign;
  readonly sMin: number;
  readonly theta: number;
  readonly S: number;
  readonly W: number;
  readonly n: number;
  readonly m: number;
  readonly plant: Plant;
  readonly state: SteadyState;
  /** Equivalent β of the two groups at the raffinate end, the feed and the organic end. */
  readonly effectiveBeta: readonly [number, number, number];
  readonly purityA: number;
  readonly purityB: number;
  /** Rigorous solutions the integer search took. */
  readonly solutions: number;
}

/**
 * Designs a cut: flows from the groups' balance, S from Underwood's minimum, n and m from the adjacent β in closed form, then an integer search
 * with the rigorous solver (one mixer-settler more where it helps most, then fewer as long as both purities hold).
 *
 * β_eff = [Σ_A β x / Σ_A x] / [Σ_B β x / Σ_B x] depends on composition; the rigorous solver needs no such average. Source: S01 and S19 for the question, own answer.
 */
export function designCut(ask: CutAsk, file = "design"): Answer<CutDesign> {
  const problems = check(ask, file);
  if (problems.length > 0) return refused(problems);
  const k = ask.firstExtracted;
  const fA = ask.feed.slice(k).reduce((a, b) => a + b, 0);
  const groups = designTwoComponents(
    { fA, purityA: ask.purityA, purityB: ask.purityB, beta: ask.beta[k]! / ask.beta[k - 1]!, feed: ask.phase },
    file,
  );
  if (!groups.ok) return groups;
  const cut = sharpCut(ask.beta, ask.feed, k, ask.phase);
  if (cut === null) return refused([cutOutside(file, k, ask.components.length)]);
  const S = ask.S ?? (ask.overMinimum ?? 1.15) * cut.sMin;
  const search = searchBank(ask, groups.value, S, file);
  if (!search.ok) return search;
  const { n, m, state, plant, solutions } = search.value;
  const profile = state.cascades[0]!;
  const effective = (x: readonly number[]): number => effectiveBeta(ask.beta, x, k);
  return answered({
    ask,
    groups: groups.value,
    sMin: cut.sMin,
    theta: cut.theta,
    S,
    W: plant.cascades[0]!.W,
    n,
    m,
    plant,
    state,
    effectiveBeta: [effective(profile.x[0]!), effective(profile.x[n - 1]!), effective(profile.x.at(-1)!)],
    purityA: purityOf(profile.extract, k, true),
    purityB: purityOf(profile.raffinate, k, false),
    solutions,
  });
}

/** Equivalent separation factor of the two groups at an aqueous composition. */
export function effectiveBeta(beta: readonly number[], x: readonly number[], firstExtracted: number): number {
  const mean = (from: number, to: number): number => {
    let weighted = 0;
    let sum = 0;
    for (let i = from; i < to; i++) {
      weighted += beta[i]! * x[i]!;
      sum += x[i]!;
    }
    return weighted / sum;
  };
  return mean(firstExtracted, beta.length) / mean(0, firstExtracted);
}

function purityOf(composition: readonly number[], firstExtracted: number, upper: boolean): number {
  // 1 − impurities keeps the digits that a sum close to 1 would lose.
  const impurities = upper ? composition.slice(0, firstExtracted) : composition.slice(firstExtracted);
  return 1 - impurities.reduce((a, b) => a + b, 0);
}

interface Found {
  readonly n: number;
  readonly m: number;
  readonly plant: Plant;
  readonly state: SteadyState;
  readonly solutions: number;
}

function searchBank(ask: CutAsk, groups: TwoComponentDesign, S: number, file: string): Answer<Found> {
  const { W, eM, ePrimeM } = ratiosAt(S, ask.phase, groups.outletA, groups.outletB);
  const k = ask.firstExtracted;
  let solutions = 0;
  const allowed = 1 - ask.purityB;
  const memory = new Map<string, { gap: number; plant: Plant; state: SteadyState } | null>();
  const tryBank = (n: number, m: number): { gap: number; plant: Plant; state: SteadyState } | null => {
    const key = `${n},${m}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    solutions++;
    const plant = cutPlant(ask, S, W, n, m);
    const answer = steadyState(plant, {}, file);
    // The group balance ties the two purities, so the impurity of the raffinate alone says how far both are off.
    const result = answer.ok
      ? { gap: log((1 - purityOf(answer.value.cascades[0]!.raffinate, k, false)) / allowed), plant, state: answer.value }
      : null;
    memory.set(key, result);
    return result;
  };
  // First guess from the adjacent β at this S (each decade of purity costs about ln 10 / ln(β E_M) mixer-settlers).
  const beta = groups.ask.beta;
  let n = Math.min(30, Math.max(2, Math.ceil(log(groups.b) / Math.max(0.02, log(beta * eM)))));
  let m = Math.min(30, Math.max(2, Math.ceil(log(groups.a) / Math.max(0.02, log(beta / ePrimeM)))));
  let now = tryBank(n, m);
  while (now !== null && now.gap > 0 && n + m < 400) {
    const step = Math.max(1, Math.min(8, Math.floor(now.gap / log(beta) / 2)));
    const up = tryBank(n + step, m);
    const down = tryBank(n, m + step);
    if (up === null && down === null) break;
    const better = down === null || (up !== null && up.gap <= down.gap);
    const next = better ? up! : down!;
    if (!(next.gap < now.gap - 1e-12)) break;
    if (better) n += step;
    else m += step;
    now = next;
  }
  if (now === null || now.gap > 0) return refused([searchFailed(file, S, n, m, now === null ? null : now.gap)]);
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (const step of [8, 4, 2, 1]) {
      const options = [n - step >= 1 ? ([n - step, m] as const) : null, m - step >= 1 ? ([n, m - step] as const) : null]
        .filter((option) => option !== null)
        .map(([a, b]) => ({ a, b, result: tryBank(a, b) }))
        .filter(({ result }) => result !== null && result.gap <= 0)
        .sort((a, b) => a.result!.gap - b.result!.gap);
      if (options.length === 0) continue;
      n = options[0]!.a;
      m = options[0]!.b;
      now = options[0]!.result!;
      shrunk = true;
      break;
    }
  }
  return answered({ n, m, plant: now.plant, state: now.state, solutions });
}

/** The bank of a cut. */
export function cutPlant(ask: CutAsk, S: number, W: number, n: number, m: number): Plant {
  return {
    components: ask.components,
    cascades: [
      {
        tag: "c1",
        mixerSettlers: n + m,
        beta: [ask.beta],
        feeds: [{ stage: n, phase: ask.phase, flow: 1, z: ask.feed }],
        S,
        W,
        draws: [],
        raffinateTo: "product",
        extractTo: "product",
      },
    ],
  };
}

function check(ask: CutAsk, file: string): CascadeProblem[] {
  const { beta, feed, components, firstExtracted: k } = ask;
  const problems: CascadeProblem[] = [];
  if (beta.length !== components.length) problems.push(wrongLength(file, "beta", beta.length, components.length));
  if (feed.length !== components.length) problems.push(wrongLength(file, "feed", feed.length, components.length));
  if (!(k >= 1 && k < components.length)) problems.push(cutOutside(file, k, components.length));
  for (let i = 1; i < beta.length; i++)
    if (!(beta[i]! > beta[i - 1]!))
      problems.push(betaNotMonotone(file, "beta", components[i - 1]!, components[i]!, beta[i - 1]!, beta[i]!));
  if (ask.S !== undefined && !(ask.S > 0)) problems.push(notANumber(file, "S", ask.S, "a flow above zero"));
  return problems;
}
