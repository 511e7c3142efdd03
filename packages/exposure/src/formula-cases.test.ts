import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answerCase, type FormulaCase } from "./testing/formula-case.ts";
import { handCasesOfChains } from "./testing/hand-cases-of-chains.ts";
import { handCasesOfIndices } from "./testing/hand-cases-of-indices.ts";

/** Formulas and spellings for which no reference case lies at hand. */
const own = [...handCasesOfIndices, ...handCasesOfChains];

describe("cases of our own", () => {
  test.each(
    own.map(([family, inputs, expected], at): [string, FormulaCase] => [
      `${family} ${at}`,
      { id: `OWN-${at}`, family, inputs, expected, rel_tol: 1e-9 },
    ]),
  )("%s", async (_, one) => {
    const { answer, problems } = await answerCase(one, []);
    expect(problems).toEqual([]);
    for (const [key, wanted] of Object.entries(one.expected)) close(answer[key], wanted, `${one.id}.${key}`);
  });

  test("an input nobody knows is named, with the nearest that is known; a remark may stand", async () => {
    const named = await answerCase(
      { id: "X", family: "geopolrisk", inputs: { hhi: 1, imprts: [["CN", 1, 1]], remark: "as bought" }, expected: {}, rel_tol: 1 },
      [],
    );
    expect(named.problems).toEqual(['geopolrisk X: unknown input "imprts"; did you mean "imports"?']);
    await expect(answerCase({ id: "Y", family: "yale", inputs: {}, expected: {}, rel_tol: 1 }, [])).rejects.toThrow(
      /no formulas for the family "yale"; known are/,
    );
  });

  const file = new URL("../../../../shared/reference/exposure/formula_cases.json", import.meta.url);
  // The notes give 551, 530, 1,886 and 2,082 for these, rounded.
  test.skipIf(!existsSync(file))("pillars one by one, by whatever name they go", async () => {
    const cases: FormulaCase[] = JSON.parse(readFileSync(file, "utf8")).cases;
    const ask = async (expected: Record<string, unknown>, more: Record<string, unknown> = {}) =>
      (
        await answerCase(
          { id: "SP", family: "two_stage", inputs: { ref: "SP-FRONTIER-1", risk_weight: 0.5, ...more }, expected, rel_tol: 1e-3 },
          cases,
        )
      ).answer;
    const round = (value: unknown): number => Math.round(value as number);
    const flat = await ask({ stock: 0, all: 0, substitute: 0, "recycling only": 0, none: 0 });
    expect(["stock", "all", "substitute", "recycling only"].map((key) => round(flat[key]))).toEqual([551, 530, 1886, 2082]);
    const nested = await ask({ objective: { "stock alone": 0, four: 0 }, stock: { objective: 0, premium: 0 } });
    expect(round((nested.objective as Record<string, number>).four)).toBe(530);
    expect(round((nested.stock as Record<string, number>).objective)).toBe(551);
    const listed = await ask({ objective: [0, 0] }, { pillars: [["stock"], ["stock", "offtake", "recycle", "substitute"]] });
    expect((listed.objective as number[]).map(round)).toEqual([551, 530]);
  });

  test.skipIf(!existsSync(file))("no reference case at hand has an input that no formula reads", async () => {
    const cases: FormulaCase[] = JSON.parse(readFileSync(file, "utf8")).cases;
    for (const one of cases.filter(({ family }) => family !== "two_stage")) expect((await answerCase(one, cases)).problems).toEqual([]);
  });
});

function close(found: unknown, wanted: unknown, at: string): void {
  if (typeof wanted === "number" && Number.isFinite(wanted)) expect(found, at).toBeCloseTo(wanted, 9);
  else if (wanted !== null && typeof wanted === "object" && !Array.isArray(wanted))
    for (const [key, value] of Object.entries(wanted)) close((found as Record<string, unknown>)?.[key], value, `${at}.${key}`);
  else if (Array.isArray(wanted) && typeof wanted[0] !== "string")
    wanted.forEach((value, i) => {
      close((found as unknown[])?.[i], value, `${at}[${i}]`);
    });
  else expect(found, at).toEqual(wanted);
}
