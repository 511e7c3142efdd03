import { collect, openEnsemble, runChunk, summarise } from "@coercivity/study";
import { describe, expect, it } from "vitest";
import { rangedBundle, smallEnsemble } from "../../../../packages/study/src/testing/small-ensemble.ts";
import { costFigures } from "./cost-figure.ts";
import type { ReportData } from "./report-data.ts";
import { costViews } from "./views.ts";

describe("what a measure costs whom", () => {
  it("sets the issuer's losses beside the target's, and says what is not set off", () => {
    const open = openEnsemble(smallEnsemble(16, {}, { blowBack: true }));
    const summary = summarise(open, collect([runChunk(open, 0, 16)]));
    const { world } = rangedBundle();
    const costs = costViews({ blowBack: [] } as unknown as Parameters<typeof costViews>[0], summary, world);
    expect(costs.map(({ code }) => code)).toEqual(["CHN"]);
    const [cost] = costs;
    expect(cost!.unsold.low!).toBeGreaterThan(0);
    expect(cost!.unsold.value).toBeLessThan(cost!.normal.value);
    const japan = { code: "JPN", name: "Japan", lost: { value: 5e8, low: 1e8, high: 2e9 } };
    const data = { costs, target: [japan], steps: 52, stepDays: 7, ensemble: { summary, matters: [] }, bundle: "small" };
    const page = costFigures(data as unknown as ReportData).html;
    for (const words of ["exports not sold", "value added lost", "own industries", "customers gone by the end", "is not set off"]) {
      expect(page).toContain(words);
    }
    expect(page.match(/<svg/g)!.length).toBe(3);
    const cheap = { ...cost!, earned: { value: -9e8, low: -2e9, high: -1e8 } };
    const flood = costFigures({ ...data, costs: [cheap] } as unknown as ReportData).html;
    expect(flood).toContain("lower prices on what was sold");
    expect(flood).not.toContain("is not set off");
    const korea = { ...japan, code: "KOR", name: "South Korea" };
    const both = costFigures({ ...data, target: [japan, korea] } as unknown as ReportData).html;
    expect(both).toContain("South Korea: value added lost");
    expect(both).not.toContain("Japan and South Korea: value added lost");
    expect(costFigures({ ...data, costs: [] } as unknown as ReportData).html).toBe("");
  });
});
