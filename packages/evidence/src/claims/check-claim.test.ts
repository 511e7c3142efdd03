import fc from "fast-check";
import { expect, test } from "vitest";
import { baseOf, dependence, fact } from "../testing/small-base.ts";
import { checkClaim } from "./check-claim.ts";
import { checkSentence } from "./check-sentence.ts";
import { judge } from "./judge.ts";
import { readSentence } from "./read-sentence.ts";
import { readClaims } from "./several-shares.ts";

const base = baseOf([
  dependence("JPN", "rare_earths", 2010, 88),
  dependence("JPN", "rare_earths", 2024, 70),
  dependence("JPN", "rare_earths", 2025, 60, { confidence: "medium" }),
  dependence("KOR", "magnets_ndfeb", 2024, 90),
  fact("supply_stage_shares", {
    stage: "separation_all",
    country: "CHN",
    year: "2024",
    quantity: "share_of_world",
    value: 91,
    unit: "%",
    covers: "all-rare-earths",
  }),
]);
const today = "2026-06-30";
const ask = (sentence: string) => {
  const { query } = readSentence(sentence);
  return query && checkClaim(base, query, today);
};

test.each([
  ["Japan relies on China for about 70 percent of its rare earths in 2025", "contested"],
  ["Japan relied on China for 50 percent of its rare earths in 2025", "unsupported"],
  ["In 2024 more than half of Japan's rare earth imports came from China", "supported"],
  ["Nearly 90 percent of the magnets Korea imports are sourced from China", "supported"],
  ["China holds over 90 percent of global refining", "supported"],
  ["Malaysia holds over 40 percent of global refining", "not_checkable"],
  ["Japan cut its dependence on China for rare earths from 90 percent to 50 percent", "unsupported"],
])("%s: %s", (sentence, verdict) => {
  expect(ask(sentence)?.verdict).toBe(verdict);
});

test.each([
  ["The valve is closing", "the sentence holds no number"],
  ["Over 40 percent of the quiche was eaten", "no good or step of the chain is named that the ledger holds"],
  ["Japan takes 60 percent and Korea 80 percent of its rare earths from China", "2 shares in one sentence; ask for them one by one"],
])("%s is not checkable, with the reason", (sentence, because) => {
  expect(readSentence(sentence)).toMatchObject({ query: undefined, because });
});

test("a sentence with several shares is read clause by clause, and is contested where its parts differ", () => {
  const read = readClaims("Japan takes 70 percent of its rare earths from China and China holds 20 percent of global refining");
  expect(read.parts?.map(({ query }) => query?.kind)).toEqual(["import-share", "world-share"]);
  const checked = checkSentence(base, read, today)!;
  expect(checked.parts?.map(({ verdict }) => verdict)).toEqual(["contested", "unsupported"]);
  expect(checked.verdict).toBe("contested");
  const both = readClaims("China mines 70 percent and refines 90 percent of the world's rare earths");
  expect(both.parts?.map(({ query }) => query)).toMatchObject([{ at: "mining" }, { at: "separation" }]);
  expect(checkSentence(base, both, today)?.verdict).toBe("supported");
});

test("changes and amounts follow from rows of one source, and say nothing of other times", () => {
  const flow = (year: string, tonnes: number, reporter = "JPN") =>
    fact("trade_flows_annual", {
      exporter: "CHN",
      importer: "JPN",
      item: "rare_earths",
      hs: "2846",
      year,
      tonnes,
      reporter,
      basis: "gross",
      scope: "customs",
    });
  const ledger = baseOf([flow("2009", 100), flow("2010", 150), flow("2010", 90, "CHN")]);
  const verdict = (sentence: string) => checkClaim(ledger, readSentence(sentence).query!, today).verdict;
  expect(verdict("Japan's rare earth imports from China rose by half in 2010")).toBe("supported");
  expect(verdict("Japan's rare earth imports from China rose by half in May 2010")).toBe("not_checkable");
  expect(verdict("Japan imported 150 tonnes of rare earths from China in 2010")).toBe("contested");
  expect(verdict("Japan imported 100 tonnes of rare earths from China in 2009")).toBe("supported");
});

