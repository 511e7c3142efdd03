// The workbench's own figures in the system's Chromium, over loopback: script beside the data, first finding, first draws, many draws, how long the page's
// main thread is ever held while draws arrive, and how soon it answers a key. `node bench/web.mjs` prints them and compares sizes and counts with
// bench/web.baseline.json; `UPDATE_BENCH=1` writes that file. Build first (`npm run build`, `npx coercivity serve --prepare`). Times are those of this
// machine and whatever else it does.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { serveStatic } from "../apps/cli/dist/page/static-server.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "apps", "web", "dist");
const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const server = await serveStatic(dist, 0);
const browser = await chromium.launch({ executablePath, args });

const first = await firstLoad();
const drawing = await manyDraws();
await browser.close();
await server.close();

const figures = { scriptGzipKb: first.scriptGzipKb, requestsOfFirstLoad: first.requests };
const times = {
  "finding on screen, ms": first.finding,
  "first 16 draws after a lever, ms": drawing.sixteen,
  "1,000 draws, s": drawing.thousand,
  "longest task of the main thread while draws arrive, ms": drawing.longestTask,
  "tasks over 50 ms while draws arrive": drawing.longTasks,
  "key to painted day, ms": drawing.key,
};
const file = new URL("web.baseline.json", import.meta.url);
if (process.env.UPDATE_BENCH === "1") writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
const baseline = JSON.parse(readFileSync(file, "utf8"));
console.table(Object.entries(figures).map(([figure, now]) => ({ figure, now, baseline: baseline[figure] })));
console.table(times);

/** From the first request to the finding, the least of three fresh contexts; scripts of the first load as a server that compresses would send them. */
async function firstLoad() {
  let finding = Infinity;
  let scripts = new Set();
  let requests = 0;
  for (let round = 0; round < 3; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    scripts = new Set();
    requests = 0;
    page.on("request", (request) => {
      requests++;
      if (request.url().endsWith(".js")) scripts.add(new URL(request.url()).pathname);
    });
    await page.goto(server.url, { waitUntil: "commit" });
    await page.locator("#finding").waitFor();
    await page.locator(".chart svg").nth(2).waitFor();
    finding = Math.min(finding, await page.evaluate("performance.now()"));
    await page.waitForTimeout(1500);
    await context.close();
  }
  const known = new Set(readdirSync(join(dist, "assets")));
  const bytes = [...scripts]
    .filter((path) => known.has(path.split("/").at(-1)))
    .map((path) => gzipSync(readFileSync(join(dist, path))).length);
  return { finding: Math.round(finding), scriptGzipKb: Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1024), requests };
}

/** A lever is moved, then a thousand draws are asked for, while everything that holds the main thread is noted. */
async function manyDraws() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(
    `window.tasks = []; new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((one) => one.duration))).observe({ type: "longtask" })`,
  );
  await page.goto(`${server.url}#/valve?scenario=japan-2026&draws=1000&seed=5`);
  await page.locator("#finding").waitFor();
  await page.waitForTimeout(800);
  await page.evaluate("window.tasks.length = 0");
  const begun = performance.now();
  await page.locator(".made", { hasText: /^1,000 draws/ }).waitFor({ timeout: 120_000 });
  await page.locator(".busy progress").waitFor({ state: "detached", timeout: 120_000 });
  const thousand = Number(((performance.now() - begun + 800) / 1000).toFixed(1));
  const tasks = await page.evaluate("window.tasks.slice()");
  // What stands beside is drawn now; a lever takes its place at once.
  let sixteen = Infinity;
  for (let round = 0; round < 4; round++) {
    sixteen = Math.min(
      sixteen,
      await page.evaluate(`new Promise((done) => {
        const lever = document.querySelector(".lever input");
        const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
        const progress = () => document.querySelector(".busy progress")?.value ?? 0;
        setter.call(lever, String(Number(lever.min) + (${round + 1} / 6) * (Number(lever.max) - Number(lever.min))));
        const from = performance.now();
        lever.dispatchEvent(new Event("input", { bubbles: true }));
        let reset = false;
        const look = () => {
          const drawn = progress();
          if (drawn === 0) reset = true;
          if (reset && drawn >= 16) done(performance.now() - from);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      })`),
    );
  }
  let key = Infinity;
  for (let round = 0; round < 4; round++) {
    await page.evaluate("document.querySelector('#finding').focus()");
    key = Math.min(
      key,
      await page.evaluate(`new Promise((done) => {
        const day = () => document.querySelector("[data-scrubber]").getAttribute("data-scrubber");
        const before = day();
        const from = performance.now();
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        const look = () => (day() === before ? requestAnimationFrame(look) : done(performance.now() - from));
        look();
      })`),
    );
  }
  await context.close();
  const round = (value) => Math.round(value);
  return { thousand, sixteen: round(sixteen), key: round(key), longestTask: round(Math.max(0, ...tasks)), longTasks: tasks.length };
}
