import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CitedFact } from "@coercivity/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editedCheckout, root } from "../testing/checkout.ts";
import { openBundle } from "./open-bundle.ts";

let cache = "";
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "coercivity-cache-"));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

describe("the bundle on disk", () => {
  it("is written once, read back the same, and says who says so", async () => {
    const first = await openBundle(root, { cache });
    const again = await openBundle(root, { cache });
    if (!first.ok || !again.ok) throw new Error("both should open");
    expect([first.cached, again.cached]).toEqual([false, true]);
    expect(again.bundle).toEqual(first.bundle);
    const [folder = ""] = await readdir(cache);
    expect((await readdir(join(cache, folder))).sort()).toEqual(["baselines.bin", "facts.json", "residuals.json", "world.json"]);
    const facts = JSON.parse(await readFile(join(cache, folder, "facts.json"), "utf8")) as CitedFact[];
    expect(facts.every(({ sources }) => sources.length > 0)).toBe(true);
    const ids = new Set(facts.map(({ id }) => id));
    for (const { facts: cited } of first.report.residuals) for (const id of cited) expect(ids).toContain(id);
  });

  it("writes nothing when the world is wrong", async () => {
    const wrong = await editedCheckout({
      "facts/world/buffers.yaml": (text) => text.replace("assume: 0.38, low: 0.25", "assume: 0.18, low: 0.25"),
    });
    const empty = await mkdtemp(join(tmpdir(), "coercivity-cache-"));
    try {
      const opened = await openBundle(wrong.path, { cache: empty });
      expect(opened.ok).toBe(false);
      expect(await readdir(empty)).toEqual([]);
    } finally {
      await wrong.remove();
      await rm(empty, { recursive: true, force: true });
    }
  });
});
