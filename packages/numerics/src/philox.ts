/** Four unsigned 32-bit words: which number is asked for. */
export type PhiloxCounter = readonly [number, number, number, number];
/** Two unsigned 32-bit words: out of which of 2^64 sequences. */
export type PhiloxKey = readonly [number, number];

/**
 * Philox4x32-10: scrambles a counter under a key into four random unsigned 32-bit words, written to `out[0..3]`.
 *
 * There is no state: the same counter and key always give the same words, on every machine and in any order of asking.
 * Source: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011); passes its known-answer tests.
 */
export function philox4x32(counter: PhiloxCounter, key: PhiloxKey, out: Uint32Array): void {
  scramble(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out);
}

/**
 * A random number in [0, 1) with 53 bits, named by where it is used: a multiple of 2^-53, so it can be 0 but never 1.
 *
 * `seed` is the key (an integer from 0 to 2^53 − 1: the ensemble); `run`, `entity`, `draw` and `stream` are the counter (integers from 0
 * to 2^32 − 1: which run, what the number is for, the how-manieth or which step, and a separate purpose). Run 7 alone draws what run 7
 * of a million draws, and two scenarios under one seed share their luck.
 *
 * Throws a `RangeError` on an argument outside its range, since truncating it would silently give two things the same luck.
 */
export function uniform(seed: number, run: number, entity: number, draw: number, stream = 0): number {
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`seed ${seed} is not an integer from 0 to 2^53 - 1`);
  if (run >>> 0 !== run || entity >>> 0 !== entity || draw >>> 0 !== draw || stream >>> 0 !== stream) {
    throw new RangeError(`run ${run}, entity ${entity}, draw ${draw}, stream ${stream} are not all integers from 0 to 2^32 - 1`);
  }
  scramble(run, entity, draw, stream, seed >>> 0, Math.floor(seed / TWO_TO_32), words);
  // 27 bits of one word above 26 bits of the next.
  return ((words[0]! >>> 5) * TWO_TO_26 + (words[1]! >>> 6)) * TWO_TO_MINUS_53;
}

/** Ten rounds; in each, two words are multiplied into 64 bits, and the halves are crossed over with the other two words and the key. */
function scramble(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Uint32Array): void {
  let [a, b, c, d] = [c0 | 0, c1 | 0, c2 | 0, c3 | 0];
  let [keyLow, keyHigh] = [k0 | 0, k1 | 0];
  for (let round = 0; round < ROUNDS; round++) {
    const nextA = highWord(c, MULTIPLIER_C) ^ b ^ keyLow;
    const nextC = highWord(a, MULTIPLIER_A) ^ d ^ keyHigh;
    b = Math.imul(c, MULTIPLIER_C);
    d = Math.imul(a, MULTIPLIER_A);
    a = nextA;
    c = nextC;
    keyLow = (keyLow + WEYL_LOW) | 0;
    keyHigh = (keyHigh + WEYL_HIGH) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/** Upper 32 bits of the 64-bit product of two unsigned 32-bit words, from their 16-bit halves. */
function highWord(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const cross = Math.imul(aHigh, bLow) >>> 0;
  // At most (2^16 − 1)² + 2 (2^16 − 1) = 2^32 − 1: no carry is lost.
  const middle = (Math.imul(aLow, bHigh) >>> 0) + (cross & 0xffff) + (Math.imul(aLow, bLow) >>> 16);
  return (Math.imul(aHigh, bHigh) + (cross >>> 16) + (middle >>> 16)) | 0;
}

const ROUNDS = 10;
const MULTIPLIER_A = 0xd2511f53;
const MULTIPLIER_C = 0xcd9e8d57;
/** The golden ratio and √3 − 1 as fractions of 2^32, added to the key each round. */
const WEYL_LOW = 0x9e3779b9;
const WEYL_HIGH = 0xbb67ae85;
const TWO_TO_26 = 67108864;
const TWO_TO_32 = 4294967296;
const TWO_TO_MINUS_53 = 1 / 9007199254740992;
const words = new Uint32Array(4);
