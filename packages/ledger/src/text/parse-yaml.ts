import type { Place, Problem } from "@coercivity/domain";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from "yaml";
import { problems as say } from "../messages.ts";
import type { Path, Position, Positions } from "./positions.ts";
import { capped, full, mostProblems } from "./problem-limit.ts";

/** How many copies aliases may unfold to before the file is refused. */
const maxYamlAliases = 100;
/** How deep maps and lists may nest. */
const maxYamlDepth = 64;

/** What a YAML text holds, where each part stands, and what is wrong with it. */
export interface ParsedYaml extends Positions {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Parses one YAML 1.2 document (core schema: text, numbers, true/false, null; a date stays text). Duplicate keys, unknown tags, several
 * documents, aliases that unfold without bound and nesting without bound are problems; then `value` is `undefined`.
 */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const failed = (problems: readonly Problem[]): ParsedYaml => ({ value: undefined, problems, positionOf: top, keyPositionOf: top });
  const opening = deepestOpening(text);
  if (opening !== undefined) return failed([say.yamlTooDeep({ file, ...lineAndColumn(text, opening) }, maxYamlDepth)]);

  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      merge: true,
      schema: "core",
      uniqueKeys: false,
      logLevel: "error",
    });
  } catch (error) {
    if (error instanceof RangeError) return failed([say.yamlTooDeep({ file, line: 1, column: 1 }, maxYamlDepth)]);
    throw error;
  }
  const problems: Problem[] = [];
  for (const issue of [...document.errors, ...document.warnings].slice(0, mostProblems + 1)) {
    const place: Place = { file, ...positionAt(issue.pos[0]) };
    problems.push(issue.code === "MULTIPLE_DOCS" ? say.yamlSeveralDocuments(place) : say.yamlSyntax(place, plain(issue.message)));
  }
  const positions = positionsIn(document, positionAt);
  if (problems.length === 0) problems.push(...shapeProblems(document, (node) => ({ file, ...positionAt(node.range?.[0] ?? 0) })));
  if (problems.length > 0) return { value: undefined, problems: capped(problems, file), ...positions };
  try {
    return { value: document.toJS({ maxAliasCount: maxYamlAliases }), problems, ...positions };
  } catch (error) {
    if (error instanceof ReferenceError)
      return { value: undefined, problems: [say.yamlTooManyAliases(file, maxYamlAliases)], ...positions };
    if (error instanceof TypeError || error instanceof RangeError || error instanceof Error) {
      return { value: undefined, problems: [say.yamlSyntax({ file, line: 1, column: 1 }, plain(error.message))], ...positions };
    }
    throw error;
  }
}

const top = (): Position => ({ line: 1, column: 1 });

function plain(message: string): string {
  const first = message.split("\n")[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/**
 * The composer recurses, so nesting is bounded before it runs. Counting brackets also counts those inside quoted text, which no
 * declaration has by the dozen; block nesting shows as indentation.
 */
function deepestOpening(text: string): number | undefined {
  let brackets = 0;
  let dashes = 0;
  let leading = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === lineFeed) {
      leading = true;
      dashes = 0;
      const next = text.charCodeAt(i + 1);
      if (next > space && !isOpening(next) && !isClosing(next) && next !== comma) brackets = 0;
    } else if (isOpening(c)) {
      leading = false;
      if (++brackets > maxYamlDepth) return i;
    } else if (isClosing(c)) {
      leading = false;
      brackets = Math.max(0, brackets - 1);
    } else if (c === dash || c === question || c === colon) {
      if (leading && ++dashes > maxYamlDepth) return i;
    } else if (c > space) leading = false;
  }
  return undefined;
}

const lineFeed = 10;
const space = 32;
const comma = 44;
const dash = 45;
const colon = 58;
const question = 63;
const isOpening = (c: number): boolean => c === 91 || c === 123;
const isClosing = (c: number): boolean => c === 93 || c === 125;

