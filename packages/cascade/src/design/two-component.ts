import { log, pow } from "@coercivity/numerics";
import { binaryMinimumS } from "../limits/binary-minimum.ts";
import { minimumStages } from "../limits/ideal-cascade.ts";
import { type Answer, answered, type CascadeProblem, refused } from "../problem.ts";
import { betaNotAboveOne, notANumber, overDetermined, purityOutOfRange, underDetermined, yieldOutOfRange } from "../problems.ts";

/**
 * A two-component separation asked for. A is the more extracted component (P507: the heavier one). All fractions and purities in moles.
 * Give both purities, or purity and yield of the main product.
 */
export interface TwoComponentAsk {
  readonly fA: number;
  readonly purityA?: number | undefined;
  readonly purityB?: number | undefined;
  readonly yieldA?: number | undefined;
  readonly yieldB?: number | undefined;
  /** β in the extraction section, and β′ in the scrubbing section (the same when not given). */
  readonly beta: number;
  readonly betaScrub?: number | undefined;
  readonly feed: "aq" | "org";
  /** Exponent k of the practice rule W = 1/(β^k − 1) on the controlling side; 0.5 is the square-root optimum. */
  readonly exponent?: number | undefined;
}

/** Xu's closed-form design on the basis of 1 mol RE fed. */
export interface TwoComponentDesign {
  readonly ask: TwoComponentAsk;
  readonly fB: number;
  readonly purityA: number;
  readonly purityB: number;
  /** Purification factors. */
  readonly a: number;
  readonly b: number;
  readonly yieldA: number;
  readonly yieldB: number;
  /** f'_A and f'_B: total RE that leaves with the organic and with the raffinate, mol per mol fed. */
  readonly outletA: number;
  readonly outletB: number;
  readonly control: "extraction" | "scrub";
  /** E_M and E'_M: mixed extraction ratio of the extraction and the scrubbing section. */
  readonly eM: number;
  readonly ePrimeM: number;
  readonly S: number;
  readonly W: number;
  /** Stage counts of the simple high-purity formulas (real numbers). */
  readonly nSimple: number;
  readonly mSimple: number;
  readonly sMin: number;
  readonly stagesMin: number;
}

/**
 * Designs a two-component cascade in closed form.
 *
 * a = [P_A/(1−P_A)]/[f_A/f_B], b = [P_B/(1−P_B)]/[f_B/f_A]; Y_A = a(b−1)/(ab−1), Y_B = b(a−1)/(ab−1); f'_A = f_A Y_A/P_A;
 * extraction-controlled: E_M = 1/√β; scrub-controlled: E'_M = √β′; of the two the larger S is taken;
 * n = ln b / ln(β E_M), m + 1 = ln a / ln(β′/E'_M). Source: Xu Guangxian's theory as restated in S02 (facts/sources.csv); reports bad input as problems.
 */
export function designTwoComponents(ask: TwoComponentAsk, file = "design"): Answer<TwoComponentDesign> {
  const problems = checkAsk(ask, file);
  if (problems.length > 0) return refused(problems);
  const fA = ask.fA;
  const fB = 1 - fA;
  const split = closeSplit(ask, file);
  if (!split.ok) return split;
  const { purityA, purityB, a, b, yieldA, yieldB } = split.value;
  const outletA = (fA * yieldA) / purityA;
  const outletB = (fB * yieldB) / purityB;
  const flows = optimumFlows(ask, outletA, outletB);
  const betaScrub = ask.betaScrub ?? ask.beta;
  return answered({
    ask,
    fB,
    purityA,
    purityB,
    a,
    b,
    yieldA,
    yieldB,
    outletA,
    outletB,
    ...flows,
    nSimple: log(b) / log(ask.beta * flows.eM),
    mSimple: log(a) / log(betaScrub / flows.ePrimeM) - 1,
    sMin: binaryMinimumS(ask.beta, fA, purityB, outletB, ask.feed),
    stagesMin: minimumStages(a, b, ask.beta),
  });
}

/** Mixed extraction ratios for a given S. */
export function ratiosAt(S: number, feed: "aq" | "org", outletA: number, outletB: number): { eM: number; ePrimeM: number; W: number } {
  const W = feed === "aq" ? S - outletA : S + outletB;
  return { eM: S / (S + outletB), ePrimeM: feed === "aq" ? S / W : (S + 1) / W, W };
}

function optimumFlows(
  ask: TwoComponentAsk,
  outletA: number,
  outletB: number,
): Pick<TwoComponentDesign, "control" | "eM" | "ePrimeM" | "S" | "W"> {
  const k = ask.exponent ?? 0.5;
  const power = (base: number): number => (k === 0.5 ? Math.sqrt(base) : pow(base, k));
  // Extraction control: J_S = S/f'_B = 1/(β^k − 1). Scrub control: J_W = W/f'_A = 1/(β'^k − 1).
  const byExtraction = outletB / (power(ask.beta) - 1);
  const scrubW = outletA / (power(ask.betaScrub ?? ask.beta) - 1);
  const byScrub = ask.feed === "aq" ? scrubW + outletA : scrubW - outletB;
  const control = byExtraction > byScrub ? "extraction" : "scrub";
  const S = control === "extraction" ? byExtraction : byScrub;
  return { control, S, ...ratiosAt(S, ask.feed, outletA, outletB) };
}

