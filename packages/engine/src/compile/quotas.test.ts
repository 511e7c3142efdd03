import { expect, test } from "vitest";
import { run } from "../outcome/run.ts";
import { compiled } from "../testing/compiled.ts";
import { listing, smallBundle, smallScenario } from "../testing/small-world.ts";
import { compile } from "./compile.ts";

test("a listing cuts off the plants that the named firms control by half or more, and no others", () => {
  const bundle = smallBundle();
  const facilities = bundle.world.facilities.map((facility) => {
    if (facility.id === "JPN magnets") return { ...facility, control: share(0.5) };
    return facility.id === "JPN metal" ? { ...facility, control: share(0.49) } : facility;
  });
  const owned = { ...bundle, world: { ...bundle.world, facilities } };
  const { model, names } = compiled(owned, smallScenario({ measures: [listing(["Yamato Magnets"])] }));
  const touched = new Set(
    [...model.touchedLink].map((e) => names.facilities[model.activityFacility[model.slotActivity[model.linkSlot[e]!]!]!]!.id),
  );
  expect([...touched]).toEqual(["JPN magnets"]);
  const outcome = run(model, names, { facilities: ["JPN magnets"] });
  expect(Math.min(...outcome.facilityLevels![0]!.level)).toBeLessThan(0.85);
});

test("an entity nobody knows and half a batch are refused", () => {
  const result = compile(smallBundle(), smallScenario({ measures: [listing(["Nobody"])] }));
  expect("problems" in result && result.problems.map(({ code }) => code)).toContain("engine/unknown-entity");
});

function share(part: number) {
  return [
    { controller: "Yamato Magnets", seat: "JPN", share: part },
    { controller: "others", seat: "JPN", share: 1 - part },
  ];
}
