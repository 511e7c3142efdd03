import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "./edit-distance.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("edit distance", () => {
  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["japan", "jpaan", 1],
    ["oxide", "oxides", 1],
    ["kitten", "sitting", 3],
    // No letter is touched twice: a swap and then an insertion between the two costs three, not two.
    ["ca", "abc", 3],
  ])("from %j to %j is %i", (a, b, steps) => {
    expect(editDistance(a, b)).toBe(steps);
  });

  it("is the same both ways, and nothing only between equal words", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const steps = editDistance(a, b);
        expect(editDistance(b, a)).toBe(steps);
        expect(steps === 0).toBe(a === b);
      }),
    );
  });

  it("is exact below a limit, and not below it otherwise", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 8 }), (a, b, limit) => {
        const steps = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        if (steps < limit) expect(limited).toBe(steps);
        else expect(limited).toBeGreaterThanOrEqual(limit);
      }),
    );
  });
});
