import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { factTables } from "@coercivity/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readLedger } from "../facts/read-ledger.ts";
import { readDeclarations } from "../world/declarations.ts";
import { countryByAlpha2, countryByNumber } from "./country-codes.ts";
import { customsGoods, goodOf, mixedCodes, revisionIn } from "./customs-goods.ts";
import { type ImportOptions, importTrade } from "./import-trade.ts";

const checkout = fileURLToPath(new URL("../../../..", import.meta.url));
const tables = factTables.filter(({ name }) => name.startsWith("trade_flows"));
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "trade-"));
  mkdirSync(join(root, "facts"));
  for (const file of ["sources.csv", ...tables.map((table) => table.file)])
    cpSync(join(checkout, "facts", file), join(root, "facts", file));
});
afterEach(() => rmSync(root, { recursive: true }));

const given = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(root, name), bytes);
  return join(root, name);
};
const state = (): string =>
  readdirSync(join(root, "facts"))
    .sort()
    .map((file) => `${file}\n${readFileSync(join(root, "facts", file), "utf8")}`)
    .join("");
const bring = (name: string, bytes: string | Uint8Array, more: Partial<ImportOptions> = {}) =>
  importTrade(root, given(name, bytes), { format: "baci", name, write: true, ...more });
const codes = (problems: readonly { code: string; at: { line?: number; field?: string } }[]): string[] =>
  problems.map(({ code, at }) => `${code} ${at.line ?? ""} ${at.field ?? ""}`.trim());

/** As CEPII describes it: year, exporter, importer, product, thousands of USD, tonnes. */
const baciFile = "BACI_HS22_Y2023_V202501.csv";
const baci = [
  "t,i,j,k,v,q",
  "2023,156,392,850511,182044.5,3715.25",
  "2023,156,842,284690,5120.001,NA",
  "2023,490,410,280530,12,0.4",
  "2023,156,392,010121,9,1",
  "2023,156,392,811292,7,0.1",
  "2023,156,992,850511,3,0.1",
  "",
].join("\n");

