import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, describePage, openPage } from "./built-page.ts";

/** The screen of exposure as a reader meets it: on a wide screen and a phone, by day and by night, over the page's own data. */

describePage("exposure", (built) => {
  async function open(hash: string, width = 1440, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const { page } = await openPage(built, hash, { width, colorScheme });
    await page.waitForSelector(".heat");
    await page.waitForFunction(() => document.querySelectorAll(".exposure .figure > .chart svg").length >= 4);
    return page;
  }

  it.each([
    [1440, "light"],
    [1440, "dark"],
    [770, "light"],
    [400, "light"],
    [400, "dark"],
  ] as const)("can be read %i px wide by %s: nothing for axe, no sideways scroll", async (width, theme) => {
    const page = await open("#/exposure?view.cell=KOR.separate", width, theme);
    await page.waitForSelector(".why-panel .fact-line");
    const found = await axeFindings(page);
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });

  it("says of Korea's dysprosium what the command says, and counts by control on request", async () => {
    const page = await open("#/exposure?view.target=KOR");
    expect(await page.textContent("#finding")).toMatch(
      /South Korea buys \d+.% of its dysprosium straight from China\. 100.% of it has been there\./,
    );
    const mine = (): Promise<string | null> => page.getAttribute(".heat tr[data-target] td:nth-child(2) button", "aria-label");
    const byPlace = await mine();
    expect(byPlace).toMatch(/South Korea, Mine: 29.%, 29–32/);
    await page.selectOption("select[aria-label='How plants are counted']", "control");
    await page.waitForFunction(
      (before) => document.querySelector(".heat tr[data-target] td:nth-child(2) button")?.getAttribute("aria-label") !== before,
      byPlace,
    );
    expect(await mine()).not.toBe(byPlace);
    await page.close();
  });

  it("says what the ground gives together: a light mine brings no heavies, and the link and the command hold it", async () => {
    const page = await open("#/exposure");
    await page.evaluate(() => document.querySelector(".exposure .made")?.scrollIntoView());
    await page.waitForSelector(".joint-question");
    const heading = (): Promise<string | null> => page.$eval("section:has(> .joint-question) h2", (head) => head.textContent);
    expect(await heading()).toMatch(/^The whole joint cost falls on neodymium and praseodymium/);
    await page.selectOption("select[aria-label='Mines that run']", "MMR Kachin");
    await page.waitForFunction(() =>
      /No ore meets the demand/.test(document.querySelector("section:has(> .joint-question) h2")?.textContent ?? ""),
    );
    await page.selectOption("select[aria-label='Mine added']", "mountain-pass=20000");
    await page.waitForFunction(() => location.hash.includes("view.add"));
    expect(await heading()).toMatch(/does nothing for the heavies: terbium \([\d.]+ t\) and dysprosium \(\d+ t\) stay missing/);
    await page.click("section:has(> .joint-question) .figure-actions button:has-text('Why')");
    await page.waitForSelector("#why-joint");
    expect(await axeFindings(page)).toEqual([]);
    const { hash } = new URL(page.url());
    await page.close();
    const { page: again } = await openPage(built, hash);
    await again.waitForSelector(".heat");
    await again.evaluate(() => document.querySelector(".exposure .made")?.scrollIntoView());
    await again.waitForSelector(".joint-question");
    expect(await again.$eval("section:has(> .joint-question) h2", (head) => head.textContent)).toMatch(/does nothing for the heavies/);
    await again.close();
  });

  it("keeps the view in its address: a copy opens the same element, order and reasons", async () => {
    const page = await open("#/exposure");
    await page.selectOption("select[aria-label='Element']", "Tb");
    await page.click(".heat thead th:nth-child(4) button");
    await page.waitForFunction(() => document.querySelector("#finding")?.textContent?.includes("terbium"));
    await page.click(".heat tbody tr:nth-child(2) td:nth-child(4) button");
    await page.waitForSelector(".why-panel .fact-line");
    const shown = async (one: Page): Promise<unknown> => [
      await one.textContent("#finding"),
      await one.textContent("#why-cell"),
      await one.$$eval(".heat tbody th", (heads) => heads.map((head) => head.textContent)),
      await one.getAttribute(".heat thead th:nth-child(4)", "aria-sort"),
    ];
    const copy = await open(new URL(page.url()).hash);
    await copy.waitForSelector(".why-panel .fact-line");
    expect(await shown(copy)).toEqual(await shown(page));
    await Promise.all([page.close(), copy.close()]);
  });

  it("leads from a share to rows of facts and their sources, and from a ring to its own", async () => {
    const page = await open("#/exposure?view.target=JPN");
    await page.click(".heat tr[data-target] td:nth-child(4) button");
    await page.waitForSelector(".why-panel .fact-line a[href^='http']");
    expect(await page.textContent(".why-panel .fact-line code")).toMatch(/^facts\/\w+\.csv:\d+$/);
    await page.click(".exposure [data-mark='fact'] circle", { force: true });
    await page.waitForSelector(".figure > .fact-line a[href^='http']");
    expect(page.url()).toContain("view.fact=");
    await page.close();
  });

  it("writes the numbers of a figure as a table and as a file", async () => {
    const page = await open("#/exposure");
    await page.click(".heat ~ .figure-foot button:has-text('Table')");
    expect(await page.$$eval(".heat ~ .table-scroll tbody tr", (rows) => rows.length)).toBeGreaterThan(95);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click(".heat ~ .figure-foot button:has-text('CSV')")]);
    expect(download.suggestedFilename()).toBe("exposure-Dy-CHN.csv");
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^Buyer,Stage,Share,Low,High\r\n/);
    await page.close();
  });

  it("shows the year of 2009 apart, whose the loss is, and what the press said of the buyer", async () => {
    const page = await open("#/exposure?view.target=JPN");
    await page.waitForFunction(() => document.querySelector("[data-mark='series'][data-id='any 2009']") !== null);
    await page.click("section:has([data-mark='series']) .figure-foot button:has-text('Table')");
    expect(await page.textContent("section:has([data-mark='series']) .table-scroll")).toContain("any stage, dysprosium, 2009");
    // Ticks come after the bars: ten plants hold up everything together, so their credits sum to what hangs on them.
    await page.waitForFunction(() => document.body.textContent?.includes("(Shapley)"));
    await page.click("section.chokepoints .figure-foot button:has-text('Table')");
    const credits = await page.$$eval("section.chokepoints .table-scroll tbody tr", (rows) =>
      rows.map((row) => Number(row.children[7]!.textContent)),
    );
    expect(credits.length).toBeGreaterThan(5);
    expect(credits.reduce((sum, credit) => sum + credit, 0)).toBeCloseTo(1, 1);
    const claims = await page.$$eval(".claims li", (items) => items.map((item) => item.textContent ?? ""));
    expect(claims.some((claim) => /Japan reduced dependence .* to 50 percent.*unsupported/.test(claim))).toBe(true);
    await page.close();
  });

  it("moves the inputs of the indices, and says what the EU's index becomes under licensing", async () => {
    const page = await open("#/exposure?view.target=KOR");
    const heavy = (): Promise<(string | null)[]> =>
      page.$$eval(".indices .published tbody tr:nth-child(2) > *", (cells) => cells.map((cell) => cell.textContent));
    await page.waitForSelector(".indices .published tbody tr");
    const before = await heavy();
    expect(before).toContain("pass");
    expect(await page.textContent(".indices h2")).toMatch(/supply risk of [\d.]+ for South Korea’s dysprosium/);
    await page.fill(".indices .slider:first-child input", "1.5");
    await page.waitForFunction(() => document.querySelector(".indices h2")?.textContent?.startsWith("With these inputs"));
    const after = await heavy();
    expect(after.length).toBe(before.length + 1);
    expect(Number(after[6]) / Number(after[4])).toBeCloseTo(1.5, 1);
    expect(after).toContain("pass");
    expect(page.url()).toContain("view.t=1.5");
    await page.click(".indices .inputs button");
    await page.waitForFunction(() => !document.querySelector(".indices h2")?.textContent?.startsWith("With these inputs"));
    expect(await heavy()).toEqual(before);
    await page.close();
  });
});
