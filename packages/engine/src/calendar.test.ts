import { expect, test } from "vitest";
import { dayNumber, isoDay } from "./calendar.ts";

test("days are numbered as everybody numbers them", () => {
  expect(dayNumber("1970-01-01")).toBe(0);
  expect(dayNumber("2000-03-01")).toBe(11_017);
  expect(dayNumber("2026-01-06")).toBe(Date.UTC(2026, 0, 6) / 86_400_000);
  for (let day = -200_000; day < 200_000; day += 97) {
    expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    expect(dayNumber(isoDay(day))).toBe(day);
  }
});

test("what is no day is no number", () => {
  for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "", "20260101", "2026-01-01T00:00"])
    expect(dayNumber(text)).toBeUndefined();
});
