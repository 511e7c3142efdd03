import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumPath } from "./chromium.ts";
import { serveFolder } from "./serve-folder.ts";

/**
 * The rooms that compute must give the same bits in Node and in a browser. Each has a fingerprint in `src/testing/`: a hash over the bits of
 * much of what it can compute. Here its sources are compiled as for a build, served over loopback, and run in a real page.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const rooms = readdirSync(join(root, "packages"))
  .filter((room) => existsSync(join(root, "packages", room, "src", "testing", "fingerprint.ts")))
  .sort();
const browserPath = chromiumPath();
if (!browserPath) console.warn("no Chromium: the browser half is skipped; install it or set CHROMIUM to its path");

interface Fingerprinted {
  fingerprint(): string | Promise<string>;
  readonly FINGERPRINT?: string;
}

describe.skipIf(!browserPath)("the same bits in Node and in Chromium", () => {
  let folder = "";
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kernel-bits-"));
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const built = spawnSync(process.execPath, [tsc, "-p", join(root, "e2e", "tsconfig.browser.json"), "--outDir", folder], {
      encoding: "utf8",
    });
    expect(`${built.stdout}${built.stderr}`).toBe("");
    const imports = Object.fromEntries(
      readdirSync(join(folder, "packages")).map((room) => [`@coercivity/${room}`, `/packages/${room}/src/index.js`]),
    );
    const map = JSON.stringify({ imports });
    server = await serveFolder(folder, `<!doctype html><title>bits</title><script type="importmap">${map}</script>`);
    browser = await chromium.launch({ executablePath: browserPath!, args: [...chromiumFlags] });
    page = await browser.newPage();
    await page.goto(server.url);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(rooms)("%s", async (room) => {
    const here = (await import(join(root, "packages", room, "src", "testing", "fingerprint.ts"))) as Fingerprinted;
    const inNode = await here.fingerprint();
    // As text: a function given to the page would first be rewritten for the test runner.
    const inPage = await page.evaluate(`import("/packages/${room}/src/testing/fingerprint.js").then((room) => room.fingerprint())`);
    expect(inPage).toBe(inNode);
    if (here.FINGERPRINT !== undefined) expect(inNode).toBe(here.FINGERPRINT);
  });
});
