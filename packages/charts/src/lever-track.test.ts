import { describe, expect, it } from "vitest";
import { byPull, type Lever, leverText, leverTrack } from "./lever-track.ts";
import { expectGolden } from "./testing/golden.ts";
import { expectReadable } from "./testing/label-boxes.ts";

const lever: Lever = {
  id: "measures.CHN-1.permit",
  label: "Flow let through",
  min: 0,
  max: 1,
  value: 0.07,
  baseline: 0.1,
  range: [0.02, 0.25],
  words: "7\u00a0%",
  pull: -0.41,
  pullWords: "0.41 points of GDP",
};

describe("lever track", () => {
  it.each([300, 232])("is drawn %i px wide", (width) => {
    const svg = leverTrack({ ...lever, width, mostPull: 0.82 });
    expectReadable(svg);
    expectGolden(`lever-track-${width}.svg`, svg);
  });

  it("draws pulls of all levers on one scale", () => {
    const long = (pull: number): number =>
      Number(/<rect [^>]*width="([\d.]+)"/.exec(leverTrack({ ...lever, pull, width: 300, mostPull: 1 }))![1]);
    expect(long(-0.5)).toBeCloseTo(long(1) / 2, 0);
    expect(long(0)).toBe(0);
  });

  it("keeps knob, tick and tint on the track whatever the value", () => {
    const svg = leverTrack({ ...lever, value: 3, baseline: -4, range: [-1, 9], width: 300, mostPull: 1 });
    expectReadable(svg);
    expect(svg).toContain('cx="292"');
  });

  it("speaks", () => {
    expect(leverText(lever)).toBe("7\u00a0%, drawn from 0.02 to 0.25. Moves the loss by 0.41 points of GDP");
  });

  it("orders levers as a tornado, the strongest first", () => {
    expect(
      byPull([
        { id: "b", pull: 1 },
        { id: "a", pull: -2 },
        { id: "c", pull: 1 },
      ]).map(({ id }) => id),
    ).toEqual(["a", "b", "c"]);
  });
});
