import type { Problem } from "@coercivity/domain";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { type ReadTextOptions, readText } from "./read-text.ts";

/** Declarations are written by hand; the limit keeps the parser's work within a second or two. */
const maxYamlBytes: number = 512 * 1024;

/** A YAML file as plain values, with the place of each of them. `value` is `undefined` where `problems` say why nothing could be read. */
export interface YamlFile extends ParsedYaml {
  readonly file: string;
}

/** Reads a YAML file: plain value, positions, all problems of bytes and syntax. Never throws for what a person wrote. */
export async function readYaml(path: string, options: ReadTextOptions = {}): Promise<YamlFile> {
  const { file, text, problems } = await readText(path, { maxBytes: maxYamlBytes, ...options });
  const fatal = problems.some((problem) => !survivable.has(problem.code));
  if (fatal) return { file, value: undefined, problems, positionOf: top, keyPositionOf: top };
  const parsed = parseYaml(text, file);
  return { file, ...parsed, problems: [...problems, ...parsed.problems] as readonly Problem[] };
}

const survivable = new Set(["text/byte-order-mark", "text/carriage-return", "text/nul-byte"]);
const top = () => ({ line: 1, column: 1 });
