import { expect, test } from "vitest";
import { Rate } from "../compile/rates.ts";
import { createState } from "../model/state.ts";
import { assumed } from "../testing/chain.ts";
import { compiled } from "../testing/compiled.ts";
import { ban, smallBundle, smallScenario } from "../testing/small-world.ts";
import { step } from "./step.ts";

/** Lanthanum oxide sent to Japan's polishers over the flow at rest, and their stock over normal, step by step. */
function polishers(frontLoadTarget: number, hoardTarget: number, announced: string): { sent: number[]; stock: number[] } {
  const measure = { ...ban(0, ["oxide.La"], { effective: "2026-03-26", ended: "2026-09-01" }), announced };
  const parameters = { frontLoadTarget: assumed(frontLoadTarget), hoardTarget: assumed(hoardTarget) };
  const { model, names } = compiled(smallBundle(), smallScenario({ measures: [measure], parameters, horizonDays: 1092 }));
  const slot = model.slotActivity.findIndex((a) => names.facilities[model.activityFacility[a]!]!.id === "JPN polishing");
  const state = createState(model);
  const [sent, stock]: number[][] = [[], []];
  for (let t = 0; t < model.steps; t++) {
    step(model, state, t);
    let kg = 0;
    for (let e = model.slotLinkStart[slot]!; e < model.slotLinkStart[slot + 1]!; e++) {
      kg += state.linkSent[e]!;
      expect(state.linkSent[e]!).toBeLessThanOrEqual(model.linkFlow0[e]! * model.rates[Rate.releaseCap]! * (1 + 1e-12));
    }
    sent!.push(kg / model.slotUse0[slot]!);
    stock!.push(state.slotStock[slot]! / model.slotCover[slot]!);
  }
  return { sent: sent!, stock: stock! };
}

test("with notice buyers fill their stores before the day, within what can be shipped, and are better off for it", () => {
  const warned = polishers(1.5, 1, "2026-01-22");
  const surprised = polishers(1.5, 1, "2026-03-26");
  expect(Math.max(...warned.sent.slice(3, 12))).toBeGreaterThan(1.1);
  expect(Math.max(...surprised.sent.slice(3, 12))).toBe(1);
  expect(warned.stock[14]!).toBeGreaterThan(surprised.stock[14]! * 1.1);
  expect(warned.sent.at(-1)).toBeCloseTo(1, 2);
});

test("hoarding enlarges the rush when the way opens and dies down", () => {
  const [calm, hoards] = [polishers(1, 1, "2026-03-26"), polishers(1, 1.5, "2026-03-26")];
  const total = (run: { sent: number[] }): number => run.sent.slice(20).reduce((sum, one) => sum + one, 0);
  expect(total(hoards)).toBeGreaterThanOrEqual(total(calm) - 1e-6);
  expect(hoards.sent.at(-1)).toBeCloseTo(1, 2);
});
