import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bindTo } from "../bind-to.ts";
import type { Io } from "../io.ts";
import { cascadeCommand } from "./cascade.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const reference = (name: string): string => join(root, "packages/cascade/reference", name);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cascade-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `cascade …` and gathers what it said. */
async function cascade(...typed: string[]): Promise<{ out: string; err: string; code: number }> {
  const said = { out: "", err: "", code: 0 };
  const io: Io = {
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
    env: {},
    isTty: false,
    cwd: root,
    setExitCode: (code) => {
      said.code = code;
    },
  };
  try {
    await bindTo(io, cascadeCommand(io)).parseAsync(typed, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    said.code = error.exitCode === 0 ? 0 : 2;
  }
  return said;
}

describe("cascade solve", () => {
  it("prints one JSON document with the keys of the reference cases", async () => {
    const { out, code } = await cascade("solve", reference("ss-10-three-outlet-SmEuGd.json"), "--json");
    const document = JSON.parse(out);
    const file = JSON.parse(await readFile(reference("ss-10-three-outlet-SmEuGd.json"), "utf8"));
    expect(code).toBe(0);
    expect(document.cascades[0].raffinate_x[0]).toBeCloseTo(file.cascades[0].expected.raffinate_x[0], 11);
    expect(document.cascades[0].draw_compositions[0][1]).toBeCloseTo(0.400167429968, 10);
    expect(document.cascades[0].x_by_stage.length).toBe(60);
    expect(document.verification.global_component_balance_max_rel).toBeLessThan(1e-12);
  });

  it("draws both phases with a title that states the finding", async () => {
    const file = join(folder, "profile.svg");
    const { err } = await cascade("solve", reference("ss-06-GdTb-Dy.json"), "--plot", file);
    const svg = (await readFile(file, "utf8")).replaceAll("\u00a0", " ");
    expect(err).toContain("drawn");
    expect(svg).toContain("44 mixer-settlers give Gd, Tb 99.99999972 % in the raffinate and Dy 99.57 % in the organic");
    for (const word of ["aqueous", "organic", "log scale", "feed 1 at 22"]) expect(svg).toContain(word);
    expect(svg).not.toMatch(/NaN|undefined|legend/);
  });

  it("draws the start-up of a transient", async () => {
    const file = join(folder, "start.svg");
    await cascade("solve", reference("dyn-01-PrNd-M1.json"), "--plot", file);
    expect(await readFile(file, "utf8")).toMatch(/Nd product 95% is reached after 269\u00a0time units/);
  });

  it("says line and column where a file is not JSON, and names a file that is not there", async () => {
    const file = join(folder, "broken.json");
    await writeFile(file, '{\n "N": 3,,\n}');
    const broken = await cascade("solve", file);
    expect(broken.code).toBe(1);
    expect(broken.err).toMatch(/broken\.json:2:9 .*not JSON/);
    expect((await cascade("solve", join(folder, "none.json"))).err).toContain("no such file");
  });

  it("refuses a folder, an empty file and bytes that are no text in a sentence each", async () => {
    const empty = join(folder, "empty.json");
    const bytes = join(folder, "bytes.json");
    await writeFile(empty, "");
    await writeFile(bytes, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xd0, 0x61]));
    for (const [file, sentence] of [
      [folder, "it is a folder"],
      [empty, "the case file is empty"],
      [bytes, "are not UTF-8"],
    ] as const) {
      const { out, err, code } = await cascade("solve", file);
      expect([out, code]).toEqual(["", 1]);
      expect(err).toContain(sentence);
    }
  });

  it("turns every fault of a case into a named problem", async () => {
    const file = JSON.parse(await readFile(reference("ss-01-binary-10stage.json"), "utf8"));
    const faults: [string, (cascade: Record<string, unknown> & { feeds: Record<string, unknown>[] }) => void][] = [
      ["cascade/stage-outside", (one) => Object.assign(one.feeds[0]!, { stage: 11 })],
      ["cascade/negative-flow", (one) => Object.assign(one, { W: 1 })],
      ["cascade/beta-not-positive", (one) => Object.assign(one, { beta: [1, -2] })],
      ["cascade/fractions-do-not-sum", (one) => Object.assign(one.feeds[0]!, { z: [50, 50] })],
      ["cascade/wrong-length", (one) => Object.assign(one.feeds[0]!, { z: [0.5, 0.3, 0.2] })],
      ["cascade/not-a-number", (one) => Object.assign(one, { S: "much" })],
      ["cascade/link-lost", (one) => Object.assign(one, { raffinate_to: ["c9", 3] })],
      ["cascade/nothing-fed", (one) => Object.assign(one, { feeds: [], W: 3 })],
      ["cascade/basis-missing", (one) => Object.assign(one.feeds[0]!, { basis: "stuff" })],
    ];
    for (const [code, spoil] of faults) {
      const spoilt = structuredClone(file);
      spoil(spoilt.cascades[0]);
      const path = join(folder, "spoilt.json");
      await writeFile(path, JSON.stringify(spoilt));
      const said = await cascade("solve", path, "--json");
      const { problems } = JSON.parse(said.out);
      expect([code, said.code, problems.map((problem: { code: string }) => problem.code).includes(code)]).toEqual([code, 1, true]);
      expect(problems.every((problem: { message: string; hint: string }) => problem.message && problem.hint)).toBe(true);
    }
  });
});

