import type { Measure, Response, Scenario } from "@coercivity/domain";
import { describe, expect, test } from "vitest";
import { modelHash } from "../model/hash.ts";
import { createState, type State } from "../model/state.ts";
import { run } from "../outcome/run.ts";
import { assumed } from "../testing/chain.ts";
import { compiled, touching } from "../testing/compiled.ts";
import { permutedBundle, permutedScenario } from "../testing/permuted.ts";
import { randomBundle, randomScenario } from "../testing/random-world.ts";
import { pushedPrice } from "../testing/small-instruments.ts";
import { allSmallResponses, smallResponses } from "../testing/small-responses.ts";
import { ban, penalty, smallBundle, smallScenario, smallSpec } from "../testing/small-world.ts";
import { step } from "./step.ts";

/** Viet Nam smelts for China, and Japan buys none of its metal at rest: a maker to be approved. */
const bundle = smallBundle({
  responses: smallResponses,
  weight: (stream, from, to) =>
    from === "VNM" && stream.startsWith("metal") ? (to === "CHN" ? 2 : 0) : smallSpec.weight(stream, from, to),
});
const closed = ban(0.1, ["oxide.*", "metal.*", "magnet.*", "part.*"]);
const cut = (change: Partial<Scenario> = {}): Scenario => smallScenario({ measures: [closed], ...change });

function lossOf(scenario: Scenario, world = bundle): number {
  const { model, names } = compiled(world, scenario);
  return run(model, names).countries.find(({ country }) => country === "JPN")!.lost.usd;
}

/** What a value of the state is after each step. */
function series(scenario: Scenario, read: (state: State) => number, world = bundle): number[] {
  const { model } = compiled(world, scenario);
  const state = createState(model);
  return Array.from({ length: model.steps }, (_, t) => {
    step(model, state, t);
    return read(state);
  });
}

const one = (change: Partial<Response>): { bundle: typeof bundle; scenario: Scenario } => {
  const response = { ...smallResponses.find(({ id }) => id === "own-mine")!, ...change } as Response;
  return { bundle: smallBundle({ responses: [response] }), scenario: cut({ responses: [response.id], horizonDays: 1820 }) };
};

describe("with responses on and nothing closed", () => {
  test("every value of the state but the replies' own stays, bit for bit, dated or not", () => {
    const own = new Set(["replyTaken", "replyProgress", "facilityRoom"]);
    const worlds = [bundle, ...Array.from({ length: 60 }, (_, seed) => randomBundle(seed, { responses: smallResponses }))];
    for (const world of worlds) {
      const target = world.world.countries.some(({ code }) => code === "JPN") ? ["JPN"] : [];
      const scenario = smallScenario({ horizonDays: 1095, target, measures: [penalty(0)], responses: allSmallResponses });
      const { model } = compiled(world, touching(world, scenario));
      const state = createState(model);
      for (let t = 0; t < model.steps; t++) step(model, state, t);
      for (const [name, column] of Object.entries(state) as [string, unknown][]) {
        if (!(column instanceof Float64Array || column instanceof Int32Array || column instanceof Uint8Array)) continue;
        if (column.buffer !== state.bytes || own.has(name)) continue;
        const now = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
        expect(now, name).toEqual(state.rest.slice(column.byteOffset, column.byteOffset + column.byteLength));
      }
    }
  });

  test("the order in which they are written changes not one byte of the model", () => {
    for (let seed = 0; seed < 40; seed++) {
      const world = randomBundle(seed, { responses: smallResponses });
      const scenario = { ...randomScenario(seed, world), responses: allSmallResponses };
      const shuffled = compiled(permutedBundle(world, seed), permutedScenario(scenario));
      expect(modelHash(shuffled.model)).toBe(modelHash(compiled(world, scenario).model));
    }
  });
});

