import { expect, test } from "vitest";
import { fingerprint } from "./testing/fingerprint.ts";

/** Changes with every equation, and only with them: say why in the commit. */
const golden = "c901c34754a8ab368acdd6516cbc21876f596f80d26129c8b06e37b3155b729d";

test("the engine gives the same bytes as ever, here as in a browser", () => {
  expect(fingerprint()).toBe(golden);
});
