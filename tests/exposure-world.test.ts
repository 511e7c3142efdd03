import type { Bundle, Element } from "@coercivity/domain";
import { dependenceTable, directDependence, embedded, findSubject, type Range } from "@coercivity/exposure";
import { openBundle } from "@coercivity/ledger";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "./source-files.ts";

/** Dependence on the worlds themselves: whatever is asked, shares are shares, ways of counting fit together, and ranges hold their value. */
const elements = { 2024: ["NdPr", "Dy", "Ce", "Y"], 2009: ["NdPr", "Dy"], 2022: ["Ga", "C"] } as const;

describe.each([2024, 2009, 2022] as const)("the world of %i", (year) => {
  let bundle: Bundle;
  beforeAll(async () => {
    const opened = await openBundle(root, { year });
    if (!opened.ok) throw new Error("the world should open");
    bundle = opened.bundle;
  });
  const isShare = ({ value, low, high }: Range): boolean =>
    low >= -1e-12 && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1 + 1e-9;
  const sum = (origins: readonly { readonly share: Range }[]): number => origins.reduce((all, { share }) => all + share.value, 0);

  it("gives shares that sum to 1 at each stage and form, with ranges about them, and a path for every stage", () => {
    for (const element of elements[year] as readonly Element[]) {
      for (const { code } of bundle.world.countries) {
        const subject = findSubject(bundle.world, code)!;
        const { stages, anyStage, kgPerDay } = embedded(bundle, subject, element, undefined, ["CHN"]);
        if (!(kgPerDay.value > 0)) continue;
        const touched = new Map(anyStage.map(({ name, share }) => [name, share.value]));
        for (const { stage, origins, passed } of stages) {
          expect(sum(origins), `${code} ${element} ${stage}`).toBeCloseTo(1, 4);
          expect([...origins.map(({ share }) => share), passed].every(isShare)).toBe(true);
          for (const { name, share } of origins)
            expect(touched.get(name) ?? 1, `${code} ${element} ${stage} ${name}`).toBeGreaterThanOrEqual(share.value * passed.value - 1e-6);
        }
        const { direct, indirect, imports, reliance } = directDependence(bundle, subject, element);
        for (const { basis, origins } of [...direct, ...indirect]) {
          expect(origins.every(({ share }) => isShare(share))).toBe(true);
          if (basis === "use") expect(sum(origins)).toBeLessThanOrEqual(1 + 1e-9);
          else expect(sum(origins)).toBeCloseTo(1, 4);
        }
        if (imports.length > 0) expect(sum(imports)).toBeCloseTo(1, 4);
        expect(reliance.every(({ share }) => isShare(share))).toBe(true);
      }
    }
  });

  it("says the same in the table as of each subject", () => {
    for (const element of elements[year] as readonly Element[]) {
      const cells = dependenceTable(bundle, "CHN", [element]);
      const within = new Map(
        [...new Set(cells.map(({ country }) => country))].map((country) => [
          country,
          embedded(bundle, findSubject(bundle.world, country)!, element, undefined, ["CHN"]),
        ]),
      );
      for (const { country, stage, share } of cells) {
        const { stages, anyStage } = within.get(country)!;
        const origins = stage === "any" ? anyStage : stages.find((one) => one.stage === stage)?.origins;
        expect(origins?.find(({ name }) => name === "CHN")?.share.value ?? 0, `${country} ${element} ${stage}`).toBeCloseTo(share.value, 5);
      }
    }
  });
});
