import type { CascadeProblem } from "../problem.ts";
import { notANumber } from "../problems.ts";

/**
 * Reads a case file, an unknown JSON value, liberally in names and strictly in numbers. Problems are collected with the path of the field;
 * a reader never throws. Each question takes the names a field may have, the reference cases' own first.
 */
export class CaseReader {
  readonly file: string;
  readonly path: string;
  readonly value: unknown;
  readonly problems: CascadeProblem[];

  constructor(file: string, value: unknown, path = "", problems: CascadeProblem[] = []) {
    this.file = file;
    this.value = value;
    this.path = path;
    this.problems = problems;
  }

  /** The first of the named fields that is there and not null. */
  find(...names: string[]): unknown {
    if (typeof this.value !== "object" || this.value === null) return undefined;
    const record = this.value as Record<string, unknown>;
    for (const name of names) if (record[name] !== undefined && record[name] !== null) return record[name];
    return undefined;
  }

  has(...names: string[]): boolean {
    return this.find(...names) !== undefined;
  }

  /** A reader of a nested object or list entry. */
  inside(value: unknown, name: string): CaseReader {
    return new CaseReader(this.file, value, this.path === "" ? name : `${this.path}.${name}`, this.problems);
  }

  /** The nested object, or an empty one. */
  child(...names: string[]): CaseReader {
    return this.inside(this.find(...names) ?? {}, names[0]!);
  }

  /** Readers of the entries of a list; none when the field is missing. */
  list(...names: string[]): CaseReader[] {
    const found = this.find(...names);
    if (!Array.isArray(found)) return found === undefined ? [] : [this.inside(found, names[0]!)];
    return found.map((entry, k) => this.inside(entry, `${names[0]!}[${k}]`));
  }

  text(...names: string[]): string {
    const found = this.find(...names);
    return typeof found === "string" ? found : "";
  }

  /** A number, or NaN and a problem. */
  number(...names: string[]): number {
    const found = this.find(...names);
    const value = typeof found === "string" && found.trim() !== "" ? Number(found) : found;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    this.problems.push(notANumber(this.file, this.path === "" ? names[0]! : `${this.path}.${names[0]!}`, found ?? null, "a number"));
    return Number.NaN;
  }

  /** A number, or the fallback when the field is missing. */
  numberOr<T>(fallback: T, ...names: string[]): number | T {
    return this.has(...names) ? this.number(...names) : fallback;
  }

  /** A list of numbers, or an empty one and a problem. */
  numbers(...names: string[]): number[] {
    const found = this.find(...names);
    if (Array.isArray(found) && found.every((value) => typeof value === "number" && Number.isFinite(value))) return found as number[];
    this.problems.push(
      notANumber(this.file, this.path === "" ? names[0]! : `${this.path}.${names[0]!}`, found ?? null, "a list of numbers"),
    );
    return [];
  }
}
