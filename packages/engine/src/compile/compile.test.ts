import type { Bundle, Measure, Scenario, World } from "@coercivity/domain";
import { describe, expect, test } from "vitest";
import { modelHash } from "../model/hash.ts";
import { assumed, type ChainSpec } from "../testing/chain.ts";
import { compiled } from "../testing/compiled.ts";
import { ban, outage, penalty, smallBundle, smallScenario } from "../testing/small-world.ts";
import { compile } from "./compile.ts";

function found(bundle: Bundle, scenario: Scenario): { code: string; message: string; hint?: string | undefined }[] {
  const result = compile(bundle, scenario);
  if (!("problems" in result)) return [];
  for (const { at } of result.problems) expect(at).toEqual({ file: scenario.id });
  return result.problems.map(({ code, message, hint }) => ({ code, message, hint }));
}
const codes = (bundle: Bundle, scenario: Scenario): string[] => found(bundle, scenario).map(({ code }) => code);
const withMeasure = (measure: Partial<Measure>): Scenario =>
  smallScenario({ measures: [{ ...ban(0, ["oxide.*"]), ...measure } as Measure] });
const withWorld = (change: Partial<World>, spec: Partial<ChainSpec> = {}): Bundle => {
  const bundle = smallBundle(spec);
  return { ...bundle, world: { ...bundle.world, ...change } };
};

