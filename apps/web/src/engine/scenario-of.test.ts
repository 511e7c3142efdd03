import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scenario, World } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { commandOf } from "../link/command-of.ts";
import { questionOf } from "../link/link.ts";
import { scenarioOf } from "./scenario-of.ts";

const quantity = { kind: "assumption", value: 0.5, low: 0, high: 1, unit: "share", why: "" } as const;
const world = {
  supplements: [
    { id: "kor-reserve metal.Dy", country: "KOR" },
    { id: "kor-reserve oxide.Y", country: "KOR" },
    { id: "jpn-reserve", country: "JPN" },
  ],
} as unknown as World;
const scenario = {
  id: "parent",
  target: ["JPN"],
  start: "2026-01-06",
  horizonDays: 1096,
  seed: 1,
  supplements: ["jpn-reserve"],
  measures: [
    { id: "BAN", instrument: "ban", issuer: "CHN", to: ["JPN"], effective: "2026-01-06", ended: "2026-05-01", permit: quantity },
    { id: "LATE", instrument: "ban", issuer: "CHN", to: ["JPN", "USA"], effective: "2026-06-01", permit: quantity },
  ],
} as unknown as Scenario;

describe("the scenario of a question", () => {
  it("is the parent itself where nothing is changed", () => {
    expect(scenarioOf(questionOf("parent"), [scenario], world)).toEqual(scenario);
    expect(scenarioOf(questionOf("other"), [scenario], world)).toBeUndefined();
  });

  it("is aimed at another country with what that country brings", () => {
    const aimed = scenarioOf({ ...questionOf("parent"), target: "KOR" }, [scenario], world)!;
    expect(aimed.target).toEqual(["KOR"]);
    expect(aimed.measures.map((one) => "to" in one && one.to)).toEqual([["KOR"], ["KOR", "USA"]]);
    expect(aimed.supplements).toEqual(["kor-reserve metal.Dy", "kor-reserve oxide.Y"]);
  });

  it("ends when the question says, and what would end before it begins never begins", () => {
    const ended = (days: number) =>
      scenarioOf({ ...questionOf("parent"), endsAfterDays: days }, [scenario], world)!.measures.map((one) => [one.id, one.ended]);
    expect(ended(90)).toEqual([["BAN", "2026-04-06"]]);
    expect(ended(0)).toEqual([
      ["BAN", undefined],
      ["LATE", undefined],
    ]);
  });
});

describe("the command of a question", () => {
  it("says everything that differs from the parent, in the command's words", () => {
    const question = {
      ...questionOf("parent"),
      target: "KOR",
      endsAfterDays: 90,
      seed: 7,
      draws: 32,
      fixed: { "valueAdded.KOR vehicles": 2 },
    };
    expect(commandOf(question, [scenario], world)).toBe(
      'npx coercivity run parent --set target=KOR --set supplements=kor-reserve --set measures.LATE=remove --set measures.BAN.ended=2026-04-06 --hold "valueAdded.KOR vehicles=2" --seed 7 --runs 32',
    );
    expect(commandOf({ ...questionOf("parent"), endsAfterDays: 0 }, [scenario], world)).toContain("measures.BAN.ended=open");
  });

  it("uses flags that the command has", () => {
    const text = readFileSync(join(import.meta.dirname, "../../../cli/src/commands/run.ts"), "utf8");
    for (const flag of ["--set", "--hold", "--horizon", "--seed", "--runs"]) expect(text).toContain(`"${flag} `);
  });
});
