import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatProblem } from "@coercivity/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readScenario } from "../scenario/read-scenario.ts";
import type { ScenarioContext } from "../scenario/scenario-context.ts";
import { root } from "../testing/checkout.ts";
import { readRules } from "./read-rules.ts";
import { readRuleTerms } from "./rule-terms.ts";

const words: ScenarioContext = {
  countries: ["CHN", "JPN", "KOR", "USA"],
  groups: ["EU27"],
  groupsOf: {},
  streams: ["oxide.Dy", "oxide.Tb", "metal.Dy", "magnet.high"],
  shipped: [
    { stream: "oxide.Dy", from: "CHN", to: "JPN" },
    { stream: "magnet.high", from: "CHN", to: "KOR" },
  ],
  applications: [],
  facilities: ["CHN separation", "USA separation"],
  areas: [],
  controllers: [],
  supplements: [],
  parameterUnits: {},
  responses: [],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coercivity-rules-"));
  await mkdir(join(folder, "facts"));
  await mkdir(join(folder, "measures"));
  await mkdir(join(folder, "scenarios"));
  for (const file of ["controls.csv", "sources.csv"]) await cp(join(root, "facts", file), join(folder, "facts", file));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tax = `measures:
  CHN-XTAX-2006:
    instrument: export-tax
    title: Duty
    streams: ["oxide.*"]
    from: [CHN]
    to: ["!CHN"]
    rate: {assume: 0.1, low: 0.1, high: 0.1, unit: share of price, why: rate}
    elasticity: {assume: 3, low: 1, high: 6, unit: exponent, why: judgement}
    onsetDays: {assume: 0, low: 0, high: 0, unit: days, why: a duty}
`;
const suspension = `  CHN-70-2025: {instrument: suspension, title: Suspended, suspends: [CHN-61-2025-DM], ended: 2026-11-10}\n`;

async function bookOf(rules: string, events = "{}\n") {
  await writeFile(join(folder, "measures/rules.yaml"), rules);
  await writeFile(join(folder, "measures/events.yaml"), events);
  return readRules(folder, words);
}

async function scenarioOf(rules: string, measures: string, more: Partial<ScenarioContext> = {}, asOf = "2026-07-01") {
  await writeFile(join(folder, "measures/rules.yaml"), rules);
  const text = `title: T\ncontext: C.\ntarget: [JPN]\nasOf: ${asOf}\nstart: 2026-01-01\nhorizonDays: 700\nstepDays: 7\nseed: 1\nmeasures:\n${measures}`;
  await writeFile(join(folder, "scenarios/s.yaml"), text);
  const terms = await readRuleTerms(folder);
  const context = { ...words, rules: terms, sources: terms.published, ...more };
  const read = await readScenario({ path: join(folder, "scenarios"), name: "scenarios" }, "s", context);
  return read.ok ? { measures: read.scenario.measures, lines: [] } : { measures: [], lines: read.problems.map(formatProblem) };
}

describe("rules", () => {
  it("take law, issuer, sources and days from their rows, and terms from other rules", async () => {
    const more = `  CHN-XTAX-2008-HEAVY: {rule: CHN-XTAX-2006, title: More, streams: [oxide.Dy]}\n`;
    const { rules } = await bookOf(tax + more);
    expect(rules.map(({ id }) => id)).toEqual(["CHN-XTAX-2006", "CHN-XTAX-2008-HEAVY"]);
    expect(rules[1]!.measure).toMatchObject({
      issuer: "CHN",
      legal: "State Council Tariff Commission 2008 interim export duties (facts: controls:chn-xtax-2008)",
      sources: ["S_JMB_2008"],
      announced: "2007-12-01",
      effective: "2008-01-01",
      ended: "2011-01-01",
      streams: ["oxide.Dy"],
      rate: { value: 0.1 },
    });
  });
  it("without a row, with an unknown one to follow, in a circle, or beside an event of the same row are refused with their place", async () => {
    const wrong = `${tax}  CHN-XTAX-2099: {rule: CHN-XTAX-2006}
  CHN-XTAX-2008-A: {rule: CHN-XTAX-2007}
  CHN-XTAX-2011-A: {rule: CHN-XTAX-2011-B, title: A}
  CHN-XTAX-2011-B: {rule: CHN-XTAX-2011-A, title: B}
`;
    const { problems } = await bookOf(wrong, "CHN-XTAX-2006: {kind: ending, why: x}\nCHN-NEVER: {kind: ending, why: x}\n");
    const lines = problems.map(formatProblem).filter((line) => line.startsWith("measures/") && !line.includes("is not given"));
    expect(lines).toMatchInlineSnapshot(`
      [
        "measures/events.yaml:1:1  "CHN-XTAX-2006" is a rule already
                                a row acts on flows or it does not; keep one of the two",
        "measures/events.yaml:2:1  "CHN-NEVER" is no row of facts/controls.csv, and so has neither law nor day
                                a rule or event is named after its row, or begins with its name",
        "measures/rules.yaml:11:3  "CHN-XTAX-2099" is no row of facts/controls.csv, and so has neither law nor day
                                did you mean "CHN-XTAX-2006"?",
        "measures/rules.yaml:12:27  there is no rule "CHN-XTAX-2007"
                                 did you mean "CHN-XTAX-2006"?",
        "measures/rules.yaml:13:27  takes its terms from itself: CHN-XTAX-2011-B ← CHN-XTAX-2011-A ← CHN-XTAX-2011-B
                                 one of these must say its terms itself",
        "measures/rules.yaml:14:27  takes its terms from itself: CHN-XTAX-2011-A ← CHN-XTAX-2011-B ← CHN-XTAX-2011-A
                                 one of these must say its terms itself",
      ]
    `);
    expect(problems.map(formatProblem).find((line) => line.includes("CHN-18-2025"))).toMatch(
      /^facts\/controls.csv:\d+.*row "CHN-18-2025" is neither a rule nor an event/,
    );
  });
});

describe("a scenario that takes a rule over", () => {
  it("may say anything else beside it", async () => {
    const { measures } = await scenarioOf(tax, "  X: {rule: CHN-XTAX-2006, to: [JPN], ended: open, effective: 2026-02-01}\n");
    expect(measures[0]).toMatchObject({ id: "X", to: ["JPN"], effective: "2026-02-01", announced: "2006-10-01", rate: { value: 0.1 } });
    expect(measures[0]).not.toHaveProperty("ended");
  });
  it("knows of its row only what was public", async () => {
    const rule = tax.replace("CHN-XTAX-2006", "CHN-61-2025-DM");
    expect((await scenarioOf(rule, "  X: {rule: CHN-61-2025-DM}\n", {}, "2025-10-08")).lines).toEqual([
      expect.stringMatching(/^scenarios\/s.yaml:10:13 {2}measure "X" was announced on 2025-10-09, after asOf 2025-10-08/),
    ]);
    const [known] = (await scenarioOf(tax, "  X: {rule: CHN-XTAX-2006}\n", {}, "2007-06-01")).measures;
    expect(known).not.toHaveProperty("ended");
    expect(known).toMatchObject({ sources: [] });
  });
  it("names a rule that is not there, and a suspension that leaves open what follows", async () => {
    const { lines } = await scenarioOf(
      tax + suspension,
      "  X: {rule: CHN-XTAX-206}\n  Y: {rule: CHN-70-2025}\n  Z: {rule: CHN-70-2025, branch: perhaps}\n",
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "scenarios/s.yaml:10:13  there is no rule "CHN-XTAX-206"
                              did you mean "CHN-XTAX-2006"?",
        "scenarios/s.yaml:11:3  suspension "Y" runs out on 2026-11-10 and does not say what follows
                             no fact says it: choose \`branch: extended\`, \`lapsed\` or \`partly-revived\`",
        "scenarios/s.yaml:12:34  "measures.Z.branch" is "perhaps"
                              it must be one of extended, lapsed, partly-revived",
      ]
    `);
  });
});

describe("what cannot stand together", () => {
  const quota = (id: string, streams: string, more = "") =>
    `  ${id}: {instrument: quota, title: Q, issuer: CHN, legal: made up, sources: [S_JMB_2008], announced: 2026-01-01, effective: 2026-01-01, streams: ${streams}, from: [CHN], to: ["!CHN"], basis: reo, capTonnes: {assume: 1, low: 1, high: 1, unit: tonnes a year, why: x}${more}}\n`;
  it("is named with both measures", async () => {
    const twice = quota("A", "[oxide.Dy]") + quota("B", '["oxide.*"]') + quota("C", "[magnet.high]");
    const rates =
      "  D: {rule: CHN-XTAX-2006, ended: open}\n  E: {rule: CHN-XTAX-2006, ended: open, to: [KOR]}\n  F: {rule: CHN-XTAX-2006, ended: 2007-01-01}\n";
    expect((await scenarioOf(tax, twice + rates)).lines).toMatchInlineSnapshot(`
      [
        "scenarios/s.yaml:11:3  measure "B" contradicts "A": two caps on the same goods at the same time
                             end one before the other begins, narrow its goods or countries, or remove it",
        "scenarios/s.yaml:14:3  measure "E" contradicts "D": two rates on the same goods at the same time
                             end one before the other begins, narrow its goods or countries, or remove it",
        "scenarios/s.yaml:15:3  measure "F" contradicts "D": two rates on the same goods at the same time
                             end one before the other begins, narrow its goods or countries, or remove it",
        "scenarios/s.yaml:15:3  measure "F" contradicts "E": two rates on the same goods at the same time
                             end one before the other begins, narrow its goods or countries, or remove it",
      ]
    `);
  });
  it("unless one ends before the other begins, or they bear on other goods", async () => {
    const apart = quota("A", "[oxide.Dy]", ", ended: 2026-06-01") + quota("B", "[oxide.Dy]").replaceAll("2026-01-01", "2026-06-01");
    expect((await scenarioOf(tax, apart + quota("C", "[magnet.high]"))).lines).toEqual([]);
  });
  it("nor do two shares for the same goods, two licences on one list, or a flood that pushes up", async () => {
    const measure = (id: string, instrument: string, more: string) =>
      `  ${id}: {instrument: ${instrument}, title: M, issuer: CHN, legal: made up, sources: [S_JMB_2008], announced: 2026-01-01, effective: 2026-01-01, ${more}}\n`;
    const share = (value: number, unit = "share") => `{assume: ${value}, low: ${value}, high: ${value}, unit: ${unit}, why: x}`;
    const way = "from: [CHN], to: [JPN]";
    const ban = (id: string, streams: string, permit: number, more = "") =>
      measure(id, "ban", `streams: ${streams}, ${way}, permit: ${share(permit)}, onsetDays: ${share(0, "days")}${more}`);
    const licence = (id: string, streams: string) => {
      const terms = `deadDays: ${share(9, "days")}, meanDays: ${share(9, "days")}, queueStages: ${share(1, "stages")}, approval: ${share(1)}`;
      return measure(id, "licence", `streams: ${streams}, ${way}, ${terms}, onsetDays: ${share(0, "days")}`);
    };
    const push = (id: string, means: string, by: number) => {
      const terms = `elasticity: ${share(3, "exponent")}, rivalCut: ${share(0)}, delayDays: ${share(0, "days")}, onsetDays: ${share(0, "days")}`;
      return measure(id, "price-manipulation", `means: ${means}, streams: [oxide.Dy], push: ${share(by, "share of price")}, ${terms}`);
    };
    const many = [
      ban("A", '["oxide.*"]', 0),
      ban("B", "[oxide.Dy]", 0.5),
      ban("C", "[oxide.Dy]", 0.5, ", stages: [metal]"),
      licence("D", "[oxide.Dy]"),
      licence("E", "[oxide.Dy]"),
      licence("F", "[oxide.Dy, metal.Dy]"),
      push("G", "flooding", 0.2),
      push("H", "quota-squeeze", -0.2),
    ].join("");
    expect((await scenarioOf(tax, many)).lines.map((line) => line.split("\n")[0])).toEqual([
      'scenarios/s.yaml:11:3  measure "B" contradicts "A": two shares that may pass of the same goods at the same time',
      'scenarios/s.yaml:14:3  measure "E" contradicts "D": two licences on one list of goods at the same time',
      expect.stringMatching(/^scenarios\/s.yaml:16:\d+ {2}measure "G" is called "flooding" and pushes the price by 0.2$/),
      expect.stringMatching(/^scenarios\/s.yaml:17:\d+ {2}measure "H" is called "quota-squeeze" and pushes the price by -0.2$/),
    ]);
  });
  it("while a quota may name a whole form of which nobody ships anything, beside goods that are shipped", async () => {
    expect((await scenarioOf(tax, quota("A", '["oxide.*", "metal.*"]'))).lines).toEqual([]);
    expect((await scenarioOf(tax, quota("A", '["metal.*"]'))).lines).toHaveLength(1);
  });
  it("nor can a quota on a stream nobody ships", async () => {
    expect((await scenarioOf(tax, quota("A", "[oxide.Dy, metal.Dy]"))).lines).toEqual([
      expect.stringMatching(/^scenarios\/s.yaml:10:\d+ {2}quota "A" caps "metal.Dy", which nobody ships this way in the baseline/),
    ]);
  });
  it("nor a number that rests on a fact from after the day the scenario looks from", async () => {
    const fact = { id: "stocks:x", period: { from: "2025-05-01", to: "2025-05-31" }, published: { from: "2025-08-01", to: "2025-08-01" } };
    const resolve: NonNullable<ScenarioContext["resolve"]> = (spec) => ({
      problems: [],
      quantity: { kind: "fact", value: 0.2, unit: spec.unit, fact: "stocks:x", confidence: "high" },
    });
    const cites = "  X: {rule: CHN-XTAX-2006, rate: {fact: stocks:x, unit: share of price}}\n";
    const more = { resolve, factById: new Map([["stocks:x", fact]]) };
    const late = (asOf: string) => scenarioOf(tax, cites, more, asOf);
    expect((await late("2025-04-04")).lines[0]).toMatch(
      /^scenarios\/s.yaml:10:\d+ {2}fact stocks:x describes 2025-05-01, after asOf 2025-04-04/,
    );
    expect((await late("2025-06-30")).lines[0]).toMatch(/fact stocks:x was published 2025-08-01, after asOf 2025-06-30/);
    expect((await late("2025-09-01")).lines).toEqual([]);
  });
});
