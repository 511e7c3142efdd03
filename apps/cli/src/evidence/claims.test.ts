import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, typed } from "../testing/captured.ts";

const day = ["--today", "2026-11-22"];

test("the published score is what the command gives (write it anew with vitest -u)", async () => {
  const { out } = await typed("claims", "score", ...day);
  await expect(out).toMatchFileSnapshot(join(root, "docs/claims-score.md"));
});

test("120 claims, each with a person's verdict, its sources, and a range and fitted value where the ledger has them", async () => {
  const all = JSON.parse((await typed("claims", "--json", ...day)).out);
  expect(all).toHaveLength(120);
  for (const one of all) expect(one.sources.length).toBeGreaterThan(0);
  const magnets = all.find(({ id }: { id: string }) => id === "C019");
  expect(magnets.fitted).toMatch(/^8\d/);
  expect(magnets.facts.length).toBeGreaterThan(1);
  expect(JSON.parse((await typed("claims", "003", "--json", ...day)).out).length).toBeLessThan(120);
});

test("a typed share is held against rows and the fit", async () => {
  const words = ["--share", "--of", "rare earth imports", "--by", "JPN", "--from", "CHN", "--value", "50%", "--year", "2025"];
  const { checked } = JSON.parse((await typed("claims", "check", ...words, "--json", ...day)).out);
  expect(checked.verdict).toBe("unsupported");
  expect(checked.readings.some(({ fitted }: { fitted?: true }) => fitted)).toBe(true);
});

test.each([
  [["--share", "--of", "cheese", "--by", "JPN", "--from", "CHN", "--value", "50%"], "names no good"],
  [["--share", "--of", "magnets", "--by", "Japan", "--from", "CHN", "--value", "50%"], 'did you mean "JPN"?'],
  [["--share", "--of", "magnets", "--by", "JPN", "--from", "CHN", "--value", "lots"], "is no share"],
  [["--share", "--of", "magnets", "--by", "JPN", "--from", "CHN", "--value", "5%", "--year", "soon"], "is no time"],
  [["--share", "--count"], "either a sentence or one of"],
  [["--share", "--of", "magnets"], "--by is needed"],
  [["--share", "--of", "magnets", "--by", "JPN", "--from", "CHN", "--value", "50"], "is no share"],
  [["--share", "--of", "magnets", "--by", "JPN", "--from", "CHN", "--value", ""], "--value is needed"],
  [["--share", "--of", "magnets", "--by", "JPN", "--from", "JPN", "--value", "50%"], "stands on both sides"],
  [["--count", "--by", "CHN", "--value", "50%"], "is no count"],
])("%j is refused", async (words, message) => {
  const { err, out, code } = await typed("claims", "check", ...words);
  expect([out, code]).toEqual(["", 1]);
  expect(err).toContain(message);
});

test("the checker knows no claim by name", () => {
  for (const folder of ["packages/evidence/src/claims", "apps/cli/src/evidence"])
    for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")))
      expect(readFileSync(join(root, folder, file), "utf8")).not.toMatch(/["'`]?\b(?:C\d{3}|X0\d)\b/);
});
