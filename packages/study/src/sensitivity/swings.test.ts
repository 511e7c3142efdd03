import { expect, test } from "vitest";
import { collect } from "../ensemble/collect.ts";
import { drawOf, openEnsemble, runChunk } from "../ensemble/run-chunk.ts";
import { targetLoss } from "../ensemble/summary.ts";
import { smallEnsemble } from "../testing/small-ensemble.ts";
import { swingEnsemble, swings } from "./swings.ts";

const ensemble = swingEnsemble(smallEnsemble(8));
const open = openEnsemble(ensemble);

test("each number is moved alone to either end of its range, on the first baseline", () => {
  const { tunables, plan } = ensemble;
  expect(plan.runs).toBe(1 + 2 * tunables.length);
  for (let run = 0; run < plan.runs; run++) {
    const { values, baseline } = drawOf(open, run);
    expect(baseline).toBe(0);
    tunables.forEach(({ value, low, high }, i) => {
      expect(values[i]).toBe(run === 2 * i + 1 ? low : run === 2 * i + 2 ? high : value);
    });
  }
});

test("the strongest pull comes first, and is measured from the answer as declared", () => {
  const answer = targetLoss(open, collect([runChunk(open, 0, ensemble.plan.runs)]));
  const found = swings(ensemble, answer);
  expect(found.length).toBe(ensemble.tunables.length);
  expect(found[0]!.pull).toBeGreaterThan(0);
  for (const [i, { pull, atLow, atHigh }] of found.entries()) {
    expect(pull).toBe(Math.max(Math.abs(atLow - answer[0]!), Math.abs(atHigh - answer[0]!)));
    if (i > 0) expect(pull).toBeLessThanOrEqual(found[i - 1]!.pull);
  }
});
