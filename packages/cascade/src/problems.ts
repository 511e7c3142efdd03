import type { CascadeProblem } from "./problem.ts";

/** Every message of this room: lower case, what is wrong, the value, and what would be right. */
type At = string;

const at = (file: At, field?: string): CascadeProblem["at"] => (field === undefined ? { file } : { file, field });
const short = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(6))) : Number.isNaN(value) ? "no finite number" : String(value);

/** β must be a positive number. */
export function betaNotPositive(file: At, field: string, value: unknown): CascadeProblem {
  return {
    code: "cascade/beta-not-positive",
    at: at(file, field),
    message: `a separation factor is ${String(value)}`,
    hint: "give each component a positive factor, the least extracted one as 1 and the others as multiples of it",
  };
}

/** β must exceed 1 between the two components to be separated. */
export function betaNotAboveOne(file: At, field: string, value: number): CascadeProblem {
  return {
    code: "cascade/beta-not-above-one",
    at: at(file, field),
    message: `the separation factor is ${short(value)}; nothing separates at or below 1`,
    hint:
      value > 0 && value < 1
        ? `name the components the other way round (β = ${short(1 / value)}), or choose an extractant that tells them apart`
        : "β is the distribution ratio of the more extracted over the less extracted component and must exceed 1",
  };
}

/** The factors of a multi-component design must rise with the order of the components. */
export function betaNotMonotone(file: At, field: string, left: string, right: string, a: number, b: number): CascadeProblem {
  return {
    code: "cascade/beta-not-monotone",
    at: at(file, field),
    message: `separation factors do not rise from ${left} (${short(a)}) to ${right} (${short(b)})`,
    hint: "list the components from least to most extracted; two components that extract alike cannot be cut apart",
  };
}

/** A purity must lie between its fraction in the feed and 1. */
export function purityOutOfRange(file: At, field: string, value: number, feed: number): CascadeProblem {
  return {
    code: value >= 1 ? "cascade/purity-of-one" : "cascade/purity-below-feed",
    at: at(file, field),
    message: `purity ${short(value)} ${value >= 1 ? "needs endless mixer-settlers" : `is not above the feed's ${short(feed)}`}`,
    hint: value >= 1 ? "ask for 0.9999 (4N) or 0.99999 (5N)" : `give a mole fraction between ${short(feed)} and 1`,
  };
}

/** A yield must lie between 0 and 1. */
export function yieldOutOfRange(file: At, field: string, value: number): CascadeProblem {
  return {
    code: "cascade/yield-out-of-range",
    at: at(file, field),
    message: `yield ${short(value)} is not between 0 and 1`,
    hint: "a yield is the share of the component that leaves with its product; exactly 1 needs endless mixer-settlers",
  };
}

/** Two of purity A, purity B, yield A, yield B fix a design; three may contradict each other. */
export function overDetermined(file: At, given: readonly string[], implied: string): CascadeProblem {
  return {
    code: "cascade/over-determined",
    at: at(file),
    message: `${given.join(", ")} together over-determine the split`,
    hint: `two of them fix the outlet flows and the rest follows; ${implied}`,
  };
}

/** Too little given for a design. */
export function underDetermined(file: At, given: readonly string[]): CascadeProblem {
  return {
    code: "cascade/under-determined",
    at: at(file),
    message: `${given.length === 0 ? "neither purity nor yield" : `only ${given.join(", ")}`} is given`,
    hint: "give both purities (P_A, P_B), or purity and yield of the main product (P_A, Y_A or P_B, Y_B)",
  };
}

/** S below its minimum: the cliff. */
export function belowMinimum(file: At, symbol: "S" | "W", value: number, minimum: number, help: string): CascadeProblem {
  return {
    code: "cascade/below-minimum-reflux",
    at: at(file, symbol),
    message: `${symbol} = ${short(value)} is below the minimum ${short(minimum)} mol per mol of feed: no number of mixer-settlers reaches the purity, the profile pinches at the feed`,
    hint: help,
  };
}

/** The feed must enter a mixer-settler that exists. */
export function stageOutside(file: At, field: string, what: string, stage: number, n: number): CascadeProblem {
  return {
    code: "cascade/stage-outside",
    at: at(file, field),
    message: `${what} stands at mixer-settler ${stage}, but the cascade has 1 to ${n}`,
    hint: "number 1 is the raffinate end (fresh organic in), the last one the loaded-organic end (scrub acid in)",
  };
}

