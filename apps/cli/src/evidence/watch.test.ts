import { expect, test } from "vitest";
import { typed } from "../testing/captured.ts";

const on = async (asOf: string, ...words: string[]) =>
  JSON.parse((await typed("watch", "--as-of", asOf, "--json", ...words)).out).indicators;
const byId = (list: readonly ReturnType<typeof JSON.parse>[], id: string): ReturnType<typeof JSON.parse> =>
  list.find((one) => one.id === id);

test("35 indicators with definition and threshold; each value says where it stands and how old it is", async () => {
  const list = await on("2026-06-30");
  expect(list).toHaveLength(35);
  for (const one of list) {
    expect(one.definition.length).toBeGreaterThan(0);
    if (one.last) expect(one.last.facts.length + (one.id === "IND19" ? 1 : 0)).toBeGreaterThan(0);
    else expect(one.state).toBe("no data");
  }
  expect(byId(list, "IND24").last.value).toBe(133);
});

test("nothing later than the day is read", async () => {
  for (const day of ["2010-10-01", "2025-06-10"])
    for (const one of await on(day)) if (one.last) expect(one.last.period.to <= day).toBe(true);
});

test("magnet exports were red in June 2025, a month behind the act; Japanese stocking stood out days before January 2026", async () => {
  const june = byId(await on("2025-06-20"), "IND03");
  expect([june.state, june.stale]).toEqual(["red", false]);
  expect(june.leads[0].act.daysAhead).toBeLessThan(0);
  expect(byId(await on("2026-01-20"), "IND30").leads[0]).toMatchObject({ episode: "E2026JPN", act: { day: "2026-01-06", daysAhead: 6 } });
});

test.each([
  [["--as-of", "2026-02-30"], 2, "is no day"],
  [["--target", "Japan"], 1, 'did you mean "JPN"?'],
])("%j is refused", async (words, code, message) => {
  const said = await typed("watch", ...words);
  expect([said.code, said.out]).toEqual([code, ""]);
  expect(said.err).toContain(message);
});
