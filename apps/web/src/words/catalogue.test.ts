import { readdirSync, readFileSync } from "node:fs";
import { messages } from "@coercivity/charts";
import { afterEach, describe, expect, it } from "vitest";
import { tongueOf } from "./catalogue.ts";
import { derivationWords } from "./derivation.ts";
import { exposureWords } from "./exposure.ts";
import { fieldWords } from "./field.ts";
import { figureWords } from "./figure.ts";
import { ja } from "./ja/catalogue.ts";
import { ko } from "./ko/catalogue.ts";
import { particleOf, withParticle } from "./ko/particle.ts";
import { leverWords } from "./levers.ts";
import { dateText, shareText, speakNumbers, usdText } from "./numbers.ts";
import { shellWords } from "./shell.ts";
import { valveWords } from "./valve.ts";

/** Read as they are written: to load them would load the whole page. */
const screens = [
  ...readFileSync(new URL("../app/screens.ts", import.meta.url), "utf8").matchAll(/\{ id: "(\w+)",( englishOnly: true,)?/g),
].map(([, id, mark]) => ({ id: id!, englishOnly: mark !== undefined }));

const spoken = { ko, ja } as const;
const ownScript = { ko: /\p{Script=Hangul}/u, ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u } as const;
/** Groups of the charts' words that only screens in English show: they are the English ones. */
const englishCharts = ["factors", "count", "backTest", "separation"];
const { factors: _, count: __, backTest: ___, separation: ____, ...translatedCharts } = messages;
const english = {
  shell: shellWords.en,
  figure: figureWords.en,
  derivation: derivationWords.en,
  field: fieldWords.en,
  levers: leverWords.en,
  valve: valveWords.en,
  exposure: exposureWords.en,
  charts: translatedCharts,
};

interface Entry {
  readonly path: string;
  readonly value: unknown;
}

/** Every leaf of a catalogue with its path; functions are leaves. */
function leaves(value: unknown, path = ""): Entry[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, path === "" ? key : `${path}.${key}`));
}

/** What an entry says. Functions are called with what fits most slots: several kinds, so that each branch of plain conditions is heard. */
function said({ value }: Entry): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "function") return [];
  const samples: readonly unknown[] = [
    7,
    400,
    true,
    false,
    "7",
    ["7", "8"],
    ["7"],
    { severity: "7", from: "7", target: "7", on: "7", element: "7", by: "7" },
  ];
  const heard = new Set<string>();
  for (const sample of samples) {
    try {
      const answer: unknown = value(...Array.from({ length: value.length }, () => sample));
      for (const one of Array.isArray(answer) ? answer : [answer]) if (typeof one === "string") heard.add(one);
    } catch {
      // a slot that asks for something else
    }
  }
  return [...heard];
}

/** What may stay as it is: names, file forms, keys, units, element symbols, commands, and what holds nothing but slots. */
const allowed =
  /\{\w+\}|NaN|Coercivity|coercivity(?: serve)?|npx|run|exposure|claims|GeoPolRisk|HHI|IEA|EU27|chokepoints|--simulate|data|CSV|SVG|PNG|PDF|Natural Earth|Source (?:Serif 4|Sans 3)|Noto (?:Serif|Sans) (?:KR|JP)|SIL Open Font License|CC BY|Shift|Ctrl Z|Esc|GDP|USD|NdPr|NdFeB|kg|DyFe|SmCo|@misc|title|howpublished|year|url|true|false|undefined|object Object|\b[A-Z]{2}\b/g;

describe.each(["ko", "ja"] as const)("the catalogue of %s", (language) => {
  const own = spoken[language];
  const entries = leaves(Object.fromEntries(Object.keys(english).map((part) => [part, own[part as keyof typeof english]])));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));

  it("has every key of the English one, of the same kind", () => {
    const expected = leaves(english);
    expect(expected.length).toBeGreaterThan(450);
    const missing = expected.filter(({ path, value }) => typeof byPath.get(path)?.value !== typeof value).map(({ path }) => path);
    // How far sums are divided is each language's own matter.
    expect(missing.filter((path) => !path.startsWith("charts.usd"))).toEqual([]);
  });

  it("takes no slot that the English one does not fill", () => {
    const more = leaves(english).flatMap(({ path, value }) => {
      const mine = byPath.get(path)?.value;
      return typeof value === "function" && typeof mine === "function" && mine.length > value.length ? [path] : [];
    });
    expect(more).toEqual([]);
  });

  it("has no English left", () => {
    const left = entries
      .filter(({ path }) => !englishCharts.includes(path.split(".")[1] ?? ""))
      .flatMap((entry) => said(entry).map((text) => [entry.path, text] as const))
      .filter(([, text]) => /[A-Za-z]{2,}/.test(text.replace(allowed, "")))
      .map(([path, text]) => `${path}: ${text}`);
    expect(left).toEqual([]);
  });

  it("speaks in its own script wherever the English says words", () => {
    const silent = leaves(english).flatMap((entry) => {
      const words = said(entry).some((text) => /[A-Za-z]{3,}/.test(text.replace(allowed, "")));
      const mine = byPath.get(entry.path);
      return words && mine && said(mine).length > 0 && !said(mine).some((text) => ownScript[language].test(text)) ? [entry.path] : [];
    });
    // A list in these languages is its names alone.
    expect(silent.filter((path) => path !== "field.list")).toEqual([]);
  });

  it("names every scenario, measure, response, pillar and country of the data", () => {
    const root = new URL("../../../../", import.meta.url);
    const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
    const scenarios = readdirSync(new URL("scenarios/", root)).filter((name) => name.endsWith(".yaml"));
    const titles = [...scenarios.map((name) => `scenarios/${name}`), "facts/world/pillars.yaml"]
      .flatMap((path) => [...read(path).matchAll(/^\s+title: (.+)$|^title: (.+)$/gm)].map(([, inner, outer]) => (inner ?? outer)!))
      .filter((title) => !/^what (a country can|Japan has)/.test(title));
    const countries = [...read("facts/world/countries.yaml").matchAll(/name: "?([A-Z][\w ]+?)"?\s*[,}\n]/g)].map(([, name]) => name!);
    const turns = [...read("apps/cli/src/exposure/dependence-series.ts").matchAll(/month: "[\d-]+", words: "(.+)"/g)].map(
      ([, said]) => said!,
    );
    expect(turns.length).toBeGreaterThan(5);
    expect(turns.filter((said) => !(said in own.names))).toEqual([]);
    expect(titles.length).toBeGreaterThan(20);
    expect(countries.length).toBeGreaterThan(20);
    expect([...titles, ...countries].filter((name) => !(name in own.names))).toEqual([]);
    expect(Object.entries(own.names).filter(([, name]) => !ownScript[language].test(name) && /[A-Za-z]{4,}/.test(name))).toEqual([]);
  });

  it("names every screen", () => {
    expect(screens.length).toBeGreaterThanOrEqual(5);
    expect(screens.map(({ id }) => id).filter((id) => !(id in own.shell.screens))).toEqual([]);
  });

  it("is what the page fetches", async () => {
    expect(await tongueOf(language)).toEqual({ language, catalogue: own });
  });
});

