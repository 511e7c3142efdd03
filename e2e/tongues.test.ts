import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveStatic } from "../apps/cli/src/page/static-server.ts";
import { chromiumFlags, chromiumPath } from "./chromium.ts";

/** The Valve and exposure in Korean and Japanese, as a reader meets them whose browser asks for these languages. */
const dist = fileURLToPath(new URL("../apps/web/dist", import.meta.url));
const browserPath = chromiumPath();
const ready = existsSync(join(dist, "data", "exposure.json"));
if (!ready) console.warn("no page data: no language is opened; run `npm run build` and `node bin/coercivity.mjs serve --prepare` first");

const screens = {
  valve: ["#/", ".lanes .figure:nth-of-type(2) svg", { en: "Japan", ko: "일본", ja: "日本" }],
  exposure: ["#/exposure?view.target=KOR", ".exposure .pair .figure svg", { en: "dysprosium", ko: "디스프로슘", ja: "ジスプロシウム" }],
} as const;

describe.skipIf(!browserPath || !ready)("in another language", () => {
  let server: Awaited<ReturnType<typeof serveStatic>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveStatic(dist, 0);
    browser = await chromium.launch({ executablePath: browserPath!, args: [...chromiumFlags] });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(locale: string, name: keyof typeof screens, width = 1440) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale });
    const asked: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    const [hash, whole] = screens[name];
    await page.goto(`${server.url}${hash}`);
    await page.locator(whole).first().waitFor({ timeout: 60_000 });
    await page.locator("#finding", { hasText: screens[name][2][locale.slice(0, 2) as "en" | "ko" | "ja"] }).waitFor({ timeout: 60_000 });
    return { page, asked, errors };
  }

  const axe = async (page: Page): Promise<unknown> => {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    return page.evaluate("axe.run().then((result) => result.violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))");
  };
  const language = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

  it.each(
    (["ko-KR", "ja-JP"] as const).flatMap((locale) =>
      (Object.keys(screens) as (keyof typeof screens)[]).flatMap((name) => [[locale, name, 1440] as const, [locale, name, 400] as const]),
    ),
  )("%s: %s can be read %i px wide", async (locale, name, width) => {
    const { page, asked, errors } = await open(locale, name, width);
    expect(await language(page)).toBe(locale.slice(0, 2));
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("keeps the language that was chosen, and fetches its faces only then", async () => {
    const { page, asked } = await open("en-GB", "valve");
    expect(await language(page)).toBe("en");
    expect(asked.filter((url) => /noto|faces|catalogue/.test(url))).toEqual([]);
    await page.getByLabel("Language").selectOption("ja");
    await page.locator("#finding", { hasText: "日本" }).waitFor();
    expect(await language(page)).toBe("ja");
    await page.waitForFunction(() => [...document.fonts].some(({ family, status }) => /Noto Serif JP/.test(family) && status === "loaded"));
    await page.reload();
    await page.locator("#finding", { hasText: "日本" }).waitFor();
    await page.getByLabel("言語").selectOption("en");
    await page.locator("#finding", { hasText: "Japan" }).waitFor();
    await page.close();
  });

  it("gives the same numbers, and takes the question along", async () => {
    const { page } = await open("en-GB", "exposure");
    const cells = page.locator(".heat td b");
    const numbers = async (): Promise<string> => (await cells.allTextContents()).join(" ");
    await cells.first().waitFor();
    const before = await numbers();
    expect(before.length).toBeGreaterThan(100);
    await page.getByLabel("Language").selectOption("ko");
    await page.locator("#finding", { hasText: "디스프로슘" }).waitFor();
    await cells.first().waitFor();
    expect(await numbers()).toBe(before);
    await page.close();
  });

  it("says in one line that a screen is in English only, and marks it as English", async () => {
    const { page } = await open("ko-KR", "valve");
    await page.goto(`${server.url}#/separation`);
    await page.getByText("이 화면은 아직 영어로만 제공됩니다.").waitFor();
    expect(await page.locator("main [lang=en] #finding").count()).toBe(1);
    await page.close();
  });
});