function lineAndColumn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/**
 * Finds keys that stand twice, an alias inside its own anchor, marks and keys that are no plain words, and nesting beyond the limit. (The
 * parser's own check of keys compares each with each, which takes seconds where a map is long.)
 */
function shapeProblems(document: Document.Parsed, placeOf: (node: Node) => Place): Problem[] {
  const open = new Set<Node>();
  const done = new Set<Node>();
  const problems: Problem[] = [];
  const visit = (node: unknown, depth: number): void => {
    if (full(problems)) return;
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target === undefined) return;
      if (open.has(target)) problems.push(say.yamlCircular(placeOf(node)));
      else visit(target, depth + 1);
      return;
    }
    if (!isNode(node) || done.has(node)) return;
    if (node.tag !== undefined && !plainTags.test(node.tag)) problems.push(say.yamlTag(placeOf(node), node.tag));
    if (!isCollection(node)) return;
    if (depth > maxYamlDepth) {
      problems.push(say.yamlTooDeep(placeOf(node), maxYamlDepth));
      return;
    }
    open.add(node);
    const keys = new Set<string>();
    for (const item of node.items) {
      if (!isPair(item)) visit(item, depth + 1);
      else if (!isPlainKey(item.key)) problems.push(say.yamlOddKey(placeOf(isNode(item.key) ? item.key : node)));
      else {
        const key = String((item.key as Scalar).value);
        if (isMap(node) && keys.has(key)) problems.push(say.yamlDuplicateKey(placeOf(item.key as Scalar), JSON.stringify(key)));
        keys.add(key);
        visit(item.value, depth + 1);
      }
    }
    open.delete(node);
    done.add(node);
  };
  visit(document.contents, 0);
  return problems;
}

const plainTags = /^(!|tag:yaml\.org,2002:(str|int|float|bool|null|seq|map))$/;

/** A word, a number or a merge sign, written out. */
function isPlainKey(key: unknown): boolean {
  return isScalar(key) && (key.tag === undefined || plainTags.test(key.tag)) && (typeof key.value !== "object" || key.value === null);
}

function positionsIn(document: Document.Parsed, positionAt: (offset: number) => Position): Positions {
  const find = (path: Path): { node: Node | undefined; key: Node | undefined; complete: boolean } => {
    let node = follow(document, document.contents);
    let key: Node | undefined;
    for (const step of path) {
      const child = childOf(document, node, step);
      if (!child) return { node, key, complete: false };
      key = child.key ?? child.value;
      node = child.value ?? child.key;
      if (child.value) node = follow(document, child.value);
    }
    return { node, key, complete: true };
  };
  return {
    positionOf: (path) => positionAt(find(path).node?.range?.[0] ?? 0),
    keyPositionOf: (path) => {
      const { node, key, complete } = find(path);
      return positionAt((complete ? (key ?? node) : node)?.range?.[0] ?? 0);
    },
  };
}

function follow(document: Document.Parsed, node: Node | null | undefined): Node | undefined {
  return isAlias(node) ? (node.resolve(document) ?? node) : (node ?? undefined);
}

function childOf(
  document: Document.Parsed,
  node: Node | undefined,
  step: string | number,
): { key: Node | undefined; value: Node | undefined } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    if (item === undefined) return undefined;
    if (isPair(item)) return { key: undefined, value: undefined };
    return { key: undefined, value: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pairs = node.items as Pair<Node, Node | null>[];
  for (const pair of pairs) {
    if (isScalar(pair.key) && String(pair.key.value) === String(step)) return { key: pair.key, value: pair.value ?? undefined };
  }
  for (const pair of pairs) {
    if (!isScalar(pair.key) || pair.key.source !== "<<") continue;
    const merged = follow(document, pair.value);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const found = childOf(document, follow(document, source as Node), step);
      if (found) return found;
    }
  }
  return undefined;
}
