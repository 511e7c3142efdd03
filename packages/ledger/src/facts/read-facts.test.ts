import { controls, type Problem, supplyDeposits, supplyStageShares, type Table } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { parseCsv } from "./parse-csv.ts";
import { readEpisode } from "./read-episode.ts";
import { publishedClock, readFacts } from "./read-facts.ts";
import { readSources } from "./read-sources.ts";
import { smallFiles } from "./testing/small-files.ts";

const clock = publishedClock(readSources(smallFiles.sources, "sources.csv", []));

/** Reads a table and puts its problems as `line field code: message | hint`. */
function problemsIn(table: Table, text: string): string[] {
  const problems: Problem[] = [];
  readFacts(table, text, "t.csv", clock, problems);
  return problems.map(({ at, code, message, hint }) => `${at.line} ${at.field ?? "-"} ${code}: ${message} | ${hint}`);
}

/** The small table of shares with one thing changed. */
const shares = (from: string, to: string) => problemsIn(supplyStageShares, smallFiles.stageShares.replace(from, to));

describe("parseCsv", () => {
  it("gives each row the line it starts in, also after fields that run over lines", () => {
    const csv = parseCsv('a,b\n1,"x\n\ny"\n2,"say ""no"""\n', "t.csv");
    expect(csv.records).toEqual([
      { line: 2, cells: ["1", "x\n\ny"] },
      { line: 5, cells: ["2", 'say "no"'] },
    ]);
    expect(csv.problems).toEqual([]);
  });
  it("lists blank lines, rows of another length, stray and open quotes", () => {
    const codes = (text: string) => parseCsv(text, "t.csv").problems.map(({ code, at }) => `${at.line} ${code}`);
    expect(codes("")).toEqual(["1 csv/empty"]);
    expect(codes("a,b\n\n1\n1,2,3\n")).toEqual(["2 csv/blank-line", "3 csv/field-count", "4 csv/field-count"]);
    expect(codes('a,b\n1,2\n3,x"y\n4,5\n')).toEqual(["3 csv/stray-quote"]);
    expect(codes('a,b\n1,2\n3,"open\n4,5\n')).toEqual(["3 csv/quote-not-closed"]);
  });
  it("refuses a file of more lines than people read, and does not drown in problems", () => {
    const codes = (text: string) => parseCsv(text, "t.csv").problems.map(({ code }) => code);
    expect(codes("\n".repeat(60_000))).toEqual(["csv/too-many-lines"]);
    expect(codes(`a,b\n${"\n".repeat(4_000)}`)).toHaveLength(1001);
    expect(codes(`a,b\n${'x"y\n'.repeat(4_000)}`)).toHaveLength(1001);
    expect(codes(`a,b\n${'"'.repeat(1_000_001)}`)).toEqual(["csv/quote-not-closed"]);
    expect(problemsIn(supplyStageShares, smallFiles.stageShares + "mining\n".repeat(4_000))).toHaveLength(1001);
  });
  it("counts lines that end in carriage return and line feed once", () => {
    expect(parseCsv("a,b\r\n1,2\r\n3,4\r\n", "t.csv").records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [2, "1", "2"],
      [3, "3", "4"],
    ]);
  });
});