describe("BACI", () => {
  test("flows of the chain join with source and date, in tonnes and USD; the rest is listed", async () => {
    const done = await bring(baciFile, baci);
    expect(done.problems).toEqual([]);
    expect([done.read, done.flows, done.added, done.alreadyThere]).toEqual([6, 3, 3, 0]);
    expect(done.leftOut.map(({ what }) => what).sort()).toEqual(["811292", "country 992", "other codes"]);
    const ledger = await readLedger(root, { tables });
    expect(ledger.problems).toEqual([]);
    expect(ledger.sources.get(done.source!.id)).toMatchObject({ date: "2025-01", publisher: "CEPII" });
    const rows = ledger.facts
      .filter(({ sources }) => sources.includes(done.source!.id))
      .map(({ row }) => [row.exporter, row.importer, row.item, row.tonnes, row.usd, row.basis, row.fit]);
    expect(rows).toEqual([
      ["CHN", "JPN", "permanent_magnets_metal", 3715.25, 182044500, "product", "no"],
      ["CHN", "USA", "re_compounds_other", undefined, 5120001, "money", "no"],
      ["TWN", "KOR", "re_metals", 0.4, 12000, "metal", "no"],
    ]);
  });

  test("importing twice changes nothing; without writing nothing changes either", async () => {
    const before = state();
    expect((await bring(baciFile, baci, { write: false })).added).toBe(3);
    expect(state()).toBe(before);
    await bring(baciFile, baci);
    const once = state();
    expect(once).not.toBe(before);
    expect(await bring(baciFile, baci)).toMatchObject({ added: 0, alreadyThere: 3, problems: [] });
    expect(state()).toBe(once);
  });

  test("a revised file under the same name is refused, and taken under another", async () => {
    await bring(baciFile, baci);
    const once = state();
    const revised = baci.replace("182044.5", "190000");
    expect(codes((await bring(baciFile, revised)).problems)[0]).toMatch(/^trade\/row-differs/);
    expect(state()).toBe(once);
    expect((await bring(baciFile, revised, { source: "baci-revised" })).added).toBe(3);
  });

  const line = "2023,156,392,850511,1,1\n";
  test.each<[string, string, string | Uint8Array, string[]]>([
    ["another edition than its name says", baciFile, "t,i,j,k,v,q\n2023,156,392,811230,1,1\n", ["trade/other-revision 2 k"]],
    [
      "a newer edition than its name says",
      "BACI_HS12_Y2023_V202501.csv",
      "t,i,j,k,v,q\n2023,156,392,870380,1,1\n",
      ["trade/other-revision 2 k"],
    ],
    [
      "an edition before it came into force",
      "BACI_HS22_Y2019_V202501.csv",
      "t,i,j,k,v,q\n2019,156,392,850511,1,1\n",
      ["trade/other-revision 2 t"],
    ],
    ["an edition that is not read", "BACI_HS96_Y2019_V202501.csv", "t,i,j,k,v,q\n", ["trade/revision-unknown"]],
    ["another year", baciFile, "t,i,j,k,v,q\n2022,156,392,850511,1,1\n", ["trade/other-year 2 t"]],
    ["quoted thousands", baciFile, `t,i,j,k,v,q\n${line}2023,156,410,850511,"182,044",1\n`, ["trade/thousands 3"]],
    ["a truncated last line", baciFile, `t,i,j,k,v,q\n${line}2023,156,41`, ["trade/truncated 3"]],
    ["a line with too few fields", baciFile, `t,i,j,k,v,q\n2023,156,392,850511\n${line}`, ["trade/field-count 2"]],
    ["a code without its leading zero", baciFile, "t,i,j,k,v,q\n2023,156,392,10121,1,1\n", ["trade/bad-code 2 k"]],
    ["UTF-16", baciFile, Buffer.from(`t,i,j,k,v,q\n${line}`, "utf16le"), ["trade/header 1"]],
    ["another alphabet", baciFile, Buffer.concat([Buffer.from(`t,i,j,k,v,q\n`), Buffer.from([0xc7, 0xd1, 10])]), ["trade/encoding 2"]],
    ["another header", baciFile, "year;exporter;importer\n", ["trade/header 1"]],
    ["a flow twice", baciFile, `t,i,j,k,v,q\n${line}${line}`, ["trade/twice 3"]],
    ["words", baciFile, "t,i,j,k,v,q\n2023,156,392,850511,many,1\n", ["trade/not-a-number 2 v"]],
    ["a total among its details", baciFile, `t,i,j,k,v,q\n2023,156,392,TOTAL,9,1\n${line}`, ["trade/not-a-number 2 k"]],
    ["nothing", baciFile, "t,i,j,k,v,q\n", ["trade/empty 1"]],
  ])("%s is named, and nothing is half-imported", async (_, name, bytes, expected) => {
    const before = state();
    const done = await bring(name, bytes);
    expect(codes(done.problems).slice(0, 1)).toEqual(expected);
    expect(done.added).toBe(0);
    expect(state()).toBe(before);
  });

  test("a byte-order mark is no fault; an edition that contradicts the name is", async () => {
    expect((await bring(baciFile, `\ufeff${baci}`, { write: false })).added).toBe(3);
    expect(codes((await bring(baciFile, baci, { revision: 2017 })).problems)).toEqual(["trade/two-revisions"]);
  });

  test("lines that run over the pieces in which a file is read are whole", async () => {
    const many = Array.from({ length: 120_000 }, (_, i) => `2023,156,392,${String(610_000 + (i % 1000))},${i}.5,1`);
    many.splice(60_000, 0, "2023,156,410,850511,1.25,2");
    const done = await bring(baciFile, `t,i,j,k,v,q\n${many.join("\n")}\n`);
    expect([done.read, done.flows, done.problems]).toEqual([120_001, 1, []]);
  });
});

const comtradeHeader =
  "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";
