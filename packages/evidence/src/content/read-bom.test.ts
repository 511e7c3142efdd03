import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type BomCells, bomOf, tableOf } from "../testing/small-bom.ts";
import { bomColumnNames, bomColumns } from "./bom-columns.ts";
import { readBom } from "./read-bom.ts";

const product: BomCells = { part: "drive", unit_value: 100 };
const problemsOf = (...rows: BomCells[]): string[] => {
  const read = bomOf(...rows);
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} ${at.line ?? ""} ${at.field ?? ""}`.trim());
};

test("a tree comes out whatever the order of lines, each part after its assembly", () => {
  const read = bomOf({ part: "screw", parent: "plate", quantity: 4 }, { part: "plate", parent: "drive", unit_value: 9 }, product);
  expect(read.ok && read.bom.lines.map(({ id, parent }) => [id, parent])).toEqual([
    ["drive", -1],
    ["plate", 0],
    ["screw", 1],
  ]);
});

test.each<[string, BomCells[], string[]]>([
  ["a cycle", [product, { part: "a", parent: "b" }, { part: "b", parent: "a" }], ["bom/cycle 3 parent"]],
  ["a part of itself", [product, { part: "a", parent: "a" }], ["bom/cycle 3 parent"]],
  ["a negative value", [product, { part: "a", parent: "drive", unit_value: -3 }], ["bom/not-positive 3 unit_value"]],
  ["a zero quantity", [product, { part: "a", parent: "drive", quantity: 0 }], ["bom/not-positive 3 quantity"]],
  ["an empty value", [product, { part: "a", parent: "drive", unit_value: "" }], ["bom/blank 3 unit_value"]],
  ["quoted thousands", [product, { part: "a", parent: "drive", unit_value: "1,250" }], ["bom/not-a-number 3 unit_value"]],
  ["two currencies", [product, { part: "a", parent: "drive", currency: "EUR" }], ["bom/mixed-currencies 3 currency"]],
  ["no currency", [{ ...product, currency: "$" }], ["bom/no-currency 2 currency"]],
  [
    "an item in two units",
    [product, { part: "a", parent: "drive", item: "metal.Dy", unit: "kg" }, { part: "b", parent: "drive", item: "metal.Dy" }],
    ["bom/mixed-units 4 unit"],
  ],
  ["a formula", [product, { part: "a", parent: "drive", unit_value: "=B2*2" }], ["bom/formula 3 unit_value"]],
  ["a formula in a name", [product, { part: "@SUM(A1)", parent: "drive" }], ["bom/formula 3 part"]],
  ["two products", [product, { part: "b" }], ["bom/one-product 3 parent"]],
  ["a lost parent", [product, { part: "a", parent: "drve" }], ["bom/unknown-parent 3 parent"]],
  ["a part twice", [product, { part: "drive", parent: "drive" }], ["bom/part-twice 3 part"]],
  [
    "an assembly worth less than its parts",
    [
      { ...product, unit_value: 5 },
      { part: "a", parent: "drive", quantity: 6 },
    ],
    ["bom/worth-less-than-its-parts 2 unit_value"],
  ],
  [
    "an unknown item, country, element and answer",
    [product, { part: "a", parent: "drive", item: "metal.Dyy", origin: "Japan", content: "Xx:1", us_controlled: "maybe" }],
    ["bom/unknown-item 3 item", "bom/not-yes-or-no 3 us_controlled", "bom/unknown-country 3 origin", "bom/bad-list 3 content"],
  ],
  ["an element twice", [{ ...product, content: "Dy:0.1; Dy:0.2" }], ["bom/listed-twice 2 content"]],
  ["stakes above the whole", [{ ...product, listed_stakes: "A:60; B:40.1" }], ["bom/stakes-above-whole 2 listed_stakes"]],
  ["an owner twice", [{ ...product, listed_stakes: "A:30; A:25" }], ["bom/listed-twice 2 listed_stakes"]],
])("%s is refused with line and column", (_, rows, expected) => {
  expect(problemsOf(...rows)).toEqual(expected);
});

test("columns that are missing, unknown or twice are named", () => {
  const table = tableOf([product]);
  const header = [...table.header.filter((name) => name !== "currency"), "currancy", "part"];
  const read = readBom({ ...table, header }, []);
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(["bom/unknown-column", "bom/column-twice", "bom/missing-column"]);
});

test("a chain ten thousand parts deep is read without running out of stack", () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i): BomCells => ({ part: `p${i}`, parent: i === 0 ? "" : `p${i - 1}`, unit_value: 10_000 - i }),
  );
  expect(bomOf(...rows).ok).toBe(true);
  expect(problemsOf(...rows.slice(1))).toEqual(["bom/unknown-parent 2 parent"]);
});

test("docs/evidence.md says the same of the columns", () => {
  const page = readFileSync(new URL("../../../../docs/evidence.md", import.meta.url), "utf8");
  for (const name of bomColumnNames)
    expect(page).toContain(`| \`${name}\` | ${bomColumns[name].required ? "yes" : ""} | ${bomColumns[name].about} |`);
});
