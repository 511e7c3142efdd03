import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../reference/", import.meta.url);

/** Names of the committed reference cases. */
export function referenceNames(prefix = ""): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(".json"))
    .sort();
}

/** A reference case as it stands. */
export function reference(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Record<string, unknown>;
}

const answers = new Set([
  "expected",
  "verification",
  "peer_timing",
  "peer_wall_s",
  "tolerance",
  "steady_state",
  "fenske_limit",
  "time_upcrossing_first",
]);

/** The input part of a case: all that is an answer taken out. */
export function inputPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inputPart);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !answers.has(key))
      .map(([key, inner]) => [key, inputPart(inner)]),
  );
}

/** Largest deviation of `got` from every number of `wanted` that both hold: absolute, and relative above `floor`. */
export function deviation(wanted: unknown, got: unknown, floor: number): { absolute: number; relative: number; compared: number } {
  const worst = { absolute: 0, relative: 0, compared: 0 };
  const walk = (w: unknown, g: unknown): void => {
    if (typeof w === "number" && typeof g === "number") {
      const gap = Math.abs(w - g);
      worst.compared++;
      worst.absolute = Math.max(worst.absolute, gap);
      if (Math.abs(w) > floor) worst.relative = Math.max(worst.relative, gap / Math.abs(w));
    } else if (Array.isArray(w) && Array.isArray(g)) for (let i = 0; i < w.length; i++) walk(w[i], g[i]);
    else if (typeof w === "object" && w !== null && typeof g === "object" && g !== null) {
      for (const [key, inner] of Object.entries(w)) walk(inner, (g as Record<string, unknown>)[key]);
    }
  };
  walk(wanted, got);
  return worst;
}
