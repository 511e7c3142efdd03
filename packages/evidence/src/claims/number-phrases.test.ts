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
  ["more than half of it", [["share", 0.5, Infinity]]],
  ["cut by two-thirds", [["share", 0.641666667, 0.691666667]]],
  ["about 6,000 m", [["metres", 5500, 6500]]],
  ["invested A$200 m in Lynas in 2023", [["money", 1.8e8, 2.2e8, "AUD"]]],
  ["about 1.87 trillion dollars", [["money", 1.865e12, 1.875e12, "USD"]]],
  ["the 13th-largest economy", [["rank", 13, 13]]],
  ["17 chemically similar elements", [["count", 16.5, 17.5, "chemically"]]],
  ["closed 87 stores", [["count", 86.5, 87.5, "stores"]]],
  ["by 2030 and in 2024", []],
  ["exports fell 54 percent in May 2025", [["share", 0.535, 0.545]]],
  ["for 60 days", [["days", 55, 65]]],
  ["nine tenths of it", [["share", 0.85, 0.95]]],
  ["one in five", [["share", 0.15, 0.25]]],
  ["nine out of ten", [["share", 0.85, 0.95]]],
  ["ninety-five percent", [["share", 0.945, 0.955]]],
  ["79,8 %", [["share", 0.7975, 0.7985]]],
  ["between 80 and 90 percent", [["share", 0.8, 0.9]]],
  ["80% to 90%", [["share", 0.8, 0.9]]],
  ["90 percent or more", [["share", 0.9, Infinity]]],
  ["well over 90 %", [["share", 0.9, Infinity]]],
  ["nearly all of it", [["share", 0.95, 1]]],
  ["roughly half", [["share", 0.45, 0.55]]],
  ["the first half of 2024 and the third quarter of 2025", []],
  ["Announcement No. 61 of 9 October 2025, HS 280530", []],
  ["down by 10 percentage points", [["points", 0.09, 0.11]]],
  ["doubled", [["times", 1.9, 2.1]]],
  ["more than halved", [["times", 0, 0.5]]],
  ["the world's second-largest maker", [["rank", 2, 2]]],
])("%s", (sentence, expected) => {
  const found = close(read(sentence));
  expect(found).toEqual(expected);
});
