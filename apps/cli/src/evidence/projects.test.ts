import { expect, test } from "vitest";
import { typed } from "../testing/captured.ts";

const rank = (...words: string[]) => typed("projects", "rank", "--element", "Dy", ...words);
const ranked = async (...words: string[]) => JSON.parse((await rank("--no-simulator", "--json", ...words)).out);

test("ranks for Korea with a number, words and a fact behind each criterion, and lists what is unknown or not coded", async () => {
  const answer = await ranked("--for", "KOR", "--by", "2030");
  expect(answer.ranked.length).toBeGreaterThan(20);
  expect(answer.binds).toBe("separate");
  for (const { criteria, score } of answer.ranked) {
    expect(criteria).toHaveLength(9);
    for (const { words, facts } of criteria) expect([words.length > 0, facts.length > 0]).toEqual([true, true]);
    expect(score).toBeLessThanOrEqual(1);
  }
  expect(answer.unknown).toContain("Ucore Kingston / Louisiana");
  expect(answer.notCoded).toContain("Pohang artificial graphite");
});

test("before a project starts it scores nothing, with the reason; Japan's half of Lacq is not Korea's", async () => {
  const of = (answer: ReturnType<typeof JSON.parse>, id: string) => answer.ranked.find((one: { id: string }) => one.id === id);
  const early = of(await ranked("--for", "JPN", "--by", "2026"), "caremag-lacq");
  expect([early.score, early.tonnes.withinReach]).toEqual([0, 0]);
  expect(early.nothing).toContain("2026");
  const [japan, korea] = [
    of(await ranked("--for", "JPN", "--by", "2030"), "caremag-lacq"),
    of(await ranked("--for", "KOR", "--by", "2030"), "caremag-lacq"),
  ];
  expect([japan.tonnes.open.own, korea.tonnes.open.own]).toEqual([0.5, 0]);
  const [a, b] = [
    of(await ranked("--for", "JPN", "--by", "2030", "--beside", "KOR"), "caremag-lacq"),
    of(await ranked("--for", "KOR", "--by", "2030", "--beside", "JPN"), "caremag-lacq"),
  ];
  const whole = a.tonnes.nameplate * a.tonnes.ramp.share;
  expect(a.tonnes.withinReach + b.tonnes.withinReach).toBeLessThanOrEqual(whole);
});

test("the simulator runs one project with the draws of doing nothing", async () => {
  const { out, code } = await typed(
    "projects",
    "rank",
    "gebeng-heavy-circuit-1",
    "--for",
    "JPN",
    "--element",
    "Dy",
    "--by",
    "2030",
    "--runs",
    "2",
    "--json",
  );
  expect(code).toBe(0);
  const answer = JSON.parse(out);
  expect(answer.lossUsd.median).toBeGreaterThan(0);
  const { simulated } = answer.ranked.find((one: { id: string }) => one.id === "gebeng-heavy-circuit-1");
  expect([simulated.runs, simulated.streams]).toEqual([2, ["oxide.Dy", "oxide.Tb"]]);
}, 60_000);

test.each([
  [["--for", "KRO", "--by", "2030"], "unknown country"],
  [["--for", "KOR", "--by", "20x0"], "is no year to ask about"],
  [["--for", "KOR", "--by", "2030", "--weights", "pth=2"], 'did you mean "path"?'],
  [["caremag-laq", "--for", "KOR", "--by", "2030"], "no coded project is called"],
])("%j is refused, with nothing on stdout", async (words, message) => {
  const said = await rank(...words);
  expect([said.code, said.out]).toEqual([1, ""]);
  expect(said.err).toContain(message);
});

test("CSV has one row a project", async () => {
  const { out } = await rank("--for", "KOR", "--by", "2030", "--no-simulator", "--csv");
  const lines = out.trim().split("\n");
  expect(lines[0]).toContain("rank,id,name,country,at_stage,score,stage,output");
  expect(lines.length).toBeGreaterThan(20);
});
