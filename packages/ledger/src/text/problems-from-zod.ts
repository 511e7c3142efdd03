import { nearest, type Problem } from "@coercivity/domain";
import type { SchemaIssue } from "@coercivity/domain/schema";
import { problems as say } from "../messages.ts";
import type { Path, Positions } from "./positions.ts";
import { capped, full, mostProblems } from "./problem-limit.ts";

/** What `schema.safeParse` returns as its error: a list of issues, each with a path. */
export interface SchemaError {
  readonly issues: readonly SchemaIssue[];
}

/** What else may be known when the issues are put into words. */
export interface FromZodOptions {
  /** The value that was checked, so that messages can quote what stands there. */
  readonly value?: unknown;
  /** The keys a map may have at a path, so that an unknown one gets a suggestion. */
  readonly keysAt?: (path: Path) => readonly string[];
}

/** Joins each issue of a schema to the place in the file its path leads to, in the ledger's own words. */
export function problemsFromZod(error: SchemaError, positions: Positions, file: string, options: FromZodOptions = {}): Problem[] {
  const problems: Problem[] = [];
  for (const issue of error.issues) {
    if (full(problems)) break;
    problems.push(...fromIssue(issue, [], positions, file, options));
  }
  return [...capped(problems, file)];
}

function fromIssue(issue: SchemaIssue, base: Path, positions: Positions, file: string, options: FromZodOptions): Problem[] {
  const path: Path = [...base, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  const at = { file, ...positions.positionOf(path) };
  const name = path.join(".");
  const value = valueAt(options.value, path);
  const shown = options.value === undefined ? undefined : show(value);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.slice(0, mostProblems + 1).map((key) => {
        const near = nearest(key, options.keysAt?.(path) ?? []);
        return say.schemaUnknownKey(
          { file, ...positions.keyPositionOf([...path, key]) },
          name === "" ? key : `${name}.${key}`,
          near === undefined ? "the schema knows no such entry here" : `did you mean "${near}"?`,
        );
      });
    case "invalid_type":
      if (options.value === undefined ? / undefined$/.test(issue.message) : value === undefined) return [say.schemaMissing(at, name)];
      return [say.schemaType(at, name, shown ?? "of another type", article(issue.expected))];
    case "invalid_value": {
      if (options.value !== undefined && value === undefined) return [say.schemaMissing(at, name)];
      const allowed = issue.values.map(String);
      const near = typeof value === "string" ? nearest(value, allowed) : undefined;
      const hint = near === undefined ? `it must be ${either(allowed)}` : `did you mean "${near}"? allowed: ${allowed.join(", ")}`;
      return [say.schemaValue(at, name, shown ?? "not allowed", hint)];
    }
    case "too_big":
      return [
        say.schemaRange(
          at,
          name,
          shown ?? "too big",
          `${issue.inclusive === false ? "below" : "at most"} ${sized(issue.origin, issue.maximum)}`,
        ),
      ];
    case "too_small":
      return [
        say.schemaRange(
          at,
          name,
          shown ?? "too small",
          `${issue.inclusive === false ? "above" : "at least"} ${sized(issue.origin, issue.minimum)}`,
        ),
      ];
    case "invalid_union": {
      const branches = (issue.errors ?? []).map((errors) => ({
        otherKind: errors.some((inner) => inner.path.length === 0 && inner.code !== "unrecognized_keys") ? 1 : 0,
        problems: errors.flatMap((inner) => fromIssue(inner, path, positions, file, options)),
      }));
      const best = branches
        .filter((branch) => branch.problems.length > 0)
        .sort(
          (a, b) => a.otherKind - b.otherKind || distance(a.problems) - distance(b.problems) || a.problems.length - b.problems.length,
        )[0]?.problems;
      return best ?? [say.schemaOther(at, name, issue.message.toLowerCase())];
    }
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => fromIssue(inner, path, positions, file, options));
    default:
      return [
        shown === undefined ? say.schemaOther(at, name, lower(issue.message)) : say.schemaValue(at, name, shown, lower(issue.message)),
      ];
  }
}

/**
 * How far what was written is from one branch of a union: keys that the branch does not know tell most, then words and types that differ;
 * what is only missing tells least.
 */
function distance(branch: readonly Problem[]): number {
  const count = (code: string) => branch.filter((problem) => problem.code === code).length;
  return 100 * count("schema/unknown-key") + 10 * (count("schema/type") + count("schema/value")) + count("schema/missing");
}

function valueAt(value: unknown, path: Path): unknown {
  let node = value;
  for (const step of path) {
    if (typeof node !== "object" || node === null) return undefined;
    node = Object.hasOwn(node, step) ? (node as Record<string | number, unknown>)[step] : undefined;
  }
  return node;
}

/** A value short enough for a line of text. */
function show(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a map";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function article(expected: string): string {
  const names: Record<string, string> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a map",
    record: "a map",
  };
  return names[expected] ?? expected;
}

function either(values: readonly string[]): string {
  return values.length === 1 ? `"${values[0]}"` : `one of ${values.join(", ")}`;
}

function sized(origin: string, bound: number | bigint): string {
  if (origin === "string") return `${bound} character${bound === 1 ? "" : "s"} long`;
  if (origin === "array" || origin === "set") return `${bound} ${bound === 1 ? "entry" : "entries"} long`;
  return String(bound);
}
