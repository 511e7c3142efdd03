import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bundle, formatProblem, type Scenario } from "@coercivity/domain";
import { compile, createState, modelFrom, run, step, tracedForRules } from "@coercivity/engine";
import { buildBundle, readScenario, scenarioContext } from "@coercivity/ledger";
import { beforeAll, describe, expect, it } from "vitest";
import { elementOf, kgChanged, kgHeld } from "../packages/engine/src/testing/balance.ts";

/** The engine's laws hold on made-up worlds in its own room; here they are held to the reconciled world and the scenarios people run. */
const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
let bundle: Bundle;

beforeAll(async () => {
  const built = await buildBundle(root, 3);
  if (!built.ok) throw new Error(built.problems.map(formatProblem).join("\n"));
  bundle = built.bundle;
});

async function scenarioOf(id: string, set: readonly string[] = []): Promise<Scenario> {
  const read = await readScenario({ path: join(root, "scenarios"), name: "scenarios" }, id, scenarioContext(bundle.world), { set });
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join("\n"));
  return read.scenario;
}

function compiled(scenario: Scenario, baseline = 0) {
  const result = compile(bundle, scenario, { baseline });
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result;
}

describe("the default world", () => {
  it.each([0, 1, 2])("stays at rest to the last bit for three years, baseline %i", async (baseline) => {
    const { model } = compiled(await scenarioOf("rest"), baseline);
    const state = createState(model);
    const before = new Uint8Array(state.bytes).slice();
    for (let t = 0; t < model.steps; t++) step(model, state, t);
    expect(new Uint8Array(state.bytes)).toEqual(before);
  });

  it.each(["japan-2026", "japan-total-cut-12-months", "kachin-import-throttle", "licence-april-2025"])(
    "balances every element in every step, and no stock falls below nothing: %s",
    async (id) => {
      const { model } = compiled(await scenarioOf(id));
      const state = createState(model);
      let worst = 0;
      let least = 0;
      for (let t = 0; t < model.steps; t++) {
        const held = kgHeld(model, state);
        step(model, state, t);
        const now = kgHeld(model, state);
        const { net, gross } = kgChanged(model, state);
        for (let element = 0; element < model.elementCount; element++) {
          const error = elementOf(model, now, element) - elementOf(model, held, element) - elementOf(model, net, element);
          const scale = elementOf(model, now, element) + elementOf(model, gross, element);
          if (scale > 0) worst = Math.max(worst, Math.abs(error) / scale);
        }
        for (const column of [state.stock, state.poolStock, state.linkQueue, state.supplementLeft]) {
          for (const value of column) if (value < least) least = value;
        }
      }
      expect(worst).toBeLessThan(1e-9);
      expect(least).toBeGreaterThan(-1e-9);
    },
  );

  it("has the same links on every baseline, so that what rules ask about is found on the first for all", async () => {
    const scenario = await scenarioOf("japan-2026");
    const models = bundle.baselines.map((_, baseline) => compiled(scenario, baseline).model);
    const [first] = models;
    expect(new Set(models.map(({ answerWeight }) => answerWeight.join())).size).toBe(models.length);
    const traced = tracedForRules(first!);
    for (const model of models) {
      for (const column of ["linkPool", "linkSlot", "linkLag", "linkClass", "touchedLink", "answerLink"] as const)
        expect(model[column]).toEqual(first![column]);
      const whole = createState(model);
      const narrow = modelFrom(model.bytes, traced);
      const part = createState(narrow);
      for (let t = 0; t < model.steps; t++) {
        step(model, whole, t);
        step(narrow, part, t);
      }
      expect(part.linkSent).toEqual(whole.linkSent);
    }
  });

  it("costs no less when the ban lasts longer, with sourcing frozen", async () => {
    const frozen = ["parameters.sourcingExponent=0", "supplements="];
    const short = compiled(await scenarioOf("japan-total-cut-12-months", [...frozen, "measures.CHN-TOTAL.ended=2026-07-06"]));
    const long = compiled(await scenarioOf("japan-total-cut-12-months", frozen));
    const lost = ({ model, names }: ReturnType<typeof compiled>): number =>
      run(model, names).countries.find(({ country }) => country === "JPN")?.lost.usd ?? Number.NaN;
    expect(lost(long)).toBeGreaterThanOrEqual(lost(short));
  });
});
