import type { Measure } from "@coercivity/domain";
import { expect, test } from "vitest";
import { compiled } from "../testing/compiled.ts";
import { duty } from "../testing/small-instruments.ts";
import { quota, smallBundle, smallScenario } from "../testing/small-world.ts";
import { run } from "./run.ts";

const taken = (measures: readonly Measure[]) => {
  const { model, names } = compiled(smallBundle(), smallScenario({ measures }));
  return run(model, names).takings;
};

test("a duty takes its rate of what is sent, until it ends", () => {
  const [tax] = taken([duty("export-tax", 0.25, ["oxide.*"], { ended: "2026-07-02" })])!;
  expect(tax).toMatchObject({ measure: "CHN-export-tax", kind: "duty" });
  expect(tax!.usd).toBeGreaterThan(1000);
  expect(tax!.last!.day).toBeLessThan(183);
  const [half] = taken([duty("export-tax", 0.125, ["oxide.*"], { ended: "2026-07-02" })])!;
  expect(half!.usd).toBeLessThan(tax!.usd);
  expect(half!.usd).toBeGreaterThan(tax!.usd / 2);
});

test("permits of a quota have a rent while it cuts, and none where nobody needs it in full", () => {
  const [tight] = taken([quota(1, ["oxide.*"], { to: ["!CHN"] })])!;
  expect(tight!.usd).toBeGreaterThan(0);
  expect(tight!.highest!.usdPerKg).toBeGreaterThan(0);
  expect(taken([quota(1e6, ["oxide.*"], { to: ["!CHN"] })])![0]).toMatchObject({ kind: "quota-rent", usd: 0, highest: null, last: null });
  expect(taken([])).toBeUndefined();
});
