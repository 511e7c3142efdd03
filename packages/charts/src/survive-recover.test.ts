import { describe, expect, it } from "vitest";
import { type SurviveRow, surviveRecover, surviveSubtitle, surviveTable, surviveTitle } from "./survive-recover.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, labelBoxes, testWidths } from "./testing/label-boxes.ts";

const rows: SurviveRow[] = [
  {
    id: "NdPr",
    label: "NdPr metal",
    note: "idle furnaces restarted",
    survive: { value: 130, low: 90, high: 200 },
    recover: { value: 110, low: 60, high: 190 },
  },
  {
    id: "Dy",
    label: "Dysprosium oxide",
    note: "a new separation line",
    survive: { value: 42, low: 25, high: 80 },
    recover: { value: 1300, low: 1095, high: 1500 },
  },
  {
    id: "motors",
    label: "Steering and pump motors",
    note: "a second maker",
    survive: { value: 38, low: 20, high: 70 },
    recover: { value: 150, low: 90, high: 300 },
  },
  { id: "La", label: "Lanthanum", survive: { value: Infinity }, recover: { value: 30, low: 20, high: 60 } },
];

describe("survive against recover", () => {
  it.each(testWidths)("is drawn %i px wide, the widest gap first", (width) => {
    const svg = surviveRecover({ rows, title: surviveTitle(rows), description: surviveSubtitle(), width });
    expectReadable(svg);
    expectGolden(`survive-${width}.svg`, svg);
    const ids = [...svg.matchAll(/data-mark="survive" data-id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["Dy", "motors", "NdPr", "La"]);
    expect(labelBoxes(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(["a year", "survive", "recover", "does not run out"]));
  });

  it("says the finding", () => {
    expect(surviveTitle(rows)).toBe("2 of 4 run out before they can be replaced, Dysprosium oxide by most");
    expect(surviveTitle(rows.slice(1, 3))).toBe("Nothing here is back before it is missed");
    expect(surviveTitle(rows.slice(0, 1))).toBe("Everything here is back before it is missed");
    expect(surviveTable(rows).rows.at(-1)).toEqual(["Lanthanum", null, null, null, 30, 20, 60]);
  });

  it("keeps three hairs or more on a short axis", () => {
    const short = [{ id: "a", label: "Glass", survive: { value: 80 }, recover: { value: 210, low: 160, high: 300 } }];
    const svg = surviveRecover({ rows: short, title: "a", description: "b", width: 770 });
    expect(labelBoxes(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(["100 days", "180 days"]));
    expectReadable(svg);
  });

  it("draws nothing as nothing", () => {
    expectReadable(surviveRecover({ rows: [], title: "a", description: "b", width: 360 }));
  });
});
