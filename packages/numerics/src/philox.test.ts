import fc from "fast-check";
import { expect, test } from "vitest";
import { type PhiloxCounter, type PhiloxKey, philox4x32, uniform } from "./philox.ts";

function words(counter: PhiloxCounter, key: PhiloxKey): string {
  const out = new Uint32Array(4);
  philox4x32(counter, key, out);
  return [...out].map((word) => word.toString(16).padStart(8, "0")).join(" ");
}

test("philox passes the three known-answer tests of its authors", () => {
  const ones = 0xffffffff;
  expect(words([0, 0, 0, 0], [0, 0])).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
  expect(words([ones, ones, ones, ones], [ones, ones])).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
  // The digits of π.
  expect(words([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe("d16cfe09 94fdcceb 5001e420 24126ea1");
});

test("uniform takes 27 bits of the first word and 26 of the second", () => {
  expect(uniform(0, 0, 0, 0)).toBe(((0x6627e8d5 >>> 5) * 2 ** 26 + (0xe169c58d >>> 6)) / 2 ** 53);
});

const u32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const seed = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

test("uniform lies in [0, 1), and the same place always draws the same", () => {
  fc.assert(
    fc.property(seed, u32, u32, u32, u32, (s, run, entity, draw, stream) => {
      const x = uniform(s, run, entity, draw, stream);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThan(1);
      expect(uniform(s, run, entity, draw, stream)).toBe(x);
    }),
  );
});

test("every argument matters, the upper bits of the seed too", () => {
  const base = uniform(1, 2, 3, 4, 5);
  const others = [
    uniform(2, 2, 3, 4, 5),
    uniform(1, 3, 3, 4, 5),
    uniform(1, 2, 4, 4, 5),
    uniform(1, 2, 3, 5, 5),
    uniform(1, 2, 3, 4, 6),
    uniform(1 + 2 ** 40, 2, 3, 4, 5),
  ];
  expect(new Set([base, ...others]).size).toBe(7);
});

test("twenty thousand draws fill twenty bins evenly", () => {
  const bins = new Array<number>(20).fill(0);
  for (let draw = 0; draw < 20_000; draw++) bins[Math.floor(uniform(42, 7, 1, draw) * 20)]!++;
  const chiSquare = bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  // 19 degrees of freedom: 43.8 is passed once in a thousand; the draws are fixed, so this never flickers.
  expect(chiSquare).toBeLessThan(43.8);
});

test("an argument that would be truncated is refused", () => {
  expect(() => uniform(0.5, 0, 0, 0)).toThrow("seed 0.5");
  expect(() => uniform(-1, 0, 0, 0)).toThrow(RangeError);
  expect(() => uniform(0, 2 ** 32, 0, 0)).toThrow("run 4294967296");
  expect(() => uniform(0, 0, 1.5, 0)).toThrow(RangeError);
});