describe("compile reports what is wrong", () => {
  test("a parameter that is missing, unknown, or out of its range", () => {
    const { orderCap: _, ...rest } = smallBundle().world.parameters;
    expect(found(withWorld({ parameters: { ...rest, sourcingExponnent: assumed(1) } }), smallScenario())).toMatchObject([
      {
        code: "engine/unknown-parameter",
        message: 'parameter "sourcingExponnent" is not one of the engine\'s',
        hint: 'did you mean "sourcingExponent"?',
      },
      { code: "engine/missing-parameter" },
    ]);
    expect(codes(smallBundle(), smallScenario({ parameters: { haltLevel: assumed(1.5) } }))).toEqual(["engine/parameter-out-of-range"]);
    expect(codes(smallBundle(), smallScenario({ parameters: { issuerOwnFirst: assumed(0.5) } }))).toEqual([
      "engine/parameter-out-of-range",
    ]);
  });

  test("patterns that match nothing, with the nearest that would", () => {
    expect(found(smallBundle(), withMeasure({ streams: ["oxid.*"] } as Partial<Measure>))).toMatchObject([
      { code: "engine/unknown-stream", hint: 'did you mean "oxide.*"?' },
    ]);
    expect(found(smallBundle(), withMeasure({ streams: ["oxide.Dyy"] } as Partial<Measure>))[0]!.hint).toContain('"oxide.Dy"');
    expect(found(smallBundle(), withMeasure({ to: ["JNP"] } as Partial<Measure>))).toMatchObject([
      { code: "engine/unknown-country", hint: expect.stringContaining('"JPN"') },
    ]);
    expect(codes(smallBundle(), withMeasure({ stages: ["crack"] } as Partial<Measure>))).toEqual(["engine/unknown-stage"]);
    expect(codes(smallBundle(), withMeasure({ applications: ["polish"] } as Partial<Measure>))).toEqual(["engine/unknown-application"]);
    expect(found(smallBundle(), smallScenario({ measures: [outage(["VNM hill"], 0)] }))).toMatchObject([
      { code: "engine/unknown-facility", hint: expect.stringContaining('"VNM hills"') },
    ]);
    expect(codes(smallBundle(), smallScenario({ target: ["JPX"] }))).toEqual(["engine/unknown-country"]);
    expect(codes(smallBundle(), smallScenario({ supplements: ["JPN Dy pile"] }))).toEqual(["engine/unknown-supplement"]);
  });

  test("a measure that touches no link, and goods that cross no border", () => {
    expect(codes(smallBundle(), withMeasure({ from: ["JPN"], to: ["CHN"] } as Partial<Measure>))).toEqual(["engine/measure-without-links"]);
    expect(codes(smallBundle(), withMeasure({ from: ["CHN"], to: ["CHN"] } as Partial<Measure>))).toEqual(["engine/measure-without-links"]);
  });

  test("dates and terms that cannot be", () => {
    expect(codes(smallBundle(), withMeasure({ effective: "2026-02-30" }))).toEqual(["engine/no-such-day"]);
    expect(codes(smallBundle(), withMeasure({ ended: "2025-01-01" }))).toEqual(["engine/measure-ends-before-it-starts"]);
    expect(codes(smallBundle(), withMeasure({ permit: assumed(1.2) } as Partial<Measure>))).toEqual(["engine/out-of-range"]);
    expect(codes(smallBundle(), smallScenario({ start: "soon" }))).toEqual(["engine/no-such-day"]);
    expect(codes(smallBundle(), smallScenario({ stepDays: 0 }))).toEqual(["engine/bad-horizon"]);
    expect(codes(smallBundle(), smallScenario({ measures: [ban(0, ["*"]), ban(0.5, ["*"])] }))).toEqual(["engine/duplicate-id"]);
  });

  test("a baseline that does not fit its world, or makes something from nothing", () => {
    const bundle = smallBundle();
    const [baseline] = bundle.baselines;
    const levels = baseline!.levels;
    expect(codes({ ...bundle, baselines: [{ ...baseline!, levels: levels.slice(1) }] }, smallScenario())).toEqual([
      "engine/baseline-does-not-fit",
    ]);
    const negative = Float64Array.from(levels);
    negative[0] = -1;
    expect(codes({ ...bundle, baselines: [{ ...baseline!, levels: negative }] }, smallScenario())).toEqual([
      "engine/baseline-not-a-number",
    ]);
    const halved = levels.map((level) => level / 2);
    expect(codes({ ...bundle, baselines: [{ ...baseline!, levels: halved }] }, smallScenario())).toContain("engine/pool-does-not-close");
    const flows = new Float64Array(baseline!.flows.length);
    expect(codes({ ...bundle, baselines: [{ ...baseline!, flows }] }, smallScenario())).toContain("engine/made-from-nothing");
    expect(compile(bundle, smallScenario(), { baseline: 3 })).toMatchObject({ problems: [{ code: "engine/no-such-baseline" }] });
  });

  test("a world that names what is not there", () => {
    const { pools, facilities, links } = smallBundle().world;
    expect(
      codes(withWorld({ pools: pools.map((pool, i) => (i === 0 ? { ...pool, stream: "part.moter" } : pool)) }), smallScenario()),
    ).toEqual(["engine/unknown-stream"]);
    expect(
      codes(withWorld({ facilities: [...facilities.slice(0, -1), { ...facilities.at(-1)!, id: facilities[0]!.id }] }), smallScenario()),
    ).toEqual(["engine/duplicate-id"]);
    expect(codes(withWorld({ links: links.map((link, i) => (i === 0 ? { ...link, slot: 9 } : link)) }), smallScenario())).toEqual([
      "engine/unknown-handle",
    ]);
  });

  test("everything at once", () => {
    const bundle = withWorld({ parameters: {} });
    expect(found(bundle, smallScenario({ start: "soon", stepDays: 0.5 })).length).toBe(32);
  });
});

