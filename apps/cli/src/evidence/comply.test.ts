import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, typed } from "../testing/captured.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bom-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const example = join(root, "examples/bom.csv");
const rule = ["--rule", "CHN-61-2025-DM", "--on", "2025-12-01"];
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test("the example's record, as printed, says it is no legal advice and that the rule was suspended", async () => {
  const { out, code } = await typed("comply", example, ...rule);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot("comply.golden.txt");
  expect(out).toContain("not legal advice");
  expect(out).toContain("on the other reading: 5.12 %, caught");
});

test("data and page say the same as the text; the page holds no script and escapes what the table says", async () => {
  const record = JSON.parse((await typed("comply", example, ...rule, "--json")).out);
  expect([record.outcome, record.ifInForce, record.status]).toEqual(["the rule does not apply on this day", "caught", "suspended"]);
  expect((await typed("comply", example, ...rule, "--csv")).out.split("\n")).toHaveLength(record.tested.length + 2);
  const odd = written("odd.csv", readFileSync(example, "utf8").replaceAll("magnet-set", "<script>alert(1)</script>"));
  const { out } = await typed("comply", odd, ...rule, "--html");
  expect(out).not.toContain("<script");
  expect(out).toContain("&lt;script");
  expect(out).toContain("not legal advice");
  expect(out).toContain("on the other reading: 5.12 %, caught");
});

test("each rule of the ledger that can be tested answers", async () => {
  for (const [id, on, outcome] of [
    ["CHN-61-2025-FDP", "2025-12-01", "the rule does not apply on this day"],
    ["CHN-61-2025-ORIG", "2025-10-20", "caught"],
    ["CHN-61-2025-ORIG", "2026-11-20", "not known whether the rule applies on this day"],
    ["USA-EAR-DM", "2025-12-01", "not caught"],
    ["USA-AFF50-2025", "2025-10-20", "caught"],
  ] as const)
    expect([id, JSON.parse((await typed("comply", example, "--rule", id, "--on", on, "--json", "--prices", "2024")).out).outcome]).toEqual([
      id,
      outcome,
    ]);
});

test.each([
  [["--rule", "CHN-61-2025-DMM", "--on", "2025-12-01"], 'did you mean "CHN-61-2025-DM"?'],
  [["--rule", "CHN-XTAX-2006", "--on", "2025-12-01"], "no rule about what is in a good"],
  [[...rule, "--prices", "1999"], "no oxide prices of FOB_China for 1999"],
  [[...rule, "--market", "Moon"], 'no oxide prices of "Moon"'],
  [[...rule, "--destination", "Iran"], 'did you mean "IRN"?'],
])("%j is refused with what would be right", async (words, message) => {
  const { err, out, code } = await typed("comply", example, ...words);
  expect([out, code]).toEqual(["", 1]);
  expect(err).toContain(message);
});

test("a bill of two hundred thousand lines, another kind of file and a folder are refused whole", async () => {
  const row = "\np,drive,,1,pcs,1,USD,,,,,,,,";
  const head = readFileSync(example, "utf8").split("\n", 2).join("\n");
  for (const [path, code] of [
    [written("long.csv", head + row.repeat(200_000)), "more than the 50000 accepted"],
    [written("bom.xlsm", "x"), "neither a .csv nor an .xlsx"],
    [join(folder, "none.csv"), "no such file"],
    [written("latin.csv", ""), "no rows"],
  ] as const) {
    const said = await typed("comply", path, ...rule);
    expect([said.out, said.code]).toEqual(["", 1]);
    expect(said.err).toContain(code);
  }
});
