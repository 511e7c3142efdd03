import { expect, test } from "vitest";
import { FINGERPRINT, fingerprint } from "./testing/fingerprint.ts";

test("the engine gives the same bytes as ever", () => {
  expect(fingerprint()).toBe(FINGERPRINT);
});
