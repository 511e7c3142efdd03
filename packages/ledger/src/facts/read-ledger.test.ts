import { cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { factsAt, formatProblem, supplyMineProduction } from "@coercivity/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatFacts } from "./format.ts";
import { factsOf, type Ledger, readLedger } from "./read-ledger.ts";
import { showFacts } from "./show-facts.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
let ledger: Ledger;
beforeAll(async () => {
  ledger = await readLedger(root);
});

describe("the facts of this checkout", () => {
  it("have no problems", () => {
    expect(ledger.problems.map(formatProblem)).toEqual([]);
    expect(ledger.facts.length).toBeGreaterThan(8200);
    expect(ledger.factById.size).toBe(ledger.facts.length);
    expect(ledger.episodes).toHaveLength(9);
  });
  it("have short ids of plain signs", () => {
    for (const { id } of ledger.facts) expect(id).toMatch(/^[a-z_]+:[a-z0-9.+_-]{1,80}$/);
  });
  it("hold each repaired row with the scope that keeps it from meeting the wrong ones", () => {
    const row = (id: string) => ledger.factById.get(id)?.row;
    expect(row("supply_mine_production:chn-2024-quota_separation_total-mexbus_quota2025")?.scope).toBe("domestic-feed-only-until-2025-08");
    expect(row("supply_mine_production:mys-2024-china_import_hs2846_weight-un_comtrade_chn2846")).toMatchObject({
      basis: "gross",
      scope: "gross-needs-reo-factor",
    });
    expect(row("supply_stage_shares:separation_light-usa-2024-absolute_output-usgs_mcs2026")?.scope).toBe("product-sold");
    expect(row("supply_stage_shares:separation_heavy-jpn-2025-implied_national_demand_dytb-argus_caremag")).toMatchObject({
      scope: "derived-from-round-percentages",
      fit: "no",
    });
    expect(row("trade_flows_annual:chn-usa-rare_earths-2024-usa-fool-2024")).toMatchObject({ basis: "gross", fit: "no" });
    expect(row("trade_flows_annual:chn-ind-permanent_magnets_all-fy2025-ind-indexp-2025")?.scope).toBe("all-hs8505");
    expect(row("demand_magnets:jpn-2022-share-of-world-permanent-magnets-supply-meti-mag-r4")?.scope).toBe("firm-nationality");
    expect(ledger.factsByTable.get("stocks")?.every((fact) => fact.row.tier && fact.row.basis)).toBe(true);
  });
  it("give typed rows by table", () => {
    const mined = factsOf(ledger, supplyMineProduction).filter(
      ({ row }) => row.country === "USA" && row.quantity === "mine_production" && row.year === "2024",
    );
    expect(mined.map(({ row, value }) => [row.unit, row.basis, value])).toContainEqual(["t REO", "reo", 45500]);
  });
  it("tell who stood in April 2025 nothing of May", () => {
    const { facts, counts } = factsAt(ledger.facts, "2025-04-04", "baseline");
    expect(facts.every(({ table, period }) => table === "controls" || !period || period.to <= "2025-04-04")).toBe(true);
    expect(counts["later-time"]).toBeGreaterThan(500);
    expect(factsAt(ledger.facts, "2025-04-04", "parameter").facts.length).toBeLessThan(facts.length);
  });
});

describe("showFacts", () => {
  it("puts conflicting rows side by side", () => {
    const shown = showFacts(ledger, "importer=JPN supplier=CHN item=rare_earths year=2010 table=trade_dependence");
    const year = shown.claims.find(({ facts }) => facts[0]?.period?.from === "2010-01-01" && facts[0].period.to === "2010-12-31");
    expect(year?.conflict).toBe("within-scope");
    expect(new Set(year?.facts.map(({ value }) => value))).toEqual(new Set([81.61, 90, 82]));
  });
  it("brings the row that says otherwise even where only one was asked for", () => {
    const shown = showFacts(ledger, "trade_dependence:jpn-chn-rare_earths-2024-wsj-2025-jp");
    expect([...shown.matched]).toEqual(["trade_dependence:jpn-chn-rare_earths-2024-wsj-2025-jp"]);
    expect(shown.claims[0]?.facts.length).toBeGreaterThan(1);
  });
  it("finds by words and country, and suggests the column that was meant", () => {
    expect(showFacts(ledger, "dysprosium country=KOR table=stocks").claims).toHaveLength(1);
    expect(formatFacts(showFacts(ledger, "importr=JPN"))).toBe('unknown column "importr"; did you mean "importer"?\n\n');
    expect(formatFacts(showFacts(ledger, "unobtainium"))).toBe("nothing found\n");
  });
  it("is put as plain text", async () => {
    const text = formatFacts(showFacts(ledger, "importer=JPN supplier=CHN item=rare_earths year=2024 table=trade_dependence"));
    await expect(text).toMatchFileSnapshot("testing/japan-dependence-2024.golden.txt");
    await expect(formatFacts(showFacts(ledger, "supply_deposits:mountain-pass"))).toMatchFileSnapshot("testing/mountain-pass.golden.txt");
  });
});

describe("readLedger on a spoilt copy", () => {
  let copy = "";
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "ledger-facts-"));
    await cp(join(root, "facts"), join(copy, "facts"), { recursive: true });
    await rm(join(copy, "facts/stocks.csv"));
    await truncate(join(copy, "facts/supply_prices.csv"), 50 * 1024 * 1024);
    await writeFile(
      join(copy, "facts/claims.csv"),
      Buffer.concat([await readFile(join(copy, "facts/claims.csv")), Buffer.from([0x41, 0xe9, 0x0a])]),
    );
    await writeFile(join(copy, "facts/suply_projects.csv"), "a\n");
    await writeFile(join(copy, "facts/episodes/E2010.yaml"), "id: [");
  });
  afterAll(() => rm(copy, { recursive: true }));

  it("lists every problem at once, in order, and still reads the rest", async () => {
    const spoilt = await readLedger(copy);
    expect(spoilt.problems.map(({ at, code }) => `${at.file} ${code}`)).toEqual([
      "facts/claims.csv text/not-utf-8",
      "facts/episodes/E2010.yaml yaml/syntax",
      "facts/stocks.csv text/file-missing",
      "facts/suply_projects.csv facts/unknown-file",
      "facts/supply_prices.csv text/too-large",
    ]);
    expect(spoilt.facts.length).toBeGreaterThan(7000);
  });
  it("says what is missing where there is nothing", async () => {
    const nothing = await readLedger(join(copy, "facts/world"));
    expect(nothing.facts).toEqual([]);
    expect(new Set(nothing.problems.map(({ code }) => code))).toEqual(new Set(["text/file-missing"]));
  });
});
