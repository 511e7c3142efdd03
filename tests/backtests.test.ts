import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EpisodeRuns } from "@coercivity/domain";
import {
  baselineYearOf,
  calibratedNumbers,
  type Ledger,
  openBundle,
  readCalibrated,
  readLedger,
  readScenario,
  readTargets,
  resolveQuantity,
  scenarioContext,
} from "@coercivity/ledger";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const frozen = "facts/world/calibrated.yaml";
const results = "docs/validation.md";
let ledger: Ledger;
let episodes: readonly EpisodeRuns[];

beforeAll(async () => {
  ledger = await readLedger(root);
  episodes = (await readTargets(root, { byId: ledger.factById, tables: ledger.factsByTable }, new Set(ledger.sources.keys()))).episodes;
});

/** Reads a back-test's scenario from a folder of back-tests, with every clock it must keep. */
async function scenarioOf(name: string, backtests: string) {
  const folder = { path: join(root, "scenarios"), name: "scenarios" };
  const named = join(backtests, `${name}.yaml`);
  const opened = await openBundle(root, { year: await baselineYearOf(folder, named) });
  const { found } = await readCalibrated(root);
  if (!opened.ok || !found) throw new Error("the world and the calibration should open");
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const context = scenarioContext(opened.bundle.world, {
    sources: Object.fromEntries([...ledger.sources].map(([id, { date }]) => [id, date ?? ""])),
    resolve: (spec, at) => resolveQuantity(spec, book, at),
    factById: ledger.factById,
    calibrated: calibratedNumbers(found),
  });
  return readScenario(folder, named, context);
}

describe("scenarios of back-tests", () => {
  it("cite nothing from after the day they look from", async () => {
    for (const { scenario, told } of episodes) {
      for (const name of told === undefined ? [scenario] : [scenario, told]) {
        const read = await scenarioOf(name, join(root, "scenarios/backtests"));
        expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([]);
      }
    }
  });

  it("look from the day their episode begins, or a few days after it, and freeze what firms do by themselves", async () => {
    for (const { scenario, set } of episodes) {
      const read = await scenarioOf(scenario, join(root, "scenarios/backtests"));
      if (!read.ok) throw new Error("should read");
      expect(read.scenario.responses).toEqual([]);
      if (set === "calibration") continue;
      const announced = read.scenario.measures.map((measure) => measure.announced).sort();
      const last = Date.parse(announced.at(-1) ?? "");
      expect((Date.parse(read.scenario.asOf) - last) / 86_400_000).toBeLessThanOrEqual(7);
      expect(read.scenario.asOf >= announced[0]!).toBe(true);
    }
  });

  it("are refused on the world of another year, and without a calibration, at the place that asks for it", async () => {
    const opened = await openBundle(root, {});
    if (!opened.ok) throw new Error("the world should open");
    const named = join(root, "scenarios/backtests/k-2023-gallium.yaml");
    const read = await readScenario({ path: join(root, "scenarios"), name: "scenarios" }, named, scenarioContext(opened.bundle.world));
    const problems = read.ok ? [] : read.problems;
    const codes = new Set(problems.map(({ code }) => code));
    expect(codes.has("scenario/other-year") && codes.has("scenario/not-calibrated")).toBe(true);
    expect(problems.every(({ at }) => at.file?.includes("backtests/") && (at.line ?? 0) > 0)).toBe(true);
  });

  it("are refused when they cite a later source or a later row", async () => {
    const copy = await mkdtemp(join(tmpdir(), "coercivity-backtests-"));
    try {
      await cp(join(root, "scenarios/backtests"), copy, { recursive: true });
      const file = join(copy, "h-2025-licence.yaml");
      const text = await readFile(file, "utf8");
      await writeFile(
        file,
        text
          .replace("horizonDays: 364", "horizonDays: 364\nsources: [S_GOLD_DEC25]")
          .replace(
            /approval: \{assume: 0.95[^}]*\}/,
            '{approval: {fact: "episode_series:licence_approval_share-2025-06-30-chn-eu27-s_clepa_30jun", unit: share}}'.slice(1, -1),
          ),
      );
      const read = await scenarioOf("h-2025-licence", copy);
      if (read.ok) throw new Error("should be refused");
      expect([...new Set(read.problems.map(({ code }) => code))].sort()).toEqual([
        "scenario/fact-after-as-of",
        "scenario/source-after-as-of",
      ]);
      for (const { at } of read.problems) expect(at.line).toBeGreaterThan(0);
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});

/** What git says, or nothing where there is no history to ask: no checkout, or a shallow one. */
function git(...words: string[]): string | undefined {
  try {
    const ask = (args: string[]): string =>
      execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return ask(["rev-parse", "--is-shallow-repository"]) === "false" ? ask(words) : undefined;
  } catch {
    return undefined;
  }
}

describe("the order of honesty", () => {
  const first = git("log", "--diff-filter=A", "--format=%H", "--", frozen)?.split("\n").at(-1);
  const published = git("log", "--diff-filter=A", "--format=%H", "--", results)?.split("\n").at(-1);

  it.skipIf(!first || !published)("has the frozen numbers in history before the first result of a later episode", () => {
    expect(git("merge-base", "--is-ancestor", first!, published!)).toBe("");
    expect(git("show", `${published}:${results}`)).toContain("later episodes:");
  });

  it.skipIf(!first || !published || first === published)("froze them in a commit of their own", () => {
    expect(git("show", "--format=", "--name-only", first!)).toBe(frozen);
  });

  it.skipIf(!first || !published)("has no numbers that are younger than the results that stand", () => {
    const lastFrozen = git("log", "-1", "--format=%H", "--", frozen)!;
    const lastPublished = git("log", "-1", "--format=%H", "--", results)!;
    expect(git("merge-base", "--is-ancestor", lastFrozen, lastPublished)).toBe("");
  });

  it("shows the numbers that are frozen in the results", async () => {
    const page = await readFile(join(root, results), "utf8");
    const { found } = await readCalibrated(root);
    for (const [name, { value }] of Object.entries(found!.numbers)) {
      expect(page).toContain(`| ${name} | ${Number(value.toPrecision(3))}`);
    }
  });
});
