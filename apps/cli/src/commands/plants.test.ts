import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Bundle, Scenario } from "@coercivity/domain";
import { compile, type Outcome, run } from "@coercivity/engine";
import { openBundle, type Plant, plantContext, plantId, readPlants, readScenario, scenarioContext, withPlants } from "@coercivity/ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, typed } from "../testing/captured.ts";
import { scenarioFolder } from "../workspace.ts";

const example = join(root, "examples/plants.csv");
let folder: string;
let bundle: Bundle;
let plants: readonly Plant[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coercivity-plants-"));
  const opened = await openBundle(root);
  if (!opened.ok) throw new Error("the checkout's facts have problems");
  ({ bundle } = opened);
  plants = (await readPlants(example, plantContext(bundle))).plants;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function scenarioOf(name: string): Promise<Scenario> {
  const read = await readScenario(scenarioFolder(root), name, scenarioContext(bundle.world, {}), {});
  if (!read.ok) throw new Error(read.problems[0]!.message);
  return read.scenario;
}

function outcomeOf(of: Bundle, scenario: Scenario, baseline = 0): Outcome {
  const compiled = compile(of, scenario, { baseline });
  if ("problems" in compiled) throw new Error(compiled.problems[0]!.message);
  return run(compiled.model, compiled.names);
}

/** Contents of the files of every bundle below a folder, by path. */
async function contents(path: string): Promise<Map<string, string>> {
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name)).filter((file) => dirname(file) !== path);
  // Another test may sweep a bundle away between the two calls.
  const texts = paths.map(async (file): Promise<[string, string]> => [file, await readFile(file, "latin1").catch(() => "")]);
  return new Map(await Promise.all(texts));
}

describe("a firm's plants in the world", () => {
  it("rest with it, bit for bit", async () => {
    const rest = await scenarioOf("rest");
    const added = withPlants(bundle, plants);
    expect(added.problems).toEqual([]);
    for (const baseline of [0, 7, 19]) {
      const outcome = outcomeOf(added.bundle, rest, baseline);
      for (const { output } of outcome.industries) expect(new Set(output)).toEqual(new Set([1]));
      for (const plant of plants) {
        const { cover } = outcome.industries.find(({ id }) => id === plantId(plant))!;
        expect(cover?.least).toBe(cover?.normal);
      }
    }
  });

  it("move other industries by no more than their share", async () => {
    const scenario = await scenarioOf("korea-same-treatment");
    const tiny: Plant[] = plants
      .filter(({ name }) => name === "Ulsan drives")
      .map((plant) => ({ ...plant, inputs: plant.inputs.map((input) => ({ ...input, kgPerDay: 0.1 })) }));
    expect(tiny).toHaveLength(1);
    const before = outcomeOf(bundle, scenario);
    const after = outcomeOf(withPlants(bundle, tiny).bundle, scenario);
    // What Korea draws of the stream from the supplier: the plant cannot be more of anybody's trouble than it is of that.
    const { world, baselines } = bundle;
    const drawn = world.links.reduce((sum, { pool, facility }, e) => {
      const same = world.pools[pool]!.id === "CHN magnet.high" && world.facilities[facility]!.country === "KOR";
      return same ? sum + baselines[0]!.flows[e]! : sum;
    }, 0);
    const share = 0.1 / drawn;
    expect(share).toBeLessThan(0.001);
    for (const one of before.industries) {
      const other = after.industries.find(({ id }) => id === one.id)!;
      one.output.forEach((output, t) => {
        expect(Math.abs(other.output[t]! - output), `${one.id} step ${t}`).toBeLessThanOrEqual(share);
      });
    }
  });

  it("come out the same in whatever order they are listed", async () => {
    const scenario = await scenarioOf("japan-2026");
    const once = outcomeOf(withPlants(bundle, plants).bundle, scenario);
    const again = outcomeOf(withPlants(bundle, [...plants].reverse()).bundle, scenario);
    for (const plant of plants) {
      const output = (of: Outcome) => of.industries.find(({ id }) => id === plantId(plant))!.output;
      output(once).forEach((share, t) => {
        expect(output(again)[t]).toBeCloseTo(share, 9);
      });
    }
  });
});

