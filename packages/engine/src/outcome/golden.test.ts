import { expect, test } from "vitest";
import { compiled } from "../testing/compiled.ts";
import { expectGolden } from "../testing/golden.ts";
import { outputByStep } from "../testing/output-by-step.ts";
import { ban, penalty, slowdown, smallBundle, smallScenario } from "../testing/small-world.ts";
import { run } from "./run.ts";

test("a total cut of five months: Japan halts, and comes back", () => {
  const scenario = smallScenario({ measures: [ban(0, ["*"], { onset: 21, ended: "2026-06-15" })] });
  const { model, names } = compiled(smallBundle(), scenario);
  const outcome = run(model, names);
  const japan = outcome.countries.find(({ country }) => country === "JPN")!;
  expect(japan.firstHalt?.industry).toBe("JPN polishing");
  expect(japan.recovery.kind).toBe("recovered");
  expectGolden("total-cut.golden.csv", outputByStep(model, outcome));
});

test("goods held at the border come out when the slowdown ends; third countries are threatened meanwhile", () => {
  const measures = [slowdown(0.9, ["*"], { ended: "2026-05-01" }), penalty(0.8, { onset: 21 })];
  const { model, names } = compiled(smallBundle(), smallScenario({ measures }));
  expectGolden("slowdown-with-penalty.golden.csv", outputByStep(model, run(model, names)));
});