describe("cascade design, limits, startup and flowsheet", () => {
  it("designs the published example and finds its smallest bank", async () => {
    const { out } = await cascade("design", "--beta", "2", "--fa", "0.5", "--pa", "0.999", "--pb", "0.9999", "--json");
    const design = JSON.parse(out);
    expect(design.bank).toMatchObject({ n: 24, m: 22, total: 46 });
    expect(design.optimumByRatio.eM).toBeCloseTo(0.773774668382, 11);
    expect(design.limits.etaPhi).toBeGreaterThan(0.8);
  });

  it("tells the cliff in words", async () => {
    const { err, code } = await cascade("design", "--beta", "2", "--fa", "0.5", "--pa", "0.999", "--pb", "0.9999", "--s", "1.4");
    expect(code).toBe(1);
    expect(err).toMatch(/below the minimum .* pinches at the feed/);
    expect(err).toMatch(/raise S to/);
  });

  it("takes factors from the facts and says which are unverified", async () => {
    const { out, err } = await cascade(
      "design",
      "--components",
      "La,Ce,Pr,Nd",
      "--fractions",
      "27,50,5,18",
      "--basis",
      "mass",
      "--cut",
      "Ce|Pr",
      "--pa",
      "0.999",
      "--pb",
      "0.9995",
    );
    expect(out).toMatch(/cut Ce\|Pr: \d+ mixer-settlers/);
    expect(err).toContain("unverified separation factors");
    expect(err).toContain("Ce/La");
    const limits = await cascade("limits", "--components", "La,Ce,Pr,Nd", "--fractions", "27,50,5,18", "--basis", "mole", "--json");
    expect(JSON.parse(limits.out).linkedMinimum).toBeCloseTo(0.8657944131930196, 12);
  });

  it("designs a third outlet and a linked pair", async () => {
    const three = [
      "design",
      "--third-outlet",
      "--components",
      "Sm,Eu,Gd",
      "--fractions",
      "51,10,39",
      "--basis",
      "mole",
      "--beta",
      "1,2,2.8",
      "--pa",
      "0.9991",
      "--ya",
      "0.618",
      "--pb",
      "0.9999",
      "--yb",
      "0.999",
      "--pm",
      "0.4",
      "--s",
      "2",
    ];
    const outlet = JSON.parse((await cascade(...three, "--json")).out);
    expect(Math.abs(outlet.n + outlet.m - 60)).toBeLessThanOrEqual(1);
    expect((await cascade(...three.slice(0, -8))).err).toContain("three purities and two recoveries");
    const linked = JSON.parse(
      (
        await cascade(
          "design",
          "--linked",
          "--components",
          "A,B,C",
          "--fractions",
          "34,33,33",
          "--basis",
          "mole",
          "--beta",
          "1,2,4",
          "--json",
        )
      ).out,
    );
    expect(linked.linkedMinimum).toBeCloseTo(1.36, 10);
    expect(linked.products.draw[1]).toBeGreaterThan(0.99);
    expect(linked.S).toBeLessThan(0.7 * linked.conventionalMinimum);
  });

  it("wants a basis, and rejects what was typed wrongly with 2", async () => {
    expect(
      (await cascade("design", "--components", "La,Ce", "--fractions", "1,1", "--cut", "La|Ce", "--pa", "0.99", "--pb", "0.99")).err,
    ).toContain("moles or mass");
    expect((await cascade("limits", "--fractions", "1,1")).code).toBe(2);
    expect((await cascade("design", "--beta", "two")).code).toBe(2);
    expect((await cascade("flowsheet", "nowhere")).err).toContain("dy-tb-line");
  });

  it("starts a bank up, from feed, from total reflux, and after a disturbance", async () => {
    const bank = ["--beta", "1.55", "--fa", "0.75", "--n", "30", "--m", "30", "--s", "2.9", "--out", "0.75", "--json"];
    const fill = JSON.parse((await cascade("startup", ...bank)).out);
    const reflux = JSON.parse((await cascade("startup", ...bank, "--reflux", "3")).out);
    const drift = JSON.parse((await cascade("startup", ...bank, "--beta-drift", "0.95", "--days", "60")).out);
    expect([fill.kind, reflux.kind, drift.kind]).toEqual(["start-up from feed fill", "start-up from total reflux", "disturbance"]);
    const day = (run: { reached: { name: string; days: number }[] }, name: string) =>
      run.reached.find((one) => one.name.startsWith(name))!.days;
    expect(day(fill, "A 99.0")).toBeGreaterThan(day(fill, "A 95.0"));
    expect(fill.balanceRate).toBeLessThan(1e-10);
    expect(drift.snapshots[0].extract[1]).toBeGreaterThan(drift.snapshots.at(-1).extract[1]);
  });

  it("runs a flowsheet with prices from the facts", async () => {
    const file = join(folder, "ramp.svg");
    const { out, err } = await cascade("flowsheet", "dy-tb-line", "--json", "--plot", file);
    const result = JSON.parse(out);
    expect(result.componentBalance).toBeLessThan(1e-12);
    expect(result.products.map((product: { name: string }) => product.name)).toContain("Dy");
    expect(result.inventoryUsd.value).toBeGreaterThan(1e5);
    expect(result.process.grade).toBe("assumption");
    expect(err).toContain("assumption-grade");
    expect(await readFile(file, "utf8")).toMatch(/The first product is on specification after/);
  });
});
