import { describe, expect, it } from "vitest";
import { type BlowBack, blowBackBars, blowBackSubtitle, blowBackTable, blowBackTitle } from "./blow-back-bars.ts";
import { tableCsv } from "./chart-table.ts";
import { messages } from "./messages.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, plain, testWidths } from "./testing/label-boxes.ts";

const data: BlowBack = {
  target: "Japan",
  issuer: "China",
  days: 365,
  runs: 200,
  losses: [
    { id: "JPN value-added", side: "target", what: "value added lost in a year", usd: 7.6e9, low: 0.8e9, high: 34e9 },
    { id: "CHN revenue", side: "issuer", what: "export revenue lost in a year", usd: 0.3e9, low: 0.2e9, high: 0.4e9 },
    { id: "CHN customers", side: "issuer", what: "customers gone for good, per year after", usd: 0.2e9, low: 0.05e9, high: 0.4e9 },
  ],
};
const losing = (target: number, issuer: number): string =>
  blowBackTitle({
    ...data,
    losses: [
      { side: "target", what: "value added", usd: target, low: target / 2, high: target * 2 },
      { side: "issuer", what: "revenue", usd: issuer, low: issuer / 2, high: issuer * 2 },
    ],
  });

describe("blow-back", () => {
  it.each(testWidths)("is drawn %i px wide", async (width) => {
    const svg = blowBackBars({ ...data, title: blowBackTitle(data), description: blowBackSubtitle(data), width });
    expectReadable(svg);
    await expectGolden(`blow-back-${width}.svg`, svg);
    expect(svg).toContain('data-id="CHN customers"');
  });

  it.each(testWidths)("stands on one scale with B, %i px wide", (width) => {
    const [first, ...others] = data.losses;
    const compared = { ...data, losses: [{ ...first!, b: { value: 1.9e9, low: 0.4e9, high: 11e9 } }, ...others] };
    const svg = blowBackBars({ ...compared, title: "a", description: "b", width });
    expectReadable(svg);
    expectGolden(`blow-back-compare-${width}.svg`, svg);
    expect(svg).toContain("B 1.9 (0.4–11)");
    expect(blowBackTable(compared).rows[1]![1]).toBe(`B ${first!.what}`);
  });

  it("says the finding, and that there is none", () => {
    expect(blowBackTitle(data)).toBe("The measure costs China little beside the losses of Japan");
    expect(plain(losing(7e9, 1e9))).toBe("China loses 14 % of what is lost by Japan");
    expect(losing(1e9, 9e9)).toBe("The measure costs China more than Japan");
    expect(losing(1e9, 1.2e9)).toBe("No clear difference between what China and Japan lose");
    expect(losing(0, 1e3)).toBe("The measure costs neither Japan nor China anything to speak of");
    expect(plain(blowBackSubtitle(data))).toBe("Loss in 365 days, bn USD, median and 90 % range of 200 draws");
  });

  it("lets a range out of the axis rather than press the bars together", () => {
    const widthOf = (svg: string): number => Number(/<rect x="0" y="24" width="([\d.]+)"/.exec(svg)![1]);
    const near = { ...data, losses: [{ ...data.losses[0]!, high: 15e9 }, ...data.losses.slice(1)] };
    const drawn = (one: BlowBack): string => blowBackBars({ ...one, title: "a", description: "b", width: 770 });
    expect(widthOf(drawn(data))).toBeGreaterThan(widthOf(drawn(near)));
    expect(drawn(data)).toContain("7.6 (0.8–34)");
  });

  it("speaks the language it is given", () => {
    const other = { ...messages, blowBack: { ...messages.blowBack, little: (issuer: string) => `${issuer}: kaum` } };
    expect(blowBackTitle(data, other)).toBe("China: kaum");
  });

  it("hands its numbers over in full", () => {
    expect(tableCsv(blowBackTable(data)).split("\r\n").slice(0, 2)).toEqual([
      'Who,What,"Loss, USD","5 %, USD","95 %, USD"',
      "Japan,value added lost in a year,7600000000,800000000,34000000000",
    ]);
  });

  it("draws nothing as nothing", () => {
    expectReadable(blowBackBars({ ...data, losses: [], title: "a", description: "b", width: 360 }));
  });
});
