import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ja } from "../apps/web/src/words/ja/catalogue.ts";
import { ko } from "../apps/web/src/words/ko/catalogue.ts";
import { axeFindings, describePage, type Opened, openPage, pageFolder, pageIsPrepared } from "./built-page.ts";

/** The Valve and exposure in Korean and Japanese, as a reader meets them whose browser asks for these languages. */

const screens = {
  valve: ["#/", ".lanes .figure:nth-of-type(2) svg", { en: "Japan", ko: "일본", ja: "日本" }],
  exposure: ["#/exposure?view.target=KOR", ".exposure .pair .figure svg", { en: "dysprosium", ko: "디스프로슘", ja: "ジスプロシウム" }],
} as const;

const ownScript = { "ko-KR": /\p{Script=Hangul}/u, "ja-JP": /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u } as const;

describePage("in another language", (built) => {
  async function open(locale: string, name: keyof typeof screens, width = 1440, link: string = screens[name][0]): Promise<Opened> {
    const [, whole, said] = screens[name];
    const opened = await openPage(built, link, { width, locale });
    await opened.page.locator(whole).first().waitFor();
    await opened.page.locator("#finding", { hasText: said[locale.slice(0, 2) as "en" | "ko" | "ja"] }).waitFor();
    return opened;
  }

  const language = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

  it.each(
    (["ko-KR", "ja-JP"] as const).flatMap((locale) =>
      (Object.keys(screens) as (keyof typeof screens)[]).flatMap((name) => [[locale, name, 1440] as const, [locale, name, 400] as const]),
    ),
  )("%s: %s can be read %i px wide", async (locale, name, width) => {
    const { page, asked, errors } = await open(locale, name, width);
    expect(await language(page)).toBe(locale.slice(0, 2));
    // What stands below the fold is drawn when it is seen, or when the page is about to be printed.
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.waitForFunction(() => !document.querySelector("[aria-busy=true], progress"));
    const heads = await page.locator("main :is(h1, h2, h3)").allTextContents();
    expect(heads.length).toBeGreaterThanOrEqual(6);
    expect(heads.filter((head) => !ownScript[locale].test(head))).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(asked.filter((url) => !url.startsWith(built.url))).toEqual([]);
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
    await page.waitForFunction(() => [...document.fonts].some(({ family }) => /Noto Serif JP/.test(family)));
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

  it("finds a country by its name in the language", async () => {
    const { page } = await open("ja-JP", "valve");
    await page.keyboard.press("/");
    await page.getByRole("searchbox").waitFor();
    await page.keyboard.type("韓国");
    await page.locator("dialog li button", { hasText: /^韓国/ }).click();
    await page.waitForFunction(() => /target=KOR/.test(location.hash));
    await page.close();
  });

  it("says in one line that a screen is in English only, and marks it as English", async () => {
    const { page } = await open("ko-KR", "valve");
    await page.goto(`${built.url}#/separation`);
    await page.getByText("이 화면은 아직 영어로만 제공됩니다.").waitFor();
    expect(await page.locator("main [lang=en] #finding").count()).toBe(1);
    await page.close();
  });

  it("takes what the Valve shows along: question, numbers, marks of the charts", async () => {
    const { page } = await open("en-GB", "valve", 1440, "#/valve?scenario=japan-2026&view.day=70");
    const settled = async (): Promise<void> => {
      await page.locator(".made").waitFor();
      await page.locator(".vitals", { hasText: /\d+\s?(days|일|日)/ }).waitFor();
      await page.waitForFunction(() => !document.querySelector("progress"));
    };
    // Days and shares are said alike in all three; sums are in other units, and marks of a chart are where its margins leave them.
    const shown = async (): Promise<unknown> => ({
      link: await page.evaluate(() => location.hash),
      days: ((await page.locator(".vitals").first().textContent()) ?? "").match(/\d+(?=\s?(?:days|일|日))/g),
      halts: (await page.locator(".lanes .figure").nth(2).locator("svg text").allTextContents()).flatMap(
        (text) => /\d+–\d+/.exec(text) ?? [],
      ),
    });
    await settled();
    const before = await shown();
    expect(before).toMatchObject({ days: [expect.any(String)], halts: expect.arrayContaining([expect.stringMatching(/\d+–\d+/)]) });
    for (const [from, to, found] of [
      ["Language", "ko", "일본"],
      ["언어", "ja", "日本"],
    ] as const) {
      await page.getByLabel(from, { exact: true }).selectOption(to);
      await page.locator("#finding", { hasText: found }).waitFor();
      await settled();
      await page.waitForFunction((lang) => document.documentElement.lang === lang, to);
      expect(await shown()).toEqual(before);
    }
    await page.close();
  });
});

describe.skipIf(!pageIsPrepared)("the page's data", () => {
  interface Named {
    readonly name: string;
  }
  interface Data {
    readonly countries: readonly Named[];
    readonly streams: readonly Named[];
    readonly facilities: readonly { readonly id: string; readonly industry?: unknown }[];
    readonly events: readonly { readonly words: string }[];
  }
  const read = (name: string): unknown => JSON.parse(readFileSync(join(pageFolder, "data", `${name}.json`), "utf8"));

  it.each([
    ["Korean", ko.names],
    ["Japanese", ja.names],
  ])("has a %s name for every good, plant, country and event", (_, names) => {
    const { countries, streams, facilities } = (read("world") as { world: Data }).world;
    const { events } = read("exposure") as Data;
    const said = new Set([
      ...[...countries, ...streams].map(({ name }) => name),
      // A plant is called by its country's code and what it is; one that is an industry, by its industry.
      ...facilities.filter(({ industry }) => !industry).map(({ id }) => id.slice(4)),
      ...events.map(({ words }) => words),
    ]);
    expect(said.size).toBeGreaterThan(100);
    expect([...said].filter((name) => name !== "" && !(name in names))).toEqual([]);
  });
});
