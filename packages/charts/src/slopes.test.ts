import { describe, expect, it } from "vitest";
import { type HeatPictureInput, heatPicture } from "./heat-picture.ts";
import { type SlopesInput, slopes, slopesTable } from "./slopes.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable } from "./testing/label-boxes.ts";

const feed: Omit<SlopesInput, "width"> = {
  title: "Count who decides, and China's share of heavy feed rises by half",
  description: "Mined dysprosium, % of the world",
  leftHead: "by territory",
  rightHead: "by control",
  rows: [
    { name: "Myanmar", left: 0.48 },
    { name: "China", left: 0.353, right: 0.537, leads: true },
    { name: "Kachin Independence Army", right: 0.33 },
    { name: "Laos", left: 0.116, right: 0.035 },
    { name: "Australia", left: 0.028, right: 0.028 },
  ],
};

describe("slopes", () => {
  it.each([560, 340])("lead from one way of counting to the other, %i px wide", (width) => {
    const svg = slopes({ ...feed, width });
    expectReadable(svg);
    expectGolden(`slopes-${width}.svg`, svg);
  });

  it("leaves what is not counted out of the table", () => {
    expect(slopesTable({ ...feed, nameHead: "Who" }).rows[0]).toEqual(["Myanmar", 0.48, null]);
  });
});

describe("heat picture", () => {
  const table: Omit<HeatPictureInput, "width"> = {
    title: "Separation is the neck for every buyer",
    description: "Share of the dysprosium used that was in China at the stage, %",
    columns: [
      { name: "Mine", ink: "mine" },
      { name: "Separate", ink: "separate" },
      { name: "Metal", ink: "metal" },
    ],
    rows: [
      {
        label: "Japan",
        cells: [{ value: 0.29, low: 0.28, high: 0.31 }, { value: 0.94, low: 0.9, high: 0.97 }, undefined],
        ringed: 1,
        direct: 0.31,
        embedded: 0.94,
        anyStage: 1,
      },
      { label: "Korea", cells: [{ value: 0.29 }, { value: 0.96 }, { value: 0.77 }], ringed: 1, direct: 0.6, embedded: 0.96, anyStage: 1 },
    ],
  };

  it.each([960, 340])("holds cells, ring and dumbbells, %i px wide", (width) => {
    const svg = heatPicture({ ...table, width });
    expect(svg).toContain("94");
    expectGolden(`heat-picture-${width}.svg`, svg);
  });
});
