import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { axeFindings, describePage, type Opened, openPage, pageFolder } from "./built-page.ts";

/** The screen of back-tests in a real browser: what it finds, what it draws, and that nothing on it stands in a reader's way. */

describePage("the screen of back-tests", (built) => {
  async function open(width: number, colorScheme: "light" | "dark"): Promise<Opened> {
    const opened = await openPage(built, "#/backtests", { width, colorScheme });
    await opened.page.locator(".backtests .chart svg").first().waitFor();
    return opened;
  }

  it("says hits and skill, draws targets and series, and gives every miss its note", async () => {
    const { page, errors } = await open(1440, "light");
    expect(await page.locator("#finding").textContent()).toMatch(/^\d+ of \d+ outcomes of later episodes .* skill/);
    await page.getByRole("button", { name: "Gallium and germanium licences of 2023" }).press("Enter");
    expect(page.url()).toContain("gallium-2023");
    await page.getByText("Gallium exports in the fourth month").first().waitFor();
    const answer = JSON.parse(readFileSync(join(pageFolder, "data", "backtests.json"), "utf8"));
    const episode = answer.episodes.find(({ id }: { id: string }) => id === "gallium-2023");
    expect(await page.locator(".backtests .courses .figure").count()).toBe(episode.observed.length);
    expect(await page.locator(".backtests dd").count()).toBe(Object.keys(episode.notes).length);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    [1440, "light"],
    [400, "light"],
    [400, "dark"],
  ] as const)("has no fault for axe at %i px by %s, and does not scroll sideways", async (width, scheme) => {
    const { page } = await open(width, scheme);
    await page.evaluate("for (const button of document.querySelectorAll('.figure-actions [aria-expanded=false]')) button.click()");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.close();
  });
});
