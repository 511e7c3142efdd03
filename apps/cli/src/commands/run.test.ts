import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ensemble } from "@coercivity/study";
import { describe, expect, it } from "vitest";
import { typed } from "../testing/captured.ts";
import { openPool } from "../workers/ensemble-pool.ts";

describe("run", () => {
  it("draws what has a range and says in three forms what comes of it", async () => {
    const words = ["run", "japan-2026", "--horizon", "210", "--runs", "16"];
    const text = await typed(...words);
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/16 draws of \d+ numbers with a range, over 32 stored baselines/);
    expect(text.out).toContain("JPN defence-aerospace");
    expect(text.out).toContain("What the loss depends on most");
    expect(text.err).toContain("why? coercivity explain japan-2026");
    const { ensemble } = JSON.parse((await typed(...words, "--json")).out);
    expect(ensemble.summary).toMatchObject({ runs: 16, planned: 16, target: ["JPN"] });
    expect(ensemble.matters[0]).toHaveProperty("correlation");
    const csv = (await typed(...words, "--csv")).out.trimEnd().split("\n");
    expect(csv[0]).toBe("day,date,country,application,output_p05,output_p25,output_median,output_p75,output_p95");
    expect(csv).toHaveLength(1 + 30 * ensemble.summary.industries.length);
  });

  it("refuses no draws, and draws on one baseline", async () => {
    expect(await typed("run", "rest", "--runs", "0")).toMatchObject({ out: "", code: 2 });
    expect(await typed("run", "rest", "--runs", "9", "--baseline", "2")).toMatchObject({ out: "", code: 2 });
    expect((await typed("run", "rest", "--horizon", "35", "--baseline", "2")).err).toContain("a single run on baseline 2");
  });

  it("says at which line of a scenario stands what only compiling finds", async () => {
    const folder = await mkdtemp(join(tmpdir(), "coercivity-run-"));
    const file = join(folder, "own.yaml");
    const days = (value: number) => `{assume: ${value}, low: ${value}, high: ${value}, unit: days, why: x}`;
    const ban = (id: string, to: string, onset: number): string =>
      `  ${id}: {instrument: ban, title: M, issuer: CHN, legal: made up, sources: [S_BBG_DEC10], announced: 2026-01-06, effective: 2026-01-06,
    streams: [oxide.NdPr], from: [CHN], to: [${to}], permit: {assume: 0, low: 0, high: 0, unit: share, why: x},
    onsetDays: ${days(onset)}}\n`;
    const text = `parent: rest\ntitle: Two that cannot be\ncontext: made up\nmeasures:\n${ban("A", "MMR", 0)}${ban("B", "JPN", 9999)}`;
    await writeFile(file, text);
    const { err, out, code } = await typed("run", file, "--runs", "4");
    await rm(folder, { recursive: true, force: true });
    expect({ out, code }).toEqual({ out: "", code: 1 });
    expect(err).toMatch(/own\.yaml:5:3 {2}measure "A" touches no link of this world/);
    expect(err).toMatch(/own\.yaml:10:16 {2}onsetDays of "B" is 9999/);
  });

  it("splits the variance where asked", async () => {
    const { out, code } = await typed("run", "korea-same-treatment", "--horizon", "35", "--runs", "12", "--sobol");
    expect(code).toBe(0);
    expect(out).toContain("Shares of the variance");
    expect(out).toMatch(/the other \d+ numbers/);
  });
});

describe("a pool", () => {
  it("keeps what is done when it is broken off", async () => {
    const controller = new AbortController();
    const { smallEnsemble } = await import("../../../../packages/study/src/testing/small-ensemble.ts");
    const ensemble: Ensemble = smallEnsemble(64);
    const draws = await openPool(1).run(ensemble, {
      signal: controller.signal,
      onProgress: (done) => {
        if (done >= 20) controller.abort();
      },
    });
    expect(draws.runs.length).toBe(24);
    const whole = await openPool(1).run(ensemble);
    expect(draws.lossUsd).toEqual(whole.lossUsd.subarray(0, draws.lossUsd.length));
  });
});

describe("curve", () => {
  it("says how a country stands a total cut", async () => {
    const { out, code } = await typed("curve", "KOR", "--runs", "2");
    expect(code).toBe(0);
    for (const word of ["coercivity", "saturation loss", "remanence", "Output retained against severity", "captain released"]) {
      expect(out).toContain(word);
    }
  });

  it("refuses whom nobody can cut off, and nobody at all", async () => {
    expect(await typed("curve", "LAO")).toMatchObject({ out: "", code: 1 });
    expect((await typed("curve", "JPN vehicels")).err).toContain('did you mean "JPN vehicles"?');
    expect(await typed("curve")).toMatchObject({ out: "", code: 1 });
    expect(await typed("curve", "KOR", "--issuer", "KOR")).toMatchObject({ out: "", code: 1 });
  });

  it.each([
    ["an industry's plant", ["KOR vehicles"], { kind: "facility", countries: ["KOR"], turnover: false }, "unsold"],
    ["a firm", ["Star Group"], { kind: "firm", countries: ["VNM"], turnover: true }, "withstood"],
    ["a firm's own plants", ["--plants", "examples/plants.csv"], { kind: "plants", turnover: false }, "unsold"],
  ] as const)("says it of %s, as data", async (_, whose, who, what) => {
    const { out } = await typed("curve", ...whose, "--runs", "2", "--json");
    const answer = JSON.parse(out);
    expect(answer.who).toMatchObject(who);
    expect(answer.cuts).toHaveLength(2);
    const { cut, clock } = answer.cuts[1];
    expect({ unsold: clock[3].unsoldUsd.median, withstood: cut.daysWithstood.median }[what]).toBeGreaterThan(0);
    expect(answer.curve).toHaveLength(10);
  });
});
