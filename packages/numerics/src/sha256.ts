/**
 * SHA-256 of some bytes, as 64 lower-case hexadecimal digits; the same in Node and in a browser, without either's help.
 *
 * For naming models and bundles by their content, not for keeping secrets. Some tens of megabytes a second.
 * Source: NIST FIPS 180-4, Secure Hash Standard (2015), 6.2.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.of(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
  const schedule = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) compress(state, schedule, bytes, at);
  const end = lastBlocks(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < end.length; at += 64) compress(state, schedule, end, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** What does not fill a block, a single bit, zeros, and the length in bits as 64 big-endian bits: one block or two. */
function lastBlocks(remainder: Uint8Array, byteCount: number): Uint8Array {
  const end = new Uint8Array(remainder.length < 56 ? 64 : 128);
  end.set(remainder);
  end[remainder.length] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(byteCount / 0x20000000));
  view.setUint32(end.length - 4, (byteCount << 3) >>> 0);
  return end;
}

/** Works one block of 64 bytes into the state. Names as in the standard. */
function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t++) {
    const i = at + 4 * t;
    w[t] = (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!;
  }
  for (let t = 16; t < 64; t++) {
    const early = w[t - 15]!;
    const late = w[t - 2]!;
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    w[t] = s1 + w[t - 7]! + s0 + w[t - 16]!;
  }
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
  for (let t = 0; t < 64; t++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[t]! + w[t]!) | 0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** One constant a round: the first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUND = Int32Array.from(firstPrimes(64), cubeRootFraction);

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** ⌊2^32 ∛n⌋ mod 2^32 by bisection on whole numbers, so that nothing is rounded. */
function cubeRootFraction(n: number): number {
  const target = BigInt(n) << 96n;
  let [low, high] = [0n, 8n << 32n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** 3n <= target) low = middle;
    else high = middle;
  }
  return Number(BigInt.asIntN(32, low));
}
