import { exp } from "../exp.ts";
import { log } from "../log.ts";
import { normalCdf } from "../normal-cdf.ts";
import { normalQuantile } from "../normal-quantile.ts";
import { uniform } from "../philox.ts";
import { pow } from "../pow.ts";
import { sha256 } from "../sha256.ts";

/**
 * SHA-256 over the bits of `exp`, `log`, `pow`, `normalCdf` and `normalQuantile` at 20,000 arguments each, drawn by Philox.
 * Pure and without Node, so that the same code can be run in a browser page and must give `FINGERPRINT` there too.
 */
export function fingerprint(): string {
  const results = new DataView(new ArrayBuffer(8 * COLUMNS.length * ARGUMENTS));
  let at = 0;
  for (let i = 0; i < ARGUMENTS; i++) {
    const u = uniform(SEED, 0, 0, i);
    const v = uniform(SEED, 0, 1, i);
    for (const column of COLUMNS) {
      results.setFloat64(at, column(u, v), true);
      at += 8;
    }
  }
  return sha256(new Uint8Array(results.buffer));
}

/** What `fingerprint()` gives in every engine. It changes only when a function is meant to change. */
export const FINGERPRINT = "202a22e3485e15f2f1c0136058e5e2bd539c4f62c68c96ef7cd2552eb43d23f9";

const ARGUMENTS = 20_000;
const SEED = 20_000;

/** From two uniform draws to one result. Ranges cover subnormal results, both tails and bases down to 1e-40. */
const COLUMNS: readonly ((u: number, v: number) => number)[] = [
  (u) => exp((2 * u - 1) * 709),
  (u, v) => exp((2 * u - 1) * v * v),
  (u, v) => log(u / (v + 1e-9)),
  (u, v) => log(1 + (u - 0.5) * v * 1e-3),
  (u, v) => pow(100 * u + 1e-40, 8 * v - 4),
  (u, v) => pow(1 + 1e-3 * (u - 0.5), 1e5 * v),
  (u) => normalCdf(76 * u - 38),
  (u) => normalCdf(6 * u - 3),
  (u) => normalQuantile(u + 1e-17),
  (u, v) => normalQuantile(u * v * v * v * v + 1e-300),
];
