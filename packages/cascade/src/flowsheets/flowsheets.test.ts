import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { p507Factors } from "../factors/p507.ts";
import { capital, sizing } from "../reagents/assumptions.ts";
import { bayanObo, mountainPass, mountWeldSeg, xinfeng } from "./baskets.ts";
import { flowsheets } from "./catalogue.ts";
import { runFlowsheet } from "./run-flowsheet.ts";

describe("flowsheets", () => {
  it.each(flowsheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s ends in purities, recoveries, start-up, inventory, waste and cost",
    (_, sheet) => {
      const price = {
        value: 70,
        low: 60,
        high: 80,
        unit: "USD per kg of oxide",
        from: "assumption" as const,
        sources: [],
        why: "for a test",
      };
      const answer = runFlowsheet(sheet, p507Factors, { Nd: price, Dy: price });
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      const result = answer.value;
      expect(result.componentBalance).toBeLessThan(1e-12);
      expect(result.products.length).toBe(sheet.steps.length + 1);
      expect(result.products.reduce((sum, product) => sum + product.kgPerTonne, 0)).toBeCloseTo(1000, 6);
      for (const product of result.products) {
        expect(product.name).not.toBe("");
        expect(product.purity).toBeGreaterThan(0.97);
        for (const share of Object.values(product.recovery)) expect(share).toBeGreaterThan(0.95);
      }
      expect(result.ramp.at(-1)!.share).toBeGreaterThan(0.9);
      expect(result.reflux.etaS).toBeLessThan(1);
      expect(result.reflux.linked).toBeLessThanOrEqual(result.reflux.minimum * (1 + 1e-12));
      for (const range of [result.cost.total, result.use.acid, result.sizes.volume, result.inventoryUsd!]) {
        expect(range.low).toBeLessThanOrEqual(range.value);
        expect(range.high).toBeGreaterThanOrEqual(range.value);
      }
      expect(result.process.grade).toBe("assumption");
      expect(result.unpriced).not.toContain("Dy");
      // Steady inventory from the profiles agrees with the flows that size the bank.
      const held = Object.values(result.inventoryKg).reduce((a, b) => a + b, 0);
      expect(held / result.sizes.heldKgReo.value).toBeGreaterThan(0.7);
      expect(held / result.sizes.heldKgReo.value).toBeLessThan(1.05);
    },
  );

  it("names a step that is fed from nowhere, and an element without a factor", () => {
    const sheet = flowsheets[0]!;
    const lost = runFlowsheet({ ...sheet, steps: [{ ...sheet.steps[0]!, from: { cut: "x", end: "extract" } }] }, p507Factors, {});
    expect(lost.ok ? "" : lost.problems[0]!.code).toBe("cascade/step-lost");
    const unknown = runFlowsheet(
      sheet,
      p507Factors.filter((factor) => factor.pair !== "Nd/Pr"),
      {},
    );
    expect(unknown.ok ? "" : unknown.problems[0]!.code).toBe("cascade/factor-missing");
  });
});

const facts = new URL("../../../../facts/", import.meta.url);

describe.skipIf(!existsSync(new URL("separation_factors.csv", facts)))("figures stand as in the facts", () => {
  it("separation factors of P507", () => {
    const rows = csv("separation_factors.csv").filter((row) => row.extractant === "P507 (EHEHPA/PC88A)" && row.beta !== "");
    expect(p507Factors.map(({ pair, beta, sources, confidence }) => [pair, beta, sources.join(";"), confidence])).toEqual(
      rows.map((row) => [row.pair, Number(row.beta), row.source_id, row.confidence]),
    );
  });

  it.each([bayanObo, mountainPass, xinfeng])("basket of $name", (basket) => {
    const row = csv("supply_deposits.csv").find((one) => one.deposit === basket.name)!;
    for (const [element, amount] of Object.entries(basket.amounts)) expect([element, Number(row[element])]).toEqual([element, amount]);
    expect(basket.sources).toContain(row.source_id);
  });

  it("SEG+ of Mount Weld", () => {
    const row = csv("supply_deposits.csv").find((one) => one.deposit!.startsWith("Mount Weld Central"))!;
    for (const [element, amount] of Object.entries(mountWeldSeg.amounts))
      expect([element, Number(row[element])]).toEqual([element, amount]);
  });

  it("sizing and capital anchors", () => {
    const plants = csv("separation_plants.csv");
    const row = (subject: string, quantity: string): Record<string, string> =>
      plants.find((one) => one.subject!.startsWith(subject) && one.quantity!.startsWith(quantity))!;
    const bounds = (one: Record<string, string>): number[] => [Number(one.low || one.value), Number(one.high || one.value)];
    expect(bounds(row("organic loading", "RE in organic"))).toEqual([sizing.organicLoading!.low, sizing.organicLoading!.high]);
    expect(bounds(row("aqueous feed", "RE concentration"))).toEqual([sizing.aqueousConcentration!.low, sizing.aqueousConcentration!.high]);
    expect(bounds(row("P507 loss", "make-up"))).toEqual([sizing.solventLoss!.low, sizing.solventLoss!.high]);
    expect(Number(row("Avalon separation plant", "SX circuit share").value) * 1e6).toBe(1000 * capital.mixerSettlerUsd!.value);
    const whole = Number(row("Avalon separation plant", "capex").value) / Number(row("Avalon separation plant", "SX circuit share").value);
    expect(whole).toBeCloseTo(capital.wholePlant!.value, 2);
  });
});

/** Rows of a CSV by column name; quoted cells may hold commas and doubled quotes. */
function csv(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(name, facts), "utf8");
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[i++];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === "," || c === "\n") {
      rows.at(-1)!.push(cell.replace(/\r$/, ""));
      cell = "";
      if (c === "\n") rows.push([]);
    } else cell += c;
  }
  const [head, ...body] = rows;
  return body.filter((row) => row.length > 1).map((row) => Object.fromEntries(head!.map((column, i) => [column, row[i] ?? ""])));
}
