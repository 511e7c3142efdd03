import { describe, expect, it } from "vitest";
import { pageJson } from "./page-json.ts";

describe("the page's JSON", () => {
  it("gives back what went in, infinity included", () => {
    const data = { day: { median: 28, most: [21, Number.POSITIVE_INFINITY] }, never: 0.5, name: 'a "quoted" name', bits: 0.1 + 0.2 };
    expect(JSON.parse(pageJson(data))).toEqual(data);
    expect(JSON.parse(pageJson(Number.POSITIVE_INFINITY))).toBe(Number.POSITIVE_INFINITY);
  });
});
