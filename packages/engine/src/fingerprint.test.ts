import { expect, test } from "vitest";
import { fingerprint } from "./testing/fingerprint.ts";

/** Changes with every equation, and only with them: say why in the commit. */
const golden = "b9774f3360ca2ddbe8cc9d33a21c9ae1603d287c500182bacaa5b3236b0d8f01";

test("the engine gives the same bytes as ever, here as in a browser", () => {
  expect(fingerprint()).toBe(golden);
});
