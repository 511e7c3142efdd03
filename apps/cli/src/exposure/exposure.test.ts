import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { typed } from "../testing/captured.ts";

test("korea's dysprosium: shares by measure, each with basis, scope and year, summing to 1", async () => {
  const { out, code } = await typed("exposure", "KOR", "--element", "Dy", "--json");
  expect(code).toBe(0);
  const said = JSON.parse(out);
  expect(said.year).toBe(2024);
  const { rows } = said.elements[0];
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(expect.arrayContaining(["measure", "at", "basis", "scope"]));
    const sum = row.origins.reduce((all: number, { share }: { share: { value: number } }) => all + share.value, 0);
    if (row.measure === "embedded" || row.measure === "indirect" || (row.measure === "direct" && row.basis !== "use"))
      expect(sum).toBeCloseTo(1, 4);
  }
  const mine = rows.find((row: { measure: string; at: string }) => row.measure === "embedded" && row.at === "mine");
  expect(mine.origins[0].name).toBe("MMR");
});

test("text and CSV name the supplier with its range", async () => {
  expect((await typed("exposure", "KOR", "--element", "Dy")).out).toMatch(/KOR on CHN, Dy, 2024: 100 % of what it uses touches CHN/);
  expect((await typed("exposure", "table", "--element", "Tb", "--csv")).out).toMatch(
    /^on,country,stage,element,year,share,low,high,passed\nCHN,/,
  );
});

test.each([
  [["exposure", "KORR"], 'did you mean "KOR"?'],
  [["exposure", "KOR", "--element", "Dyy"], 'did you mean "Dy"?'],
  [["exposure", "KOR", "--on", "CNH"], 'did you mean "CHN"?'],
  [["exposure", "KOR", "--on", "Kachi"], 'did you mean "MMR Kachin"?'],
  [["exposure", "Korea"], 'did you mean "KOR"?'],
  [["exposure", "Lynas"], "an owner; ask one of its plants (AUS Kalgoorlie, AUS Mount Weld"],
  [["exposure", "KOR", "--element", "Ga"], "add --year 2022"],
  [["exposure", "KOR", "--element", "Sc"], "no user"],
  [["exposure", "KOR", "--year", "2015"], "known: 2009, 2022, 2024"],
  [["exposure", "survive", "MMR", "--element", "Dy"], "choose another element"],
  [["exposure", "history", "NGA"], "choose another country"],
  [["exposure", "imports", "KOR", "--hs", "850512"], 'did you mean "850511"?'],
  [["exposure", "indices", "--set", "t.CHM=1.5"], 'did you mean "CHN"?'],
  [["exposure", "indices", "--set", "ir=3"], "ir is 3, but it lies between 0 and 1"],
  [["exposure", "chokepoints", "--kind", "contry"], 'did you mean "country"?'],
  [["exposure", "balance", "--disposal", "abc"], "write USD per kg"],
  [["exposure", "chokepoints", "--for", "EU72"], "unknown country"],
  [["exposure", "balance", "--add", "mountain-pas=20000"], 'did you mean "mountain-pass"?'],
])("%j is refused with what would be right", async (words, hint) => {
  const { err, out, code } = await typed(...words);
  expect(code).toBe(1);
  expect(out).toBe("");
  expect(err).toContain(hint);
});

