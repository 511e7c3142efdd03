import type { Scenario } from "@coercivity/domain";
import { exp } from "@coercivity/numerics";
import { describe, expect, test } from "vitest";
import { createState } from "../model/state.ts";
import { recordPrices } from "../outcome/prices.ts";
import { runUntil } from "../outcome/run-until.ts";
import { assumed } from "../testing/chain.ts";
import { compiled } from "../testing/compiled.ts";
import { quota, smallBundle, smallScenario } from "../testing/small-world.ts";

/** A year under a scenario: the last spot prices, outside and inside, of two oxides that differ twentyfold in price at rest, and the rank at which the quota ran out. */
function yearOf(change: Partial<Scenario>) {
  const { model, names } = compiled(smallBundle(), smallScenario({ parameters: { priceChokeOxides: assumed(100) }, ...change }));
  const state = createState(model);
  const record = recordPrices(model, names, state);
  runUntil(model, state, model.steps, [record]);
  const at = (id: string): number => names.streams.findIndex((stream) => stream.id === id);
  const usd = (id: string): { readonly outside: number; readonly inside: number; readonly rest: number } => {
    const x = at(id);
    const rest = model.streamUsd[x]!;
    return { rest, outside: rest * exp(record.prices.spot[2 * x + 1]!), inside: rest * exp(record.prices.spot[2 * x]!) };
  };
  return { model, state, usd };
}

describe("permits of a quota", () => {
  test("cost the same whatever is shipped with them, so that the cheap oxide rises by more times", () => {
    const { usd } = yearOf({ measures: [quota(1, ["oxide.*"], { to: ["!CHN"] })] });
    const [cheap, dear] = [usd("oxide.La"), usd("oxide.NdPr")];
    expect(cheap.rest).toBeLessThan(dear.rest);
    const paid = cheap.outside - cheap.inside;
    expect(paid).toBeGreaterThan(1);
    expect(dear.outside - dear.inside).toBeGreaterThanOrEqual(paid * (1 - 1e-9));
    expect(cheap.outside / cheap.rest).toBeGreaterThan(dear.outside / dear.rest);
  });

  test("are worth nothing where the quota cuts nobody", () => {
    const { model, state, usd } = yearOf({ measures: [quota(1e6, ["oxide.*"], { to: ["!CHN"] })], parameters: { priceJump: assumed(0) } });
    expect(state.quotaCut[0]).toBe(model.quotaRankStart[1]);
    for (const id of ["oxide.La", "oxide.NdPr", "oxide.Dy"]) expect(usd(id).outside).toBe(usd(id).rest);
  });

  test("are not asked of goods that are under no quota", () => {
    const { usd } = yearOf({ measures: [quota(1e-3, ["oxide.Dy"], { to: ["!CHN"] })] });
    const [under, free] = [usd("oxide.Dy"), usd("oxide.La")];
    expect(under.outside - under.inside).toBeGreaterThan(10 * free.rest);
    expect(free.outside).toBeLessThan(1.5 * free.rest);
  });
});