describe("readFacts", () => {
  it("makes facts with value, range, unit, period, published date and place", () => {
    const facts = readFacts(supplyStageShares, smallFiles.stageShares, "t.csv", clock, []);
    expect(facts).toHaveLength(5);
    expect(facts[1]).toMatchObject({
      id: "supply_stage_shares:mining-usa-2025-share_of_world-usgs_mcs2026-own",
      value: 13.08,
      low: 12.5,
      high: 14,
      unit: "%",
      period: { from: "2025-01-01", to: "2025-12-31" },
      published: undefined,
      sources: ["USGS_MCS2026", "own"],
      place: { file: "t.csv", line: 3 },
      row: { scope: "territory", fit: "yes" },
    });
    expect(facts[2]).toMatchObject({ published: { from: "2026-05-27", to: "2026-05-27" }, note: 'a note over\ntwo lines, with "quotes"' });
    expect(facts[4]).toMatchObject({
      value: undefined,
      low: 3000,
      place: { line: 7 },
      period: { from: "2026-04-01", to: "2027-03-31" },
      published: { from: "2011-01-01", to: "2011-01-31" },
    });
  });
  it("does not change ids with the order of rows", () => {
    const [head, ...rows] = smallFiles.stageShares.replace("a note over\ntwo", "two").trim().split("\n");
    const ids = (lines: string[]) => readFacts(supplyStageShares, [head, ...lines, ""].join("\n"), "t.csv", clock, []).map(({ id }) => id);
    expect(ids([...rows].reverse()).sort()).toEqual(ids(rows).sort());
  });
  it("lists wrong cells with line, column, value and what would be right", () => {
    expect(shares("69.23,,%", "69.23,,pct")[0]).toMatch(/^2 unit facts\/unknown-unit: unknown unit "pct" \| units of this table: %, /);
    expect(shares("4300,,t REO", "4300,,t reo")).toEqual(['4 unit facts/unknown-unit: unknown unit "t reo" | did you mean "t REO"?']);
    expect(shares("mining,CHN", "minning,CHN")).toEqual(['2 stage facts/unknown-code: unknown word "minning" | did you mean "mining"?']);
    expect(shares("mining,CHN", "mining,China")).toEqual([
      '2 country facts/unknown-country: unknown country "China" | did you mean "CHN"?',
    ]);
    expect(shares("S_WSJ_2011", "S_WSJ_2012")).toEqual([
      '7 source_id facts/unknown-source: unknown source "S_WSJ_2012" | did you mean "S_WSJ_2011"?',
    ]);
    expect(shares("69.23,,%", "69-70,,%")[0]).toMatch(/^2 value facts\/not-a-number: "69-70" is not a number \|/);
    expect(shares("69.23,,%", "169.23,,%")).toEqual(["2 value facts/out-of-range: 169.23 % is out of range | it must be from -100 to 100"]);
    expect(shares("CHN,2025,", "CHN,2025-02-30,")[0]).toMatch(/^2 year facts\/not-a-period: "2025-02-30" is no time that exists/);
    expect(shares("12.5,13.08,14", "13.5,13.08,14")[0]).toMatch(
      /^3 value facts\/range-order: low 13.5, value 13.08, high 14 are out of order/,
    );
    expect(shares("mining,CHN,2025", "mining,,2025")).toEqual([
      "2 country facts/blank: the cell is empty | needed: where it stands, not who owns it",
    ]);
    expect(shares("mining,CHN", " mining,CHN")).toEqual(['2 stage facts/space: " mining" starts or ends with a space | remove the space']);
  });
  it("keeps line numbers right below a field that runs over lines", () => {
    expect(shares("metal_alloy,CHN+MYS+AUS", "metal_alloy,CHN+MYX+AUS")).toEqual([
      '6 country facts/unknown-country: unknown country "MYX" | did you mean "MEX"?',
    ]);
  });
  it("lists missing, unknown and doubled columns", () => {
    expect(shares("quantity,low", "quantiti,low")).toEqual([
      '1 quantiti facts/unknown-column: unknown column "quantiti" | did you mean "quantity"?',
      '1 quantity facts/missing-column: column "quantity" is missing | the header must name it; its cells may be empty only where the table allows',
    ]);
    expect(shares("low,value,high", "low,value,low")[0]).toMatch(/^1 low facts\/column-twice/);
  });
  it("lists a row that stands twice, with the line of the first", () => {
    const [head, first] = smallFiles.stageShares.split("\n");
    expect(problemsIn(supplyStageShares, `${head}\n${first}\n${first}\n`)).toEqual([
      "3 stage facts/duplicate-id: supply_stage_shares:mining-chn-2025-share_of_world-usgs_mcs2026 stands already in line 2 | remove one of the rows, or tell them apart in the columns of the key",
    ]);
  });
  it("lists measures that end before they start, unless they never applied", () => {
    const text = smallFiles.controls.replace("2010-09-21,2010-11-20", "2010-11-21,2010-09-20");
    expect(problemsIn(controls, text)).toEqual([
      '4 ended facts/ends-before-start: ends on 2010-09-20, before it starts on 2010-11-21 | a measure withdrawn before it took effect has the status "never-applied"',
    ]);
  });
  it("lists sums that their parts do not make", () => {
    const header = Object.keys(supplyDeposits.columns).join(",");
    const cells: Record<string, string> = {
      deposit: "X",
      country: "CHN",
      type: "clay",
      La: "40",
      Ce: "50",
      sum_pct: "99",
      basis: "REO",
      coverage: "full",
    };
    const row = Object.keys(supplyDeposits.columns).map(
      (name) => cells[name] ?? { status: "minor", source_id: "own", confidence: "low" }[name] ?? "",
    );
    expect(problemsIn(supplyDeposits, `${header}\n${row.join(",")}\n`)).toEqual([
      "2 sum_pct facts/sum: 99 is stated, the parts sum to 90 | correct a part or the sum",
    ]);
  });
});

describe("readSources", () => {
  it("lists ids that stand twice or hold signs ids cannot hold", () => {
    const problems: Problem[] = [];
    readSources(smallFiles.sources.replace("S_WSJ_2011", "own").replace("USGS_MCS2026,", "USGS;MCS,"), "sources.csv", problems);
    expect(problems.map(({ at, code }) => `${at.line} ${at.field} ${code}`)).toEqual([
      "2 source_id facts/bad-id",
      "5 source_id facts/duplicate-id",
    ]);
  });
});

describe("readEpisode", () => {
  it("lists unknown sources and ranges out of order at their place", () => {
    const problems: Problem[] = [];
    const text = smallFiles.episode
      .replace("source_id: own, confidence: low", "source_id: owm, confidence: low")
      .replace("low: -0.8", "low: -0.5");
    expect(readEpisode(text, "e.yaml", clock.ids, problems)).toBeUndefined();
    expect(problems.map(({ at, code, hint }) => `${at.line}:${at.column} ${code} | ${hint}`)).toEqual([
      '12:49 facts/unknown-source | did you mean "own"?',
      "14:15 facts/range-order | the value lies between low and high",
    ]);
  });
});