test("stakes of one's own lie over the world's; loops, sums above the whole and unknown names are refused with their line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "coercivity-owners-"));
  const file = join(folder, "owners.csv");
  const asked = async (...rows: string[]): ReturnType<typeof typed> => {
    await writeFile(file, ["owner,owned,percent", ...rows, ""].join("\n"));
    return typed("exposure", "control", "CHN", "--element", "NdPr", "--json", "--owners", file);
  };
  try {
    const wrong = await asked(
      "A,B,60",
      "B,A,60",
      "JPN,KOR magnet plants,60",
      "CHN,KOR magnet plants,51",
      "CHN,KOR magnt plants,10",
      "CHN,JPN magnet plants,120",
    );
    expect(wrong.code).toBe(1);
    for (const said of [
      "owners.csv:2  owners control each other in a loop: A, B",
      'owners.csv:4  stakes in "KOR magnet plants" add up to 111 %',
      'owners.csv:6 owned  unknown owner or plant "KOR magnt plants"',
      'did you mean "KOR magnet plants"?',
      'owners.csv:7 percent  "120" is no share',
    ])
      expect(wrong.err).toContain(said);
    const magnet = ({ out }: { out: string }): { effective: { value: number }; proportional: { value: number } } =>
      JSON.parse(out).stages.find(({ stage }: { stage: string }) => stage === "magnet");
    const [before, after] = [magnet(await asked()), magnet(await asked("CHN,Holding,60", "Holding,KOR magnet plants,51"))];
    expect(after.effective.value).toBeGreaterThan(before.effective.value);
    // Six tenths of 51 %, where the rule hands over the whole.
    expect(after.proportional.value - before.proportional.value).toBeCloseTo(0.306 * (after.effective.value - before.effective.value), 9);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("licensing raises the EU's supply risk, and --set of nothing changes nothing", async () => {
  const risk = async (...set: string[]): Promise<number> =>
    JSON.parse((await typed("exposure", "indices", "--element", "Dy", "--json", ...set)).out).rows[0].own.supplyRisk;
  expect(await risk("--set", "t.CHN=1.5")).toBeGreaterThan(await risk());
  expect(await risk("--set", "t.CHN=1")).toBe(await risk());
  // What is set bears on the study's own shares too, and never on whether the official value is met.
  const { published } = JSON.parse((await typed("exposure", "indices", "--json", "--set", "t.CHN=1.5")).out);
  const heavy = published.find((one: { index: string; subject: string }) => one.index === "eu_supply_risk" && one.subject === "HREE");
  expect(heavy.verdict).toBe("pass");
  expect(heavy.changed / heavy.again).toBeCloseTo(1.5, 2);
});

test("Kachin shows in Japan and Korea although neither buys from Myanmar", async () => {
  const { out } = await typed("exposure", "chokepoints", "--kind", "area", "--json");
  const kachin = JSON.parse(out).rows.find(({ name }: { name: string }) => name === "MMR Kachin");
  for (const country of ["JPN", "KOR"]) {
    expect(kachin.loss[country].useLost.value).toBeGreaterThan(0.2);
    const { elements } = JSON.parse((await typed("exposure", country, "--element", "Dy", "--json")).out);
    for (const row of elements[0].rows)
      if (row.measure === "direct") expect(row.origins.map(({ name }: { name: string }) => name)).not.toContain("MMR");
  }
});

test("a light mine does nothing for dysprosium and terbium", async () => {
  const said = JSON.parse((await typed("exposure", "balance", "--json")).out);
  for (const element of ["Dy", "Tb"]) {
    const gap = (rows: { element: string; gap: number }[]): number => rows.find((row) => row.element === element)!.gap;
    expect(gap(said.withoutKachin)).toBeGreaterThan(1);
    expect(gap(said.withoutKachinPlusLightMine)).toBeCloseTo(gap(said.withoutKachin), 6);
  }
});

test("published values are run again from facts, and every one says pass, fail or why not", async () => {
  const { published, rows } = JSON.parse((await typed("exposure", "indices", "--element", "Dy", "--json")).out);
  const verdict = (index: string, subject: string): string =>
    published.find((one: { index: string; subject: string }) => one.index === index && one.subject === subject).verdict;
  expect(verdict("eu_supply_risk", "LREE")).toBe("pass");
  expect(verdict("eu_supply_risk", "HREE")).toBe("pass");
  expect(verdict("geopolrisk_mine_hhi", "rare earths")).toBe("pass");
  expect(verdict("iea_n_minus_1", "magnet rare earths")).toBe("not comparable");
  const { uses, economicImportance } = rows[0].importance;
  expect(uses.reduce((sum: number, { share }: { share: number }) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(economicImportance).toBeGreaterThan(0);
  expect(economicImportance).toBeLessThanOrEqual(10);
});

test("without its largest owner a stage keeps at least what it keeps without that owner's country", async () => {
  const { rows } = JSON.parse((await typed("exposure", "indices", "--element", "Dy", "--json")).out);
  const separate = rows[0].own.nMinusK.find(({ stage }: { stage: string }) => stage === "separate");
  expect(separate.byCountry.out).toEqual(["CHN"]);
  expect(separate.byOwner.coverageWorld).toBeGreaterThanOrEqual(separate.byCountry.coverageWorld);
});

test("an area and an armed group can be depended on, however small their part; customs know the area's country alone", async () => {
  const shares = async (...words: string[]): Promise<Map<string, number>> => {
    const { out, code } = await typed("exposure", "KOR", "--json", ...words);
    expect(code).toBe(0);
    return new Map(
      JSON.parse(out).elements[0].rows.map(
        (row: { measure: string; at: string; basis: string; origins: { share: { value: number } }[] }) => [
          `${row.measure} ${row.at} ${row.basis}`,
          row.origins[0]?.share.value ?? 0,
        ],
      ),
    );
  };
  const kachin = await shares("--element", "dy", "--on", "kachin");
  expect(kachin.get("embedded mine use")).toBeGreaterThan(0.35);
  expect(kachin.get("any-stage anywhere use")).toBeCloseTo(kachin.get("embedded mine use")!, 6);
  expect(kachin.get("direct oxide weight")).toBe(0);
  const army = await shares("--element", "Dy", "--on", "KIA");
  expect([...army.keys()].some((key) => key.startsWith("direct"))).toBe(false);
  expect(army.get("embedded mine use")! / kachin.get("embedded mine use")!).toBeCloseTo(0.8, 6);
  // A part below a hundredth of every stage is told when it is asked for.
  const cerium = await shares("--element", "Ce", "--on", "MMR");
  expect(cerium.get("embedded mine use")).toBeGreaterThan(0);
  expect(cerium.get("any-stage anywhere use")).toBeGreaterThanOrEqual(cerium.get("embedded mine use")! - 1e-9);
});

test("small worlds of earlier years answer in the same words, and say that they are no fit", async () => {
  const { out } = await typed("exposure", "KOR", "--element", "Ga", "--year", "2022");
  expect(out).toMatch(/^KOR on CHN, Ga, 2022: \d/);
  expect(out).toContain("small one, worked back from declared uses");
  const { modelled } = JSON.parse((await typed("exposure", "history", "Japan", "--element", "Dy", "--json")).out);
  expect(modelled[0].years.map(({ year }: { year: number }) => year)).toEqual([2009, 2024]);
  for (const { direct, embedded, anyStage } of modelled[0].years) {
    for (const { value, low, high } of [direct, embedded, anyStage]) expect(low <= value && value <= high).toBe(true);
    expect(anyStage.value).toBeGreaterThanOrEqual(embedded.value - 1e-9);
  }
});

test("only goods that hold the element stop when one is named", async () => {
  const rows = async (...words: string[]): Promise<{ facility: string; survive: { value: number } }[]> =>
    JSON.parse((await typed("exposure", "survive", "KOR", "--json", ...words)).out).rows;
  const all = new Map((await rows()).map(({ facility, survive }) => [facility, survive.value]));
  const heavy = await rows("--element", "Dy");
  expect(heavy.length).toBeGreaterThan(0);
  expect(heavy.length).toBeLessThan(all.size);
  for (const { facility, survive } of heavy) expect(survive.value).toBeGreaterThanOrEqual(all.get(facility)! - 1e-6);
});

test("customs shares sum to 1 by weight and by value, and no value is made up where a supplier's is missing", async () => {
  const shares = async (...words: string[]): Promise<{ weight: number; value: number | null; lookedThrough: number }[]> =>
    JSON.parse((await typed("exposure", "imports", ...words, "--json")).out).origins;
  const korea = await shares("KOR", "--hs", "850511");
  for (const way of ["weight", "value", "lookedThrough"] as const) expect(korea.reduce((sum, one) => sum + one[way]!, 0)).toBeCloseTo(1, 9);
  const china = await shares("CHN", "--hs", "2846");
  expect(china.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  expect(china.every(({ value }) => value === null)).toBe(true);
});
