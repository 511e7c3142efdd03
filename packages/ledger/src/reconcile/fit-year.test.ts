import { formatProblem } from "@coercivity/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { buildBundle } from "../bundle/build-bundle.ts";
import { fitEvidence } from "../bundle/fit-evidence.ts";
import { type FittedFacts, fitFacts } from "../bundle/fit-facts.ts";
import { bundleOfFit, numbersBehind, refitWith } from "../bundle/refit.ts";
import { worldTotals } from "../bundle/world-totals.ts";
import { editedCheckout, root } from "../testing/checkout.ts";
import { howFree } from "./how-free.ts";
import { readAmount } from "./read-amount.ts";
import { residualTable } from "./residuals.ts";
import { whatGives } from "./what-gives.ts";

let fitted: Extract<FittedFacts, { ok: true }>;
beforeAll(async () => {
  const result = await fitFacts(root);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  fitted = result;
});

describe("the fit of 2024", () => {
  it("meets users' needs exactly and pools within two per cent", () => {
    const { variables, best } = fitted.fit;
    for (const [key, users] of variables.demands) {
      const need = users.reduce((sum, { activity, tonnesPerTonne }) => sum + tonnesPerTonne * (best.levels[activity] ?? 0), 0);
      const got = (variables.flowsOfDemand.get(key) ?? []).reduce((sum, flow) => sum + (best.flows[flow] ?? 0), 0);
      expect(Math.abs(got - need), key).toBeLessThanOrEqual(1e-6 * Math.max(1, need));
    }
    expect(fitted.fit.spreadError).toBeLessThan(0.02);
  });

  it("keeps every flow and level non-negative and finite", () => {
    for (const value of [...fitted.fit.best.levels, ...fitted.fit.best.flows]) expect(value >= 0 && Number.isFinite(value)).toBe(true);
  });

  it("meets most published figures and names those that give way", () => {
    const rows = residualTable(fitted.fit, [fitted.fit.best]).filter(({ verdict }) => verdict !== "compared only");
    const met = rows.filter(({ verdict }) => verdict === "met").length;
    expect(met / rows.length).toBeGreaterThan(0.7);
    const first = rows.find(({ id }) => id === "mine-AUS-first-estimate");
    expect(first?.verdict).toBe("gives way");
  });

  it("says what breaks when a contradicted figure is forced", async () => {
    const result = await whatGives(fitted.fit, "sep-CHN-DyTb-official", fitted.declarations);
    if (!result?.ok) throw new Error("it should be solvable");
    expect(result.lossAfter).toBeGreaterThan(result.lossBefore);
    expect(result.breaks.map(({ id }) => id)).toContain("smm-Dy");
  });

  it("says how free a quantity is, around its fitted value", async () => {
    const mine = readAmount("output feed.* in USA");
    const free = readAmount("flow magnet.*,blank.* from VNM to KOR");
    if (!mine.ok || !free.ok) throw new Error("both should be read");
    const tight = await howFree(fitted.fit, mine.amount, mine.basis);
    const loose = await howFree(fitted.fit, free.amount, free.basis);
    expect(tight && (tight.high - tight.low) / tight.best).toBeLessThan(0.1);
    expect(loose && (loose.high - loose.low) / Math.max(loose.best, 1)).toBeGreaterThan(0.5);
    expect(readAmount("output of gold").ok).toBe(false);
  });

  it("gives every figure the evidence that a reader could ask of it alone", async () => {
    const { fit, declarations } = fitted;
    const some = ["sep-CHN-DyTb-official", "mine-USA", "jpn-DyTb-CHN"];
    const [share, mine, official] = await fitEvidence(fit, declarations, (id) => some.includes(id));
    expect([share?.id, mine?.id, official?.id]).toEqual(["jpn-DyTb-CHN", "mine-USA", "sep-CHN-DyTb-official"]);
    expect(share?.free).toBeUndefined();
    expect(mine?.gives).toBeUndefined();
    const asked = readAmount("output feed.* in USA");
    const alone = asked.ok ? await howFree(fit, asked.amount, asked.basis) : undefined;
    expect(mine?.free?.low).toBeCloseTo(alone?.low ?? 0, 3);
    expect(mine?.free?.high).toBeCloseTo(alone?.high ?? 0, 3);
    expect(official?.free?.low).toBeLessThanOrEqual(official?.free?.high ?? 0);
  });

  it("lists every number behind the world once, and fits again with one of them moved", async () => {
    const behind = numbersBehind(fitted);
    expect(new Set(behind.map(({ at }) => `${at.file}:${at.line}:${at.column}`)).size).toBe(behind.length);
    for (const { low, value, high, unverified, kind } of behind) {
      expect(low <= value && value <= high).toBe(true);
      if (kind === "assumption") expect(unverified).toBe(true);
    }
    const declared = bundleOfFit(fitted.fit);
    expect(behind.filter(({ kind, name }) => kind === "assumption" && name.includes(".yaml:"))).toEqual([]);
    const cover = behind.find(({ name }) => name === "chainCoverDays.JPN");
    if (!cover) throw new Error("the chain's cover in Japan should be declared");
    const same = await refitWith(fitted, cover, cover.value);
    const more = await refitWith(fitted, cover, cover.high);
    if ("problems" in same || "problems" in more) throw new Error("both should fit");
    expect(same.bundle).toEqual(declared);
    expect(more.bundle.baselines).toEqual(declared.baselines);
    expect(more.bundle.world.chainCoverDays).not.toEqual(declared.world.chainCoverDays);
    const fact = behind.find(({ name }) => name.includes("wind-turbines"));
    const moved = fact && (await refitWith(fitted, fact, fact.low));
    expect(moved && "bundle" in moved).toBe(true);
    expect(fact?.unverified).toBe(true);
  });

  it("says which balance cannot close when facts leave no way", async () => {
    const { path, remove } = await editedCheckout({
      "facts/world/facilities.yaml": (text) =>
        text.replace("tonnes: {split-light.loparite: 2300}", "tonnes: {split-light.loparite: 90000}"),
    });
    try {
      const result = await fitFacts(path);
      const said = result.ok ? "" : result.problems.map(formatProblem).join("\n");
      expect(said === "" || /cannot close/.test(said)).toBe(true);
    } finally {
      await remove();
    }
  });
});

