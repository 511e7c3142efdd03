import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatProblem } from "@coercivity/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { listScenarios } from "./list-scenarios.ts";
import { readScenario } from "./read-scenario.ts";
import type { ScenarioContext } from "./scenario-context.ts";

const context: ScenarioContext = {
  countries: ["CHN", "JPN", "KOR", "MMR", "MYS"],
  groups: ["EU27"],
  streams: ["feed.kachin-clay", "oxide.Dy", "oxide.Tb", "metal.Dy", "magnet.high"],
  applications: ["defence-aerospace", "vehicles"],
  facilities: ["MYS Gebeng", "JPN vehicles"],
  areas: ["Kachin"],
  supplements: ["jpn-reserve"],
  responses: ["thrift"],
  parameterUnits: { sourcingExponent: "exponent", orderCap: "times normal use" },
  sources: { S_A: "2026-01-06", S_B: "2026-06", S_LATE: "2026-07-01" },
};

const root = `
title: Root
context: Nothing happens.
target: [JPN]
asOf: 2026-06-30
start: 2026-01-06
horizonDays: 1096
stepDays: 7
seed: 1
sources: []
supplements: []
`;
const ban = `
parent: root
title: Ban
context: A ban.
sources: [S_A, S_B]
supplements: [jpn-reserve]
measures:
  CHN-BAN:
    instrument: ban
    title: Ban
    issuer: CHN
    legal: none
    sources: [S_A]
    announced: 2026-01-06
    effective: 2026-01-06
    ended: 2027-01-06
    streams: [oxide.Dy, "magnet.*"]
    from: [CHN]
    to: [target]
    permit: {assume: 0, low: 0, high: 0.1, unit: share, why: total}
    onsetDays: {assume: 21, low: 7, high: 28, unit: days, why: clearance}
`;

const named = "title: Child\ncontext: A child.\n";

let folder = { path: "", name: "scenarios" };
beforeAll(async () => {
  folder = { path: await mkdtemp(join(tmpdir(), "scenario-")), name: "scenarios" };
  await write({ root, ban });
});
afterAll(() => rm(folder.path, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  await mkdir(folder.path, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder.path, `${name}.yaml`), text);
}

async function read(name: string, set: string[] = []) {
  const result = await readScenario(folder, name, context, { set });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.scenario;
}

async function refusals(files: Record<string, string>, name: string, set: string[] = []): Promise<string[]> {
  await write(files);
  const result = await readScenario(folder, name, context, { set });
  return result.ok ? [] : result.problems.map((problem) => formatProblem(problem).replace(/\n\s+/, " | "));
}

describe("inheritance", () => {
  it("hands entries on, and puts the target where patterns say so", async () => {
    const scenario = await read("ban");
    expect(scenario).toMatchObject({ id: "ban", parent: "root", horizonDays: 1096, target: ["JPN"] });
    expect(scenario.measures).toMatchObject([{ id: "CHN-BAN", to: ["JPN"], permit: { kind: "assumption", value: 0, high: 0.1 } }]);
  });

  it("lets a child change a field, add a measure, aim it elsewhere, and remove one", async () => {
    await write({
      child: `parent: ban\n${named}target: [KOR]\nmeasures:\n  CHN-BAN: {ended: open, permit: {assume: 0.2, low: 0, high: 0.4, unit: share, why: leak}}\n`,
      gone: `parent: ban\n${named}measures: {CHN-BAN: remove}\n`,
    });
    const child = await read("child");
    expect(child.measures).toMatchObject([{ to: ["KOR"], permit: { value: 0.2 } }]);
    expect(child.measures[0]).not.toHaveProperty("ended");
    expect((await read("gone")).measures).toEqual([]);
  });

  it("reports circles, missing parents with a suggestion, and measures that are not there to remove", async () => {
    expect(await refusals({ a: "parent: b\n", b: "parent: a\n" }, "a")).toContain(
      "scenarios/b.yaml:1:9  inherits from itself: a ← b ← a | one of these must have another parent, or none",
    );
    expect((await refusals({ a: "parent: roots\n" }, "a"))[0]).toBe(
      'scenarios/a.yaml:1:9  parent "roots" does not exist | did you mean "root"?',
    );
    expect((await refusals({ a: `parent: ban\n${named}measures: {CHN-BEN: remove}\n` }, "a"))[0]).toBe(
      'scenarios/a.yaml:4:12  removes the measure "CHN-BEN", which no parent has | did you mean "CHN-BAN"?',
    );
    expect((await refusals({}, "bann"))[0]).toMatch(/there is no scenario "bann" \| did you mean "ban"\?/);
    expect((await refusals({}, "..secret"))[0]).toMatch(/cannot name a scenario/);
  });
});

