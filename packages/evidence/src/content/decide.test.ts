import fc from "fast-check";
import { expect, test } from "vitest";
import { baseOf, fact } from "../testing/small-base.ts";
import { type BomCells, bomOf } from "../testing/small-bom.ts";
import { type ContentRule, findRule, ruleOn } from "./content-rule.ts";
import { type Decision, decide } from "./decide.ts";

const control = (id: string, instrument: string, issuer: string, parameters: string, more: object = {}) =>
  fact("controls", {
    id,
    issuer,
    instrument,
    parameters,
    announced: "2025-10-09",
    effective: "2025-12-01",
    status: "in-force",
    targets: "ALL",
    items: "",
    legal_reference: id,
    ...more,
  });
const base = baseOf([
  control("DM", "de_minimis_content_rule", "CHN", "threshold=0.001 by VALUE", {
    ended: "2025-11-07",
    suspended_until: "2026-11-10",
    status: "never-applied",
  }),
  control("FDP", "foreign_direct_product_rule", "CHN", "technology_nexus=any listed technology"),
  control("ORIG", "re_export_penalty", "CHN", "ownership_threshold=0.5"),
  control("US", "de_minimis_content_rule", "USA", "threshold=0.25; threshold_strict=0.10"),
  control("TARIFF", "tariff", "USA", "rate=0.25"),
]);
const rule = (id: string): ContentRule => findRule(base, id) as ContentRule;
const listed = {
  inputs: new Set(["oxide.Dy", "metal.Dy", "alloy.dy"]),
  products: new Set(["blank.mid", "magnet.mid"]),
  elements: new Set(["Dy"]),
};
const price = { element: "Dy", usdPerKg: 300, usdPerKgOxide: 261, fact: "supply_prices:dy", time: "2025" };
const prices = { market: "FOB_China", year: "2025", prices: new Map([["Dy", price]]) };

function judged(id: string, rows: readonly BomCells[], more: object = {}): Decision {
  const read = bomOf({ part: "drive", unit_value: 1e6, origin: "DEU" }, ...rows);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  const decision = decide("bom.csv", read.bom, rule(id), { on: "2025-12-01", reading: "see-through", listed, prices, ...more });
  if ("problems" in decision) throw new Error(decision.problems.map(({ message }) => message).join());
  return decision;
}
const magnet = (value = 100): BomCells => ({ part: "magnet", parent: "drive", item: "magnet.mid", origin: "JPN", unit_value: value });
const metal = (value: number, origin = "CHN"): BomCells => ({ part: "dy", parent: "magnet", item: "metal.Dy", origin, unit_value: value });

test.each([
  [0.1, "caught"],
  [0.0999, "not caught"],
])("at the threshold itself a magnet is caught: %s of 100", (value, verdict) => {
  expect(judged("DM", [magnet(), metal(value)]).verdict).toBe(verdict);
});

test("only listed goods count, and only those made abroad are tested", () => {
  expect(judged("DM", [magnet(), { ...metal(50), item: "metal.NdPr" }]).verdict).toBe("not caught");
  expect(judged("DM", [{ ...magnet(), item: "magnet.std" }, metal(50)]).tested).toEqual([]);
  expect(judged("DM", [{ ...magnet(), origin: "CHN" }, metal(50)]).tested).toEqual([]);
});

test("see-through finds Chinese metal in a Vietnamese alloy; per tier it does not", () => {
  const rows: BomCells[] = [
    magnet(),
    { part: "alloy", parent: "magnet", item: "alloy.dy", origin: "VNM", unit_value: 30 },
    { ...metal(5), parent: "alloy" },
  ];
  const through = judged("DM", rows);
  expect(through.tested[0]).toMatchObject({ verdict: "caught", share: { known: 0.05 }, otherReading: { known: 0, verdict: "not caught" } });
  expect(judged("DM", rows, { reading: "per-tier" }).verdict).toBe("not caught");
});

test("what is of unknown origin decides nothing, unless it could not matter", () => {
  expect(judged("DM", [magnet(), metal(5, "")]).verdict).toBe("cannot be told");
  expect(judged("DM", [magnet(), metal(0.05, "")]).verdict).toBe("not caught");
  expect(judged("DM", [{ ...magnet(), origin: "" }, metal(5)]).verdict).toBe("cannot be told");
});