describe("the bundle", () => {
  it("does not depend on the order of entries", async () => {
    const shuffled = await editedCheckout({
      "facts/world/facilities.yaml": (text) => {
        const lines = text.split("\n");
        const first = lines.findIndex((line) => line.startsWith("  - {id: "));
        const entries = lines.filter((line) => line.startsWith("  - {id: ")).reverse();
        return [...lines.slice(0, first), ...entries].join("\n");
      },
      "facts/world/fit.yaml": (text) => {
        const [head = "", ...rows] = text.split("\n  - id: ");
        return [head, ...rows.map((row) => row.trimEnd()).reverse()].join("\n  - id: ");
      },
    });
    try {
      const [one, other] = [await buildBundle(root, 2), await buildBundle(shuffled.path, 2)];
      if (!one.ok || !other.ok) throw new Error("both should be built");
      expect(other.bundle.id).toBe(one.bundle.id);
    } finally {
      await shuffled.remove();
    }
  });

  it("stores years the facts cannot tell apart", async () => {
    const built = await buildBundle(root, 6);
    if (!built.ok) throw new Error("it should be built");
    expect(built.bundle.baselines).toHaveLength(6);
    const fixed = built.report.residuals.filter(({ verdict, confidence }) => verdict === "met" && confidence === "high");
    for (const row of fixed) expect(Math.abs(row.high / row.low - 1), row.id).toBeLessThan(0.25);
    const dy = worldTotals(built.bundle).filter((row) => row.stage === "separate" && row.element === "Dy");
    expect(dy[0]?.country).toBe("CHN");
    expect(dy.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 9);
  });
});
