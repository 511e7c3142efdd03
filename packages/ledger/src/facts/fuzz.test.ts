import { controls, type Problem, supplyStageShares } from "@coercivity/domain";
import { describe, expect, it } from "vitest";
import { decodeText } from "../text/decode-text.ts";
import { parseYaml } from "../text/parse-yaml.ts";
import type { Path } from "../text/positions.ts";
import { readEpisode } from "./read-episode.ts";
import { publishedClock, readFacts } from "./read-facts.ts";
import { readSources } from "./read-sources.ts";
import { drawsFrom, mutate } from "./testing/mutate.ts";
import { smallFiles } from "./testing/small-files.ts";

/** How many spoilt files to read; the environment asks for more. */
const count = Number(process.env.COERCIVITY_FUZZ ?? 4000);
const clock = publishedClock(readSources(smallFiles.sources, "sources.csv", []));

type Reader = (text: string, file: string, problems: Problem[]) => void;
const readers: readonly [file: string, sound: string, read: Reader][] = [
  ["sources.csv", smallFiles.sources, readSources],
  ["supply_stage_shares.csv", smallFiles.stageShares, (text, file, problems) => readFacts(supplyStageShares, text, file, clock, problems)],
  ["controls.csv", smallFiles.controls, (text, file, problems) => readFacts(controls, text, file, clock, problems)],
  ["episode.yaml", smallFiles.episode, (text, file, problems) => readEpisode(text, file, clock.ids, problems)],
  ["declarations.yaml", smallFiles.declarations, readDeclarations],
];

/** Parses YAML and looks up the place of everything in it. */
function readDeclarations(text: string, file: string, problems: Problem[]): void {
  const parsed = parseYaml(text, file);
  problems.push(...parsed.problems);
  const lines = text.split("\n").length;
  const visit = (value: unknown, path: Path): void => {
    for (const { line, column } of [parsed.positionOf(path), parsed.keyPositionOf(path)]) {
      if (!(line >= 1 && line <= lines && column >= 1)) throw new Error(`${path.join(".")} at ${line}:${column}`);
    }
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(parsed.value, []);
}

describe("spoilt files", () => {
  it.each(readers)("%s is sound as it stands", (file, sound, read) => {
    const problems: Problem[] = [];
    read(sound, file, problems);
    expect(problems).toEqual([]);
  });

  it(`never crash the readers, and each problem has its place (${count} files)`, { timeout: 3_600_000 }, () => {
    let found = 0;
    for (let i = 0; i < count; i++) {
      const [file, sound, read] = readers[i % readers.length]!;
      const bytes = mutate(new TextEncoder().encode(sound), drawsFrom(i));
      const decoded = decodeText(file, bytes);
      const problems = [...decoded.problems];
      try {
        if (decoded.text !== "" || bytes.length === 0) read(decoded.text, file, problems);
      } catch (error) {
        throw new Error(`file ${i} (${file}) crashed the reader: ${error}\n${JSON.stringify(decoded.text)}`, { cause: error });
      }
      const lines = decoded.text.split("\n").length;
      for (const problem of problems) {
        if (!placed(problem, file, decoded.text === "" ? Number.POSITIVE_INFINITY : lines)) {
          throw new Error(
            `file ${i}: no place, or one outside the file of ${lines} lines: ${JSON.stringify(problem)}\n${JSON.stringify(decoded.text)}`,
          );
        }
      }
      found += problems.length;
    }
    expect(found).toBeGreaterThan(count / 4);
  });
});

/** Every fault of a file's text has a line inside it; YAML also a column, the cells of a table the name of theirs. */
function placed({ at, code, message }: Problem, file: string, lines: number): boolean {
  if (at.file !== file || message === "" || /undefined|\[object/.test(message)) return false;
  if (code === "facts/more-problems") return true;
  if (at.line === undefined || at.line < 1 || at.line > lines) return false;
  if (file.endsWith(".yaml") && !code.startsWith("text/") && (at.column ?? 0) < 1) return false;
  return !code.startsWith("facts/") || file.endsWith(".yaml") || at.field !== undefined;
}
