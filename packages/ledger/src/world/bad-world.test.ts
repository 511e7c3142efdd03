import { formatProblem, type Problem } from "@coercivity/domain";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Ledger, readLedger } from "../facts/read-ledger.ts";
import { editedCheckout, root } from "../testing/checkout.ts";
import { buildChain } from "./build-chain.ts";
import { readDeclarations } from "./declarations.ts";

let ledger: Ledger;
beforeAll(async () => {
  ledger = await readLedger(root);
});

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of cleanUp.splice(0)) await remove();
});

/** Problems of the declared world after an edit of one of its files. */
async function problemsAfter(edits: Readonly<Record<string, (text: string) => string>>): Promise<readonly Problem[]> {
  const files = Object.fromEntries(Object.entries(edits).map(([file, edit]) => [`facts/world/${file}.yaml`, edit]));
  const { path, remove } = await editedCheckout(files);
  cleanUp.push(remove);
  const { declarations, problems } = await readDeclarations(path);
  if (!declarations) return problems;
  return buildChain(declarations, { byId: ledger.factById, tables: ledger.factsByTable }).out.problems;
}

describe("the declared world", () => {
  it("is sound as it stands", async () => {
    const { declarations, problems } = await readDeclarations(root);
    expect(problems).toEqual([]);
    if (!declarations) throw new Error("unreachable");
    const chain = buildChain(declarations, { byId: ledger.factById, tables: ledger.factsByTable });
    expect(chain.out.problems.map(formatProblem)).toEqual([]);
    expect(chain.out.quantities.filter(({ kind }) => kind === "assumption").every((one) => "why" in one && one.why.length > 0)).toBe(true);
  });

  const cases: readonly [name: string, file: string, edit: (text: string) => string, code: string, says: RegExp][] = [
    [
      "a yield above one",
      "processes",
      (t) => t.replace("assume: 0.93, low: 0.85, high: 0.97", "assume: 1.04, low: 0.85, high: 1.1"),
      "process/element-gain",
      /crack\.bayan-obo.*1\.04 times/,
    ],
    [
      "a wrong unit",
      "buffers",
      (t) => t.replace("assume: 95, low: 50, high: 160, unit: days", "assume: 95, low: 50, high: 160, unit: weeks"),
      "quantity/unit",
      /"weeks"/,
    ],
    ["a bare number", "parameters", (t) => t.replace(/orderCap: \{.*\}/, "orderCap: 2.5"), "schema", /2\.5/],
    [
      "an assumption outside its range",
      "buffers",
      (t) => t.replace("assume: 0.38, low: 0.25", "assume: 0.18, low: 0.25"),
      "quantity/assumption-outside-range",
      /0\.18/,
    ],
    [
      "an unknown country",
      "facilities",
      (t) => t.replace("id: USA Mountain Pass,", "id: USB Mountain Pass,"),
      "world/unknown-country",
      /USB/,
    ],
    [
      "a response of an unknown stream",
      "responses",
      (t) => t.replace("{magnet.high: magnet.mid}", "{magnet.high: magnet.mud}"),
      "world/unknown-stream",
      /magnet\.mud/,
    ],
    ["a response of a process nobody runs", "responses", (t) => t.replace('"sinter.*"', '"sintre.*"'), "world/unknown-process", /sintre/],
    ["a response of an unknown country", "responses", (t) => t.replace('to: ["!CHN"]', 'to: ["!CNH"]'), "world/unknown-country", /!CNH/],
    [
      "a response that nothing decides",
      "responses",
      (t) => t.replace(/ {4}triggerShare: .*\n/, ""),
      "response/never-decided",
      /"new-makers" names neither/,
    ],
    [
      "a response in a wrong unit",
      "responses",
      (t) => t.replace("high: 90, unit: days", "high: 90, unit: weeks"),
      "quantity/unit",
      /"weeks"/,
    ],
    ["a response with a field of another kind", "responses", (t) => t.replace("kind: thrift", "kind: restart"), "schema", /streams/],
    [
      "an unknown stream",
      "applications",
      (t) => t.replace("inputs: {oxide.Ce: 1}", "inputs: {oxide.Cee: 1}"),
      "world/unknown-stream",
      /oxide\.Cee/,
    ],
    [
      "an unknown process",
      "facilities",
      (t) => t.replace("split-seg.bayan-obo:", "split-sge.bayan-obo:"),
      "world/unknown-process",
      /split-sge\.bayan-obo/,
    ],
    [
      "a basket that does not sum to 100 %",
      "streams",
      (t) => t.replace('deposit: "Bayan Obo"', 'deposit: "Serra Verde (Pela Ema)"'),
      "basket/sum",
      /87\.9/,
    ],
    [
      "an unknown deposit",
      "streams",
      (t) => t.replace('deposit: "Bayan Obo"', 'deposit: "Bayan Oboo"'),
      "basket/unknown-deposit",
      /Bayan Oboo/,
    ],
    ["a negative capacity", "facilities", (t) => t.replace("mine.mountain-pass: 45500", "mine.mountain-pass: -45500"), "schema", /-45500/],
    ["a duplicate id", "facilities", (t) => t.replace("id: LAO clays", "id: MDG sands"), "world/duplicate-id", /MDG sands/],
    ["shares that do not sum", "applications", (t) => t.replace("{CHN: 24, KOR: 22", "{CHN: 34, KOR: 22"), "world/shares-sum", /110 %/],
    [
      "controllers that do not sum",
      "facilities",
      (t) => t.replace("Kachin Independence Army, seat: none, share: 0.8", "Kachin Independence Army, seat: none, share: 0.9"),
      "facility/control-sum",
      /110 %/,
    ],
    [
      "an unknown fact",
      "buffers",
      (t) => t.replace(/fact: "stocks:[^"]*"/, 'fact: "stocks:nobody"'),
      "quantity/unknown-fact",
      /stocks:nobody/,
    ],
    ["a missing transit time", "countries", (t) => t.replace(/ {2}- \{from: mekong, to: south.*\n/, ""), "transit/missing", /mekong/],
    [
      "content above one",
      "streams",
      (t) => t.replace("content: {NdPr: 1}", "content: {NdPr: 0.8, Ce: 0.4}"),
      "stream/content-above-one",
      /1\.2/,
    ],
  ];

  it.each(cases)("says where and what for %s", async (_, file, edit, code, says) => {
    const problems = await problemsAfter({ [file]: edit });
    const found = problems.find((problem) => problem.code.startsWith(code));
    expect(problems.map(formatProblem).join("\n")).toMatch(says);
    expect(found?.code.startsWith(code), `${problems.map(({ code: one }) => one).join(", ")}`).toBe(true);
    expect(found?.at.file).toBe(`facts/world/${file}.yaml`);
    if (!["world/duplicate-id", "transit/missing"].includes(code)) expect(found?.at.line).toBeGreaterThan(1);
  });

  it("tells all problems of all files at once", async () => {
    const problems = await problemsAfter({
      buffers: (text) => text.replace("assume: 95, low: 50", "assume: 95, low: 99"),
      facilities: (text) => text.replace("split-seg.bayan-obo:", "split-sge.bayan-obo:").replace("id: LAO clays", "id: MDG sands"),
    });
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(["quantity/assumption-outside-range", "world/unknown-process", "world/duplicate-id"]),
    );
  });
});