describe("compile", () => {
  const touched = (measure: Measure): string[] => {
    const { model, names } = compiled(smallBundle(), smallScenario({ measures: [measure] }));
    return Array.from(model.touchedLink, (e) => {
      const buyer = model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!;
      return `${names.pools[model.linkPool[e]!]!.id} → ${names.facilities[buyer]!.id}`;
    });
  };

  test("a measure touches exactly the links its patterns name", () => {
    expect(touched(ban(0, ["oxide.La"]))).toEqual(["CHN oxide.La → JPN polishing"]);
    expect(touched({ ...ban(0, ["*"]), stages: ["product"] } as Measure)).toEqual([
      "CHN oxide.La → JPN polishing",
      "CHN part.motor → JPN vehicles",
    ]);
    expect(touched({ ...ban(0, ["*"]), applications: ["vehicles"] } as Measure)).toEqual(["CHN part.motor → JPN vehicles"]);
    expect(touched({ ...ban(0, ["part.*"]), to: ["ASIA", "!JPN"] } as Measure)).toEqual(["CHN part.motor → VNM machine tools"]);
    expect(touched({ ...ban(0, ["part.*"]), to: ["!JPN"] } as Measure)).toEqual(["CHN part.motor → VNM machine tools"]);
    expect(touched(penalty(1)).every((link) => link.startsWith("VNM"))).toBe(true);
  });

  test("a throttle on imports touches only what its issuer buys", () => {
    const throttle = { ...ban(0.2, ["feed.*"]), instrument: "import-throttle", from: ["ALL"], to: ["ALL"] } as Measure;
    expect(touched(throttle)).toEqual(["VNM feed.clay → CHN separation"]);
  });

  test("links under the same measures share an edge class", () => {
    const { model } = compiled(smallBundle(), smallScenario({ measures: [ban(0, ["*"]), ban(0, ["oxide.*"], { id: "B" })] }));
    expect(model.classMeasureStart.length - 1).toBe(3);
    expect(new Set(model.linkClass)).toEqual(new Set([0, 1, 2]));
  });

  test("the stocks of cohorts have the slot's mean and the industry's spread", () => {
    const { model, names } = compiled(smallBundle(), smallScenario());
    const industry = names.industries.findIndex(({ id }) => id === "JPN vehicles");
    const a = model.facilityActivityStart[model.industryFacility[industry]!]!;
    const s = model.groupSlotStart[model.activityGroupStart[a]!]!;
    const days = Array.from(model.holdingTarget.subarray(model.slotHoldingStart[s]!, model.slotHoldingStart[s + 1]!), (steps) => steps * 7);
    expect(days.length).toBe(8);
    expect(days.reduce((sum, value) => sum + value, 0) / 8).toBeCloseTo(12, 10);
    expect([...days].sort((x, y) => x - y)).toEqual(days);
    expect(days[7]! / days[0]!).toBeCloseTo(Math.exp(2 * 0.5 * 1.5341205443525459), 9);
  });

  test("resting issuer-origin shares: one in the issuer, what they use elsewhere, nothing in a mine", () => {
    const { model, names } = compiled(smallBundle(), smallScenario({ measures: [penalty(0.5)] }));
    const share = (id: string): number => model.poolShare0[names.pools.findIndex((pool) => pool.id === id)]!;
    expect(names.issuers).toEqual(["CHN"]);
    expect(share("CHN magnet.high")).toBe(1);
    expect(share("VNM feed.clay")).toBe(0);
    expect(share("VNM oxide.Dy")).toBeCloseTo(share("VNM oxide.NdPr"), 12);
    expect(share("VNM oxide.Dy")).toBeGreaterThan(0.05);
    expect(share("JPN magnet.high")).toBeGreaterThan(share("VNM oxide.Dy"));
    expect(share("JPN magnet.high")).toBeLessThan(1);
  });

  test("another length of step leaves days and rates of people what they are", () => {
    const weekly = compiled(smallBundle(), smallScenario()).model;
    const daily = compiled(smallBundle(), smallScenario({ stepDays: 1 })).model;
    weekly.poolStock0.forEach((kg, p) => {
      expect(daily.poolStock0[p]).toBeCloseTo(kg, 6);
    });
    expect(daily.slotTransit0.length).toBe(weekly.slotTransit0.length);
    expect(daily.steps).toBe(364);
    expect(modelHash(daily)).not.toBe(modelHash(weekly));
  });
});