interface Line {
  period?: string;
  reporter?: string;
  flow?: string;
  partner?: string;
  edition?: string;
  code?: string;
  mot?: string;
  kg?: string;
  usd?: string;
}
const comtradeLine = ({
  period = "2024",
  reporter = "JPN",
  flow = "M",
  partner = "CHN",
  edition = "H6",
  code = "850511",
  mot = "0",
  kg = "3800000",
  usd = "190000000",
}: Line): string =>
  `C,${period.length === 4 ? "A" : "M"},20240101,${period.slice(0, 4)},52,${period},392,${reporter},"Name, with comma",${flow},Import,156,${partner},China,0,W00,World,${edition},HS,true,${code},"Magnets; ""permanent""",6,true,C00,TOTAL,0,${mot},TOTAL MOT,8,kg,${kg},false,-1,N/A,0,false,${kg},false,0,false,,,${usd},0,true,false`;
const comtrade = (...lines: Line[]): string => `${[comtradeHeader, ...lines.map(comtradeLine)].join("\n")}\n`;
const options = { format: "comtrade", published: "2025-06-01" } as const;

describe("UN Comtrade", () => {
  test("both books of a flow are kept, and told apart where they differ", async () => {
    const done = await bring(
      "TradeData.csv",
      comtrade(
        {},
        { reporter: "CHN", flow: "X", partner: "JPN", kg: "3000000" },
        { partner: "W00", kg: "9000000" },
        { flow: "RM" },
        { code: "850519" },
      ),
      options,
    );
    expect(done.problems).toEqual([]);
    expect(done.mirrors).toMatchObject([{ exporter: "CHN", importer: "JPN", exported: { tonnes: 3000 }, imported: { tonnes: 3800 } }]);
    expect(done.added).toBe(3);
    expect(done.leftOut.map(({ what }) => what).sort()).toEqual(["850519", "re-imports"]);
    const { facts, problems } = await readLedger(root, { tables });
    expect(problems).toEqual([]);
    expect(
      facts
        .filter(({ sources }) => sources.includes(done.source!.id))
        .map(({ row }) => [row.exporter, row.importer, row.reporter, row.tonnes]),
    ).toEqual([
      ["CHN", "JPN", "JPN", 3800],
      ["CHN", "JPN", "CHN", 3000],
      ["WLD", "JPN", "JPN", 9000],
    ]);
  });

  test("months go to the monthly table, weight and value apart; parts without their whole are added up", async () => {
    const done = await bring(
      "m.csv",
      comtrade({ period: "202405", mot: "2100", kg: "10" }, { period: "202405", mot: "1000", kg: "20" }),
      options,
    );
    expect([done.problems, done.added]).toEqual([[], 2]);
    const { facts } = await readLedger(root, { tables });
    const mine = facts.filter(({ sources }) => sources.includes(done.source!.id));
    expect(mine.map(({ table, row }) => [table, row.month, row.value, row.unit])).toEqual([
      ["trade_flows_monthly", "2024-05", 0.03, "t"],
      ["trade_flows_monthly", "2024-05", 380_000_000, "USD"],
    ]);
    expect(
      (await bring("m.csv", comtrade({ period: "202405", mot: "2100", kg: "10" }, { period: "202405", mot: "1000", kg: "20" }), options))
        .added,
    ).toBe(0);
  });

  test("germanium had a code of its own in 2002 alone", async () => {
    expect((await bring("a.csv", comtrade({ period: "2004", edition: "H2", code: "811230" }), options)).mapped).toMatchObject([
      { item: "germanium" },
    ]);
    expect(codes((await bring("b.csv", comtrade({ period: "2009", edition: "H3", code: "811230" }), options)).problems)).toEqual([
      "trade/other-revision 2 cmdCode",
    ]);
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ["a heading beside its subheading", comtrade({ code: "8505" }, {}), ["trade/totals-in-details 2 cmdCode"]],
    ["the total of all goods beside one", comtrade({ code: "TOTAL" }, {}), ["trade/totals-in-details 2 cmdCode"]],
    ["a means of transport beside all", comtrade({}, { mot: "1000", kg: "5" }), ["trade/totals-in-details 3"]],
    ["SITC", comtrade({ edition: "S4" }), ["trade/revision-unknown"]],
    ["the edition of 1996", comtrade({ edition: "H1" }), ["trade/revision-unknown"]],
    ["quoted thousands", comtrade({ usd: '"190,000"' }), ["trade/thousands 2 primaryValue"]],
    ["a month that does not exist", comtrade({ period: "202413" }), ["trade/bad-period 2 period"]],
    ["a negative weight", comtrade({ kg: "-5" }), ["trade/negative 2 netWgt"]],
    ["Latin-1", Buffer.from(comtrade({}).replace("Name", "C\u00f4te d'Ivoire"), "latin1"), ["trade/encoding 2"]],
    ["UTF-16", Buffer.from(comtrade({}), "utf16le"), ["trade/encoding 1"]],
    ["a cut last line", comtrade({}, { partner: "VNM" }).slice(0, -30), ["trade/field-count 3"]],
    [
      "a cut last line inside quotes",
      comtrade({}, { partner: "VNM" }).replace(/permanent(?![\s\S]*permanent)[\s\S]*$/, "perm"),
      ["trade/truncated"],
    ],
    ["a last number that may be cut", comtrade({}).slice(0, -1), ["trade/truncated"]],
    ["a quote inside a field", comtrade({}).replace("TOTAL MOT", 'TOTAL "MOT"'), ["trade/stray-quote 2"]],
    [
      "a quote inside a field of a long file",
      `${comtrade({}).replace("TOTAL MOT", 'TOTAL "MOT"')}${"x".repeat(1 << 20)}\n`,
      ["trade/stray-quote 2"],
    ],
    ["a missing column", comtrade({}).replace("primaryValue", "value"), ["trade/missing-column 1 primaryValue"]],
    ["another file", "a,b\n1,2\n", ["trade/header 1"]],
    ["two figures for one flow", comtrade({}, { kg: "1" }), ["trade/twice 3"]],
  ])("%s is named, and nothing is half-imported", async (_, bytes, expected) => {
    const before = state();
    const done = await bring("TradeData.csv", bytes, options);
    expect(codes(done.problems)[0]).toMatch(new RegExp(`^${expected[0]}`));
    expect(state()).toBe(before);
  });

  test("a file without a date of publication is refused", async () => {
    expect(codes((await bring("TradeData.csv", comtrade({}), { format: "comtrade" })).problems)).toEqual(["trade/no-date"]);
  });
});

