import { expect, test } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";
import { reference } from "./testing/reference.ts";

test("the normal quantile is right to 2e-15", () => {
  for (const { arguments: p, value } of reference("normal-quantile")) {
    if (value === 0) expect(normalQuantile(p[0]!)).toBe(0);
    else expect(Math.abs(normalQuantile(p[0]!) / value - 1), `quantile of ${p[0]}`).toBeLessThan(2e-15);
  }
});

test("the normal quantile of special values", () => {
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(-0.1)).toBeNaN();
  expect(normalQuantile(1.1)).toBeNaN();
  expect(normalQuantile(NaN)).toBeNaN();
});
