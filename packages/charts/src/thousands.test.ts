import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thousands } from "./thousands.ts";

describe("thousands", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1096, "1,096"],
    [-1234567, "-1,234,567"],
    [1234.5678, "1,234.568"],
  ])("of %d", (value, said) => expect(thousands(value)).toBe(said));

  it("says whole numbers as the browser does", () => {
    fc.assert(fc.property(fc.integer(), (value) => thousands(value) === value.toLocaleString("en-US")));
  });
});
