import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { serveStatic } from "../apps/cli/src/page/static-server.ts";
import { chromiumFlags, chromiumPath } from "./chromium.ts";

/** The built page, served on loopback, and a browser to open it in; both stand from the first test of a file to the last. */
export interface BuiltPage {
  browser: Browser;
  /** Ends in a slash. */
  url: string;
}

const dist = fileURLToPath(new URL("../apps/web/dist", import.meta.url));
const executablePath = chromiumPath();
/** Whether the page is built and has its data. */
export const pageIsPrepared: boolean = existsSync(join(dist, "data", "shelf.json"));

/** Tests of the built page with its data; skipped, and said so, where the page, its data or a browser is missing. */
export function describePage(name: string, tests: (built: BuiltPage) => void): void {
  if (!executablePath) console.warn(`no Chromium: ${name} is not opened; install it or set CHROMIUM to its path`);
  if (!pageIsPrepared)
    console.warn(`no page data: ${name} is not opened; run \`npm run build\` and \`node bin/coercivity.mjs serve --prepare\` first`);
  describe.skipIf(!executablePath || !pageIsPrepared)(name, () => {
    const built = {} as BuiltPage;
    let server: Awaited<ReturnType<typeof serveStatic>>;
    beforeAll(async () => {
      server = await serveStatic(dist, 0);
      built.url = server.url;
      built.browser = await chromium.launch({ executablePath: executablePath!, args: [...chromiumFlags] });
    });
    afterAll(async () => {
      await built.browser?.close();
      await server?.close();
    });
    tests(built);
  });
}

/** What axe finds wrong on a page: a line for each rule, with the first place. */
export async function axeFindings(page: Page): Promise<unknown> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate("axe.run().then((result) => result.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
}
