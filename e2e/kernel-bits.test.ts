import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build, defaultClientConditions, type Rollup } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumPath } from "./chromium.ts";

/**
 * The rooms that compute must give the same bits in Node and in a browser. Each has a fingerprint in `src/testing/`: a hash over the bits of
 * much of what it can compute. Here its sources are bundled as for the page, and the one script is run in a real, empty page that asks nobody for anything.
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
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath!, args: [...chromiumFlags] });
  });

  afterAll(() => browser?.close());

  /** A room's fingerprint and all that it imports as one script, which leaves it behind as `room`. */
  async function scriptOf(room: string): Promise<string> {
    const bundled = (await build({
      configFile: false,
      root,
      logLevel: "error",
      resolve: { conditions: ["source", ...defaultClientConditions] },
      build: {
        target: "es2023",
        write: false,
        lib: { entry: join(root, "packages", room, "src", "testing", "fingerprint.ts"), formats: ["iife"], name: "room" },
      },
    })) as Rollup.RollupOutput[];
    return bundled[0]!.output[0].code;
  }

  async function fingerprintInPage(room: string): Promise<unknown> {
    const page = await browser.newPage();
    try {
      // As text: a function given to the page would first be rewritten for the test runner.
      return await page.evaluate(`${await scriptOf(room)}; room.fingerprint()`);
    } finally {
      await page.close();
    }
  }

  it.each(rooms)("%s", async (room) => {
    const here = (await import(join(root, "packages", room, "src", "testing", "fingerprint.ts"))) as Fingerprinted;
    const inNode = await here.fingerprint();
    const inPage = await fingerprintInPage(room);
    expect(inPage).toBe(inNode);
    if (here.FINGERPRINT !== undefined) expect(inNode).toBe(here.FINGERPRINT);
  });
});
