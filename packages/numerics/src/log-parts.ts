import { LN2_HIGH, LN2_LOW } from "./ln2.ts";
import { productTail } from "./product-tail.ts";

/**
 * The natural logarithm of a positive finite number in two parts: returns the rounded value and leaves the rest in `logRest[0]`.
 * Together they are good to about 2^-63 of the value, which is what `pow` needs to multiply it by exponents of several hundred.
 *
 * x = 2^k m with m in [√½, √2); s = (m − 1) / (m + 1); ln x = k ln 2 + 2 (s + s³/3 + s⁵/5 + …).
 * The first two terms of the series are carried in two parts each, the others as plain doubles.
 */
export function logInParts(x: number): number {
  let k = 0;
  let subject = x;
  if (x < SMALLEST_NORMAL) {
    subject = x * TWO_TO_54;
    k = -54;
  }
  word[0] = subject;
  const high = halves[HIGH]!;
  k += (high >>> 20) - 1023;
  halves[HIGH] = (high & 0xfffff) | 0x3ff00000;
  let m = word[0];
  if (m > Math.SQRT2) {
    m *= 0.5;
    k += 1;
  }

  const above = m - 1;
  const below = m + 1;
  const belowLow = m - (below - 1);
  const s = above / below;
  const back = s * below;
  const sLow = (above - back - productTail(s, below, back) - s * belowLow) / below;

  const z = s * s;
  const zLow = productTail(s, s, z) + 2 * s * sLow;
  const cube = s * z;
  const cubeLow = productTail(s, z, cube) + s * zLow + sLow * z;
  const third = cube * TWO_THIRDS;
  const thirdLow = productTail(cube, TWO_THIRDS, third) + cubeLow * TWO_THIRDS + cube * TWO_THIRDS_LOW;
  const fifthOn = cube * z * seriesFromFifth(z);

  const twice = 2 * s;
  const sum = twice + third;
  const sumLow = twice - sum + third + (2 * sLow + thirdLow + fifthOn);
  const scale = k * LN2_HIGH;
  // For k = 0 the first addition is exact; otherwise |k ln 2| exceeds |ln m|, so what rounding took is recovered exactly too.
  const total = scale + sum;
  const totalLow = k === 0 ? sumLow : scale - total + sum + (k * LN2_LOW + sumLow);
  const rounded = total + totalLow;
  logRest[0] = total - rounded + totalLow;
  return rounded;
}

/** Where `logInParts` leaves its second part. A typed array, because returning a pair would allocate on every call. */
export const logRest: Float64Array = new Float64Array(1);

/** 2/5 + 2z/7 + 2z²/9 + …, to z^8; for z ≤ 0.0295 what is left out is below 2^-59 of the logarithm. */
function seriesFromFifth(z: number): number {
  let sum = SERIES[SERIES.length - 1]!;
  for (let i = SERIES.length - 2; i >= 0; i--) sum = sum * z + SERIES[i]!;
  return sum;
}

const SERIES = Float64Array.of(2 / 5, 2 / 7, 2 / 9, 2 / 11, 2 / 13, 2 / 15, 2 / 17, 2 / 19, 2 / 21, 2 / 23, 2 / 25);

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
const TWO_THIRDS = 2 / 3;
/** 2/3 less the double nearest to it. */
const TWO_THIRDS_LOW = 3.700743415417188e-17;

/** One double seen as two 32-bit words, to read and replace its exponent. Which word comes first depends on the machine. */
const word = new Float64Array(1);
const halves = new Uint32Array(word.buffer);
const HIGH = wordWithExponent();

function wordWithExponent(): 0 | 1 {
  word[0] = 1;
  return halves[0] === 0 ? 1 : 0;
}
