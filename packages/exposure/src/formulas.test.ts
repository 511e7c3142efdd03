import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answerCase, type FormulaCase } from "./testing/formula-case.ts";

/** Reference cases lie beside a checkout, not in it; without them these tests are skipped. */
const file = new URL("../../../../shared/reference/exposure/formula_cases.json", import.meta.url);
const there = existsSync(file);
const cases: FormulaCase[] = there ? JSON.parse(readFileSync(file, "utf8")).cases : [];

describe.skipIf(!there)("reference cases of the formulas", () => {
  test.each(cases.map((one): [string, FormulaCase] => [`${one.family} ${one.id}`, one]))("%s", async (_, one) => {
    const { answer, problems } = await answerCase(one, cases);
    agree(answer, one.expected, one.rel_tol, [one.id, ...problems].join("; "));
  });
});

/** Every expected number within its relative tolerance (absolute below 1), everything else exactly. */
function agree(found: unknown, expected: unknown, tolerance: number, at: string): void {
  if (typeof expected === "number") {
    expect(typeof found, at).toBe("number");
    expect(Math.abs((found as number) - expected), `${at}: ${found} for ${expected}`).toBeLessThanOrEqual(
      tolerance * Math.max(1, Math.abs(expected)),
    );
  } else if (expected !== null && typeof expected === "object") {
    for (const [key, value] of Object.entries(expected)) agree((found as Record<string, unknown>)?.[key], value, tolerance, `${at}.${key}`);
  } else expect(found, at).toEqual(expected);
}
