import { describe, expect, expectTypeOf, it } from "vitest";
import { isCountryCode, nearestCountry, parseCountrySet } from "./country-set.ts";
import { factId } from "./fact-id.ts";
import { factTables } from "./fact-tables.ts";
import { isoCountries } from "./iso-countries.ts";
import { nearest } from "./nearest.ts";
import { parsePeriod } from "./period.ts";
import { factsAt, readability, readableAt } from "./readable-at.ts";
import type { SupplyStageSharesRow } from "./supply-stage-shares.ts";

describe("tables", () => {
  it("name only columns they have", () => {
    for (const { name, columns, key, subject, scope = [], period = [], country = [], quantities, sum, mayEndEarly } of factTables) {
      const quantified = quantities.flatMap(({ value, low, high, unit }) => [value, low, high, unit]);
      const summed = sum ? [...sum.of, sum.equals] : [];
      const named = [...key, ...subject, ...scope, ...[period].flat(), ...country, ...quantified, ...summed, mayEndEarly?.column];
      for (const column of named) if (column !== undefined) expect(columns, `${name}: ${column}`).toHaveProperty([column]);
      expect(key.length, name).toBeGreaterThan(0);
    }
    expect(new Set(factTables.map(({ file }) => file)).size).toBe(factTables.length);
  });

  it("give their rows types", () => {
    expectTypeOf<SupplyStageSharesRow["value"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<SupplyStageSharesRow["fit"]>().toEqualTypeOf<"yes" | "no">();
    expectTypeOf<SupplyStageSharesRow["source_id"]>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<SupplyStageSharesRow["confidence"]>().toEqualTypeOf<"high" | "medium" | "low">();
  });
});

describe("parsePeriod", () => {
  const days = (text: string, country?: string) => {
    const period = parsePeriod(text, country);
    return period && `${period.from} ${period.to}`;
  };

  it("reads years, months, days, quarters, halves, batches, decades", () => {
    expect(days("2024")).toBe("2024-01-01 2024-12-31");
    expect(days("2024-02")).toBe("2024-02-01 2024-02-29");
    expect(days("2023-02-28")).toBe("2023-02-28 2023-02-28");
    expect(days("2025-Q3")).toBe("2025-07-01 2025-09-30");
    expect(days("2024-H2")).toBe("2024-07-01 2024-12-31");
    expect(days("2023-B1")).toBe("2023-01-01 2023-12-31");
    expect(days("1970s")).toBe("1970-01-01 1979-12-31");
  });
  it("reads ranges, shortened or not", () => {
    expect(days("2021-2024")).toBe("2021-01-01 2024-12-31");
    expect(days("2025-01..05")).toBe("2025-01-01 2025-05-31");
    expect(days("2019..2023-05")).toBe("2019-01-01 2023-05-31");
    expect(days("2010-Q3..Q4")).toBe("2010-07-01 2010-12-31");
    expect(days("2010-11..2011-Q1")).toBe("2010-11-01 2011-03-31");
    expect(days("2025..")).toBe("2025-01-01 9999-12-31");
  });
  it("reads fiscal years by country", () => {
    expect(days("FY2025", "JPN")).toBe("2025-04-01 2026-03-31");
    expect(days("FY2025", "IND")).toBe("2024-04-01 2025-03-31");
    expect(days("FY2026-H1", "IND")).toBe("2025-04-01 2025-09-30");
    expect(days("FY2026", "MYS")).toBe("2025-07-01 2026-06-30");
    expect(days("2024/25", "IND")).toBe("2024-04-01 2025-03-31");
    expect(days("2024/25", "KOR")).toBe("2024-01-01 2025-12-31");
    expect(days("FY2025")).toBe("2025-01-01 2025-12-31");
  });
  it("refuses what does not exist", () => {
    for (const text of ["2025-02-29", "2025-13", "2025-Q5", "2024..2023", "2024/26", "about 2019", "", "..", "25-01-01", "2025-1-1"]) {
      expect(days(text), text).toBeUndefined();
    }
  });
});

describe("countries", () => {
  it("are ISO codes, groups and sets", () => {
    expect(Object.keys(isoCountries)).toHaveLength(249);
    expect(isCountryCode("EU27") && isCountryCode("XEU") && isCountryCode("KOR")).toBe(true);
    expect(parseCountrySet("CHN+AUS+MMR")).toEqual({ include: ["CHN", "AUS", "MMR"], exclude: [], unknown: [] });
    expect(parseCountrySet("WLD-CHN")).toEqual({ include: ["WLD"], exclude: ["CHN"], unknown: [] });
    expect(parseCountrySet("CHN;JPX").unknown).toEqual(["JPX"]);
  });
  it("suggest the nearest", () => {
    expect(nearestCountry("Japan")).toBe("JPN");
    expect(nearestCountry("jpn")).toBe("JPN");
    expect(nearestCountry("Malasia")).toBe("MYS");
    expect(["EU", "KR", "US", "UK", "GER", "JAP", "Burma"].map(nearestCountry)).toEqual(["EU27", "KOR", "USA", "GBR", "DEU", "JPN", "MMR"]);
    expect(nearestCountry("Atlantis and the like")).toBeUndefined();
  });
});

describe("nearest", () => {
  it("forgives case, signs and a third of the letters", () => {
    expect(nearest("t reo", ["t", "t REO", "USD"])).toBe("t REO");
    expect(nearest("licens", ["licence", "quota"])).toBe("licence");
    expect(nearest("zebra", ["licence", "quota"])).toBeUndefined();
  });
});

describe("factId", () => {
  const table = { name: "trade", key: ["from", "to", "note"] };
  it("joins key columns, and cuts long ones with a hash of the whole", () => {
    expect(factId(table, { from: "CHN", to: "JPN+USA", note: "Dy2O3, 99.9 %" })).toBe("trade:chn-jpn+usa-dy2o3-99.9");
    const long = factId(table, { from: "CHN", to: "JPN", note: "x".repeat(100) });
    const other = factId(table, { from: "CHN", to: "JPN", note: `${"x".repeat(100)}y` });
    expect(long.length).toBeLessThanOrEqual("trade:".length + 80);
    expect(long).not.toBe(other);
    expect(long).toMatch(/^trade:chn-jpn-x+-[0-9a-f]{6}$/);
  });
});

describe("the two clocks", () => {
  const fact = (period: string | undefined, published: string | undefined, table = "t") => ({
    table,
    period: period === undefined ? undefined : parsePeriod(period),
    published: published === undefined ? undefined : parsePeriod(published),
  });

  it("never read a later time, and late statistics only for a baseline", () => {
    expect(readability(fact("2025", "2025-01"), "2025-04-04")).toBe("later-time");
    expect(readability(fact("2024", "2026"), "2025-04-04")).toBe("published-later");
    expect(readability(fact("2024", "2025-04-04"), "2025-04-04")).toBe("public");
    expect(readability(fact("2024", "2025"), "2025-04-04")).toBe("published-later");
    expect(readability(fact("2024", undefined), "2025-04-04")).toBe("undated");
    expect(readableAt(fact("2024", "2026"), "2025-04-04", "baseline")).toBe(true);
    expect(readableAt(fact("2024", "2026"), "2025-04-04", "parameter")).toBe(false);
    expect(readableAt(fact("2024", undefined), "2025-04-04", "parameter")).toBe(false);
    expect(readableAt(fact("2025-05", "2025-06"), "2025-04-04", "baseline")).toBe(false);
  });
  it("let a measure be known from its announcement", () => {
    expect(readableAt(fact("2025-12..2026", "2025-10-09", "controls"), "2025-10-10", "parameter")).toBe(true);
    expect(readableAt(fact("2025-12..2026", "2025-10-09", "controls"), "2025-10-08", "baseline")).toBe(false);
  });
  it("count what they leave out", () => {
    const { facts, counts } = factsAt([fact("2024", "2025-01"), fact("2024", "2026"), fact("2026", "2026")], "2025-04-04", "baseline");
    expect(facts).toHaveLength(2);
    expect(counts).toEqual({ public: 1, "published-later": 1, undated: 0, "later-time": 1 });
  });
});
