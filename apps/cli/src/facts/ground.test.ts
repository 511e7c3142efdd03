import type { AssumedQuantity } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { groundOfAssumption, groundOfFact, sharesByGround, unverifiedShare } from "./ground.ts";

const assumed: AssumedQuantity = { kind: "assumption", value: 1, low: 0, high: 2, unit: "share", why: "a test" };

describe("what a number rests on", () => {
  it("tells facts by their confidence", () => {
    expect((["high", "medium", "low"] as const).map(groundOfFact)).toEqual(["sourced", "sourced", "doubtful"]);
  });

  it("tells amounts of the world from how firms and states act, and a calibrated number from both", () => {
    expect(groundOfAssumption(assumed, "facts/world/applications.yaml")).toBe("countable");
    expect(groundOfAssumption(assumed, "facts/world/responses.yaml")).toBe("conduct");
    expect(groundOfAssumption(assumed, undefined)).toBe("conduct");
    expect(groundOfAssumption({ ...assumed, calibrated: "priceJump" }, undefined)).toBe("fitted");
  });

  it("splits all pull among the grounds that occur, and counts what moves nothing", () => {
    const numbers = [
      { ground: "conduct", pull: 3 },
      { ground: "sourced", pull: 1 },
      { ground: "countable", pull: 4 },
      { ground: "sourced", pull: 0 },
    ] as const;
    expect(sharesByGround(numbers)).toEqual([
      { ground: "sourced", numbers: 2, moving: 1, pull: 1, share: 0.125 },
      { ground: "countable", numbers: 1, moving: 1, pull: 4, share: 0.5 },
      { ground: "conduct", numbers: 1, moving: 1, pull: 3, share: 0.375 },
    ]);
    expect(unverifiedShare(numbers)).toBe(0.875);
  });

  it("gives no shares where nothing moves", () => {
    expect(unverifiedShare([{ ground: "doubtful", pull: 0 }])).toBe(0);
    expect(unverifiedShare([])).toBe(0);
  });
});
