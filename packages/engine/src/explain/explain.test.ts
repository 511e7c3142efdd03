import type { Scenario } from "@coercivity/domain";
import { describe, expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { runUntil } from "../outcome/run-until.ts";
import { compiled } from "../testing/compiled.ts";
import { expectGolden } from "../testing/golden.ts";
import { duty, pressure, priceFloor, pushedPrice, watchList, withAffiliates } from "../testing/small-instruments.ts";
import { smallResponses } from "../testing/small-responses.ts";
import { ban, licence, outage, penalty, slowdown, smallBundle, smallScenario, smallSpec } from "../testing/small-world.ts";
import { type Explanation, explain } from "./explain.ts";
import { formatExplanation } from "./format-explanation.ts";
import type { Hop } from "./hop.ts";
import { linkLoss, measureOnLink } from "./link-loss.ts";
import { createTrace } from "./trace.ts";

type Measures = Scenario["measures"];

function explained(measures: Measures, facility: string, day: number, bundle = smallBundle()): Explanation {
  const { model, names } = compiled(bundle, smallScenario({ measures }));
  const answer = explain(model, names, { facility, day });
  if ("problems" in answer) throw new Error(answer.problems[0]!.message);
  return answer;
}

const kinds = (hops: readonly Hop[]): string[] => hops.map(({ kind }) => kind);

describe("explain", () => {
  test("Japan's vehicles stop for want of dysprosium, three tiers up", () => {
    const atHome = smallBundle({
      weight: (stream, from, to) =>
        from === to ? (stream.startsWith("metal") && to === "JPN" ? 0 : 30) : smallSpec.weight(stream, from, to),
    });
    const answer = explained([ban(0, ["metal.*"]), penalty(0.5)], "JPN vehicles", 200, atHome);
    expectGolden("japan-vehicles-day-200.golden.txt", formatExplanation(answer));
    expect(answer.bound).toBe(true);
    expect(answer.hops.at(-1)!.kind).toBe("measure");
  });

  test("a permit is named where it closes the way", () => {
    const answer = explained([ban(0, ["oxide.La"])], "JPN polishing", 100);
    expect(answer.short).toBe("polishing, JPN ← oxide.La ← CHN-1-2026");
    expect(kinds(answer.hops)).toEqual(["facility", "input", "link", "measure"]);
    expect(answer.hops[2]).toMatchObject({ from: "CHN oxide.La", because: "permit", sentShare: 0, lagDays: 14 });
    expect(answer.hops[3]).toMatchObject({ id: "CHN-1-2026", instrument: "ban", left: 0 });
  });

  test("a response is named where it helps, with the day on which one that is decided begins", () => {
    const scenario = smallScenario({ measures: [ban(0, ["oxide.La"])], responses: ["thrift"] });
    const { model, names } = compiled(smallBundle({ responses: smallResponses }), scenario);
    const at = (day: number): readonly Hop[] => {
      const answer = explain(model, names, { facility: "JPN polishing", day });
      return "problems" in answer ? [] : answer.hops.filter(({ kind }) => kind === "response");
    };
    expect(at(300)).toMatchObject([{ id: "thrift", about: "oxide.La", share: expect.closeTo(0.2, 9), atMost: true }]);
    const early = Array.from({ length: 20 }, (_, t) => at(7 * t)[0]).find((hop) => hop !== undefined && "beginsDay" in hop);
    expect(early).toMatchObject({ id: "thrift", share: 0, atMost: false });
    const { decidedDay, beginsDay } = early as { decidedDay: number; beginsDay: number };
    expect(beginsDay - decidedDay).toBe(21 + 7);
    expect(formatExplanation(explain(model, names, { facility: "JPN polishing", day: 300 }) as Explanation)).toContain(
      "response thrift: thinner polish; users need 20 % less of oxide.La for the same output, all it can",
    );
  });

  test("watch lists, rules on goods made abroad, pressure and pushed prices are named", () => {
    const atHome = withAffiliates(smallBundle(), 0.9);
    const named = (measure: Measures[number], facility: string, day: number) => explained([measure], facility, day, atHome);
    expect(named(watchList(0.1), "JPN polishing", 150).short).toBe("polishing, JPN ← oxide.La ← CHN-watch");
    expect(named(pressure(0.1), "CHN polishing", 30).short).toMatch(/CHN-pressure$/);
    const flood = pushedPrice(-0.4, 0.9);
    expect(named(flood, "VNM separation", 60).short).toBe("VNM separation ← CHN-price");
    const kept = explained([flood, priceFloor(["VNM separation"], 1e6)], "VNM separation", 60, atHome);
    expect(kept.short).not.toContain("CHN-price");
  });

  test("a buyer who turned away from a price is told from one who needed less", () => {
    const measures = [duty("export-tax", 0.9, ["oxide.La"])];
    const { model } = compiled(smallBundle(), smallScenario({ measures }));
    const state = createState(model);
    const trace = createTrace(model, state, 20);
    runUntil(model, state, 20, [trace]);
    const e = model.touchedLink[0]!;
    expect(linkLoss(model, trace, e, 4, 19)).toMatchObject({ cause: "price" });
    expect(measureOnLink(model, trace, e, 19, "price")).toMatchObject({ measure: 0 });
  });

  test("goods that are held are told from goods that are forbidden", () => {
    const answer = explained([slowdown(0.95, ["oxide.La"])], "JPN polishing", 100);
    expect(answer.hops[2]).toMatchObject({ because: "held" });
    expect(answer.hops[3]).toMatchObject({ id: "CHN-slow-2026" });
  });

  test("a buyer whom a licence has taught to order elsewhere leads to the licence, and to its act", () => {
    const { hops, short } = explained([licence({ dead: 49, mean: 77, approval: 0.85 }, ["*"])], "JPN vehicles", 123);
    expect(hops.findLast(({ kind }) => kind === "link")).toMatchObject({ because: "orders" });
    expect(hops.at(-1)).toMatchObject({ kind: "measure", instrument: "licence", legal: "made up" });
    expect(short).toBe("vehicles, JPN ← traction motors ← CHN-licence-2026");
  });

  test("a penalty is named with the issuer's share of the pool it bears on", () => {
    const viaVietNam = smallBundle({
      weight: (stream, from, to) =>
        stream.startsWith("metal") && to === "JPN" ? (from === "VNM" ? 9 : 1) : smallSpec.weight(stream, from, to),
    });
    const answer = explained([penalty(1)], "JPN magnets", 200, viaVietNam);
    expect(answer.short).toBe("JPN magnets ← metal.Dy ← CHN-reexport-2026");
    const last = answer.hops.at(-1)!;
    expect(last).toMatchObject({ kind: "measure", instrument: "re-export-penalty" });
    expect((last as { issuerShare: number }).issuerShare).toBeGreaterThan(0.05);
  });

  test("an outage is reached through the pool of the plant that is down", () => {
    const answer = explained([outage(["CHN separation"], 0.1)], "CHN metal", 150);
    expect(answer.short).toBe("CHN metal ← oxide.NdPr ← outage-2026");
    expect(kinds(answer.hops)).toEqual(["facility", "input", "link", "pool", "facility", "measure"]);
  });

  test("a plant that is down itself needs no walk", () => {
    expect(explained([outage(["CHN hills"], 0.25)], "CHN mine", 60).short).toBe("CHN mine ← outage-2026");
  });

  test("a plant that lost its orders says so", () => {
    const answer = explained([outage(["JPN vehicles"], 0)], "JPN motors", 100);
    expect(answer.hops.at(-1)).toMatchObject({ kind: "end", why: "orders" });
    expect(answer.short).toBe("JPN motors ← orders");
  });

  test("where nothing binds it says so plainly", () => {
    const answer = explained([], "JPN vehicles", 60);
    expect(answer).toMatchObject({ bound: false, level: 1, hops: [] });
    expect(formatExplanation(answer)).toContain("nothing holds it back");
  });

  test("every walk ends, at a measure or at a plain reason, for every facility in every month of a hard year", () => {
    const measures = [ban(0.1, ["*"]), penalty(0.9), outage(["CHN hills"], 0.3, { effective: "2026-04-01" })];
    const { model, names } = compiled(smallBundle(), smallScenario({ measures }));
    for (const { id } of names.facilities) {
      for (let day = 0; day < 364; day += 28) {
        const answer = explain(model, names, { facility: id, day });
        if ("problems" in answer) throw new Error(answer.problems[0]!.message);
        const last = answer.hops.at(-1)?.kind;
        if (answer.bound) expect(["measure", "end"], `${id}, day ${day}: ${answer.short}`).toContain(last);
        expect(answer.hops.length).toBeLessThan(40);
      }
    }
  });

  test("an unknown facility and a day outside the run are problems", () => {
    const { model, names } = compiled(smallBundle(), smallScenario());
    expect(explain(model, names, { facility: "JPN vehicels", day: 1 })).toEqual({
      problems: [
        {
          code: "engine/unknown-facility",
          at: { file: "small" },
          message: '"JPN vehicels" is no facility of this world',
          hint: 'did you mean "JPN vehicles"?',
        },
      ],
    });
    expect(explain(model, names, { facility: "JPN vehicles", day: 364 })).toMatchObject({ problems: [{ code: "engine/day-outside-run" }] });
    expect(explain(model, names, { facility: "JPN vehicles", day: Number.NaN })).toMatchObject({ problems: [{}] });
  });
});
