import { readFileSync } from "node:fs";
import { solveCase } from "@coercivity/cascade";
import { expect, it } from "vitest";
import { cascadeData, profileSheet, startupSheet } from "./cascade-sheets.ts";

function solved(name: string) {
  const file = new URL(`../../../../packages/cascade/reference/${name}.json`, import.meta.url);
  const answer = solveCase(JSON.parse(readFileSync(file, "utf8")), name);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

it("puts a solved cascade on a sheet with its finding, its flows and its closure", () => {
  const { plant, state } = solved("ss-01-binary-10stage").steady!;
  const profile = state.cascades[0]!;
  const sheet = profileSheet(plant, 0, profile);
  expect(sheet).toContain(">10 mixer-settlers give ");
  expect(sheet).toMatch(/balance closed to 1e−1[2-9]/);
  expect([...sheet.matchAll(/data-mark="component"/g)]).toHaveLength(2 * plant.components.length);
  const data = cascadeData(plant, 0, profile);
  expect(data.aqueous).toHaveLength(10);
  expect(data.freshOrganic - data.scrub).toBeCloseTo(data.extract.flow, 9);
});

it("puts a start-up on a sheet, with the purities it reaches", () => {
  const { plant, run } = solved("dyn-01-PrNd-M1").transient!;
  const sheet = startupSheet(plant.components, run, "time units");
  const reached = run.reached.filter(({ time }) => time !== null);
  expect(reached.length).toBeGreaterThan(0);
  expect(sheet).toContain(`>${reached[0]!.target.name} is reached after `.slice(0, 4));
  expect([...sheet.matchAll(/data-mark="target"/g)].length).toBe(reached.length);
  expect(sheet).toContain(`one run, ${run.steps} steps`);
});
