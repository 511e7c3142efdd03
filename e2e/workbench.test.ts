import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { axeFindings, describePage, type Opened, type Opening, openPage, pageFolder } from "./built-page.ts";

/**
 * The workbench as its user has it: the built page below a path of a static server, in a real browser. What a person does is done by keyboard; what a
 * link promises is held to the last bit.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const few = "draws=24";
const changed = `#/valve?scenario=japan-2026&fix.measures.CHN-SLOW-2026.hold=0.35&seed=11&${few}`;

describePage("the workbench", (built) => {
  const open = (hash = "", opening: Opening = {}): Promise<Opened> => openPage(built, hash, opening);
  const finding = (page: Page): Promise<string | null> => page.locator("#finding").textContent();
  /** Waits until the question on the page is drawn to its end. */
  const drawn = async (page: Page, draws: number): Promise<void> => {
    await page.locator(".made", { hasText: new RegExp(`^${draws} draws`) }).waitFor();
    await page.locator(".busy progress").waitFor({ state: "detached" });
  };
  /** What lies below the fold is drawn when it is about to be seen, or printed. */
  const unfold = async (page: Page): Promise<void> => {
    await page.locator("#finding").waitFor();
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.locator(".figure", { hasText: "Natural Earth" }).waitFor();
  };
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const copied = async (page: Page, what: string): Promise<string> => {
    await page.getByRole("button", { name: what, exact: true }).press("Enter");
    await page.locator(".notice").waitFor();
    return (await page.evaluate("navigator.clipboard.readText()")) as string;
  };

  it("shows a finding at once, asks nobody but its own server, and breaks nothing", async () => {
    const { page, asked, errors } = await open();
    expect(await finding(page)).toMatch(/stop first, around day\s\d+/);
    await unfold(page);
    await page.locator("svg[role=img]").nth(6).waitFor();
    await page.getByText("lead time", { exact: false }).first().waitFor();
    expect(asked.filter((url) => !url.startsWith(built.url) && !url.startsWith("data:") && !url.startsWith("blob:"))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    [1440, "light"],
    [1440, "dark"],
    [400, "light"],
    [400, "dark"],
  ] as const)("has no fault for axe at %i px by %s, with everything open", async (width, scheme) => {
    const { page } = await open("", { width, colorScheme: scheme });
    await unfold(page);
    await page.evaluate("for (const button of document.querySelectorAll('.figure-actions [aria-expanded=false]')) button.click()");
    await page.locator(".table-scroll").nth(6).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  it.each([1440, 1024, 720, 400, 320])("does not scroll sideways at %i px, and draws charts at their own width", async (width) => {
    const { page } = await open("", { width });
    await unfold(page);
    const [scroll, wide] = (await page.evaluate(
      "[document.documentElement.scrollWidth, Math.max(...[...document.querySelectorAll('.chart svg')].map((svg) => svg.getBoundingClientRect().right))]",
    )) as [number, number];
    expect(scroll).toBeLessThanOrEqual(width);
    expect(wide).toBeLessThanOrEqual(width);
    await page.close();
  });

  it.each([1024, 400, 320])("keeps name, screen and menu on one line at %i px, and the rest behind the menu", async (width) => {
    const { page } = await open("", { width });
    await page.locator("#finding").waitFor();
    expect((await page.locator(".masthead").boundingBox())!.height).toBeLessThan(64);
    await page.getByRole("button", { name: "Menu" }).press("Enter");
    await page.getByRole("button", { name: "Copy link" }).waitFor();
    await page.getByRole("link", { name: "Evidence" }).press("Enter");
    await page.locator(".evidence").waitFor();
    expect(await page.getByRole("button", { name: "Menu" }).getAttribute("aria-expanded")).toBe("false");
    expect((await page.locator(".masthead").boundingBox())!.height).toBeLessThan(64);
    await page.close();
  });

  it.each([1440, 400])(
    "opens every slot of the question by pointer at %i px, also where its words stand on several lines",
    async (width) => {
      const { page } = await open("", { width });
      await page.locator("#finding").waitFor();
      // Where words stand is measured once: a typeface that comes later would move them.
      await page.evaluate("document.fonts.ready");
      const lines = (await page.evaluate(`[...document.querySelectorAll(".slot")].flatMap((slot) =>
      [...slot.querySelector("span").getClientRects()].map(({ left, top, width, height }) =>
        [slot.querySelector("select").getAttribute("aria-label"), left + width / 2, top + height / 2]))`)) as [string, number, number][];
      expect(lines.length).toBeGreaterThan(5);
      for (const [label, x, y] of lines) {
        await page.mouse.click(x, y);
        expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(label);
        await press(page, "Escape");
      }
      await page.close();
    },
  );

  it("is used by keyboard: another target, a lever, a day, why, undo", async () => {
    const { page } = await open(`#/valve?scenario=japan-2026&${few}`);
    await drawn(page, 24);
    await press(page, "/");
    await page.getByRole("searchbox").fill("south korea");
    await press(page, "Enter");
    await drawn(page, 24);
    await page.locator("#finding", { hasText: "South Korea" }).waitFor();

    await page.getByRole("combobox", { name: "Whom it strikes" }).selectOption("DEU");
    await page.locator("#finding", { hasText: "Germany" }).waitFor();
    await press(page, "Control+z");
    await page.locator("#finding", { hasText: "South Korea" }).waitFor();

    const lever = page.getByRole("slider", { name: "Held back", exact: false }).first();
    await lever.focus();
    await press(page, "ArrowRight", "ArrowRight");
    expect(page.url()).toContain("fix.measures.CHN-SLOW-2026.hold");
    await page.getByRole("button", { name: "Held back: as drawn" }).press("Enter");
    expect(page.url()).not.toContain("fix.");

    await page.locator("#finding").focus();
    const scrubbed = async (): Promise<number> => Number(await page.locator("[data-scrubber]").first().getAttribute("data-scrubber"));
    const day = await scrubbed();
    await press(page, "ArrowRight");
    await expect.poll(scrubbed).toBe(day + 7);
    await press(page, "]");
    await expect.poll(scrubbed).toBeGreaterThan(day + 7);
    // Four weeks before the halt nothing may be short yet; at the halt something is.
    await press(page, "Shift+ArrowLeft", "]");
    await page.getByRole("button", { name: "Why?: First halt" }).press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("why-title");
    await page.locator(".chain li").first().waitFor();

    await press(page, "?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await press(page, "Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.close();
  });

  it("says where the numbers of the finding and the vitals come from, down to their rows, and what others have published", async () => {
    const { page } = await open();
    await unfold(page);
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Why: What it costs Japan" }).press("Enter");
    await dialog.getByText("Median of 200 draws").waitFor();
    await dialog.locator("summary", { hasText: "Gross domestic product of Japan" }).press("Enter");
    await dialog.locator("details[open] .fact-line code").first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, "Escape");
    for (const vital of ["Coercivity", "Saturation loss", "Remanence", "Blow-back"]) {
      await page.getByRole("button", { name: `Why: ${vital}`, exact: true }).press("Enter");
      await dialog.locator("details").first().waitFor();
      await press(page, "Escape");
      await dialog.waitFor({ state: "detached" });
    }
    const estimates = page.locator(".estimates tbody tr");
    await estimates.nth(4).waitFor();
    const percents = (await estimates.locator("td:nth-child(2)").allTextContents()).map(Number);
    expect(percents).toEqual([...percents].sort((a, b) => b - a));
    await estimates.locator("summary", { hasText: "Mizuho" }).first().press("Enter");
    await page.locator(".estimates details[open] .fact-line a[href^=http]").first().waitFor();
    await page.close();
  });

  it("closes a valve from the page on which nothing is closed", async () => {
    const { page } = await open(`#/valve?scenario=rest&${few}`);
    await page.locator("#finding", { hasText: "Nothing is closed" }).waitFor();
    await page.getByRole("button", { name: "China squeezes Japan from January 2026" }).press("Enter");
    await page.locator("#finding", { hasText: "stop first" }).waitFor();
    expect(page.url()).toContain("scenario=japan-2026");
    await page.close();
  });

  it("compares a question with the one that is pinned as B, on one scale and as a number", async () => {
    const { page, errors } = await open(`#/valve?scenario=japan-2026&${few}`);
    await drawn(page, 24);
    await page.getByRole("button", { name: "Pin as B" }).press("Enter");
    const lever = page.getByRole("slider", { name: "Held back", exact: false }).first();
    await lever.focus();
    await press(page, "Home");
    await page.locator(".difference", { hasText: /Pair by pair, B costs .* more than A/ }).waitFor();
    await page.getByRole("button", { name: "Table: First halt" }).press("Enter");
    await page.getByRole("rowheader", { name: /^B / }).first().waitFor();
    expect(await page.locator("svg text", { hasText: /^B / }).count()).toBeGreaterThan(1);
    await page.getByRole("button", { name: "Unpin B" }).press("Enter");
    await page.locator(".difference").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(["light", "dark"] as const)("saves a figure as files that need nothing around them, by %s", async (scheme) => {
    const { page } = await open("", { colorScheme: scheme });
    await page.locator("#finding").waitFor();
    const saved = async (what: string): Promise<Buffer> => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: `${what}: Output retained` }).press("Enter");
      return readFileSync(await (await download).path());
    };
    const svg = (await saved("SVG")).toString();
    expect(svg).not.toContain("var(");
    expect(svg).toContain(scheme === "dark" ? "#15171a" : "#fbfaf7");
    expect(svg).toMatch(/>Output retained</);
    expect((await saved("PNG")).subarray(1, 4).toString()).toBe("PNG");
    expect((await saved("CSV")).toString()).toMatch(/^Day,/);
    await page.close();
  });

  it("gives the same numbers to the last bit from a copied link, and from the copied command", async () => {
    const one = await open(changed);
    await drawn(one.page, 24);
    const link = await copied(one.page, "Copy link");
    const command = await copied(one.page, "Copy as command");
    const other = await open(new URL(link).hash);
    await drawn(other.page, 24);
    expect(await copied(other.page, "Copy link")).toBe(link);
    expect(await other.page.locator(".stale").count()).toBe(0);
    expect(await finding(other.page)).toBe(await finding(one.page));
    await one.page.close();
    await other.page.close();

    const words = command.replace("npx coercivity ", "").split(" ");
    const run = spawnSync(process.execPath, [join(root, "bin", "coercivity.mjs"), ...words, "--json"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 27,
    });
    const { ensemble } = JSON.parse(run.stdout) as {
      ensemble: { summary: { countries: { country: string; lossUsd: { median: number; most: number[] } }[] } };
    };
    const { lossUsd } = ensemble.summary.countries.find(({ country }) => country === "JPN")!;
    const inLink = new URLSearchParams(link.split("?")[1]).get("loss")!.split("~").map(Number);
    expect(inLink).toEqual([lossUsd.median, ...lossUsd.most]);
  });

  it("says of a link from another model what it gave then and gives now", async () => {
    const { page } = await open(`${changed}&model=0123456789ab&loss=1000000000~500000000~2000000000`);
    await drawn(page, 24);
    const line = page.locator(".stale");
    await line.waitFor();
    expect(await line.textContent()).toMatch(/Made with model 0123456789ab; today’s model gives .* \(was 1\sbn\sUSD\)/);
    await line.getByRole("button").press("Enter");
    await page.getByText("When the link was made").waitFor();
    await page.close();
  });

  it.each([
    ["cut", "#/valve?v=1&scenario=japan-2026&draws=24&sum=00", "cut or changed"],
    ["foreign", "#/valve?scenario=atlantis-2030", "no scenario “atlantis-2030”"],
    ["newer", "#/valve?v=9&scenario=rest", "newer workbench (form 9)"],
    ["no link at all", "#%E0%A4%A", "not the form of a link"],
    ["markup", "#/%3Cimg%20src=x%20onerror=%22window.hit=1%22%3E?scenario=%3Cscript%3Ewindow.hit=1%3C/script%3E", "no screen “<img"],
    ["numbers", "#/valve?draws=1e9&days=-4", "draws is “1e9”; a number from 1 to 10,000"],
  ])("says what is wrong with a link (%s) and goes on", async (_, hash, words) => {
    const { page, errors } = await open(hash);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain(words);
    expect(await finding(page)).toMatch(/stop first/);
    expect(new URL(page.url()).hash).not.toBe("");
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(errors).toEqual([]);
    await page.close();
  });

  it("says which number cannot be held, and offers to drop it", async () => {
    const { page } = await open(`#/valve?scenario=japan-2026&fix.measures.%3Cb%3E=1&${few}`);
    await page.getByRole("alert").filter({ hasText: "measures.<b>" }).waitFor();
    await page.getByRole("button", { name: "Drop what is held" }).press("Enter");
    await drawn(page, 24);
    await page.close();
  });

  it("stops at once and keeps what is drawn", async () => {
    const { page } = await open("#/valve?scenario=japan-2026&draws=2000");
    await page.locator(".made", { hasText: /^(?!200 )\d+ draws/ }).waitFor();
    await page.getByRole("button", { name: "Stop", exact: true }).press("Enter");
    await page.getByText(/Stopped: \d+ of 2,000 draws/).waitFor();
    await page.close();
  });

  it("says so where a worker fails, where data are missing and where nothing may be kept", async () => {
    const failing = await open(changed, { before: (page) => page.route("**/desk-worker*", (route) => route.abort()) });
    await failing.page.getByRole("alert").filter({ hasText: "could not be run in this browser" }).waitFor();
    expect(await finding(failing.page)).toMatch(/stop first/);
    await failing.page.close();

    const missing = await open("", { before: (page) => page.route("**/data/first.json", (route) => route.abort()) });
    await missing.page.getByRole("heading", { name: "The page's data is not there" }).waitFor();
    await missing.page.unroute("**/data/first.json");
    await missing.page.getByRole("button", { name: "Load again" }).press("Enter");
    await missing.page.locator("#finding").waitFor();
    await missing.page.close();

    const forbidden = await open("", {
      before: (page) =>
        page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"),
    });
    await forbidden.page.getByRole("button", { name: /^Theme/ }).press("Enter");
    await forbidden.page.getByRole("status").filter({ hasText: "keeps nothing for this page" }).waitFor();
    expect(await forbidden.page.evaluate("document.documentElement.dataset.theme")).toBe("light");
    await forbidden.page.close();
  });

  it("says how to serve it where it is opened from the disk", async () => {
    const page = await built.browser.newPage();
    await page.goto(pathToFileURL(join(pageFolder, "index.html")).href);
    expect(await page.locator("main").textContent()).toMatch(/has to be served[\s\S]*coercivity serve[\s\S]*report\.html/);
    await page.close();
  });
});
