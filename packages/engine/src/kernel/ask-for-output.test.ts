import { describe, expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { assumed } from "../testing/chain.ts";
import { compiled } from "../testing/compiled.ts";
import { smallBundle, smallScenario } from "../testing/small-world.ts";
import { askForOutput } from "./ask-for-output.ts";

/** What China's separators are asked to make while their by-products' pools hold many times what they usually do. */
function askedInGlut(byProductPull: number): number {
  const { model, names } = compiled(smallBundle(), smallScenario({ parameters: { byProductPull: assumed(byProductPull) } }));
  const state = createState(model);
  for (let p = 0; p < model.poolCount; p++) if (model.poolByProduct[p] === 1) state.poolStock[p] = 20 * model.poolStock0[p]!;
  askForOutput(model, state)(0);
  const separates = (a: number): boolean => names.facilities[model.activityFacility[a]!]!.id === "CHN separation";
  return state.want[Array.from({ length: model.activityCount }, (_, a) => a).find(separates)!]!;
}

describe("what is asked of a plant with by-products", () => {
  test("is held back by a glut of these as far as their revenue counts, and not at all where they do not pull", () => {
    const [full, half, none] = [askedInGlut(1), askedInGlut(0.5), askedInGlut(0)];
    expect(full).toBeLessThan(1);
    expect(half).toBeGreaterThan(full);
    expect(half).toBeLessThan(none);
    expect(none).toBe(1);
  });
});
