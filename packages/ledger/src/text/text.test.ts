import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { episodeFile, keysAt } from "@coercivity/domain/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Path } from "./positions.ts";
import { problemsFromZod } from "./problems-from-zod.ts";
import { readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ledger-text-"));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe("readText", () => {
  it("says that a file is missing, is a folder, or is above the limit", async () => {
    const big = join(folder, "big.csv");
    await writeFile(big, "a");
    await truncate(big, 50 * 1024 * 1024);
    expect((await readText(join(folder, "none.csv"), { name: "none.csv" })).problems).toMatchObject([
      { code: "text/file-missing", at: { file: "none.csv" } },
    ]);
    expect((await readText(folder)).problems).toMatchObject([{ code: "text/not-readable", message: "cannot be read (it is a folder)" }]);
    expect((await readText(big)).problems).toMatchObject([
      { code: "text/too-large", message: "52428800 bytes, more than the 8388608 bytes accepted" },
    ]);
  });
});

describe("decodeText", () => {
  it("gives offset and line of the first bytes that are not UTF-8", () => {
    expect(decodeText("f", bytes("a\nbé\n", [0xe9, 0x20], "\n")).problems).toMatchObject([
      { code: "text/not-utf-8", at: { line: 3 }, message: "bytes 0xe9 0x20 at offset 6 are not UTF-8" },
    ]);
  });
  it("is not misled by a replacement character that is really there", () => {
    expect(decodeText("f", bytes("\ufffd\n\ufffd", [0xff])).problems).toMatchObject([
      { at: { line: 2 }, message: "bytes 0xff at offset 7 are not UTF-8" },
    ]);
  });
  it("reports a byte order mark, carriage returns and NUL bytes, and reads on", () => {
    const read = decodeText("f", bytes([0xef, 0xbb, 0xbf], "a\r\nb\r\nc", [0]));
    expect(read.problems.map((problem) => [problem.code, problem.at.line])).toEqual([
      ["text/byte-order-mark", 1],
      ["text/nul-byte", 3],
      ["text/carriage-return", 1],
    ]);
    expect(read.text).toBe("a\r\nb\r\nc\0");
  });
});

describe("parseYaml", () => {
  const codes = (text: string) => parseYaml(text, "f.yaml").problems.map(({ code, at }) => `${code} ${at.line}:${at.column}`);

  it("keeps dates as text and finds values and keys", () => {
    const parsed = parseYaml("a:\n  - {b: 2025-04-04, c: &x 1}\nd: *x\n", "f.yaml");
    expect(parsed.value).toEqual({ a: [{ b: "2025-04-04", c: 1 }], d: 1 });
    expect(parsed.positionOf(["a", 0, "b"])).toEqual({ line: 2, column: 9 });
    expect(parsed.keyPositionOf(["a", 0, "c"])).toEqual({ line: 2, column: 21 });
    expect(parsed.positionOf(["a", 0, "missing"])).toEqual({ line: 2, column: 5 });
  });
  it("follows merge keys", () => {
    const parsed = parseYaml("base: &b\n  x: 1\nmore:\n  <<: *b\n  y: 2\n", "f.yaml");
    expect(parsed.value).toEqual({ base: { x: 1 }, more: { x: 1, y: 2 } });
    expect(parsed.positionOf(["more", "x"])).toEqual({ line: 2, column: 6 });
  });
  it("refuses duplicate keys, second documents, unknown tags, odd keys", () => {
    expect(codes("a: 1\nb: 2\na: 3\n")).toEqual(["yaml/duplicate-key 3:1"]);
    expect(codes("a: 1\n---\nb: 2\n")[0]).toMatch(/^yaml\/several-documents 2:/);
    expect(codes("a: !secret 1\n")).toEqual(["yaml/syntax 1:4"]);
    expect(codes("? [a]\n: 1\n")).toEqual(["yaml/odd-key 1:3"]);
  });
  it("does not drown in the problems of a long map", () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `k${i % 15_000}: 1`).join("\n");
    expect(codes(long)).toHaveLength(1001);
  });
  it("refuses marks that turn a value into something else", () => {
    expect(codes("a: !!binary aGVsbG8=\n")).toEqual(["yaml/tag 1:13"]);
    expect(codes("a: !!set {x}\n")[0]).toMatch(/^yaml\/tag 1:/);
  });
  it("refuses aliases that unfold without bound, and circles", () => {
    const laughs = ["a0: &a0 [x, x]", ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`)].join(
      "\n",
    );
    expect(codes(laughs)).toEqual(["yaml/too-many-aliases 1:1"]);
    expect(codes("a: &a\n  b: *a\n")[0]).toMatch(/^yaml\/circular 2:/);
  });
  it("refuses nesting without bound, in flow and in block, without being slow about it", () => {
    expect(codes("[".repeat(200_000))).toEqual(["yaml/too-deep 1:65"]);
    expect(codes("- ".repeat(200_000))[0]).toMatch(/^yaml\/too-deep 1:/);
    expect(codes(Array.from({ length: 500 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"))[0]).toMatch(/^yaml\/too-deep/);
  });
});

describe("problemsFromZod", () => {
  const check = (text: string) => {
    const parsed = parseYaml(text, "e.yaml");
    const result = episodeFile.safeParse(parsed.value);
    if (result.success) return [];
    const options = { value: parsed.value, keysAt: (path: Path) => keysAt(episodeFile, path) };
    return problemsFromZod(result.error, parsed, "e.yaml", options);
  };

  it("says place, value and what would be right", () => {
    const text = [
      "id: E1",
      "titel: Slowdown",
      "role: calibraton",
      "issuer: Japan",
      "targets: []",
      "series_file: series.csv",
      "source_id: own",
      "confidence: 7",
      "note: x",
      "timeline:",
      "  - {date: 2010-02-30, event: a, source_id: own, confidence: high, note: x, b: ~}",
      "outcomes: {}",
    ].join("\n");
    expect(check(text).map(({ at, message, hint }) => `${at.line}:${at.column} ${message} | ${hint}`)).toEqual([
      '1:1 "title" is missing | the entry is required here',
      '3:7 "role" is "calibraton" | did you mean "calibration"? allowed: calibration, holdout, reference',
      '4:9 "issuer" is "Japan" | not a country: ISO 3166 alpha-3, or EU27, WLD, OTH, ALL',
      '5:10 "targets" is a list of 0 | it must be at least 1 entry long',
      '8:13 "confidence" is 7 | it must be one of high, medium, low',
      '11:12 "timeline.0.date" is "2010-02-30" | no date that exists: 2024-05-06, or 2024-05 or 2024 where the day is not known',
      '11:77 unknown key "timeline.0.b" | the schema knows no such entry here',
      '2:1 unknown key "titel" | did you mean "title"?',
    ]);
  });
});

describe("readYaml", () => {
  it("keeps problems of bytes and of syntax together", async () => {
    const path = join(folder, "a.yaml");
    await writeFile(path, "\ufeffa: [1\n");
    const read = await readYaml(path, { name: "a.yaml" });
    expect(read.problems.map((problem) => problem.code)).toEqual(["text/byte-order-mark", "yaml/syntax"]);
    expect(read.value).toBeUndefined();
    expect(read.positionOf(["a"])).toEqual({ line: 1, column: 4 });
  });
});
