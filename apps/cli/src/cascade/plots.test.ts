import { readFileSync } from "node:fs";
import { solveCase } from "@coercivity/cascade";
import { expect, it } from "vitest";
import { profilePlot } from "./profile-plot.ts";
import { startupPlot } from "./startup-plot.ts";
import { placeLabels } from "./svg.ts";

function solved(name: string) {
  const file = new URL(`../../../../packages/cascade/reference/${name}.json`, import.meta.url);
  const answer = solveCase(JSON.parse(readFileSync(file, "utf8")), name);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
}

it("draws a profile someone can look at", async () => {
  const { plant, state } = solved("ss-01-binary-10stage").steady!;
  await expect(profilePlot(plant, 0, state.cascades[0]!)).toMatchFileSnapshot("./profile.golden.svg");
});

it("draws a start-up someone can look at", async () => {
  const { plant, run } = solved("dyn-01-PrNd-M1").transient!;
  const few = { ...run, curve: run.curve.filter((_, i) => i % 40 === 0 || i === run.curve.length - 1) };
  await expect(startupPlot(plant.components, few, "time units")).toMatchFileSnapshot("./startup.golden.svg");
});

it("pushes labels apart and drops the least important where there is no room", () => {
  const label = (y: number, rank: number) => ({ y, text: String(rank), fill: "#000", rank });
  const apart = placeLabels([label(10, 0), label(12, 1), label(40, 2)]);
  expect(apart.map(({ at }) => at)).toEqual([10, 25, 40]);
  const crowded = placeLabels([label(10, 0), label(10, 1), label(10, 2), label(10, 3)]);
  expect(crowded.map(({ rank }) => rank)).toEqual([0, 1]);
});
