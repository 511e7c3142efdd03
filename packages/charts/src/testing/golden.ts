import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** Compares a picture with the committed one in `packages/charts/golden`; `UPDATE_GOLDEN=1` writes it instead, to be looked at in review. */
export function expectGolden(name: string, svg: string): void {
  const file = new URL(`../../golden/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === "1" || !existsSync(file)) {
    mkdirSync(new URL(".", file), { recursive: true });
    writeFileSync(file, `${svg}\n`);
  }
  expect(`${svg}\n`).toBe(readFileSync(file, "utf8"));
}
