import { describe, expect, it } from "vitest";
import { pathBetween } from "./tween.ts";

describe("the way between two places", () => {
  it("begins at the one and ends at the other", () => {
    const path = pathBetween("M0 10L20 -5.5Z", "M10 10L40 4.5Z")!;
    expect([path(0), path(0.5), path(1)]).toEqual(["M0 10L20 -5.5Z", "M5 10L30 -0.5Z", "M10 10L40 4.5Z"]);
    expect(pathBetween("3", "5")!(0.5)).toBe("4");
  });

  it("is none where marks differ in more than their numbers", () => {
    expect(pathBetween("M0 0L1 1", "M0 0H1")).toBeUndefined();
    expect(pathBetween("M0 0L1 1", "M0 0L1 1L2 2")).toBeUndefined();
  });
});