/** A flow has become negative. */
export function negativeFlow(file: At, cascade: string, phase: string, stage: number, flow: number): CascadeProblem {
  const end = stage === 1 && phase === "aqueous" ? "the raffinate" : `the ${phase} flow at mixer-settler ${stage}`;
  return {
    code: "cascade/negative-flow",
    at: at(file, cascade),
    message: `${end} would be ${short(flow)} mol per unit time`,
    hint: "S and W must leave something for each outlet: raffinate = W + aqueous feeds − aqueous draws − S, extract = S + organic feeds − organic draws − W",
  };
}

/** Numbers that must be finite and not negative. */
export function notANumber(file: At, field: string, value: unknown, wanted: string): CascadeProblem {
  return {
    code: "cascade/not-a-number",
    at: at(file, field),
    message: `${field} is ${JSON.stringify(value) ?? String(value)}`,
    hint: `give ${wanted}`,
  };
}

/** Feed fractions must sum to 1. */
export function fractionsDoNotSum(file: At, field: string, sum: number): CascadeProblem {
  const percent = Math.abs(sum - 100) < 2;
  return {
    code: "cascade/fractions-do-not-sum",
    at: at(file, field),
    message: `feed fractions sum to ${short(sum)}, not 1`,
    hint: percent
      ? "these look like percent: divide by 100, and say whether they are mole or mass percent"
      : "give mole fractions that sum to 1",
  };
}

/** Mole or mass must be said. */
export function basisMissing(file: At, field: string): CascadeProblem {
  return {
    code: "cascade/basis-missing",
    at: at(file, field),
    message: "the composition does not say whether it counts moles or mass of oxide",
    hint: 'name a basis: "mole" (mole fractions of RE) or "mass-REO" (mass of oxide); Pr6O11, Tb4O7 and CeO2 shift the result',
  };
}

/** A composition has the wrong number of components. */
export function wrongLength(file: At, field: string, got: number, wanted: number): CascadeProblem {
  return {
    code: "cascade/wrong-length",
    at: at(file, field),
    message: `${field} has ${got} numbers for ${wanted} components`,
    hint: "give one number per component, in the order of the components",
  };
}

/** A link leads nowhere. */
export function linkLost(file: At, field: string, target: string): CascadeProblem {
  return {
    code: "cascade/link-lost",
    at: at(file, field),
    message: `a link leads to cascade "${target}", which does not exist`,
    hint: 'use "product" or [tag, mixer-settler] of a cascade in the case',
  };
}

/** Nothing is fed. */
export function nothingFed(file: At): CascadeProblem {
  return {
    code: "cascade/nothing-fed",
    at: at(file),
    message: "no rare earth is fed to the cascade",
    hint: "a steady state needs a feed; total reflux is a start-up, ask `cascade startup`",
  };
}

/** The product flow equals the sum of the feed's pure components: the front has no fixed place. */
export function exactSplit(file: At, cascade: string, outlet: string, flow: number, above: number, below: number): CascadeProblem {
  return {
    code: "cascade/exact-split",
    at: at(file, cascade),
    message: `${outlet} flow ${short(flow)} equals the exact sum of feed components, so 1e-20 effects decide where the front stands (ill-conditioned)`,
    hint: `nearest well-posed: ${outlet} flow ${short(below)} (purer) or ${short(above)} (0.1 % either side), or give a purity instead`,
  };
}

/** The solver gave up; it says how far it came. */
export function notConverged(file: At, cascades: string, residual: number, tried: readonly string[]): CascadeProblem {
  return {
    code: "cascade/not-converged",
    at: at(file, cascades),
    message: `no steady state found: Σx or Σy still off by ${short(residual)} after ${tried.join("; ")}`,
    hint: "check flows against the feed (a product flow equal to an exact sum of components has no fixed front), or follow the start-up instead",
  };
}

/** The pH-dependent equilibrium did not close. */
export function equilibriumNotConverged(file: At, residual: number, tried: string): CascadeProblem {
  return {
    code: "cascade/equilibrium-not-converged",
    at: at(file),
    message: `no equilibrium with positive acid and free extractant found: gap ${short(residual)} after ${tried}`,
    hint: "the base brought by the saponified organic must stay below 3 mol per mol of RE the organic can take up, and the organic must hold the RE",
  };
}

