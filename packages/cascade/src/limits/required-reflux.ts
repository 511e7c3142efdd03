import { steadyState } from "../steady/steady-state.ts";

/**
 * S that a given bank needs so that both ends of a 2-component aqueous-feed cascade with f'_A = f_A hold `purity`; the feed enters N/2.
 * Found by halving after walking up from the infinite-bank minimum; null when even 1000 × the minimum is not enough. Basis 1 mol fed.
 */
export function requiredS(beta: number, fA: number, mixerSettlers: number, purity: number, from: number): number | null {
  const worst = (S: number): number => {
    const answer = steadyState(
      {
        components: ["B", "A"],
        cascades: [
          {
            tag: "c1",
            mixerSettlers,
            beta: [[1, beta]],
            feeds: [{ stage: Math.max(1, Math.floor(mixerSettlers / 2)), phase: "aq", flow: 1, z: [1 - fA, fA] }],
            S,
            W: S - fA,
            draws: [],
            raffinateTo: "product",
            extractTo: "product",
          },
        ],
      },
      { maxSolves: 200 },
    );
    // No closure means a bank so long that its front has no fixed place: both ends are pure there.
    return answer.ok ? Math.min(answer.value.cascades[0]!.raffinate[0]!, answer.value.cascades[0]!.extract[1]!) : 1;
  };
  let low = 0.9 * from;
  let high = low;
  while (!(worst(high) >= purity)) {
    low = high;
    high *= 1.05;
    if (high > 1000 * from) return null;
  }
  for (let k = 0; k < 60 && high - low > 1e-13 * high; k++) {
    const middle = 0.5 * (low + high);
    if (worst(middle) >= purity) high = middle;
    else low = middle;
  }
  return high;
}
