import type { Bundle, Measure, Quantity, Response, Scenario, World } from "@coercivity/domain";
import { uniform } from "@coercivity/numerics";
import { describe, expect, it } from "vitest";
import type { ReplyTermName } from "../compile/reply-terms.ts";
import { type Tunable, tunables } from "../compile/tunables.ts";
import { run } from "../outcome/run.ts";
import { compiled } from "../testing/compiled.ts";
import { ranged } from "../testing/ranged.ts";
import { deMinimis, duty, technologyRule, watchList } from "../testing/small-instruments.ts";
import { allSmallResponses, smallResponses } from "../testing/small-responses.ts";
import { ban, licence, outage, penalty, productionQuota, quota, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";
import { modelColumns } from "./model-columns.ts";
import { patchModel, preparePatch } from "./patch.ts";

const terms = {
  validityDays: quantity(90),
  reliefFrom: "2026-09-01",
  reliefPerWeek: quantity(0.4),
  coveredShare: quantity(0.2),
  coveredFrom: "2026-08-01",
};
const codes = { overBlockedStreams: ["oxide.*", "metal.Dy"], overBlockedShare: quantity(0.5), overBlockedTo: "2026-10-01" };
const later: readonly Measure[] = [
  licence({ dead: 14, mean: 40, approval: 0.8 }, ["magnet.*"], terms),
  licence({ dead: 7, mean: 20 }, ["oxide.Dy"], { id: "CHN-licence-2", releaseCap: quantity(2.5), ...codes }),
  quota(40, ["oxide.NdPr"], { secondBatch: "2026-07-01" }),
  productionQuota(["CHN separation"], 0.8),
  deMinimis(0.001, 0.6),
  technologyRule(["VNM separation", "VNM metal"], 0.4),
  watchList(0.4),
  duty("tariff", 0.25, ["magnet.*"]),
];
const bundle = ranged(smallBundle({ responses: smallResponses }));
const scenario: Scenario = ranged({
  ...smallScenario(),
  measures: [ban(0.3, ["oxide.*"]), slowdown(0.6, ["metal.*", "magnet.*"]), penalty(0.8), outage(["VNM separation"], 0.4), ...later],
  supplements: ["JPN Dy stockpile", "JPN new Dy"],
  responses: allSmallResponses,
});
const { model, names } = compiled(bundle, scenario);
const drawn = tunables(bundle, scenario, names, { all: true });

describe("a patched model", () => {
  it("is the model compiled with the same numbers, and runs alike", () => {
    const patch = preparePatch(model, names, drawn);
    let into = patchModel(model, patch, declared());
    for (let draw = 0; draw < 12; draw++) {
      const values = drawn.map(({ low, high, grid }, i) => {
        const u = uniform(7, draw, i, 0);
        const value = low + (high - low) * u;
        return grid > 0 ? Math.round(value / grid) * grid : value;
      });
      into = patchModel(model, patch, values, into);
      const [world, dated] = drawn.reduce(([b, s], one, i) => declare(b, s, one, values[i]!), [bundle, scenario]);
      const fresh = compiled(world, dated);
      for (const name of Object.keys(modelColumns) as (keyof typeof modelColumns)[]) {
        const exact = !["slotCover", "holdingTarget", "poolStock0"].includes(name);
        into[name].forEach((value, i) => {
          const wanted = fresh.model[name][i]!;
          const close = exact ? value === wanted : Math.abs(value - wanted) <= 1e-14 * wanted;
          if (!close) throw new Error(`draw ${draw}: ${name}[${i}] is ${value}, compiled ${wanted}`);
        });
      }
      const patched = run(into, names);
      const whole = run(fresh.model, fresh.names);
      patched.industries.forEach((industry, i) => {
        expect(industry.lost.usd).toBeCloseTo(whole.industries[i]!.lost.usd, 3);
        expect(industry.firstHalt).toEqual(whole.industries[i]!.firstHalt);
      });
    }
  });

  it("with nothing drawn off its value is the model itself, bit for bit, whatever stood in the copy before", () => {
    const patch = preparePatch(model, names, drawn);
    const into = patchModel(
      model,
      patch,
      drawn.map(({ low }) => low),
    );
    expect(new Uint8Array(into.bytes)).not.toEqual(new Uint8Array(model.bytes));
    expect(patchModel(model, patch, declared(), into)).toBe(into);
    expect(new Uint8Array(into.bytes)).toEqual(new Uint8Array(model.bytes));
  });
});

describe("what can be drawn", () => {
  it("is every number with a range, once, and only what can matter unless all is asked for", () => {
    expect(new Set(drawn.map(({ path }) => path)).size).toBe(drawn.length);
    const some = tunables(bundle, scenario, names);
    expect(drawn.map(({ path }) => path)).toEqual(expect.arrayContaining(some.map(({ path }) => path)));
    expect(some.some(({ path }) => path.startsWith("valueAdded.CHN"))).toBe(false);
    expect(drawn.some(({ path }) => path.startsWith("valueAdded.CHN"))).toBe(true);
    for (const part of ["deadDays", "queueStages", "meanDays", "approval", "validityDays", "coveredShare", "reliefPerWeek"]) {
      expect(drawn.map(({ path }) => path)).toContain(`measures.CHN-licence-2026.${part}`);
    }
    expect(drawn.find(({ path }) => path === "measures.CHN-licence-2.overBlockedShare")!.place).toMatchObject({
      streams: expect.arrayContaining(["metal.Dy", "oxide.NdPr"]),
    });
    expect(tunables(smallBundle(), { ...scenario, measures: [], parameters: {}, responses: [] }, names)).toEqual([]);
  });
});

function quantity(value: number): Quantity {
  return { kind: "assumption", value, low: value, high: value, unit: "1", why: "made up for a test" };
}

function declared(): number[] {
  return drawn.map(({ value }) => value);
}

function withTerm(response: Response, part: ReplyTermName, value: number): Response {
  const year = ["firstYear", "secondYear", "laterYears"].indexOf(part);
  const own = (response as unknown as Record<string, Quantity>)[part];
  const record = response.trackRecord?.map((one, i) => (i === year ? { ...one, value } : one));
  return { ...response, ...(year < 0 ? { [part]: { ...own, value } } : { trackRecord: record }) } as Response;
}

/** Writes a value where the world or the scenario declares it. */
function declare(into: Bundle, dated: Scenario, { place, value: before }: Tunable, value: number): [Bundle, Scenario] {
  const set = (quantity: Quantity): Quantity => ({ ...quantity, value }) as Quantity;
  const world = (change: Partial<World>): [Bundle, Scenario] => [{ ...into, world: { ...into.world, ...change } }, dated];
  const scale = value / before;
  switch (place.kind) {
    case "parameter":
      return world({ parameters: { ...into.world.parameters, [place.name]: set(into.world.parameters[place.name]!) } });
    case "measure": {
      const measures = dated.measures.map((one) =>
        one.id === place.id
          ? ({ ...one, [place.part]: set((one as unknown as Record<string, Quantity>)[place.part]!) } as unknown as Measure)
          : one,
      );
      return [into, { ...dated, measures }];
    }
    case "supplement":
      return world({
        supplements: into.world.supplements.map((one) =>
          place.ids.includes(one.id) ? { ...one, [place.part]: { value } as Quantity } : one,
        ),
      });
    case "response":
      return world({
        responses: into.world.responses.map((one) => (one.id === place.id ? withTerm(one, place.part, value) : one)),
      });
    case "cover":
      return world({
        facilities: into.world.facilities.map((one) =>
          one.country !== place.country
            ? one
            : {
                ...one,
                activities: one.activities.map((a) => ({ ...a, slots: a.slots.map((s) => ({ ...s, coverDays: s.coverDays * scale })) })),
              },
        ),
        pools: into.world.pools.map((one) => (one.country === place.country ? { ...one, coverDays: one.coverDays * scale } : one)),
      });
    case "headroom":
      return world({
        facilities: into.world.facilities.map((one) => (place.facilities.includes(one.id) ? { ...one, headroom: set(one.headroom) } : one)),
      });
    case "coverSigma":
    case "valueAdded": {
      const name = place.kind === "coverSigma" ? "coverSigma" : "valueAddedUsdPerDay";
      return world({
        facilities: into.world.facilities.map((one) =>
          one.industry && place.facilities.includes(one.id)
            ? { ...one, industry: { ...one.industry, [name]: set(one.industry[name]) } }
            : one,
        ),
      });
    }
  }
}
