import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { axeFindings, describePage, type Opened, openPage } from "./built-page.ts";

/** Every screen but the first as its reader meets it: nothing for axe, no sideways scroll, no error, nobody asked but the page's own server. */

/** Address of each screen, and what stands there when it has said all that it has to say. */
const screens = {
  evidence: ["#/evidence?view.figure=mine-MMR", ".evidence .claim"],
  projects: ["#/projects?view.open=caremag-lacq&view.all=yes", ".project-why .fact-line"],
  separation: ["#/separation", ".separation .rest .figure:nth-of-type(3) svg"],
} as const;

describePage("the screens", (built) => {
  async function open(name: keyof typeof screens, width = 1440, colorScheme: "light" | "dark" = "light"): Promise<Opened> {
    const [hash, whole] = screens[name];
    const opened = await openPage(built, hash, { width, colorScheme });
    await opened.page.locator(whole).first().waitFor();
    return opened;
  }

  it.each(
    (Object.keys(screens) as (keyof typeof screens)[]).flatMap((name) => [
      [name, 1440, "light"] as const,
      [name, 1024, "dark"] as const,
      [name, 400, "light"] as const,
      [name, 400, "dark"] as const,
    ]),
  )("%s can be read %i px wide by %s", async (name, width, theme) => {
    const { page, asked, errors } = await open(name, width, theme);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(asked.filter((url) => !url.startsWith(built.url))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("says of a figure who published it, how free the facts leave it, and what would give", async () => {
    const { page } = await open("evidence");
    const detail = page.locator(".detail");
    await detail.getByText("US Geological Survey").first().waitFor();
    await detail.getByText(/leave it anywhere from/).waitFor();
    await detail.getByText("If it held exactly, these would move:").waitFor();
    await page.getByLabel("Find rows").fill("Lynas Malaysia");
    await page.locator(".claim a[href^=http]").first().waitFor();
    expect(page.url()).toContain("view.q=Lynas");
    await page.close();
  });

  it("takes what a fact says as text and never as markup", async () => {
    const { page, errors } = await open("evidence");
    await page.getByLabel("Find rows").fill("<img src=x onerror=alert(1)>");
    await page.getByText("No row has all of these words").waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("says of a lever where its number comes from, and leads from there to all numbers behind the world", async () => {
    const { page } = await openPage(built, "");
    await page.getByRole("button", { name: "Why: Held back" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Assumed, with this reason:").waitFor();
    await dialog.getByText(/one maker had a third/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "All numbers behind the world" }).click();
    await page.locator(".evidence .numbers").waitFor();
    expect(page.url()).toContain("/evidence");
    await page.close();
  });

  it("says of the figures of the Valve that no chain of causes explains what they rest on, down to a number and its reason", async () => {
    const { page } = await openPage(built, "");
    await page.locator("#finding").waitFor();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const dialog = page.getByRole("dialog");
    for (const [figure, number] of [
      ["Measures and responses", "Let through"],
      ["Dysprosium oxide, price", "Price at rest"],
      ["Decided in time", "Capital for a kg a year"],
      ["axis from", "Stock along the chain"],
      ["Natural Earth", undefined],
    ] as const) {
      await page
        .locator(".figure", { hasText: figure })
        .first()
        .getByRole("button", { name: /^Why\?: / })
        .press("Enter");
      if (number !== undefined) await dialog.locator("summary", { hasText: number }).first().waitFor();
      else await dialog.getByRole("button", { name: "Figures behind the year" }).waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }
    await page.close();
  });

  it("saves a screen as one file that says the same, runs nothing and asks nobody", async () => {
    const { page } = await openPage(built, "");
    await page.locator(".lanes svg").first().waitFor();
    const finding = await page.locator("#finding").textContent();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Report", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("coercivity-valve-japan-2026.html");
    await page.getByText("Report saved").waitFor();
    const file = await download.path();
    const copy = await built.browser.newPage();
    const asked: string[] = [];
    copy.on("request", (request) => asked.push(request.url()));
    await copy.setContent(readFileSync(file, "utf8"));
    expect(await copy.locator("#finding").textContent()).toBe(finding);
    expect(await copy.locator("svg[role=img]").count()).toBeGreaterThanOrEqual(8);
    await copy.getByText("Natural Earth; no view on borders").first().waitFor();
    expect(await copy.locator("script, button, input, select").count()).toBe(0);
    // Its own letters, in both faces, and no chart wider than the window.
    expect(await copy.evaluate("getComputedStyle(document.querySelector('.dek')).fontFamily")).toMatch(/^"Source Sans 3/);
    expect(await copy.evaluate("Promise.all([...document.fonts].map((face) => face.load())).then((faces) => faces.length)")).toBe(2);
    await copy.setViewportSize({ width: 900, height: 900 });
    expect(await copy.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(900);
    expect(await copy.locator(".on-paper").textContent()).toContain("#/valve?");
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
    await copy.close();
    await page.close();
  });

  it("copies the command of the screen in view, and says so where there is none", async () => {
    const { page } = await open("evidence");
    const press = (): Promise<void> => page.getByRole("button", { name: "Copy as command", exact: true }).click();
    await press();
    await page.getByText("Command copied").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("npx coercivity world residuals");
    await page.goto(`${built.url}#/exposure`);
    await page.locator(".exposure #finding").waitFor();
    await press();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("npx coercivity exposure KOR --element Dy --on CHN");
    await page.goto(`${built.url}#/separation`);
    await page.locator(".separation #finding").waitFor();
    await press();
    await page.getByText("No command gives this screen").waitFor();
    await page.close();
  });

  it("works a cut out again when a lever moves, and keeps it in the address", async () => {
    const { page } = await open("separation");
    const finding = page.locator("#finding");
    const before = await finding.textContent();
    await page.getByLabel("Organic flow").focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowRight");
    await page.waitForFunction((old) => document.querySelector("#finding")?.textContent !== old, before);
    expect(page.url()).toContain("view.over=1.6");
    expect(await finding.textContent()).toMatch(/^Yes: \d+ mixer-settlers, on specification after .*, with 1\.6 times/);
    const { page: copy } = await openPage(built, new URL(page.url()).hash);
    await copy.waitForFunction((same) => document.querySelector("#finding")?.textContent === same, await finding.textContent());
    await copy.close();
    await page.close();
  });
});
