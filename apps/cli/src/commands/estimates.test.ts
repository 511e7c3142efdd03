import { describe, expect, it } from "vitest";
import { estimatesPage } from "../backtest/estimates-text.ts";
import { typed } from "../testing/captured.ts";

describe("estimates", () => {
  it("stand beside the model's own figure for the same cut, those on other things named as left out", async () => {
    const { out, code } = await typed("estimates", "--runs", "6", "--json");
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    const { rows, leftOut } = answer;
    const said = new Map(rows.map((row: { fact: string }) => [row.fact, row]));
    expect(said.get("impact_estimates:nri-3m-gdp")).toMatchObject({ target: "JPN", months: 3, percent: 0.11, share: { value: 1 } });
    expect(said.get("impact_estimates:ecb-op-us")).toMatchObject({
      target: "USA",
      months: 18,
      range: [0.3, 0.6],
      share: { low: 0.5, high: 0.75 },
    });
    for (const { model } of rows) expect(model.low <= model.median && model.median <= model.high && model.median > 0).toBe(true);
    const model = (fact: string): number => (said.get(`impact_estimates:${fact}`) as { model: { median: number } }).model.median;
    // Stocks carry the first weeks: a year of the same cut costs more than four times a quarter of it.
    expect(model("nri-12m-gdp")).toBeGreaterThan(4 * model("nri-3m-gdp"));
    expect(model("miz-half")).toBeLessThan(model("miz-full"));
    expect(leftOut.length + rows.length).toBe(38);
    expect(leftOut).toContainEqual({ fact: "impact_estimates:dir-crm-gdp", why: "goods" });
    expect(leftOut).toContainEqual({ fact: "impact_estimates:nri-3m-jpy", why: "unit" });
    const page = estimatesPage(answer).split("\n");
    expect(page.filter((line) => line.startsWith("| ")).length).toBe(2 + rows.length);
  });

  it("are a table for people", async () => {
    const { out } = await typed("estimates", "--runs", "2");
    for (const word of ["Nomura", "100 % for 3 months", "50 % for good", "times the model", "no multipliers"]) expect(out).toContain(word);
  });
});