describe("under a cut", () => {
  test("each avoids loss, and all together avoid more than any; plants that nobody can feed change next to nothing", () => {
    const frozen = lossOf(cut());
    const alone = allSmallResponses.map((id) => lossOf(cut({ responses: [id] })));
    alone.forEach((usd, i) => {
      expect(usd, allSmallResponses[i]).toBeLessThanOrEqual(frozen * (1 + 1e-6));
    });
    const helps = allSmallResponses.filter((_, i) => alone[i]! < frozen * (1 - 1e-6));
    expect(helps).toEqual(["thrift", "lighter", "cooler", "own-winding", "new-makers", "scrap", "own-mine"]);
    expect(lossOf(cut({ responses: allSmallResponses }))).toBeLessThan(Math.min(...alone));
  });

  test("users need less per unit of output, and never less than was declared", () => {
    const { model, names } = compiled(bundle, cut({ responses: ["thrift"] }));
    const polish = names.facilities.findIndex(({ id }) => id === "JPN polishing");
    const slot = model.slotActivity.findIndex((a) => model.activityFacility[a] === polish);
    const thrift = series(cut({ responses: ["thrift"] }), (state) => state.slotThrift[slot]!);
    expect(thrift[0]).toBe(1);
    expect(Math.min(...thrift)).toBeCloseTo(0.8, 12);
  });

  test("a way brings goods only after stocks have been short for the spell, the lead time and the way", () => {
    const { model } = compiled(bundle, cut({ responses: ["new-makers"] }));
    const ways = Array.from(model.linkWay).flatMap((way, e) => (way === 1 ? [e] : []));
    expect(ways.length).toBeGreaterThan(0);
    const sent = series(cut({ responses: ["new-makers"] }), (state) => ways.reduce((sum, e) => sum + state.linkSent[e]!, 0));
    const first = sent.findIndex((kg) => kg > 0);
    // Closed on day 14; stocks under 90 % for two weeks, then three weeks of tests.
    expect(first * 7).toBeGreaterThanOrEqual(14 + 14 + 21);
    expect(first * 7).toBeLessThanOrEqual(14 + 14 + 21 + 35);
  });

  test("a ban closes ways as it closes links", () => {
    const everywhere = smallScenario({
      measures: [ban(0, ["*"], { to: ["!CHN"] }), { ...ban(0, ["*"], { id: "b", to: ["!VNM"] }), from: ["VNM"] } as typeof closed],
      responses: ["new-makers"],
    });
    const { model } = compiled(bundle, everywhere);
    const ways = Array.from(model.linkWay).flatMap((way, e) => (way === 1 ? [e] : []));
    const sent = series(everywhere, (state) => ways.reduce((sum, e) => sum + state.linkSent[e]!, 0));
    const days = sent.flatMap((kg, t) => (kg > 0 && t >= 3 ? [t] : []));
    expect(days).toEqual([]);
  });
});

test("with sourcing frozen a longer ban never costs less, responses frozen or on, in 60 random worlds", () => {
  const parameters = { sourcingExponent: assumed(0) };
  let [costly, cheaper, cheaperFrozen] = [0, 0, 0];
  for (let seed = 0; seed < 60; seed++) {
    const world = randomBundle(seed, { responses: smallResponses });
    const target = world.world.countries.map(({ code }) => code).filter((code) => code !== "CHN");
    const lost = (responses: readonly string[]): number[] =>
      ["2026-03-01", "2026-05-01", "2026-08-01"].map((ended) => {
        const scenario = smallScenario({ measures: [ban(0.2, ["*"], { to: ["!CHN"], ended })], target, parameters, responses });
        if (touching(world, scenario).measures.length === 0) return 0;
        const { model, names } = compiled(world, scenario);
        return run(model, names, { prices: false }).countries.reduce(
          (sum, { country, lost: { usd } }) => sum + (country === "CHN" ? 0 : usd),
          0,
        );
      });
    const falls = (series: readonly number[]): boolean => series.some((usd, i) => i > 0 && usd < series[i - 1]! * (1 - 1e-9) - 1);
    const on = lost(allSmallResponses);
    if (on[2]! > 0) costly++;
    if (falls(on)) cheaper++;
    if (falls(lost([]))) cheaperFrozen++;
  }
  expect(cheaperFrozen).toBe(0);
  expect(costly).toBeGreaterThan(20);
  expect(cheaper).toBe(0);
});

