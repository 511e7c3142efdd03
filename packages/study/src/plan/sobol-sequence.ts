import { uniform } from "@coercivity/numerics";
import { joeKuo } from "./joe-kuo.ts";

const bits = 32;
/** 2^32: digits as a share of one. */
const whole = 4_294_967_296;
/** Purpose of the random numbers that shift the sequence, so that nothing else shares them. */
const shifting = 4;

/** Dimensions that there are direction numbers for. */
export const sobolDimensions: number = joeKuo.length + 1;

/**
 * One coordinate of a Sobol′ sequence: `runs` quantiles in [0, 1), shifted digit by digit with a random number of the seed's own, so that no quantile is
 * 0 in every plan and a plan is one of many. `dimension` counts from 0. Runs 0 to 2^k − 1 lie one in each of 2^k equal slices; a number of runs that is
 * no power of two is less even.
 *
 *   x_r = ⊕_j g_j v_j ⊕ shift,  g the Gray code of r;   v_j = ⊕_i a_i v_{j−i} ⊕ (v_{j−s} >> s) for j > s,  v_j = m_j 2^(32−j) before
 *
 * Sources: I. Sobol′, USSR Comput. Math. 7 (1967) 86; I. Antonov, V. Saleev, ibid. 19 (1979) 252; direction numbers see `joe-kuo.ts`; the shift:
 * P. L'Ecuyer, C. Lemieux, in Modeling Uncertainty (2002) 419. Throws a `RangeError` beyond the last dimension.
 */
export function sobolSequence(seed: number, key: number, dimension: number, runs: number): Float64Array {
  const directions = directionNumbers(dimension);
  const shift = Math.floor(uniform(seed, key, 0, 0, shifting) * whole) >>> 0;
  const column = new Float64Array(runs);
  let x = 0;
  for (let r = 0; r < runs; r++) {
    column[r] = ((x ^ shift) >>> 0) / whole;
    let j = 0;
    while ((r >>> j) & 1) j++;
    if (j < bits) x ^= directions[j]!;
  }
  return column;
}

function directionNumbers(dimension: number): Int32Array {
  const v = new Int32Array(bits);
  if (dimension === 0) {
    for (let j = 0; j < bits; j++) v[j] = 1 << (bits - 1 - j);
    return v;
  }
  const row = joeKuo[dimension - 1];
  if (row === undefined) throw new RangeError(`dimension ${dimension} has no direction numbers; there are ${sobolDimensions}`);
  const [degree = 0, coefficients = 0, ...first] = row.split(" ").map(Number);
  for (let j = 0; j < bits; j++) {
    if (j < degree) {
      v[j] = first[j]! << (bits - 1 - j);
      continue;
    }
    v[j] = v[j - degree]! ^ (v[j - degree]! >>> degree);
    for (let i = 1; i < degree; i++) if ((coefficients >>> (degree - 1 - i)) & 1) v[j] = v[j]! ^ v[j - i]!;
  }
  return v;
}
