import { expect, test } from "vitest";
import { root } from "../testing/checkout.ts";
import { readLedger } from "./read-ledger.ts";
import { shelfOf } from "./shelf.ts";

test("the shelf holds every row once, each with sources that are spelled out and the line it stands on", async () => {
  const ledger = await readLedger(root);
  const { claims, sources } = shelfOf(ledger);
  const rows = claims.flatMap(({ facts }) => facts);
  expect(rows.length).toBe(ledger.facts.length);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const row of rows) {
    expect(row.place).toMatch(/^facts\/.*:\d+$/);
    for (const id of row.sources) expect(sources[id]?.title, id).toBeTruthy();
  }
  expect(claims.filter(({ conflict }) => conflict === "within-scope").length).toBeGreaterThan(0);
  for (const { facts, conflict } of claims) if (facts.length === 1) expect(conflict).toBe("none");
});
