import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageStamp } from "./page-stamp.ts";

describe("the stamp of the page's data", () => {
  let root = "";
  const stamp = (asked = "bundle a"): Promise<string> => pageStamp(root, join(root, "scenarios"), asked);

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "stamped-"));
    await mkdir(join(root, "packages", "engine", "dist", "kernel"), { recursive: true });
    await mkdir(join(root, "scenarios", "backtests"), { recursive: true });
    await writeFile(join(root, "packages", "engine", "dist", "kernel", "step.js"), "export const step = 1;");
    await writeFile(join(root, "scenarios", "rest.yaml"), "title: Rest");
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it("stays while nothing changes that the page is made from", async () => {
    const before = await stamp();
    await writeFile(join(root, "packages", "engine", "dist", "kernel", "step.d.ts"), "export declare const step = 1;");
    await writeFile(join(root, "scenarios", "backtests", "past.yaml"), "title: Past");
    expect(await stamp()).toBe(before);
  });

  it("is another for another bundle, another model, another scenario and another coding of projects", async () => {
    const seen = new Set([await stamp(), await stamp("bundle b")]);
    await writeFile(join(root, "packages", "engine", "dist", "kernel", "step.js"), "export const step = 2;");
    seen.add(await stamp());
    await writeFile(join(root, "scenarios", "rest.yaml"), "title: Still at rest");
    seen.add(await stamp());
    await mkdir(join(root, "facts", "world"), { recursive: true });
    await writeFile(join(root, "facts", "world", "projects.yaml"), "projects: {}");
    seen.add(await stamp());
    expect(seen.size).toBe(5);
  });
});
