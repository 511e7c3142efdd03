import fc from "fast-check";
import { expect, test } from "vitest";
import { exp } from "./exp.ts";
import { reference, worst } from "./testing/reference.ts";

test("exp is within 0.7 units in the last place of the true value", () => {
  expect(worst(reference("exp"), exp).ulps).toBeLessThan(0.7);
});

test("exp of the special values", () => {
  expect(exp(0)).toBe(1);
  expect(exp(-0)).toBe(1);
  expect(exp(NaN)).toBeNaN();
  expect(exp(Infinity)).toBe(Infinity);
  expect(exp(-Infinity)).toBe(0);
  expect(exp(709.7827128933841)).toBe(Infinity);
  expect(exp(-745.133219101941)).toBe(Number.MIN_VALUE);
  expect(exp(-745.1332191019412)).toBe(0);
});

test("exp never falls where its argument rises", () => {
  const finite = fc.double({ min: -750, max: 710, noNaN: true });
  fc.assert(fc.property(finite, fc.double({ min: 1e-12, max: 1e-3, noNaN: true }), (x, step) => exp(x + step) >= exp(x)));
});