describe("a schedule", () => {
  const progress = (change: Partial<Response>): number[] => {
    const { bundle: world, scenario } = one(change);
    return series(scenario, (state) => state.replyProgress[0]!, world);
  };
  const none = { adversePerYear: assumed(0), decided: "2026-01-01" };
  test("is lead time, overrun and delay, then the track record year by year", () => {
    const run = progress(none);
    expect(run.findIndex((share) => share > 0)).toBe(Math.ceil((200 * 1.2 + 30) / 7));
    expect([...new Set(run)]).toEqual([0, 0.2, 0.45, 0.65]);
    expect(run.filter((share) => share === 0.2).length).toBe(52);
  });
  test("is put off by bans on technology and by pushed prices among the measures, and by the longer of a ban and what was planned for", () => {
    const { title, issuer, legal, sources, announced, effective } = closed;
    const dated = { title, issuer, legal, sources, announced, effective, delayDays: assumed(0, "days"), costShare: assumed(0) };
    const technology: Measure = { ...dated, id: "CHN-tech", instrument: "technology-ban", to: ["JPN"], stages: ["metal"] };
    const start = (measures: readonly Measure[], days: number): number => {
      const { bundle: world, scenario } = one(none);
      const later = measures.map((measure) => ({ ...measure, delayDays: assumed(days, "days") }) as Measure);
      return series({ ...scenario, measures: later }, (state) => state.replyProgress[0]!, world).findIndex((share) => share > 0);
    };
    expect(start([technology], 20)).toBe(Math.ceil((200 * 1.2 + 30) / 7));
    expect(start([technology], 100)).toBe(Math.ceil((200 * 1.2 + 100) / 7));
    expect(start([pushedPrice(-0.2, 0)], 100)).toBe(Math.ceil((200 * 1.2 + 30 + 100) / 7));
    expect(start([{ ...technology, stages: ["mine"] } as Measure], 100)).toBe(Math.ceil((200 * 1.2 + 30) / 7));
  });
  test("counts from the day of a decision before the run", () => {
    expect(progress({ ...none, decided: "2024-01-01" })[0]).toBe(0.45);
  });
  test("stops while a permit is out: at rate 0.5 a year and luck 0.2, 0.32 years after it began", () => {
    const run = progress({ decided: "2026-01-01" });
    const first = run.findIndex((share) => share > 0);
    const out = run.findIndex((share, t) => t > first && share === 0);
    expect((out - first) * 7).toBeGreaterThanOrEqual(117 - 7);
    expect((out - first) * 7).toBeLessThanOrEqual(118 + 7);
    const back = run.slice(out).findIndex((share) => share > 0) * 7;
    expect(back).toBeGreaterThan(60 - 7);
    expect(back).toBeLessThan(60 + 7);
  });
});

describe("what is wrong is said", () => {
  const codes = (response: Partial<Response>): string[] => {
    const { bundle: world, scenario } = one(response);
    try {
      compiled(world, scenario);
      return [];
    } catch (error) {
      return String((error as Error).message)
        .split("\n")
        .map((line) => line.split(":")[0]!);
    }
  };
  test("unknown names, terms out of range, and a response that nothing decides", () => {
    expect(codes({ streams: ["metal.Tm"] } as Partial<Response>)).toEqual(["engine/unknown-stream"]);
    expect(codes({ to: ["JPX"] })).toEqual(["engine/unknown-country"]);
    expect(codes({ permitLuck: assumed(2) })).toEqual(["engine/out-of-range"]);
    expect(codes({ decided: "2026-02-30" })).toContain("engine/no-such-day");
    expect(codes({ kind: "restart", processes: ["smelting"] } as unknown as Partial<Response>)).toEqual(["engine/unknown-process"]);
    expect(codes({ kind: "thrift", stages: ["metal"] } as Partial<Response>)).toEqual(["engine/response-inside-chain"]);
    const { decided: _, ...undated } = smallResponses.find(({ id }) => id === "own-mine")!;
    const world = smallBundle({ responses: [undated as Response] });
    expect(() => compiled(world, cut({ responses: ["own-mine"] }))).toThrow("engine/response-never-decided");
    expect(() => compiled(bundle, cut({ responses: ["thrifty"] }))).toThrow("engine/unknown-response");
  });
});
