import { log } from "@coercivity/numerics";

/** Fewest mixer-settlers, at total reflux: N_min = ln(ab)/ln β. a, b are the purification factors. Source: Fenske (1932). */
export function minimumStages(a: number, b: number, beta: number): number {
  return log(a * b) / log(beta);
}

/** V(x) = (2x − 1) ln[x/(1−x)], the value function of an ideal cascade. */
function valueFunction(x: number): number {
  return (2 * x - 1) * log(x / (1 - x));
}

/**
 * Lower bound on the total organic flow between mixer-settlers (mol RE per unit time, summed over the bank): the ideal cascade, which never
 * mixes streams of different composition.
 *
 * Φ_id = ½ (√β+1) / [(√β−1) ln √β] · ΔU,  ΔU = f'_A V(P_A) + f'_B V(1−P_B) − V(f_A)
 *
 * Source: the symmetric ideal cascade of isotope separation; → 4 ΔU/(β−1)² for close factors. Basis 1 mol fed.
 */
export function idealCascadeFlow(beta: number, fA: number, purityA: number, purityB: number, outletA: number): number {
  const root = Math.sqrt(beta);
  const gained = outletA * valueFunction(purityA) + (1 - outletA) * valueFunction(1 - purityB) - valueFunction(fA);
  return (0.5 * (root + 1) * gained) / ((root - 1) * log(root));
}

/** Least work of separation, kJ per mol RE fed: −RT Σ f ln f (entropy of mixing). */
export function separationWork(fractions: readonly number[], kelvin: number): number {
  let sum = 0;
  for (const f of fractions) if (f > 0) sum += f * log(f);
  return -0.0083144626 * kelvin * sum;
}

/** Chemical input, kJ per mol RE fed: 3 S mol of HCl neutralised with NaOH, 79.9 kJ/mol (own). */
export function chemicalInput(s: number): number {
  return 3 * s * 79.9;
}
