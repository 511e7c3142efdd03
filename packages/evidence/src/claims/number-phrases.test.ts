import { expect, test } from "vitest";
import { numberPhrases } from "./number-phrases.ts";

const read = (sentence: string) =>
  numberPhrases(sentence).map(({ kind, meant, noun }) => [kind, meant.low, meant.high, ...(noun ? [noun] : [])]);
const close = (found: ReturnType<typeof read>) =>
  found.map((one) => one.map((cell) => (typeof cell === "number" && Number.isFinite(cell) ? Number(cell.toPrecision(9)) : cell)));

test.each([
  ["China makes 90 percent of magnets", [["share", 0.85, 0.95]]],
  ["79.8 %", [["share", 0.7975, 0.7985]]],
  ["nearly 90 percent", [["share", 0.85, 0.9]]],
  ["more than 90 per cent", [["share", 0.9, Infinity]]],
  ["over 90%", [["share", 0.9, Infinity]]],
  ["about 97 percent", [["share", 0.9215, 1.0185]]],
  ["in the 70 percent range", [["share", 0.7, 0.8]]],
  [
    "from 90 to 60-70 percent",
    [
      ["share", 0.85, 0.95],
      ["share", 0.6, 0.7],
    ],
  ],
  [
    "from 80-90 to 50 percent",
    [
      ["share", 0.8, 0.9],
      ["share", 0.45, 0.55],
    ],
  ],
  ["more than half of it", [["share", 0.5, 1]]],
  ["cut by two-thirds", [["share", 0.64, 0.69]]],
  ["about 6,000 m", [["metres", 5500, 6500]]],
  ["invested A$200 m in Lynas in 2023", [["money", 1.8e8, 2.2e8, "AUD"]]],
  ["about 1.87 trillion dollars", [["money", 1.865e12, 1.875e12, "USD"]]],
  ["the 13th-largest economy", [["rank", 13, 13]]],
  ["17 chemically similar elements", [["count", 16.5, 17.5, "chemically"]]],
  ["closed 87 stores", [["count", 86.5, 87.5, "stores"]]],
  ["by 2030 and in 2024", []],
  ["exports fell 54 percent in May 2025", [["share", 0.535, 0.545]]],
  ["for 60 days", [["days", 55, 65]]],
])("%s", (sentence, expected) => {
  const found = close(read(sentence));
  expect(found).toEqual(expected);
});
