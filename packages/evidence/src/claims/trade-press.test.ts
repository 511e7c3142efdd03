import { expect, test } from "vitest";
import { firstPress, type PressSentence, secondPress } from "../testing/trade-press.ts";
import type { Interval } from "./interval.ts";
import { readSentence } from "./read-sentence.ts";

const written = "2026-06-30";

/** Whether an interval stands for a number: it holds it, without being so wide that it holds anything. */
function stands({ low, high }: Interval, meant: number | readonly [number, number]): boolean {
  if (typeof meant !== "number") return Math.abs(low - meant[0]) < 1e-6 && Math.abs(high - meant[1]) < 1e-6;
  const open = [-Infinity, -1, 0].includes(low) || [1, Infinity].includes(high);
  return low - 1e-9 <= meant && meant <= high + 1e-9 && (open || high - low <= 0.2 * Math.max(1, Math.abs(meant)) + 1e-9);
}

function readRight({ sentence, query, value, start, when }: PressSentence): boolean {
  const read = readSentence(sentence, undefined, written).query;
  if (query === undefined || read === undefined) return query === read;
  const asked = read as unknown as Record<string, unknown> & { value: Interval; start?: Interval; when?: { from: string; to: string } };
  try {
    expect(asked).toMatchObject(query);
  } catch {
    return false;
  }
  return (
    (value === undefined || stands(asked.value, value)) &&
    (start === undefined || (asked.start !== undefined && stands(asked.start, start))) &&
    (when === undefined || (asked.when?.from === when[0] && asked.when.to === when[1]))
  );
}

test.each([
  ["first", firstPress],
  ["second", secondPress],
] as const)("sentences of the %s list are read as a reader would", (_, list) => {
  expect(list.filter((one) => !readRight(one)).map(({ sentence }) => sentence)).toEqual([]);
});