const item = (
  year: string,
  country: string,
  hs: string,
  exp: [kg: number | string, usd: number],
  imp: [kg: number | string, usd: number],
): string =>
  `<item><balPayments>${exp[1] - imp[1]}</balPayments><expDlr>${exp[1]}</expDlr><expWgt>${exp[0]}</expWgt><hsCd>${hs}</hsCd><impDlr>${imp[1]}</impDlr><impWgt>${imp[0]}</impWgt><statCd>${country}</statCd><statCdCntnKor1>국가</statCdCntnKor1><statKor>영구자석</statKor><year>${year}</year></item>`;
const answer = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<response><header><resultCode>00</resultCode><resultMsg>정상서비스.</resultMsg></header><body><items>\n${items.join("\n")}\n</items></body></response>`;
const korea = answer(
  item("총계", "-", "-", [50, 200], [507_000, 20_000_300]),
  item("2024.05", "CN", "8505111000", [0, 0], [500_000, 20_000_000]),
  item("2024.05", "CN", "8505119000", [0, 0], [7_000, 300]),
  item("2024.05", "US", "8505119000", [50, 200], [0, 0]),
);

describe("Korea Customs Service", () => {
  const kcs = { format: "korea-customs", published: "2024-06-15" } as const;

  test("ten digits are added up to six, by month and country, in and out", async () => {
    const done = await bring("kcs.xml", korea, kcs);
    expect(done.problems).toEqual([]);
    const { facts, problems } = await readLedger(root, { tables });
    expect(problems).toEqual([]);
    expect(
      facts
        .filter(({ sources }) => sources.includes(done.source!.id))
        .map(({ row }) => [row.month, row.flow, row.origin, row.destination, row.value, row.unit]),
    ).toEqual([
      ["2024-05", "import", "CHN", "KOR", 507, "t"],
      ["2024-05", "import", "CHN", "KOR", 20_000_300, "USD"],
      ["2024-05", "export", "KOR", "USA", 0.05, "t"],
      ["2024-05", "export", "KOR", "USA", 200, "USD"],
    ]);
    const once = state();
    expect(await bring("kcs.xml", korea, kcs)).toMatchObject({ added: 0, alreadyThere: 4 });
    expect(state()).toBe(once);
  });

  test.each<[string, string | Uint8Array, string[]]>([
    ["a total that its rows do not make", korea.replace("507000", "607000"), ["trade/sum-differs 3 impWgt"]],
    [
      "a heading beside its subheading",
      answer(item("2024.05", "CN", "850511", [0, 0], [1, 1]), item("2024.05", "CN", "8505111000", [0, 0], [1, 1])),
      ["trade/totals-in-details 3 hsCd"],
    ],
    ["thousands", answer(item("2024.05", "CN", "850511", [0, 0], ["1,250", 1])), ["trade/thousands 3 impWgt"]],
    ["a cut answer", korea.slice(0, -60), ["trade/truncated"]],
    ["EUC-KR", Buffer.from(korea.replace("UTF-8", "EUC-KR"), "utf8"), ["trade/encoding 1"]],
    ["bytes of EUC-KR", Buffer.concat([Buffer.from(korea.slice(0, 120)), Buffer.from([0xb1, 0xb9, 0xb0, 0xa1])]), ["trade/encoding"]],
    ["a refusal", answer().replace("<resultCode>00", "<resultCode>30"), ["trade/refused 1"]],
    ["a month that does not exist", answer(item("2024.13", "CN", "850511", [0, 0], [1, 1])), ["trade/bad-period 3 year"]],
    ["a page of another kind", "<html></html>", ["trade/header 1"]],
    ["no rows", answer(), ["trade/empty 1"]],
    [
      "a row twice",
      answer(item("2024.05", "CN", "850511", [0, 0], [1, 1]), item("2024.05", "CN", "850511", [0, 0], [1, 1])),
      ["trade/twice 4 hsCd"],
    ],
  ])("%s is named, and nothing is half-imported", async (_, bytes, expected) => {
    const before = state();
    const done = await bring("kcs.xml", bytes, kcs);
    expect(codes(done.problems)[0]).toMatch(new RegExp(`^${expected[0]}`));
    expect(state()).toBe(before);
  });
});

test("every customs code of the world's streams is mapped, or listed as mixed", async () => {
  const { declarations } = await readDeclarations(checkout);
  const used = new Set(
    JSON.stringify(declarations!.streams.value)
      .match(/"\d{6}"/g)
      ?.map((one) => one.slice(1, -1)),
  );
  expect(used.size).toBeGreaterThan(3);
  for (const hs of used) expect([hs, goodOf(hs, 2022) !== undefined || mixedCodes[hs] !== undefined]).toEqual([hs, true]);
  for (const { hs } of customsGoods) expect(mixedCodes[hs]).toBeUndefined();
});

test("editions follow the calendar, and country numbers those of the United Nations", () => {
  expect([1999, 2002, 2011, 2021, 2026].map(revisionIn)).toEqual([undefined, 2002, 2007, 2017, 2022]);
  expect([156, 842, 840, 251, 490, 699, 579, 757].map((one) => countryByNumber.get(one))).toEqual([
    "CHN",
    "USA",
    "USA",
    "FRA",
    "TWN",
    "IND",
    "NOR",
    "CHE",
  ]);
  expect([countryByAlpha2.size, countryByAlpha2.get("MM"), countryByAlpha2.get("KR")]).toEqual([249, "MMR", "KOR"]);
});
