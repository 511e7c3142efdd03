import fc from "fast-check";
import { expect, test } from "vitest";
import { pow } from "./pow.ts";
import { reference, worst } from "./testing/reference.ts";

test("pow is within 1.2 units in the last place of the true value, within 0.7 where the result is moderate", () => {
  const rows = reference("pow");
  expect(worst(rows, pow).ulps).toBeLessThan(1.2);
  const moderate = rows.filter((row) => Math.abs(row.value) > 1e-100 && Math.abs(row.value) < 1e100);
  expect(moderate.length).toBeGreaterThan(400);
  expect(worst(moderate, pow).ulps).toBeLessThan(0.7);
});

test("pow of special values is what the language says", () => {
  const special = [
    NaN,
    -Infinity,
    -1e300,
    -3,
    -2.5,
    -1,
    -0.5,
    -0,
    0,
    0.5,
    1,
    2,
    2.5,
    3,
    1e20,
    1e300,
    2 ** 53 + 2,
    Infinity,
    1e-300,
    -1e-300,
  ];
  for (const x of special) {
    for (const y of special) {
      const expected = x ** y;
      const got = pow(x, y);
      if (Number.isFinite(expected) && expected !== 0) expect(Math.abs(got / expected - 1), `${x} ^ ${y}`).toBeLessThan(1e-14);
      else expect(got, `${x} ^ ${y}`).toBe(expected);
    }
  }
});

test("subnormal bases and results keep their scale", () => {
  expect(pow(2, -1074)).toBe(Number.MIN_VALUE);
  expect(pow(2, 1023)).toBe(2 ** 1023);
  expect(pow(Number.MIN_VALUE, 0.5)).toBe(Math.sqrt(Number.MIN_VALUE));
  expect(pow(Number.MIN_VALUE, 1 / 1074)).toBeCloseTo(0.5, 14);
});

test("whole powers of small whole numbers are exact", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 0, max: 10 }), (base, exponent) => {
      let product = 1;
      for (let i = 0; i < exponent; i++) product *= base;
      expect(pow(base, exponent)).toBe(product);
    }),
  );
});