function closeSplit(
  ask: TwoComponentAsk,
  file: string,
): Answer<Pick<TwoComponentDesign, "purityA" | "purityB" | "a" | "b" | "yieldA" | "yieldB">> {
  const { fA, purityA, purityB, yieldA, yieldB } = ask;
  const fB = 1 - fA;
  const factorA = (p: number): number => p / (1 - p) / (fA / fB);
  const factorB = (p: number): number => p / (1 - p) / (fB / fA);
  const given = [
    purityA === undefined ? "" : `P_A ${purityA}`,
    purityB === undefined ? "" : `P_B ${purityB}`,
    yieldA === undefined ? "" : `Y_A ${yieldA}`,
    yieldB === undefined ? "" : `Y_B ${yieldB}`,
  ].filter((text) => text !== "");
  if (given.length < 2) return refused([underDetermined(file, given)]);
  if (purityA !== undefined && purityB !== undefined) {
    const a = factorA(purityA);
    const b = factorB(purityB);
    const closed = { purityA, purityB, a, b, yieldA: (a * (b - 1)) / (a * b - 1), yieldB: (b * (a - 1)) / (a * b - 1) };
    const contradicts =
      (yieldA !== undefined && Math.abs(yieldA - closed.yieldA) > 1e-9) ||
      (yieldB !== undefined && Math.abs(yieldB - closed.yieldB) > 1e-9);
    if (contradicts)
      return refused([
        overDetermined(file, given, `with P_A and P_B the yields are Y_A ${digits(closed.yieldA)} and Y_B ${digits(closed.yieldB)}`),
      ]);
    return answered(closed);
  }
  if (given.length > 2) return refused([overDetermined(file, given, "drop one of them")]);
  if (purityA !== undefined && yieldA !== undefined) {
    const a = factorA(purityA);
    const b = (a - yieldA) / (a * (1 - yieldA));
    return answered({ purityA, purityB: (b * fB) / (fA + b * fB), a, b, yieldA, yieldB: (b * (a - 1)) / (a * b - 1) });
  }
  if (purityB !== undefined && yieldB !== undefined) {
    const b = factorB(purityB);
    const a = (b - yieldB) / (b * (1 - yieldB));
    return answered({ purityA: (a * fA) / (fB + a * fA), purityB, a, b, yieldA: (a * (b - 1)) / (a * b - 1), yieldB });
  }
  return crossed(ask, file, given);
}

/** Purity of one product and yield of the other, or both yields: the outlet flows follow from the balances. */
function crossed(
  ask: TwoComponentAsk,
  file: string,
  given: readonly string[],
): Answer<Pick<TwoComponentDesign, "purityA" | "purityB" | "a" | "b" | "yieldA" | "yieldB">> {
  const { fA, purityA, purityB } = ask;
  const fB = 1 - fA;
  let yieldA = ask.yieldA;
  let yieldB = ask.yieldB;
  if (yieldA === undefined && purityB !== undefined && yieldB === undefined) return refused([underDetermined(file, given)]);
  if (purityA !== undefined && yieldB !== undefined) yieldA = ((fB * (1 - yieldB)) / fA) * (purityA / (1 - purityA));
  else if (purityB !== undefined && yieldA !== undefined) yieldB = ((fA * (1 - yieldA)) / fB) * (purityB / (1 - purityB));
  if (yieldA === undefined || yieldB === undefined) return refused([underDetermined(file, given)]);
  const wrong = [yieldA, yieldB].filter((value) => !(value > 0 && value < 1));
  if (wrong.length > 0) return refused([overDetermined(file, given, `they would need a yield of ${digits(wrong[0]!)}`)]);
  const outA = fA * yieldA + fB * (1 - yieldB);
  const pA = (fA * yieldA) / outA;
  const pB = (fB * yieldB) / (1 - outA);
  return answered({ purityA: pA, purityB: pB, a: pA / (1 - pA) / (fA / fB), b: pB / (1 - pB) / (fB / fA), yieldA, yieldB });
}

function checkAsk(ask: TwoComponentAsk, file: string): CascadeProblem[] {
  const problems: CascadeProblem[] = [];
  const number = (field: string, value: number | undefined): boolean => {
    if (value === undefined || Number.isFinite(value)) return value !== undefined;
    problems.push(notANumber(file, field, value, "a number"));
    return false;
  };
  if (!(ask.fA > 0 && ask.fA < 1)) problems.push(notANumber(file, "f_A", ask.fA, "the mole fraction of A in the feed, between 0 and 1"));
  if (number("beta", ask.beta) && !(ask.beta > 1)) problems.push(betaNotAboveOne(file, "beta", ask.beta));
  if (number("beta_prime", ask.betaScrub) && !(ask.betaScrub! > 1)) problems.push(betaNotAboveOne(file, "beta_prime", ask.betaScrub!));
  if (number("P_A", ask.purityA) && !(ask.purityA! < 1 && ask.purityA! > ask.fA))
    problems.push(purityOutOfRange(file, "P_A", ask.purityA!, ask.fA));
  if (number("P_B", ask.purityB) && !(ask.purityB! < 1 && ask.purityB! > 1 - ask.fA))
    problems.push(purityOutOfRange(file, "P_B", ask.purityB!, 1 - ask.fA));
  if (number("Y_A", ask.yieldA) && !(ask.yieldA! > 0 && ask.yieldA! < 1)) problems.push(yieldOutOfRange(file, "Y_A", ask.yieldA!));
  if (number("Y_B", ask.yieldB) && !(ask.yieldB! > 0 && ask.yieldB! < 1)) problems.push(yieldOutOfRange(file, "Y_B", ask.yieldB!));
  return problems;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
