import { describe, expect, it } from "vitest";
import { parseFormula } from "./formula.ts";

const value = (text: string, names: Record<string, number> = {}): number | string => {
  const formula = parseFormula(text, Object.keys(names));
  return formula.ok ? formula.evaluate(names) : formula.error;
};

describe("a formula", () => {
  it("keeps the usual order of operations", () => {
    expect(value("1 + 2 * 3 - 4 / 2")).toBe(5);
    expect(value("(1 + 2) * 3")).toBe(9);
    expect(value("12 / 3 / 2")).toBe(2);
    expect(value("-a + 1", { a: 3 })).toBe(-2);
  });

  it("reads the names of facts", () => {
    expect(value("exports / (blanks * 0.713)", { exports: 58152, blanks: 255200 })).toBeCloseTo(0.3196, 4);
  });

  it("says what it cannot read", () => {
    expect(value("a / c", { a: 1, b: 2 })).toBe('it names "c", which stands for no fact (a, b)');
    expect(value("2 * (3 + 4")).toBe("a bracket is not closed");
    expect(value("2 *")).toBe("it ends too early");
    expect(value("2 3")).toBe('"3" is left over');
    expect(value("2 $ 3")).toBe('"$" is left over');
    expect(value("constructor.x", {})).toContain("stands for no fact");
  });
});
