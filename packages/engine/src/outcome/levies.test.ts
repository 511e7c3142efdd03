import type { Measure } from "@coercivity/domain";
import { expect, test } from "vitest";
import { compiled } from "../testing/compiled.ts";
import { duty, pushedPrice, suspension } from "../testing/small-instruments.ts";
import { ban, smallBundle, smallScenario } from "../testing/small-world.ts";
import { run } from "./run.ts";

/** A duty or push that moves no order: what it does to prices is then its levy alone. */
function unheeded(measure: Measure): Measure {
  return { ...measure, elasticity: { kind: "assumption", value: 0, low: 0, high: 0, unit: "1", why: "made up" } } as Measure;
}

function outcomeOf(measures: readonly Measure[]) {
  const { model, names } = compiled(smallBundle(), smallScenario({ measures }));
  return { ...run(model, names), model, names };
}

/** Share of what is used of a stream outside China that comes from China to Japan. */
function taxedShare({ model, names }: ReturnType<typeof outcomeOf>, stream: string): number {
  let taxed = 0;
  let used = 0;
  for (let e = 0; e < model.linkCount; e++) {
    const s = model.linkSlot[e]!;
    const to = names.countries[model.facilityCountry[model.activityFacility[model.slotActivity[s]!]!]!];
    if (names.streams[model.slotStream[s]!]!.id !== stream || to === "CHN") continue;
    used += model.linkFlow0[e]!;
    if (to === "JPN" && names.countries[model.poolCountry[model.linkPool[e]!]!] === "CHN") taxed += model.linkFlow0[e]!;
  }
  return taxed / used;
}

test("a duty that turns nobody away raises the price that buyers abroad meet by what it adds, and its issuer earns it", () => {
  const taxed = outcomeOf([unheeded(duty("export-tax", 0.25, ["oxide.Dy"], { effective: "2026-01-01" }))]);
  const [price, ...others] = taxed.prices;
  expect(others).toEqual([]);
  expect(price).toMatchObject({ stream: "oxide.Dy", market: "outside" });
  const wanted = 1 + 0.25 * taxedShare(taxed, "oxide.Dy");
  for (const spot of price!.spot) expect(spot).toBeCloseTo(wanted, 12);
  expect(price!.volumeWeighted).toBeCloseTo(wanted, 12);
  const [china] = taxed.blowBack;
  const [taking] = taxed.takings!;
  expect(china!.exports.usd - china!.exports.usdAtNormalPrices).toBeCloseTo(taking!.usd, 6);
});

test("a tariff is the importer's to keep", () => {
  const taxed = outcomeOf([unheeded(duty("tariff", 0.25, ["oxide.Dy"], { effective: "2026-01-01" }))]);
  expect(taxed.prices[0]!.highest.spot).toBeGreaterThan(1);
  for (const { exports } of taxed.blowBack) expect(exports.usd).toBe(exports.usdAtNormalPrices);
});

test("whoever floods a market earns less on what it sells", () => {
  const flood = outcomeOf([unheeded(pushedPrice(-0.4, 0))]);
  const deeper = outcomeOf([unheeded(pushedPrice(-0.8, 0))]);
  const earned = ({ blowBack: [china] }: typeof flood): number => china!.exports.usd - china!.exports.usdAtNormalPrices;
  expect(earned(flood)).toBeLessThan(0);
  expect(earned(deeper)).toBeCloseTo(2 * earned(flood), 3);
});

test("a rate of nothing, or one that is suspended, adds nothing by a bit; and no price passes the choke for it", () => {
  const cut = ban(0, ["oxide.Dy"]);
  const plain = outcomeOf([cut]).prices;
  expect(outcomeOf([cut, duty("export-tax", 0, ["oxide.Dy"])]).prices).toEqual(plain);
  const tax = duty("export-tax", 0.5, ["oxide.Dy"], { effective: "2026-01-01" });
  expect(outcomeOf([cut, tax, suspension([tax.id], { effective: "2026-01-01" })]).prices).toEqual(plain);
  const { model, names } = compiled(smallBundle(), smallScenario({ measures: [cut, unheeded(duty("export-tax", 9, ["oxide.Dy"]))] }));
  const most = run(model, names).prices.reduce((top, { highest }) => Math.max(top, highest.spot), 0);
  expect(most).toBeLessThanOrEqual(30 * (1 + 1e-12));
});
