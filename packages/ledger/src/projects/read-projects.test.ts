import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SupplyProjectsRow } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { readLedger } from "../facts/read-ledger.ts";
import { readProjects } from "./read-projects.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const { factById, factsByTable } = await readLedger(root);
const book = { byId: factById, tables: factsByTable };
const streams = ["magnet.std", "magnet.mid", "magnet.high"];
const text = await readFile(join(root, "facts/world/projects.yaml"), "utf8");

/** Codes and places of what is wrong with the coding once it reads otherwise. */
async function wrong(from: string, to: string): Promise<readonly (readonly [string, string])[]> {
  expect(text).toContain(from);
  const folder = await mkdtemp(join(tmpdir(), "projects-"));
  try {
    await mkdir(join(folder, "facts/world"), { recursive: true });
    await writeFile(join(folder, "facts/world/projects.yaml"), text.replace(from, to));
    const read = await readProjects(folder, book, streams);
    return read.ok ? [] : read.problems.map(({ code, at }) => [code, `${at.file}:${at.line !== undefined}`] as const);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("the coding of projects", () => {
  it("covers every row outside China with an output of Dy, Tb or NdPr, or a plant that separates, smelts or makes magnets", async () => {
    const read = await readProjects(root, book, streams);
    if (!read.ok) throw new Error(JSON.stringify(read.problems, undefined, 1));
    const coded = new Set<string>(read.book.projects.map(({ fact }) => fact));
    const due = (factsByTable.get("supply_projects") ?? []).filter(({ row }) => {
      const { country, stage, ndpr_tpa, dy_tpa, tb_tpa } = row as unknown as SupplyProjectsRow;
      const output = ndpr_tpa !== undefined || dy_tpa !== undefined || tb_tpa !== undefined;
      return country !== "CHN" && (output || /^(separation|metal$|magnet$)/.test(stage));
    });
    expect(due.filter(({ id }) => !coded.has(id)).map(({ id }) => id)).toEqual([]);
    expect(coded.size + read.book.notCoded.length).toBe(factsByTable.get("supply_projects")!.length);
    for (const { committed, name } of read.book.projects)
      expect([name, Object.values(committed).reduce((sum, { value }) => sum + value, 0) <= 1 + 1e-9]).toEqual([name, true]);
  });

  it("reads an output from its row where it says nothing itself", async () => {
    const read = await readProjects(root, book, streams);
    const lacq = read.ok ? read.book.projects.find(({ id }) => id === "caremag-lacq") : undefined;
    expect(lacq?.output.Dy).toMatchObject({ kind: "fact", value: 500, fact: "supply_projects:caremag-lacq" });
  });

  const here = "facts/world/projects.yaml:true";
  it.each([
    ["  caremag-lacq:", "  caremag-laqc:", "project/unknown-row"],
    [
      "residue: low, path: open, feed: contracted, seat: FRA",
      "residue: low, path: open, feed: contracted, seat: FRX",
      "project/unknown-country",
    ],
    ["sameTonnesAs: eneabba-refinery", "sameTonnesAs: enneabba-refinery", "project/unknown"],
    ["committed: {JPN: {assume: 0.5, low: 0.45, high: 0.55", "committed: {JPN: {assume: 0.9, low: 0.45, high: 1", "project/sold-twice"],
    ["operating: {assume: 1, low: 0.9, high: 1", "operating: {assume: 1, low: 0.9, high: 1.5", "project/outside-0-to-1"],
    ["stage: {assume: 1, low: 0, high: 2, unit: weight", "stage: {assume: 1, low: -1, high: 2, unit: weight", "project/negative-weight"],
    ["  high: {assume: 0.25, low", "  high: {assume: 0.2, low", "project/mix-not-whole"],
    ["  high: {assume: 0.25, low", "  hihg: {assume: 0.25, low", "project/unknown-class"],
    ['{fact: "supply_projects:narva", column', '{fact: "supply_projects:nava", column', "quantity/unknown-fact"],
    ["{assume: 2028, low: 2028, high: 2030, unit: year", "{assume: 2028, low: 2028, high: 2030, unit: days", "quantity/unit"],
  ])("%s as %s is a named problem with its place", async (from, to, code) => {
    expect(await wrong(from, to)).toEqual([[code, here]]);
  });

  it("refuses words that are no levels, bare numbers and fields nobody reads", async () => {
    expect(
      (
        await wrong(
          "status: building, funding: complete, permit: granted, residue: low",
          "status: bilding, funding: complete, permit: granted, residue: low",
        )
      ).length,
    ).toBe(1);
    expect(
      (await wrong('funding: {assume: 1, low: 0, high: 2, unit: weight, why: "one of nine; judgement"}', "funding: 1")).length,
    ).toBeGreaterThan(0);
    expect((await wrong('note: "a study for 2031"', 'nte: "a study for 2031"')).length).toBeGreaterThan(0);
  });
});
