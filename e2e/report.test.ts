import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "./built-page.ts";
import { chromiumFlags, chromiumPath } from "./chromium.ts";

/** A report as its reader opens it: from the disk, by day and by night, on a wide screen and on a phone, without a network. */
const root = fileURLToPath(new URL("..", import.meta.url));
const browserPath = chromiumPath();
const built = existsSync(join(root, "apps", "cli", "dist", "commands", "report.js"));
if (!browserPath) console.warn("no Chromium: reports are not opened; install it or set CHROMIUM to its path");
if (!built) console.warn("no build: reports are not opened; run `npm run build` first");

/** One with draws, one that is a single run about three countries, one in which nothing happens. */
const reports = [
  { scenario: "japan-2026", flags: ["--runs", "24"] },
  { scenario: "kachin-closure", flags: ["--runs", "1"] },
  { scenario: "rest", flags: ["--runs", "1"] },
];

describe.skipIf(!browserPath || !built).each(reports)("the report on $scenario", ({ scenario, flags }) => {
  let folder = "";
  let file = "";
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "report-"));
    file = join(folder, "report.html");
    const done = spawnSync(process.execPath, [join(root, "bin", "coercivity.mjs"), "report", scenario, ...flags, "-o", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect(done.stderr).toContain("wrote");
    browser = await chromium.launch({ executablePath: browserPath!, args: [...chromiumFlags] });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(width: number, colorScheme: "light" | "dark"): Promise<{ page: Page; asked: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, asked };
  }

  it("is one file of less than 2 MB that needs no script", () => {
    const text = readFileSync(file, "utf8");
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
    expect(text).not.toMatch(/<script|<link|src="http|@import/);
  });

  it.each([
    [1440, "light"],
    [1440, "dark"],
    [400, "light"],
    [400, "dark"],
  ] as const)("has no fault for axe at %i px by %s, and asks nobody for anything", async (width, scheme) => {
    const { page, asked } = await open(width, scheme);
    expect(await axeFindings(page)).toEqual([]);
    expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    await page.close();
  });

  it.each([1440, 1024, 768, 400])("does not scroll sideways at %i px and shows each chart once", async (width) => {
    const { page } = await open(width, "light");
    const [scroll, shown, figures] = (await page.evaluate(
      `[document.documentElement.scrollWidth, [...document.querySelectorAll("figure svg")].filter((svg) => svg.getBoundingClientRect().width > 0).length, document.querySelectorAll("figure").length]`,
    )) as [number, number, number];
    expect(scroll).toBeLessThanOrEqual(width);
    expect(shown).toBe(figures);
    await page.close();
  });
});
