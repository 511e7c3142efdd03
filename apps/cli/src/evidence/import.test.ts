import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, typed } from "../testing/captured.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const facts = (): string => readFileSync(join(root, "facts/trade_flows_annual.csv"), "utf8");

test("a dry run says what would join, what is left out and why, and writes nothing", async () => {
  const before = facts();
  const file = written(
    "BACI_HS17_Y2023_V202501.csv",
    "t,i,j,k,v,q\n2023,156,392,850511,10,1\n2023,24,32,850511,10,1\n2023,156,392,811292,1,1\n",
  );
  const { out, code } = await typed("facts", "import", file, "--format", "baci", "--dry-run");
  expect(code).toBe(0);
  expect(out).toContain("1 row would be added, 0 already there");
  expect(out).toMatch(/flows of other countries +1/);
  expect(out).toMatch(/811292 +1 +gallium/);
  expect(facts()).toBe(before);
  expect(
    JSON.parse((await typed("facts", "import", file, "--format", "baci", "--dry-run", "--countries", "all", "--json")).out).added,
  ).toBe(2);
});

test.each([
  [
    ["BACI_HS17_Y2023_V202501.csv", "t,i,j,k,v,q\n2023,156,392,850511,10"],
    ["--format", "baci"],
    1,
    "BACI_HS17_Y2023_V202501.csv:2  the last line does not end",
  ],
  [["x.csv", "t,i,j,k,v,q\n"], ["--format", "baci", "--published", "2025-01"], 1, "the edition of the Harmonized System is not known"],
  [["y.csv", "a\n"], ["--format", "comtrade"], 1, "does not say when it was published"],
  [["z.csv", "a\n"], ["--format", "comtrad"], 2, "comtrad"],
])("%j %j is refused", async ([name, text], words, code, message) => {
  const before = facts();
  const said = await typed("facts", "import", written(name!, text!), ...words, "--dry-run");
  expect([said.out, said.code]).toEqual(["", code]);
  expect(said.err).toContain(message);
  expect(facts()).toBe(before);
});
