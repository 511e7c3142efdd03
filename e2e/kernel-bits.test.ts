import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
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
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /**
   * A page loads some hundred modules, and a browser gives up all of them when one request is cut, as happens on a machine busy with the other
   * tests. What is tested here is bits and not a loopback, so a cut request is tried again on a fresh page, and named if it stays cut.
   */
  async function fingerprintInPage(room: string): Promise<unknown> {
    const cut: string[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      const page = await browser.newPage();
      page.on("requestfailed", (request) => cut.push(`${request.url()}: ${request.failure()?.errorText}`));
      try {
        await page.goto(server.url);
        // As text: a function given to the page would first be rewritten for the test runner.
        return await page.evaluate(`import("/packages/${room}/src/testing/fingerprint.js").then((room) => room.fingerprint())`);
      } catch (error) {
        if (!/Failed to fetch/.test(String(error))) throw error;
        console.warn(`tried again: ${cut.at(-1) ?? "no request was cut"}`);
        await new Promise((done) => setTimeout(done, 2000));
      } finally {
        await page.close();
      }
    }
    throw new Error(`the page could not load the room: ${cut.slice(0, 3).join("; ") || "no request was cut"}`);
  }

  it.each(rooms)("%s", async (room) => {
    const here = (await import(join(root, "packages", room, "src", "testing", "fingerprint.ts"))) as Fingerprinted;
    const inNode = await here.fingerprint();
    const inPage = await fingerprintInPage(room);
    expect(inPage).toBe(inNode);
    if (here.FINGERPRINT !== undefined) expect(inNode).toBe(here.FINGERPRINT);
  });
});