/** Holdups do not describe a bank. */
export function badHoldups(file: At, what: string): CascadeProblem {
  return {
    code: "cascade/bad-holdups",
    at: at(file, "holdups"),
    message: `holdups do not describe the bank: ${what}`,
    hint: "give mol RE held per mixer-settler: Ha and Ho (mixer), and Hsa and Hso where there are settlers",
  };
}

/** The integration could not go on. */
export function transientStuck(file: At, t: number, h: number, steps: number): CascadeProblem {
  return {
    code: "cascade/transient-stuck",
    at: at(file),
    message: `the run in time stopped at t = ${short(t)} with a step of ${short(h)} after ${steps} steps`,
    hint: "check that holdups and flows are on the same time unit, and that no outlet flow is negative",
  };
}

/** The file is no case we know. */
export function unknownCase(file: At): CascadeProblem {
  return {
    code: "cascade/unknown-case",
    at: at(file),
    message: "the file holds no case this command can answer",
    hint: "a steady case needs cascades[] (or N, beta, feeds, S, W), a transient also holdups, an equilibrium inputs with K and CD, a design P_A, P_B, f_A and beta; see docs/separation.md",
  };
}

/** No separation factor is known for a pair. */
export function factorMissing(extractant: string, pair: string): CascadeProblem {
  return {
    code: "cascade/factor-missing",
    at: at("facts/separation_factors.csv"),
    message: `no separation factor of ${extractant} is on file for ${pair}`,
    hint: "add a sourced row to facts/separation_factors.csv, or give the factors yourself with --beta",
  };
}

/** The cut lies outside the list of components. */
export function cutOutside(file: At, k: number, count: number): CascadeProblem {
  return {
    code: "cascade/cut-outside",
    at: at(file, "cut"),
    message: `a cut before component ${k + 1} of ${count} leaves one side empty`,
    hint: 'cut between two components that are both fed, e.g. --cut "Pr|Nd"',
  };
}

/** The integer search found no bank. */
export function searchFailed(file: At, S: number, n: number, m: number, gap: number | null): CascadeProblem {
  return {
    code: "cascade/no-bank-found",
    at: at(file),
    message: `no bank up to ${n} + ${m} mixer-settlers meets the purities at S = ${short(S)}${gap === null ? "" : ` (impurity still ${short(gap)} in ln above what is allowed)`}`,
    hint: "raise S: below or at its minimum the profile pinches and more mixer-settlers do not help",
  };
}

/** The feed of a flowsheet cannot be read. */
export function flowsheetFeed(file: At): CascadeProblem {
  return {
    code: "cascade/flowsheet-feed",
    at: at(file, "feed"),
    message: "the feed holds no rare earths that can be weighed",
    hint: 'give amounts by element symbol and a basis: "mass-REO" or "mole"',
  };
}

/** A step takes its feed from nowhere. */
export function cutStepLost(file: At, step: string, from: string): CascadeProblem {
  return {
    code: "cascade/step-lost",
    at: at(file, step),
    message: `cut ${step} is fed from "${from}", which no earlier cut leaves open`,
    hint: "steps stand in the order of the material, and each end feeds at most one cut",
  };
}

/** The saponified organic brings more base than there is acid. */
export function tooMuchBase(file: At, base: number, acid: number): CascadeProblem {
  return {
    code: "cascade/too-much-base",
    at: at(file, "sap"),
    message: `the saponified organic brings ${short(base)} mol of base per unit time, but feed, scrub acid and the extraction of all RE give only ${short(acid)} mol of acid`,
    hint: "lower the degree of saponification or the organic flow, or feed more: the raffinate would turn alkaline and precipitate",
  };
}

/** Mixer-settlers without an aqueous phase. */
export function noLiquor(file: At, feedStage: number, n: number): CascadeProblem {
  return {
    code: "cascade/no-scrub-liquor",
    at: at(file, "scrubA"),
    message: `no scrub acid is fed, so mixer-settlers ${feedStage + 1} to ${n} would have no aqueous phase`,
    hint: `feed scrub acid into ${n}, or let the feed enter there (feed_stage ${n})`,
  };
}

/** A mixer-settler without one of its phases. */
export function phaseMissing(file: At, cascade: string, phase: string, stage: number): CascadeProblem {
  return {
    code: "cascade/phase-missing",
    at: at(file, cascade),
    message: `no rare earth flows in the ${phase} phase at mixer-settler ${stage}`,
    hint:
      phase === "organic"
        ? "S must exceed zero, or loaded organic must enter at 1"
        : "W must exceed zero, or the feed must enter the last mixer-settler",
  };
}