describe("a question", () => {
  const folder = new URL("../../../../scenarios/", import.meta.url);
  // Scenarios of another year stand on a world of their own, which the page does not hold.
  const ofThePage = readdirSync(folder).filter(
    (name) => name.endsWith(".yaml") && !/^baselineYear:/m.test(readFileSync(new URL(name, folder), "utf8")),
  );

  it.each([valveWords.en, ko.valve, ja.valve])("has words that fit the sentence for every scenario", ({ question }) => {
    expect(ofThePage.length).toBeGreaterThan(12);
    expect(ofThePage.map((name) => name.replace(".yaml", "")).filter((id) => !(id in question.phrases))).toEqual([]);
  });
});

describe("an English finding", () => {
  const { halts, cost, holds } = valveWords.en.finding;
  it.each([
    ["ceramics", "Ceramics stop first, around day\u00a035."],
    ["machinery", "Machinery stops first, around day\u00a035."],
    ["glass", "Glass stops first, around day\u00a035."],
    ["defence and aerospace", "Defence and aerospace stop first, around day\u00a035."],
    [fieldWords.en.industryOf("machinery", "United States"), "Machinery in the United States stops first, around day\u00a035."],
  ])("agrees with %s", (industry, said) => expect(halts(industry, 35)).toBe(said));

  it("calls countries as a sentence does, and says who of several loses most", () => {
    const { inText, list } = fieldWords.en;
    expect(cost(1099, inText("United States"), true, true)).toEqual(["Three years cost the United States most, ", " of a year’s GDP."]);
    expect(cost(364, inText("Japan"), false, false)).toEqual(["The year costs Japan ", "."]);
    expect(holds(list(["Germany", "United States"].map(inText)), 1099)).toBe(
      "Nothing stops in Germany and the United States within three years.",
    );
  });
});

describe("a screen", () => {
  it.each(screens)("$id says that it is in English only if nobody has translated its words", ({ id, englishOnly }) => {
    expect(englishOnly).toBe(/of: "not translated"/.test(readFileSync(new URL(`${id}.ts`, import.meta.url), "utf8")));
  });
});

describe("a stylesheet", () => {
  it("names no face of its own: it would have no Korean and no Japanese sign", () => {
    const root = new URL("../", import.meta.url);
    const sheets = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(8);
    const own = sheets.filter(
      (path) => !/^style\/(base|east)\.css$/.test(path) && /Source S/.test(readFileSync(new URL(path, root), "utf8")),
    );
    expect(own).toEqual([]);
  });
});

describe("numbers", () => {
  afterEach(() => speakNumbers());

  it.each([
    [undefined, "61\u00a0%", "5.7\u00a0bn\u00a0USD", "6\u00a0January 2026"],
    [ko.numbers, "61%\u2060", "57억\u00a0달러", "2026년 1월 6일"],
    [ja.numbers, "61%\u2060", "57億ドル", "2026年1月6日"],
  ])("are said as the language says them", (manner, share, sum, date) => {
    speakNumbers(manner);
    expect([shareText(0.61), usdText(5.7e9), dateText("2026-01-06")]).toEqual([share, sum, date]);
  });
});

describe("a Korean particle", () => {
  it.each([
    ["일본", "이", "일본이"],
    ["독일", "으로", "독일로"],
    ["미국", "으로", "미국으로"],
    ["호주", "은", "호주는"],
    ["디스프로슘", "을", "디스프로슘을"],
    ["61%", "으로", "61%로"],
    ["61%\u2060", "으로", "61%\u2060로"],
    ["", "이라", "라"],
    ["분리", "이다", "분리다"],
  ] as const)("%s with %s", (word, particle, both) => {
    expect(withParticle(word, particle)).toBe(both);
    expect(`${word}${particleOf(word, particle)}`).toBe(both);
  });
});
