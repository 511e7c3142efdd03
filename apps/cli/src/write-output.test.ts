import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typed } from "./testing/captured.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "written-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("what a command writes", () => {
  it("is refused in a sentence where it cannot be, before anything is run", async () => {
    const nowhere = join(folder, "no", "such", "page.html");
    expect(await typed("report", "japan-2026", "-o", nowhere)).toMatchObject({
      out: "",
      err: `${nowhere}  cannot be written: there is no such folder\n`,
      code: 1,
    });
    expect(await typed("report", "japan-2026", "-o", folder)).toMatchObject({
      err: `${folder}  cannot be written: a folder stands there\n`,
    });
  });

  it("of a cascade's drawing likewise", async () => {
    const words = ["cascade", "design", "--beta", "2", "--fa", "0.5", "--pa", "0.999", "--pb", "0.999", "--plot"];
    const { err, code } = await typed(...words, join(folder, "none", "drawing.svg"));
    expect([code, err]).toEqual([1, `${join(folder, "none", "drawing.svg")}  cannot be written: there is no such folder\n`]);
    expect((await typed(...words, join(folder, "drawing.svg"))).code).toBe(0);
    expect(await readFile(join(folder, "drawing.svg"), "utf8")).toContain("<svg");
  });
});
