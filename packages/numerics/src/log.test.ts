import fc from "fast-check";
import { expect, test } from "vitest";
import { exp } from "./exp.ts";
import { log } from "./log.ts";
import { reference, worst } from "./testing/reference.ts";

test("log is within 0.51 units in the last place of the true value", () => {
  expect(worst(reference("log"), log).ulps).toBeLessThan(0.51);
});

test("log of the special values", () => {
  expect(log(1)).toBe(0);
  expect(log(0)).toBe(-Infinity);
  expect(log(-0)).toBe(-Infinity);
  expect(log(-1)).toBeNaN();
  expect(log(-Infinity)).toBeNaN();
  expect(log(NaN)).toBeNaN();
  expect(log(Infinity)).toBe(Infinity);
});

test("exp undoes log", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
      expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThan(2e-15);
    }),
  );
});