describe("coercivity plants", () => {
  it("says in which order lines stop, why, and which go on", async () => {
    const { out, err, code } = await typed("plants", example, "--scenario", "japan-2026");
    expect(code).toBe(0);
    expect(out).toMatch(/Nishi optics, JPN +day \d+/);
    expect(out).toContain("Nishi optics ← oxide.Y ← CHN-SLOW-2026 (CHN oxide.Y: ");
    expect(out.slice(out.indexOf("full output"))).toContain("Ulsan drives, KOR");
    expect(err).toContain("one run on the best fit");
    expect(out).toMatch(/Nishi optics.* in all of \d+ /);
    const one = await typed("plants", example, "--scenario", "japan-2026", "--baseline", "3");
    expect(one.err).toContain("baseline 3");
    expect(one.out).not.toContain("in all of");
  });

  it("says the same in JSON and CSV, in line-stop order", async () => {
    const { plants: told, firstMeasureDay } = JSON.parse((await typed("plants", example, "--scenario", "japan-2026", "--json")).out);
    expect(told).toHaveLength(6);
    expect(firstMeasureDay).toBe(0);
    const days = told.map((one: { belowHalf: { day: number } | null }) => one.belowHalf?.day ?? Infinity);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days[0]).toBeLessThan(Infinity);
    for (const { daysToSurvive, overBaselines: over } of told) {
      expect(over.ran).toBe(bundle.baselines.length);
      if (daysToSurvive !== null) {
        expect(over.days[0]).toBeLessThanOrEqual(daysToSurvive);
        expect(over.days[1]).toBeGreaterThanOrEqual(daysToSurvive);
      }
    }
    const csv = (await typed("plants", example, "--scenario", "japan-2026", "--csv")).out.trimEnd().split("\n");
    expect(csv).toHaveLength(7);
    expect(csv[1]).toContain(`1,${told[0].plant},${told[0].country},`);
  });

  it("leaves a firm's data out of the cache, of remarks and of ids", async () => {
    const secret = join(folder, "secret.csv");
    await writeFile(secret, (await readFile(example, "utf8")).replaceAll("Kita drives", "Zwetschge works"));
    const before = await contents(join(root, ".cache"));
    const { out, err, code } = await typed("plants", secret, "--scenario", "japan-2026", "--json");
    expect(code).toBe(0);
    expect(out).toContain("Zwetschge works");
    expect(err).not.toContain("Zwetschge");
    const after = await contents(join(root, ".cache"));
    // Other tests may build or sweep a bundle meanwhile: what is there before and after is the same, and nothing holds a plant.
    for (const [file, text] of after) if (before.get(file)) expect(text === before.get(file), file).toBe(true);
    expect(before.size).toBeGreaterThan(0);
    expect([...after].filter(([file, text]) => `${file} ${text}`.includes("Zwetschge"))).toEqual([]);
    expect(await readdir(folder)).toEqual(["secret.csv"]);
  });

  it("answers for hundreds of plants, and for want of what each of them stops", async () => {
    const many = join(folder, "many.csv");
    const rows = Array.from({ length: 300 }, (_, i) => `P${i},JPN,oxide.Y,0.1,${10 + (i % 40)},yes,CHN,1000`);
    await writeFile(
      many,
      `plant,country,stream,kg_per_day,cover_days,essential,supplier_country,value_added_usd_per_day\n${rows.join("\n")}\n`,
    );
    const { plants: told } = JSON.parse((await typed("plants", many, "--scenario", "japan-2026", "--json")).out);
    expect(told).toHaveLength(300);
    expect(new Set(told.map((one: { lacks: string }) => one.lacks))).toEqual(new Set(["oxide.Y"]));
    expect(told.filter((one: { because: string | null }) => one.because !== null)).toHaveLength(50);
    await rm(many);
  });

  it("refuses a table with problems, all at once, with exit code 1", async () => {
    const bad = join(folder, "bad.csv");
    const text = await readFile(example, "utf8");
    await writeFile(
      bad,
      text.replace("yttrium oxide", "ytrium oxide").replace("CHN:50; MYS:50", "CHN:50; MYS:40").replace(",300,", ",9000000,"),
    );
    const { out, err, code } = await typed("plants", bad, "--scenario", "japan-2026");
    expect({ out, code }).toEqual({ out: "", code: 1 });
    expect(err).toContain('bad.csv:5 stream  unknown stream "ytrium oxide"');
    expect(err).toContain('did you mean "oxide.Y"?');
    expect(err).toContain("bad.csv:6 suppliers  the shares sum to 90 %");
    expect(err).toMatch(/bad\.csv:2 kg_per_day {2}the table buys .* kg of magnet\.high a day from CHN/);
    await rm(bad);
    expect(await typed("plants", example)).toMatchObject({ out: "", code: 2 });
    expect((await typed("plants", "none.csv", "--scenario", "rest")).err).toContain("no such file");
  });
});
