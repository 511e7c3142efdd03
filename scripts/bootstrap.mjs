#!/usr/bin/env node
// Makes a fresh clone ready and does what was asked: `start` or `test`. Uses nothing but Node, because nothing else may be there yet.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...rest] = process.argv.slice(2);

checkNode();
installPackages();
buildPackages();
if (task === "start") finish(start());
else if (task === "test") finish(test());
else if (task === "setup") say("ready: try `npm start`, or `npx coercivity --help`");
else stop(`unknown task "${task ?? ""}"; known: start, test, setup`);

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node 20.19 or newer is needed; this is ${process.versions.node}`);
}

/** `npm ci`, where packages are missing or older than the lock file. */
function installPackages() {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs) return;
  say("installing packages (npm ci)");
  const npm = process.env.npm_execpath;
  const words = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = npm?.endsWith("js") ? quietly(process.execPath, [npm, ...words]) : quietly("npm", words);
  if (!done) stop("npm ci failed; see above");
}

/** The finding; then on a terminal the workbench, served until it is broken off. Without a terminal, or with CI set, the finding is all. */
function start() {
  const shown = node("bin/coercivity.mjs", ["start", ...rest]);
  if (shown !== 0 || !process.stdout.isTTY || process.env.CI) return shown;
  return node("bin/coercivity.mjs", ["serve"]);
}

/** `tsc -b` and the page, where a source is newer than the last build. */
function buildPackages() {
  const stamp = join(root, ".cache", "built");
  const rooms = ["packages", "apps"].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)));
  const whole = (room) => ["index.js", "index.html"].some((name) => existsSync(join(room, "dist", name)));
  const built = rooms.every(whole) && existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const settings = ["package.json", "tsconfig.json", "vite.config.ts", "index.html"];
  const sources = rooms.flatMap((room) => [
    ...settings.map((name) => join(room, name)).filter((file) => existsSync(file)),
    ...filesBelow(join(room, "src")),
  ]);
  const newest = Math.max(
    ...[...sources, join(root, "tsconfig.base.json"), join(root, "tsconfig.json")].map((file) => statSync(file).mtimeMs),
  );
  if (newest < built) return;
  const begun = new Date();
  say("building (tsc -b, vite build)");
  if (!quietly(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b"])) stop("the build failed; see above");
  const page = join(root, "apps", "web");
  if (!quietly(process.execPath, [join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "error"], {}, page))
    stop("the workbench could not be built; see above");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${begun.toISOString()}\n`);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** The page's data first, because the browser tests open the page as it is served. */
function test() {
  const browser = obtainChromium();
  if (!quietly(process.execPath, [join(root, "bin", "coercivity.mjs"), "serve", "--prepare"])) return 1;
  return node("node_modules/vitest/vitest.mjs", ["run", ...rest], { CHROMIUM: browser });
}

/** The browser that one test needs: found, or installed where that is possible; without it the test says that it was skipped. */
function obtainChromium() {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (mayInstall) {
    say("installing Chromium (apt-get) for the browser test");
    const apt = { DEBIAN_FRONTEND: "noninteractive" };
    quietly("apt-get", ["update", "-qq"], apt);
    quietly("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], apt);
  }
  const installed = findChromium();
  if (!installed)
    say("no Chromium: the browser test is skipped. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path");
  return installed ?? "";
}

function findChromium() {
  const places = [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return places.find((path) => path && existsSync(path));
}

/** Runs a command and shows what it said only where it failed. */
function quietly(command, words, env = {}, cwd = root) {
  const ran = spawnSync(command, words, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  if (ran.status !== 0) process.stderr.write(`${ran.stdout ?? ""}${ran.stderr ?? ""}${ran.error ? `${ran.error.message}\n` : ""}`);
  return ran.status === 0;
}

/** Runs a script of ours with the terminal's own streams and gives its exit code. */
function node(script, words, env = {}) {
  const ran = spawnSync(process.execPath, [join(root, script), ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return ran.status ?? 1;
}

function finish(code) {
  process.exitCode = code;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function stop(text) {
  say(text);
  process.exit(1);
}
