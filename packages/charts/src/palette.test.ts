import { describe, expect, it } from "vitest";
import { countryInks, type InkName, palette, stageInks } from "./palette.ts";
import { colourDifference, contrast, labOf, sights } from "./testing/colour-difference.ts";

const themes = ["light", "dark"] as const;

/** Least distance inside a set over all sights. */
function leastDistance(names: readonly InkName[], theme: (typeof themes)[number]): number {
  return Math.min(
    ...sights.flatMap((sight) =>
      names.flatMap((one, i) =>
        names.slice(i + 1).map((other) => colourDifference(labOf(palette[one][theme], sight), labOf(palette[other][theme], sight))),
      ),
    ),
  );
}

describe("colours", () => {
  it("measures differences as published", () => {
    // Sharma, Wu and Dalal (2005), pairs 1, 7, 17 and 24 of their table.
    expect(colourDifference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(colourDifference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
    expect(colourDifference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(colourDifference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });

  it.each([
    ["stages", "light", stageInks, 11.5],
    ["stages", "dark", stageInks, 11],
    ["country groups", "light", countryInks, 13.5],
    ["country groups", "dark", countryInks, 12.4],
  ] as const)("of %s by %s are told apart by every sight", (_, theme, names, least) => {
    expect(leastDistance(names, theme)).toBeGreaterThan(least);
  });

  it.each(themes)("give marks at least 3 : 1 and words at least 4.5 : 1 by %s", (theme) => {
    const onPaper = (name: InkName): number => contrast(palette[name][theme], palette.paper[theme]);
    for (const name of [...stageInks, ...countryInks]) expect(onPaper(name), name).toBeGreaterThan(3);
    for (const name of ["ink", "ink-2", "ink-3", "a", "b", "error"] as const) expect(onPaper(name), name).toBeGreaterThan(4.5);
  });

  it.each(themes)("keep bands apart from paper and from each other, and words on them readable, by %s", (theme) => {
    for (const side of ["a", "b"] as const) {
      const [outer, inner] = [palette[`${side}-90`][theme], palette[`${side}-50`][theme]];
      expect(contrast(palette.ink[theme], inner), side).toBeGreaterThan(4.5);
      expect(colourDifference(labOf(outer), labOf(inner)), side).toBeGreaterThan(8);
      expect(colourDifference(labOf(outer), labOf(palette.paper[theme])), side).toBeGreaterThan(5);
      expect(contrast(palette[side][theme], inner), side).toBeGreaterThan(2);
    }
  });
});
