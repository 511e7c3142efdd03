import { expect, it } from "vitest";
import { FINGERPRINT, fingerprint } from "./fingerprint.ts";

it("gives the same bits as when it was written", () => {
  expect(fingerprint()).toBe(FINGERPRINT);
});
