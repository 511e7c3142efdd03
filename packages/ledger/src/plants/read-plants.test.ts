import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatProblem } from "@coercivity/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBundle } from "../bundle/open-bundle.ts";
import { parseCsv } from "../facts/parse-csv.ts";
import { root } from "../testing/checkout.ts";
import { plantColumnNames, plantColumns } from "./plant-columns.ts";
import { plantContext } from "./plant-context.ts";
import { readPlants } from "./read-plants.ts";
import { smallPlantBundle } from "./testing/small-bundle.ts";
import { type SmallCell, smallWorkbook, zipped } from "./testing/small-workbook.ts";

const context = plantContext(smallPlantBundle());
const head = "plant,country,stream,kg_per_day,cover_days,essential,suppliers,value_added_usd_per_day";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coercivity-plants-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Buffer, name = "t.csv") {
  const path = join(folder, name);
  await writeFile(path, content);
  return readPlants(path, context, name);
}

/** Code and place of everything wrong with rows under the usual header. */
async function wrongs(...rows: readonly string[]): Promise<string[]> {
  const { problems } = await read(`${[head, ...rows].join("\n")}\n`);
  return problems.map(({ code, at }) => `${at.line} ${at.field ?? ""} ${code.replace("plants/", "")}`);
}

describe("a table of plants", () => {
  it("is read row by row, whatever the order and writing of its columns", async () => {
    const { plants, problems } = await read(
      "\ufeffPlant,Product,STREAM,Kg per day,cover-days,essential,supplier country,suppliers,country,value_added_usd_per_day,transit_days,\r\n" +
        "Kita,lenses,ceria,12.5,30,Yes,,CHN:70; mys:30 %,jpn,1000,,\r\n" +
        "Kita,,high-temperature  NdFeB,3,0,no,CHN,,JPN,,21,\r\n" +
        ",,,,,,,,,,,\r\n\r\n",
    );
    expect(problems).toEqual([]);
    expect(plants).toMatchObject([
      {
        name: "Kita",
        country: "JPN",
        product: "lenses",
        valueAddedUsdPerDay: 1000,
        inputs: [
          {
            stream: "oxide.Ce",
            kgPerDay: 12.5,
            coverDays: 30,
            essential: true,
            suppliers: [
              { country: "CHN", share: 0.7 },
              { country: "MYS", share: 0.3 },
            ],
            at: { line: 2 },
          },
          { stream: "magnet.high", essential: false, suppliers: [{ country: "CHN", share: 1 }], transitDays: 21, at: { line: 3 } },
        ],
      },
    ]);
  });

  it("has names of one line that steer no terminal", async () => {
    const { plants } = await read(`${head}\n"Ki\nta\u001b[31m ",JPN,ceria,1,1,yes,CHN,1\n`);
    expect(plants.map(({ name }) => name)).toEqual(["Ki ta [31m"]);
  });

  it("names line, column and what would be right, all at once", async () => {
    expect(
      await wrongs(
        "A,JPP,oxide.Ce,1,1,yes,CHN,1",
        "B,JPN,oxid.Ce,1,1,yes,CHN,1",
        "C,JPN,NdFeB,1,1,yes,CHN,1",
        "D,JPN,oxide.Ce,-1,1,maybe,CHN,1",
        "E,JPN,oxide.Ce,0,x,yes,CHN,1",
        'F,JPN,oxide.Ce,"1,5",1,yes,CHN,"1,000"',
        "G,JPN,oxide.Ce,1,1,yes,CHN:60; MYS:30,1",
        "H,JPN,oxide.Ce,1,1,yes,KOR,1",
        "I,JPN,oxide.Ce,1,1,yes,CHN:50; CHN:50,1",
        "J,JPN,oxide.Ce,1,1,yes,CHN 70,1",
        "K,JPN,,1,1,yes,,1",
        "L,JPN,oxide.Ce,1,1,yes,CHN,",
        "M,JPN,oxide.Ce,1,1,yes,CHN,1",
        "M,KOR,oxide.Ce,1,1,yes,CHN,2",
        "polishing,JPN,oxide.Ce,1,1,yes,CHN,1",
        "N,ESP,oxide.Ce,1,1,yes,CHN,1",
        "O,JPN,oxide.Ce,1,1,yes,CHN:-20; MYS:120,1",
      ),
    ).toEqual([
      "2 country unknown-country",
      "3 stream unknown-stream",
      "4 stream several-streams",
      "5 kg_per_day out-of-range",
      "5 essential not-yes-or-no",
      "6 kg_per_day out-of-range",
      "6 cover_days not-a-number",
      "7 kg_per_day decimal-comma",
      "7 value_added_usd_per_day decimal-comma",
      "8 suppliers split-sum",
      "9 suppliers no-pool",
      "10 suppliers split-country-twice",
      "11 suppliers unknown-country",
      "12 stream blank",
      "12 suppliers blank",
      "17 country unknown-country",
      "18 suppliers out-of-range",
      "13 value_added_usd_per_day blank",
      "15 country plant-differs",
      "15 value_added_usd_per_day plant-differs",
      "15 stream duplicate-row",
      "16 plant name-taken",
    ]);
  });

  it("says which word was meant, and who could supply", async () => {
    const { problems } = await read(
      `${head}\nA,JPN,magnet.hgih,1,1,yes,CHN,1\nB,JPN,oxide.Ce,1,1,yes,KOR:100,1\nC,ESP,oxide.Ce,1,1,yes,CHN,1\n`,
    );
    expect(problems.map(formatProblem).join("\n")).toBe(
      [
        't.csv:2 stream  unknown stream "magnet.hgih"',
        '                did you mean "magnet.high"?',
        "t.csv:3 suppliers  KOR puts out no oxide.Ce in the reconciled world",
        "                   those that do: CHN, MYS",
        't.csv:4 country  unknown country "ESP"',
        "                 the world counts Spain under XEU (rest of the EU) or OTH (rest of the world)",
      ].join("\n"),
    );
  });

  it("refuses a header that is not one", async () => {
    const codes = async (text: string) => (await read(text)).problems.map(({ code, at }) => `${code} ${at.field ?? ""}`);
    expect(await codes("plant,country,stream,kg_per_dya,kg_per_day,plant\nA,JPN,oxide.Ce,1,1,B\n")).toEqual([
      "plants/unknown-column kg_per_dya",
      "plants/column-twice plant",
      "plants/missing-column cover_days",
      "plants/missing-column essential",
      "plants/missing-column value_added_usd_per_day",
      "plants/missing-column supplier_country",
    ]);
    expect(await codes("plant;country;stream\nA;JPN;oxide.Ce\n")).toEqual(["table/semicolons "]);
    expect(await codes("")).toEqual(["table/empty "]);
    expect(await codes(`${head}\n`)).toEqual(["table/empty "]);
    expect((await read(Buffer.from([0x70, 0xff, 0x0a]))).problems).toMatchObject([{ code: "text/not-utf-8" }]);
    expect((await read("x", "t.ods")).problems).toMatchObject([{ code: "table/unknown-kind" }]);
    expect((await readPlants(join(folder, "none.xlsx"), context, "none.xlsx")).problems).toMatchObject([{ code: "text/file-missing" }]);
    const many = `${head}\n${"A,JPN,oxide.Ce,1,1,yes,CHN,1\n".repeat(50_001)}`;
    expect((await read(many)).problems).toMatchObject([{ code: "csv/too-many-lines" }]);
  });

  it("is the same from a workbook", async () => {
    const rows: readonly SmallCell[][] = [
      head.split(","),
      ["Kita & sons", "JPN", "ceria", 12.5, 30, true, "CHN:70; MYS:30", 1000],
      ["Kita & sons", "JPN", "magnet.high", 3, 20, "no", "CHN", null],
    ];
    const { plants, problems } = await read(smallWorkbook(rows), "t.xlsx");
    expect(problems).toEqual([]);
    expect(plants).toMatchObject([
      { name: "Kita & sons", valueAddedUsdPerDay: 1000, inputs: [{ kgPerDay: 12.5, at: { line: 2 } }, { essential: false }] },
    ]);
  });

  it("is the same from a workbook, for the whole of the example", async () => {
    const opened = await openBundle(root);
    if (!opened.ok) throw new Error("the checkout's facts have problems");
    const whole = plantContext(opened.bundle);
    const text = await readFile(join(root, "examples/plants.csv"), "utf8");
    const { header, records } = parseCsv(text, "plants.csv");
    const cell = (written: string): SmallCell => (written === "" ? null : /^[\d.]+$/.test(written) ? Number(written) : written);
    await writeFile(join(folder, "plants.xlsx"), smallWorkbook([header, ...records.map(({ cells }) => cells.map(cell))]));
    const fromCsv = await readPlants(join(root, "examples/plants.csv"), whole, "plants");
    const fromXlsx = await readPlants(join(folder, "plants.xlsx"), whole, "plants");
    expect(fromCsv.problems).toEqual([]);
    expect(fromCsv.plants).toHaveLength(6);
    expect(fromXlsx).toEqual(fromCsv);
  });

  it("holds no failed results, merged cells or tabs", async () => {
    const row = (country: SmallCell): SmallCell[] => ["A", country, "oxide.Ce", 1, 30, "yes", "CHN", 1000];
    const { problems } = await read(smallWorkbook([head.split(","), row("JPN"), row({ error: "#N/A" })], ["A2:A3"]), "t.xlsx");
    expect(problems).toMatchObject([
      { code: "table/error-value", at: { line: 3 }, message: "cell B3 shows #N/A" },
      { code: "table/merged-cells", at: { line: 2 }, message: "cells A2:A3 are merged" },
    ]);
    expect((await read(Buffer.from(head.replaceAll(",", "\t")), "t.csv")).problems).toMatchObject([{ code: "table/tabs" }]);
  });

  it("holds no formulas and is a whole workbook", async () => {
    const formula = { formula: "SUM(A1:A3)", result: 3 };
    const row = (kg: SmallCell): SmallCell[] => ["A", "JPN", "oxide.Ce", kg, 30, "yes", "CHN", 1000];
    const wrong = await read(smallWorkbook([head.split(","), row(1), row(formula)]), "t.xlsx");
    expect(wrong.plants).toEqual([]);
    expect(wrong.problems).toMatchObject([{ code: "table/formula", at: { line: 3 }, message: "cell D3 holds a formula" }]);
    const whole = smallWorkbook([head.split(","), row(1)]);
    const codes = async (bytes: Buffer) => (await read(bytes, "t.xlsx")).problems.map(({ code }) => code);
    expect(await codes(whole.subarray(0, whole.length - 40))).toEqual(["table/not-a-workbook"]);
    expect(await codes(Buffer.from("no workbook"))).toEqual(["table/not-a-workbook"]);
    expect(await codes(zipped({ "readme.xml": "no workbook" }))).toEqual(["table/not-a-workbook"]);
    expect(await codes(zipped({ "xl/workbook.xml": "0".repeat(65 * 1024 * 1024) }))).toEqual(["table/workbook-too-large"]);
    expect(await codes(smallWorkbook([]))).toEqual(["table/empty"]);
    expect(await codes(zipped({ "xl/workbook.xml": "<workbook/>", "xl/vbaProject.bin": "macros" }))).toEqual(["table/macros"]);
  });

  it("is described in docs/plants.md column by column", async () => {
    const page = await readFile(join(root, "docs/plants.md"), "utf8");
    for (const name of plantColumnNames) {
      const { required, about } = plantColumns[name];
      expect(page).toContain(`| \`${name}\` | ${required ? "yes" : "no"} | ${about} |`);
    }
  });
});
