import fc from "fast-check";
import { expect, test } from "vitest";
import { normalCdf } from "./normal-cdf.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { reference } from "./testing/reference.ts";

test("the normal cdf is right to 1e-14, far into the tails too", () => {
  for (const { arguments: x, value } of reference("normal-cdf")) {
    expect(Math.abs(normalCdf(x[0]!) / value - 1), `Φ(${x[0]})`).toBeLessThan(1e-14);
  }
});

test("the normal cdf of special values", () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(-Infinity)).toBe(0);
  expect(normalCdf(Infinity)).toBe(1);
  expect(normalCdf(NaN)).toBeNaN();
  expect(normalCdf(1e300)).toBe(1);
  expect(normalCdf(-1e-300)).toBe(0.5);
});

test("both sides of the middle add up to 1", () => {
  fc.assert(
    fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
      expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(3e-16);
    }),
  );
});

test("the quantile undoes the cdf", () => {
  fc.assert(
    fc.property(fc.double({ min: -35, max: 0, noNaN: true }), (x) => {
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-13);
    }),
  );
});
