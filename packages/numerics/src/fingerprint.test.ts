import { afterEach, expect, test, vi } from "vitest";
import { FINGERPRINT, fingerprint } from "./testing/fingerprint.ts";

afterEach(() => vi.restoreAllMocks());

test("twenty thousand arguments give the committed bits", () => {
  expect(fingerprint()).toBe(FINGERPRINT);
});

test("none of the engine's own inexact functions is called on the way", () => {
  const inexact = ["exp", "expm1", "log", "log1p", "log2", "log10", "pow", "cbrt", "hypot", "sin", "cos", "tan", "atan", "tanh"] as const;
  for (const name of inexact) {
    vi.spyOn(Math, name).mockImplementation(() => {
      throw new Error(`Math.${name} was called`);
    });
  }
  expect(() => fingerprint()).not.toThrow();
});
