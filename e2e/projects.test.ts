import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describePage, type Opened, openPage } from "./built-page.ts";

/** The screen of projects in a real browser: order, weights, reasons, and the losses that the page's own workers draw. */
const root = fileURLToPath(new URL("..", import.meta.url));

describePage("the screen of projects", (built) => {
  async function open(view: string, width = 1440): Promise<Opened> {
    const opened = await openPage(built, `#/projects${view}`, { width });
    await opened.page.locator(".projects #finding + *").first().waitFor();
    return opened;
  }
  const names = (page: Page): Promise<string[]> => page.locator(".rank tbody th button").allTextContents();

  it("orders by the weights in the address, anew as soon as one is moved, and back with one word", async () => {
    const { page, errors } = await open("?view.for=KOR&view.element=Dy&view.by=2030");
    await page.locator(".rank tbody tr").first().waitFor();
    const declared = await names(page);
    expect(await page.locator("#finding").textContent()).toContain(declared[0]);
    // All on ownership: what is decided in Korea itself comes first.
    for (const name of ["binding stage", "output", "not yet sold", "funding", "status", "on time", "permit, residue", "path outside"])
      await page.getByLabel(`Weight of ${name}`).fill("0");
    expect((await names(page))[0]).toMatch(/JS Link/);
    expect(decodeURIComponent(page.url())).toContain("path=0");
    await page.getByLabel("Weight of ownership").fill("0");
    expect(await page.locator("#finding").textContent()).toContain("All weights are 0");
    await page.getByRole("button", { name: "Weights as declared" }).click();
    expect(await names(page)).toEqual(declared);
    expect(errors).toEqual([]);
    await page.close();
  });

  it("draws what each avoids, with the numbers of the command", async () => {
    const { page, errors } = await open("?view.for=JPN&view.element=Dy&view.by=2027&scenario=japan-2026");
    await page.locator(".rank tbody tr").first().waitFor();
    await page.locator(".projects progress").waitFor({ state: "hidden", timeout: 240_000 });
    const title = (await page.locator(".projects .pair h2").first().textContent())!;
    const [name, most] = title.split(" avoids most");
    expect(await page.locator(".dek").textContent()).toContain(
      most === undefined ? "None of them by itself" : `Most is avoided by ${name}`,
    );
    const csv = await page.evaluate(`new Promise((done) => {
      URL.createObjectURL = (blob) => (blob.text().then(done), "#");
      document.querySelector(".rank").parentElement.querySelector(".figure-actions button:last-child").click();
    })`);
    const shown = String(csv)
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, "").replaceAll('"', "")));
    const words = ["projects", "rank", "--for", "JPN", "--element", "Dy", "--by", "2027", "--workers", "1", "--json"];
    const said = spawnSync(process.execPath, [join(root, "bin", "coercivity.mjs"), ...words], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    const { ranked } = JSON.parse(said.stdout) as {
      ranked: { name: string; score: number; simulated: { meanUsd?: number } | null }[];
    };
    expect(shown.map(([, name]) => name)).toEqual(ranked.map(({ name }) => name));
    expect(shown.map((cells) => Number(cells[4]))).toEqual(ranked.map(({ score }) => score));
    const run = ranked.flatMap(({ name, simulated }) => (simulated?.meanUsd === undefined ? [] : [[name, simulated.meanUsd]]));
    expect(run.length).toBeGreaterThan(3);
    expect(shown.flatMap((cells) => (cells[9] === "" ? [] : [[cells[1], Number(cells[9])]]))).toEqual(run);
    expect(errors).toEqual([]);
    await page.close();
  }, 400_000);

  it("says why a project scores what it does, with its rows; before it starts it brings nothing, with the reason", async () => {
    const { page } = await open("?view.for=KOR&view.element=Dy&view.by=2026&view.all=yes");
    const row = page.locator(".rank tbody tr", { hasText: "Caremag, Lacq" });
    await row.getByText("after the end of 2026").waitFor();
    expect(await row.locator(".score").textContent()).toBe("0");
    await row.getByRole("button").press("Enter");
    await page.getByText("Japan half of heavies").waitFor();
    await page.locator(".project-why a[href^=http]").first().waitFor();
    expect(page.url()).toContain("caremag-lacq");
    await page.close();
  });

  it("stops and goes on; with rivals less is within reach", async () => {
    const { page } = await open("?view.for=DEU&view.element=Tb");
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Go on" }).waitFor();
    const reach = async (): Promise<number> =>
      Number(
        /it reach|reach by \d+, each tonne counted once, is ([\d.,]+) t/
          .exec((await page.locator(".dek").textContent())!)![1]!
          .replaceAll(",", ""),
      );
    const alone = await reach();
    await page.getByLabel("Who else bids").selectOption("all");
    await expect.poll(reach).toBeLessThan(alone);
    await page.close();
  });

  it("names what is wrong with weights in a link, and what has no output on record", async () => {
    const wrong = await open("?view.weights=pth%3D3");
    await wrong.page.getByText('no criterion is called "pth"; did you mean "path"?').waitFor();
    await wrong.page.locator(".rank tbody tr").first().waitFor();
    await wrong.page.close();
    const { page } = await open("?view.element=Y");
    await page.getByText("No project on record publishes an output of yttrium").waitFor();
    await page.getByRole("button", { name: "dysprosium", exact: true }).click();
    await page.locator(".rank tbody tr").first().waitFor();
    await page.close();
  });
});