describe("what cannot be", () => {
  it("is reported all at once, each at its place, with what would be right", async () => {
    const text = `parent: root
title: Wrong
context: Everything is wrong.
asOf: 2025-12-31
horizonDays: 8000
stepDays: 7
target: [JPX]
supplements: [jpn-reserv, jpn-reserve, jpn-reserve]
sources: [S_A]
colour: red
parameters:
  orderCap: 3
  sourcingExponant: {assume: 1, low: 0, high: 2, unit: exponent, why: x}
measures:
  CHN-BAN:
    instrument: ban
    title: Ban
    issuer: CHN
    legal: none
    sources: [S_C]
    announced: 2026-02-30
    effective: 2026-03-01
    ended: 2026-02-01
    streams: [oxide.Dz, "magnt.*"]
    from: [CHN]
    to: ["!JPX"]
    stages: [mines]
    applications: [vehicle]
    permit: {assume: 1.5, low: -0.1, high: 2, unit: "%", why: x}
    hold: {assume: 0.5, low: 0, high: 1, unit: share, why: x}
  MYS-OUT:
    instrument: outage
    title: Out
    issuer: MYS
    legal: none
    sources: [S_LATE]
    announced: 2026-01-06
    effective: 2026-01-06
    facilities: [Kachyn, MYS Gebang]
    capacity: {assume: 0.9, low: 0, high: 0.5, unit: share, why: x}
    onsetDays: {assume: -1, low: -2, high: 5, unit: days, why: x}
`;
    const found = await refusals({ wrong: text }, "wrong");
    expect(`${found.join("\n")}\n`).toMatchInlineSnapshot(`
      "scenarios/wrong.yaml:5:14  horizonDays is 8000 | from one step to 20 years (7305 days)
      scenarios/wrong.yaml:7:10  unknown country "JPX" | did you mean "JPN"?
      scenarios/wrong.yaml:8:15  unknown supplement "jpn-reserv" | did you mean "jpn-reserve"?
      scenarios/wrong.yaml:8:40  supplements names "jpn-reserve" twice | keep one of the two
      scenarios/wrong.yaml:9:11  source S_A was published 2026-01-06, after asOf 2025-12-31 | cite what was public by then, or move asOf on
      scenarios/wrong.yaml:10:1  unknown key "colour" | the schema knows no such entry here
      scenarios/wrong.yaml:12:13  parameters.orderCap is the bare number 3 | say where it comes from: {assume, low, high, unit, why}, {fact, unit} or {formula, facts, unit}
      scenarios/wrong.yaml:13:21  unknown parameter "sourcingExponant" | did you mean "sourcingExponent"?
      scenarios/wrong.yaml:15:3  "onsetDays" of measure "CHN-BAN" is not given | every measure of kind ban says it
      scenarios/wrong.yaml:20:15  unknown source "S_C" | did you mean "S_A"?
      scenarios/wrong.yaml:21:16  "announced" of measure "CHN-BAN" is 2026-02-30, and there is no such day | write an existing day as 2026-01-06
      scenarios/wrong.yaml:23:12  measure "CHN-BAN" ends on 2026-02-01 and starts on 2026-03-01 | \`ended\` is the first day it no longer applies, after \`effective\`; leave it out where no end is known
      scenarios/wrong.yaml:24:15  unknown stream "oxide.Dz" | did you mean "oxide.Dy"?
      scenarios/wrong.yaml:24:25  unknown stream "magnt.*" | did you mean "magnet.*"?
      scenarios/wrong.yaml:26:10  unknown country "!JPX" | did you mean "JPN"?
      scenarios/wrong.yaml:27:14  "measures.CHN-BAN.stages.0" is "mines" | did you mean "mine"? allowed: mine, crack, separate, metal, magnet, part, product
      scenarios/wrong.yaml:28:20  unknown application "vehicle" | did you mean "vehicles"?
      scenarios/wrong.yaml:29:22  "permit" of measure "CHN-BAN" is 1.5 | a share lies between 0 and 1
      scenarios/wrong.yaml:29:32  "permit" of measure "CHN-BAN", low, is -0.1 | a share lies between 0 and 1
      scenarios/wrong.yaml:29:44  "permit" of measure "CHN-BAN", high, is 2 | a share lies between 0 and 1
      scenarios/wrong.yaml:29:53  "permit" of measure "CHN-BAN" is given in "%" | it must be in "share"
      scenarios/wrong.yaml:30:11  measure "CHN-BAN" gives "hold", which a ban does not have | a ban has streams, from, to, permit, onsetDays, stages, applications
      scenarios/wrong.yaml:36:15  source S_LATE was published 2026-07-01, after asOf 2025-12-31 | cite what was public by then, or move asOf on
      scenarios/wrong.yaml:37:16  measure "MYS-OUT" was announced on 2026-01-06, after asOf 2025-12-31 | whoever looks from that day cannot know it; move asOf on, or remove the measure
      scenarios/wrong.yaml:39:18  unknown facility or area "Kachyn" | did you mean "Kachin"?
      scenarios/wrong.yaml:39:26  unknown facility or area "MYS Gebang" | did you mean "MYS Gebeng"?
      scenarios/wrong.yaml:40:24  "capacity" of measure "MYS-OUT" assumes 0.9, outside its own range 0 to 0.5 | low ≤ assume ≤ high
      scenarios/wrong.yaml:41:25  "onsetDays" of measure "MYS-OUT" is -1 | it cannot be negative
      scenarios/wrong.yaml:41:34  "onsetDays" of measure "MYS-OUT", low, is -2 | it cannot be negative
      "
    `);
  });

  it("does not report an entry twice, or as missing when it is only wrong", async () => {
    const found = await refusals({ half: "parent: root\nhorizonDays: long\nmeasures: {CHN-BAN: {instrument: bann}}\n" }, "half");
    expect(found.filter((line) => line.includes("horizonDays"))).toHaveLength(1);
    expect(found.filter((line) => line.includes("bann"))).toHaveLength(1);
  });

  it("names a file that is empty, a list, or missing pieces", async () => {
    expect((await refusals({ empty: "" }, "empty"))[0]).toMatch(/empty.yaml:1:1 {2}holds no map/);
    expect((await refusals({ list: "- a\n" }, "list"))[0]).toMatch(/holds no map/);
    expect((await refusals({ bare: "title: Bare\n" }, "bare")).length).toBeGreaterThan(4);
  });
});

