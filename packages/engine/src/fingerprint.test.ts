import { expect, test } from "vitest";
import { fingerprint } from "./testing/fingerprint.ts";

/** Changes with every equation, and only with them: say why in the commit. */
const golden = "d04aacadfeabc9be6ee48e17f9542c883d5114f08337cc29f52010a87376a4cb";

test("the engine gives the same bytes as ever, here as in a browser", () => {
  expect(fingerprint()).toBe(golden);
});