test("content by weight is valued at the vintage, and needs a rate where the table is not in dollars", () => {
  const rows: BomCells[] = [{ ...magnet(), content: "Dy:0.001", content_origin: "CHN" }];
  expect(judged("DM", rows).tested[0]!.share!.known).toBeCloseTo(0.003, 12);
  const euro = bomOf({ part: "drive", unit_value: 1e6, currency: "EUR" }, { ...rows[0]!, currency: "EUR" });
  if (!euro.ok) throw new Error("table");
  const options = { on: "2025-12-01", reading: "see-through", listed, prices } as const;
  expect(decide("bom.csv", euro.bom, rule("DM"), options)).toMatchObject({ problems: [{ code: "bom/no-exchange-rate" }] });
  expect(decide("bom.csv", euro.bom, rule("DM"), { ...options, usdPer: 2, prices: { ...prices, prices: new Map() } })).toMatchObject({
    problems: [{ code: "bom/no-price" }],
  });
});

test("more than a quarter of controlled US content is caught, a quarter is not; a tenth for the strictest", () => {
  const part = (value: number, us_controlled: string): BomCells => ({
    part: "chip",
    parent: "drive",
    origin: "USA",
    unit_value: value,
    us_controlled,
  });
  expect(judged("US", [part(250_000, "yes")]).verdict).toBe("not caught");
  expect(judged("US", [part(250_001, "yes")]).verdict).toBe("caught");
  expect(judged("US", [part(900_000, "no")]).verdict).toBe("not caught");
  expect(judged("US", [part(900_000, "")]).verdict).toBe("cannot be told");
  expect(judged("US", [part(100_001, "yes")], { strict: true }).verdict).toBe("caught");
});

test("technology, origin and owners", () => {
  expect(judged("FDP", [{ ...magnet(), technology: "CHN;JPN" }]).verdict).toBe("caught");
  expect(judged("FDP", [{ ...magnet(), technology: "none" }]).verdict).toBe("not caught");
  expect(judged("FDP", [magnet()]).verdict).toBe("cannot be told");
  expect(judged("ORIG", [{ ...magnet(), origin: "CHN" }]).verdict).toBe("caught");
  expect(judged("ORIG", [{ ...magnet(), party: "Firm", listed_stakes: "A:30; B:20" }]).verdict).toBe("caught");
  expect(judged("ORIG", [{ ...magnet(), party: "Firm", listed_stakes: "A:30; B:19.9" }]).verdict).toBe("not caught");
});

test("each break-even, put in place of its price, lands on the line", () => {
  const value = fc.double({ min: 1, max: 1000, noNaN: true });
  fc.assert(
    fc.property(value, fc.double({ min: 0.001, max: 0.4, noNaN: true }), (worth, part) => {
      const [tested] = judged("DM", [magnet(worth), metal(worth * part)]).tested;
      for (const { price: name, atLine } of tested!.breakEvens) {
        const [m, d] = name === "metal.Dy" ? [worth, atLine] : [atLine, worth * part];
        expect(d / m).toBeCloseTo(0.001, 9);
      }
      expect(tested!.breakEvens).toHaveLength(2);
    }),
  );
});

test("splitting a part over two lines changes no share", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (value, share) => {
      const whole = judged("DM", [magnet(), metal(value)]).tested[0]!.share!.known;
      const split = judged("DM", [magnet(), metal(value * share), { ...metal(value * (1 - share)), part: "dy-2" }]).tested[0]!.share!.known;
      expect(split).toBeCloseTo(whole, 12);
    }),
  );
});

test.each([
  ["2025-10-08", "not announced"],
  ["2025-10-20", "announced"],
  ["2025-11-07", "suspended"],
  ["2025-12-01", "suspended"],
  ["2026-11-09", "suspended"],
  ["2026-11-10", "run out"],
])("on %s the suspended rule is %s", (on, state) => {
  expect(ruleOn(rule("DM"), on).state).toBe(state);
});

test("a measure without a test, and a name that is none, are problems with what would be right", () => {
  expect(findRule(base, "TARIFF")).toMatchObject({ code: "rule/no-test" });
  expect(findRule(base, "DMM")).toMatchObject({ code: "rule/unknown", hint: 'did you mean "DM"?' });
});