describe("--set", () => {
  it("changes horizon, lists, dates, parameters and numbers of measures", async () => {
    const scenario = await read("ban", [
      "horizonDays=365",
      "supplements=",
      "parameters.sourcingExponent=0",
      "measures.CHN-BAN.permit=0.5",
      "measures.CHN-BAN.ended=2026-04-06",
      "measures.CHN-BAN.to=JPN,KOR",
    ]);
    expect(scenario).toMatchObject({ horizonDays: 365, supplements: [] });
    expect(scenario.parameters.sourcingExponent).toEqual({
      kind: "assumption",
      value: 0,
      low: 0,
      high: 0,
      unit: "exponent",
      why: "set on the command line",
    });
    expect(scenario.measures[0]).toMatchObject({ permit: { value: 0.5, low: 0.5 }, ended: "2026-04-06", to: ["JPN", "KOR"] });
    expect((await read("ban", ["measures.CHN-BAN=remove"])).measures).toEqual([]);
  });

  it("refuses what is not there or not a number, with a suggestion", async () => {
    expect(
      await refusals({}, "ban", [
        "horizonDay=3",
        "measures.CHN-BAN.hold=2",
        "measures.CHN-BAN.permit=5 %",
        "seed",
        "seed=1.5",
        "start=2026-02-31",
      ]),
    ).toMatchInlineSnapshot(`
      [
        "--set horizonDay=3  the scenario has no "horizonDay" | did you mean "horizonDays"?",
        "--set measures.CHN-BAN.hold=2  measure "CHN-BAN" gives "hold", which a ban does not have | a ban has streams, from, to, permit, onsetDays, stages, applications",
        "--set measures.CHN-BAN.permit=5 %  "measures.CHN-BAN.permit" is set to "5 %" | a number is expected; a share is written 0.5, not 50 %",
        "--set seed  has no value | write path=value, e.g. horizonDays=365",
        "--set seed=1.5  "seed" is set to "1.5" | a whole number is expected",
        "--set start=2026-02-31  "start" is 2026-02-31, and there is no such day | write an existing day as 2026-01-06",
      ]
    `);
  });
});

