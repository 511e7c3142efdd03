import { describe, expect, it } from "vitest";
import { countryPlaces } from "./country-places.ts";
import { countryShapes } from "./country-shapes.ts";
import { drawFlowMap, flowMap, type MapGround } from "./flow-map.ts";
import { standsOf } from "./flow-map-layout.ts";
import { type FlowMap, flowMapSubtitle, flowMapTable, flowMapTitle } from "./map-words.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable, labelBoxes, plain, testWidths } from "./testing/label-boxes.ts";

const node = (id: string, label: string) => ({ id, label, place: countryPlaces[id]! });
const data: FlowMap = {
  target: "JPN",
  quantity: "Contained dysprosium",
  day: 71,
  nodes: [
    node("CHN", "China"),
    node("JPN", "Japan"),
    node("KOR", "South Korea"),
    node("MMR", "Kachin, Myanmar"),
    node("VNM", "Vietnam"),
    node("MYS", "Malaysia"),
    node("AUS", "Mount Weld, Australia"),
    node("DEU", "Germany"),
    node("USA", "United States"),
    { id: "OTH", label: "Rest of the world" },
  ],
  flows: [
    { from: "MMR", to: "CHN", before: 1140, now: 1140 },
    { from: "CHN", to: "JPN", before: 228, now: 16 },
    { from: "KOR", to: "JPN", before: 60, now: 88 },
    { from: "VNM", to: "JPN", before: 28, now: 12 },
    { from: "MYS", to: "JPN", before: 24, now: 34 },
    { from: "CHN", to: "KOR", before: 180, now: 190 },
    { from: "CHN", to: "VNM", before: 40, now: 40 },
    { from: "AUS", to: "MYS", before: 30, now: 42 },
    { from: "CHN", to: "DEU", before: 125, now: 121 },
    { from: "CHN", to: "USA", before: 75, now: 72 },
    { from: "CHN", to: "OTH", before: 20, now: 20 },
    { from: "DEU", to: "USA", before: 5, now: 5 },
  ],
};
const words = { title: flowMapTitle(data), description: flowMapSubtitle(data) };

describe("flow map", () => {
  // Degrees as px, without a projection: its digits differ between engines.
  it.each(testWidths)("is drawn %i px wide", (width) => {
    const scale = width / 90;
    const ground: MapGround = {
      place: ({ place }) => place && [(((place[0] + 330) % 360) - 30) * scale - 20 * scale, (50 - place[1]) * scale],
      marks: [],
    };
    const svg = drawFlowMap({ ...data, ...words, width }, ground);
    expectReadable(svg);
    expectGolden(`flow-map-${width}.svg`, svg);
  });

  it.each(testWidths)("crops the world to where flow is, %i px wide", (width) => {
    const svg = flowMap({ ...data, ...words, width, shapes: countryShapes });
    expectReadable(svg);
    const names = labelBoxes(svg).map(({ text }) => plain(text));
    expect(names).toEqual(
      expect.arrayContaining(["Japan", "China", "to Japan 16 t/y, was 228", "to United States, 72 t/y", "to Germany, 121 t/y"]),
    );
    const circles = [...svg.matchAll(/data-mark="node" data-id="(\w+)"/g)].map(([, id]) => id);
    expect(circles).toEqual(expect.arrayContaining(["CHN", "JPN", "KOR", "MMR", "VNM", "MYS"]));
    expect(circles).not.toContain("USA");
    expect(circles).not.toContain("OTH");
    expect(svg.length).toBeLessThan(120_000);
  });

  it("draws width as the square root of tonnes, and what was before only for the target", () => {
    const svg = flowMap({ ...data, ...words, width: 1000, shapes: countryShapes });
    const widths = (id: string): number[] => {
      const group = svg.slice(svg.indexOf(`data-id="${id}"`)).split("</g>")[0]!;
      return [...group.matchAll(/stroke-width="([\d.]+)"/g)].map(([, wide]) => Number(wide));
    };
    expect(widths("MMR CHN")).toEqual([16]);
    const [before, now] = widths("CHN JPN");
    expect(before! / now!).toBeCloseTo(Math.sqrt(228 / 16), 0);
  });

  it("keeps crop and scale while the day moves", () => {
    const at = (share: number): string => {
      const flows = data.flows.map((flow) => ({ ...flow, now: flow.before * share }));
      return flowMap({ ...data, ...words, flows, width: 770, shapes: countryShapes });
    };
    const land = (svg: string): string => /<path d="([^"]*)" fill="var\(--land/.exec(svg)![1]!;
    const tint = (svg: string): string[] => [...svg.matchAll(/a-50,[^"]*" stroke-width="([\d.]+)"/g)].map(([, wide]) => wide!);
    expect(land(at(0.1))).toBe(land(at(3)));
    expect(tint(at(0.1))).toEqual(tint(at(3)));
  });

  it("leaves out what passes between two far partners, and keeps it in the table", () => {
    expect(flowMap({ ...data, ...words, width: 770, shapes: countryShapes })).not.toContain('data-id="DEU USA"');
    expect(flowMapTable(data).rows).toContainEqual(["Germany", "United States", 5, 5]);
  });

  it("says who takes up what is withheld", () => {
    expect(plain(flowMapTitle(data))).toBe("South Korea and Malaysia take up 17 % of what China no longer sends to Japan");
    const kept = data.flows.map((flow) => ({ ...flow, now: Math.min(flow.now, flow.before) }));
    expect(flowMapTitle({ ...data, flows: kept })).toBe("Nobody takes up what China no longer sends to Japan");
    expect(flowMapTitle({ ...data, flows: data.flows.map((flow) => ({ ...flow, now: flow.before })) })).toBe(
      "Japan receives what it received before",
    );
  });

  it("puts far partners on the frame, apart from each other", () => {
    const stands = standsOf([[50, 50], [900, 50], [900, 52], [50, -400], undefined], [50, 50], 100, 400);
    expect(stands.map(({ port }) => port)).toEqual([undefined, "right", "right", "top", "bottom"]);
    expect(Math.abs(stands[1]!.at[1] - stands[2]!.at[1])).toBeGreaterThanOrEqual(40);
  });

  it("draws nothing as nothing", () => {
    expectReadable(flowMap({ ...data, flows: [], title: "a", description: "b", width: 360, shapes: countryShapes }));
  });
});
