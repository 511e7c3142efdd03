import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { serveStatic } from "../apps/cli/src/page/static-server.ts";
import { chromiumFlags, chromiumPath } from "./chromium.ts";

/**
 * The built page, served on loopback below a path of its server, and a browser to open it in; both stand from the first test of a file to the last.
 */
export interface BuiltPage {
  browser: Browser;
  /** Ends in a slash. */
  url: string;
}

/** How to open it: on a wide screen by day in English, unless said otherwise. */
export interface Opening {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly locale?: string;
  /** Done to the page before it is sent to its address. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** A page with the addresses it has asked for and the errors it has thrown. */
export interface Opened {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly errors: readonly string[];
}

/** Longest wait for anything to appear: a page that works shows it in a second, and a machine that does five other things may take a minute. */
const waitMs = 120_000;

/** Where the page is built. */
export const pageFolder: string = fileURLToPath(new URL("../apps/web/dist", import.meta.url));
const executablePath = chromiumPath();
/** Whether the page is built and has its data. */
export const pageIsPrepared: boolean = existsSync(join(pageFolder, "data", "shelf.json"));

/** Tests of the built page with its data; skipped, and said so, where the page, its data or a browser is missing. */
export function describePage(name: string, tests: (built: BuiltPage) => void): void {
  if (!executablePath) console.warn(`no Chromium: ${name} is not opened; install it or set CHROMIUM to its path`);
  if (!pageIsPrepared)
    console.warn(`no page data: ${name} is not opened; run \`npm run build\` and \`node bin/coercivity.mjs serve --prepare\` first`);
  describe.skipIf(!executablePath || !pageIsPrepared)(name, { timeout: 2.5 * waitMs }, () => {
    const built = {} as BuiltPage;
    let server: Awaited<ReturnType<typeof serveStatic>>;
    beforeAll(async () => {
      server = await serveStatic(join(pageFolder, ".."), 0);
      built.url = `${server.url}dist/`;
      built.browser = await chromium.launch({ executablePath: executablePath!, args: [...chromiumFlags] });
    });
    afterAll(async () => {
      await built.browser?.close();
      await server?.close();
    });
    tests(built);
  });
}

/** Opens an address of the page (`#/valve?…`) in a browser of its own: nothing is kept from one to the next. */
export async function openPage(
  { browser, url }: BuiltPage,
  hash: string,
  { width = 1440, colorScheme = "light", locale = "en-GB", before }: Opening = {},
): Promise<Opened> {
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, locale, permissions });
  page.setDefaultTimeout(waitMs);
  const asked: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  await before?.(page);
  await page.goto(`${url}${hash}`);
  return { page, asked, errors };
}

/** What axe finds wrong on a page: a line for each rule, with its places. */
export async function axeFindings(page: Page): Promise<unknown> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(
    "axe.run().then((result) => result.violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))",
  );
}
