import { expect, test } from "vitest";
import { FINGERPRINT, fingerprint } from "./testing/fingerprint.ts";

test("twenty thousand arguments give the committed bits", () => {
  expect(fingerprint()).toBe(FINGERPRINT);
});
