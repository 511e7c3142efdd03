import type { ShelfClaim, World } from "@coercivity/domain";
import { expect, test } from "vitest";
import { findable, findClaims } from "./find-claims.ts";
import { worldNumbers } from "./world-numbers.ts";

const row = {
  id: "stocks:jpn-2024",
  scope: [["basis", "oxide"]],
  published: "2025",
  confidence: "high",
  sources: ["METI"],
  place: "facts/stocks.csv:2",
} as const;
const claims: readonly ShelfClaim[] = [
  { table: "stocks", subject: ["JPN", "rare_earths"], period: "2024", conflict: "none", facts: [row] },
  {
    table: "stocks",
    subject: ["KOR", "rare_earths"],
    period: "2024",
    conflict: "within-scope",
    facts: [{ ...row, id: "stocks:kor-2024", note: "Days of use" }],
  },
];

test("a claim is found by words of its subject, its rows and their sources, in any order and case", () => {
  const all = findable(claims);
  expect(findClaims(all, "meti jpn", false)).toEqual([claims[0]]);
  expect(findClaims(all, "DAYS oxide", false)).toEqual([claims[1]]);
  expect(findClaims(all, "", true)).toEqual([claims[1]]);
  expect(findClaims(all, "jpn", true)).toEqual([]);
});

test("a number that many facilities share is told once", () => {
  const shared = { kind: "assumption", value: 0.9, low: 0.8, high: 1, unit: "share", why: "as elsewhere" } as const;
  const other = { ...shared, value: 0.7 };
  const world = {
    parameters: { a: shared },
    chainCoverDays: {},
    supplements: [],
    streams: [],
    gdpUsd: {},
    facilities: [
      { id: "x", headroom: shared },
      { id: "y", headroom: other },
    ],
  };
  expect(worldNumbers(world as unknown as World)).toEqual([
    { name: "parameter a", quantity: shared },
    { name: "y headroom", quantity: other },
  ]);
});