test("a stop is found by a name, and not where it is denied", () => {
  const ledger = baseOf([
    fact("episode_series", {
      series_id: "firm_halt_ford",
      item: "Ford Chicago",
      unit: "days",
      date: "2025-05",
      value: 7,
      issuer: "CHN",
      partner: "USA",
      year: "2025",
    }),
  ]);
  expect(checkClaim(ledger, readSentence("Ford halted a plant in 2025").query!, today).verdict).toBe("supported");
  expect(checkClaim(ledger, readSentence("Ford halted a plant in 2019").query!, today).verdict).toBe("not_checkable");
  expect(readSentence("Ford did not halt a plant in 2025").query).toBeUndefined();
});

test("last year counts from the day of writing, and names no time without one", () => {
  const sentence = "Japan bought 60 percent of its rare earths from China last year";
  expect(readSentence(sentence, undefined, "2026-06-30")).toMatchObject({
    query: { when: { from: "2025-01-01", to: "2025-12-31" } },
    understood: expect.arrayContaining([{ part: "time 2025-01-01..2025-12-31, counted from 2026-06-30", words: "last year" }]),
  });
  expect(readSentence(sentence).query).not.toHaveProperty("when");
});

test("what was not understood is said, and what was is traced to words of the sentence", () => {
  const sentence = "Stubbornly, Japan imports roughly 70 percent of its rare earths from China";
  const { understood, notUnderstood } = readSentence(sentence);
  expect(notUnderstood).toEqual(["Stubbornly"]);
  for (const { words } of understood) expect(sentence).toContain(words);
});

test("who buys and who sells does not depend on the order of words", () => {
  for (const sentence of [
    "Japan imports 60 percent of its rare earths from China",
    "From China come 60 percent of the rare earths Japan imports",
  ])
    expect(readSentence(sentence).query).toMatchObject({ kind: "import-share", by: "JPN", from: "CHN", of: "rare-earths" });
});

test("measures are counted since the year a sentence names, and a verdict that rests on doubtful rows says so", () => {
  const measure = (id: string, effective: string) =>
    fact(
      "controls",
      { id, issuer: "CHN", instrument: "licence", legal_reference: id, effective },
      { period: { from: effective, to: "9999-12-31" }, confidence: "low" },
    );
  const ledger = baseOf([measure("A", "2019-05-01"), measure("B", "2023-08-01"), measure("C", "2025-04-04")]);
  const { query } = readSentence("China has issued 2 export controls since 2023");
  expect(query).toMatchObject({ kind: "count", by: "CHN" });
  expect(checkClaim(ledger, query!, today)).toMatchObject({ verdict: "supported", readings: [{ meant: { low: 2, high: 2 } }] });
  const doubtful = baseOf([dependence("JPN", "rare_earths", 2025, 60, { confidence: "low" })]);
  const said = readSentence("Japan buys 60 percent of its rare earths from China").query!;
  expect(checkClaim(doubtful, said, today)).toMatchObject({ verdict: "supported", because: "all that agrees is of low confidence" });
});

test("a wider claim never agrees with less", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1 }), share, share, share, (figures, a, b, by) => {
      const readings = figures.map((x) => ({
        meant: { low: x, high: x },
        scope: "",
        time: "2024",
        confidence: "high" as const,
        facts: [],
        sources: [],
      }));
      const [low, high] = a < b ? [a, b] : [b, a];
      const narrow = judge({ low, high }, readings, true);
      expect(judge({ low: low - by, high: high + by }, readings, true).agreeing).toBeGreaterThanOrEqual(narrow.agreeing);
    }),
  );
});

test("no sentence breaks the grammar", () => {
  const word = fc.constantFrom(
    "China",
    "Japan's",
    "from",
    "to",
    "90",
    "percent",
    "60-70",
    "%",
    "nearly",
    "fell",
    "magnets",
    "A$",
    "1,000",
    "in",
    "2024",
    "third",
    "–",
    "(",
    "$",
    "sixteen",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string())), (parts) => {
      const read = readSentence(parts.join(" "));
      if (read.query) checkClaim(base, read.query, today);
      else expect(read.because).toBeDefined();
    }),
    { numRuns: 400 },
  );
});
