import { existsSync } from "node:fs";

/** Path of the browser: `CHROMIUM`, else where Debian puts it; `undefined` where there is none. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM, "/usr/bin/chromium"].find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** No screen, and no talk to the outside of its own. */
export const chromiumFlags: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