it("gives the same scenario whatever the order of entries and lists", async () => {
  const plain = await read("ban");
  const tree = parse(ban, { schema: "core" }) as Record<string, unknown>;
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const draw = () => stream.next().value as number;
      const shuffled = (value: unknown): unknown => {
        if (Array.isArray(value)) return order(value.map(shuffled), draw);
        if (typeof value !== "object" || value === null) return value;
        return Object.fromEntries(order(Object.entries(value), draw).map(([key, inner]) => [key, shuffled(inner)]));
      };
      await write({ ban: stringify(shuffled(tree), { schema: "core" }) });
      expect(JSON.stringify(await read("ban"))).toBe(JSON.stringify(plain));
    }),
    { numRuns: 25 },
  );
  await write({ ban });
});

function order<T>(list: readonly T[], draw: () => number): T[] {
  const rest = [...list];
  const out: T[] = [];
  while (rest.length > 0) out.push(...rest.splice(draw() % rest.length, 1));
  return out;
}

it("never falls over, whatever is changed in a file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: ban.length }), fc.nat({ max: 12 }), fc.string({ maxLength: 12 }), async (start, length, insert) => {
      await write({ mutated: ban.slice(0, start) + insert + ban.slice(start + length) });
      const result = await readScenario(folder, "mutated", context);
      if (!result.ok) for (const problem of result.problems) expect(problem.at.file).toMatch(/^scenarios/);
    }),
    { numRuns: 300 },
  );
});

it("lists the scenarios of the checkout, all sound in themselves", async () => {
  const path = new URL("../../../../scenarios/", import.meta.url).pathname;
  const scenarios = await listScenarios({ path, name: "scenarios" });
  expect(scenarios.map((one) => `${one.id} ${one.problems}`)).toMatchInlineSnapshot(`
    [
      "after-the-suspension 0",
      "content-rule-october-2025 0",
      "gallium-2023 0",
      "japan-2026 0",
      "japan-2026-no-penalty 0",
      "japan-total-cut-12-months 0",
      "kachin-closure 0",
      "kachin-import-throttle 0",
      "korea-same-treatment 0",
      "korea-same-treatment-no-penalty 0",
      "licence-april-2025 0",
      "lynas-malaysia-outage 0",
      "minamitorishima-without-refinery 0",
      "price-war 0",
      "rest 0",
      "secondary-boycott 0",
    ]
  `);
});
