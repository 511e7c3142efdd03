import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumPath } from "./chromium.ts";

/** The screen of back-tests in a real browser: what it finds, what it draws, and that nothing on it stands in a reader's way. */
const root = fileURLToPath(new URL("..", import.meta.url));
const browserPath = chromiumPath();
const dist = join(root, "apps", "web", "dist");
const built = existsSync(join(dist, "index.html")) && existsSync(join(root, "apps", "cli", "dist", "page", "static-server.js"));
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

describe.skipIf(!browserPath || !built)("the screen of back-tests", () => {
  let server: { readonly url: string; readonly close: () => Promise<void> };
  let browser: Browser;

  beforeAll(async () => {
    const words = [join(root, "bin", "coercivity.mjs"), "serve", "--prepare"];
    const prepared = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
    expect(prepared.status).toBe(0);
    const { serveStatic } = (await import(pathToFileURL(join(root, "apps", "cli", "dist", "page", "static-server.js")).href)) as {
      serveStatic: (folder: string, port: number) => Promise<typeof server>;
    };
    server = await serveStatic(dist, 0);
    browser = await chromium.launch({ executablePath: browserPath!, args: [...chromiumFlags] });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(width: number, colorScheme: "light" | "dark", view = ""): Promise<{ page: Page; errors: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${server.url}#/backtests${view}`);
    await page.locator(".backtests .chart svg").first().waitFor();
    return { page, errors };
  }

  it("says hits and skill, draws targets and series, and gives every miss its note", async () => {
    const { page, errors } = await open(1440, "light");
    expect(await page.locator("#finding").textContent()).toMatch(/^\d+ of \d+ outcomes of later episodes .* skill/);
    await page.getByRole("button", { name: "Gallium and germanium licences of 2023" }).press("Enter");
    expect(page.url()).toContain("gallium-2023");
    await page.getByText("Gallium exports in the fourth month").first().waitFor();
    const answer = JSON.parse(readFileSync(join(dist, "data", "backtests.json"), "utf8"));
    const episode = answer.episodes.find(({ id }: { id: string }) => id === "gallium-2023");
    expect(await page.locator(".backtests .courses .figure").count()).toBe(episode.observed.length);
    expect(await page.locator(".backtests dd").count()).toBe(Object.keys(episode.notes).length);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [400, "light"],
    [400, "dark"],
  ] as const)("has no fault for axe at %i px by %s, and does not scroll sideways", async (width, scheme) => {
    const { page } = await open(width, scheme);
    await page.evaluate("for (const button of document.querySelectorAll('.figure-actions [aria-expanded=false]')) button.click()");
    await page.addScriptTag({ content: readFileSync(axePath, "utf8") });
    const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
