import { expect, test } from "vitest";
import { fingerprint } from "./testing/fingerprint.ts";

test("the engine gives the same bytes as ever, here as in a browser", () => {
  expect(fingerprint()).toBe("");
});
