import { editDistance } from "@coercivity/numerics";
import { roundingOfTables } from "../concentration/require-shares.ts";

// biome-ignore lint/suspicious/noExplicitAny: cases come as loose JSON; a wrong shape fails the case
export type Loose = any;

/** What is found for a case, by every name that it may be expected under. */
export type Answer = Record<string, unknown>;

/** A name as it is compared: letters and digits alone, so that `eol_rir`, `EoL-RIR` and `eolRir` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/**
 * Inputs of a case, read by any of the names an author may have given them. What no formula read is left over, so that an input nobody
 * knows is named instead of passed over.
 */
export class CaseInputs {
  readonly #values: ReadonlyMap<string, { readonly name: string; readonly value: Loose }>;
  readonly #read = new Set<string>();
  readonly #asked = new Set<string>();

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#values = new Map(Object.entries(given).map(([name, value]) => [plainName(name), { name, value }]));
    this.any("ref");
  }

  /** The value under the first of `names` that the case has; what is `null` counts as said. */
  any(...names: readonly string[]): Loose {
    let found: Loose;
    for (const name of names) {
      const key = plainName(name);
      this.#asked.add(name);
      if (!this.#values.has(key) || this.#read.has(key)) continue;
      this.#read.add(key);
      if (found === undefined) found = this.#values.get(key)!.value;
    }
    return found;
  }

  /** Whether the case has one of `names`, without reading it. */
  has(...names: readonly string[]): boolean {
    return names.some((name) => this.#values.has(plainName(name)));
  }

  /** All inputs whose name is like `pattern`, with the name as it was written. */
  like(pattern: RegExp): [name: string, value: Loose][] {
    return [...this.#values].flatMap(([key, { name, value }]): [string, Loose][] => {
      if (!pattern.test(name) || this.#read.has(key)) return [];
      this.#read.add(key);
      return [[name, value]];
    });
  }

  /** One sentence for each input that no formula read; a sentence of text is a remark and may stand unread. */
  problems(): string[] {
    return [...this.#values].flatMap(([key, { name, value }]) => {
      if (this.#read.has(key) || typeof value === "string") return [];
      const near = [...this.#asked].map((known) => ({ known, far: editDistance(key, plainName(known)) })).sort((a, b) => a.far - b.far)[0];
      const meant = near && near.far <= Math.max(2, key.length / 3) ? `; did you mean "${near.known}"?` : "";
      return [`unknown input "${name}"${meant}`];
    });
  }
}

/** Rows that may be written as lists in the order of `fields`, as objects, or as a map from the first field to the rest. */
export function rowsOf(given: Loose, fields: readonly (readonly string[])[]): Loose[][] {
  if (given === undefined || given === null) return [];
  const named = (row: Record<string, Loose>): Loose[] => {
    const values = new CaseInputs(row);
    return fields.map((names) => values.any(...names));
  };
  if (Array.isArray(given)) return given.map((row) => (Array.isArray(row) ? row : typeof row === "object" ? named(row) : [row]));
  return Object.entries<Loose>(given).map(([first, rest]) =>
    Array.isArray(rest) ? [first, ...rest] : rest !== null && typeof rest === "object" ? [first, ...named(rest).slice(1)] : [first, rest],
  );
}

/** Amounts by name: a map, pairs, or rows with `amount` under one of its names. */
export function amountsOf(given: Loose, amount: readonly string[] = ["share", "t", "kg", "amount", "value"]): Map<string, number> {
  const who = ["country", "name", "origin", "partner", "supplier", "from"];
  const sums = new Map<string, number>();
  rowsOf(given, [who, amount]).forEach((row, at) => {
    const [name, value] = row.length === 1 ? [String(at), row[0]] : row;
    sums.set(String(name), (sums.get(String(name)) ?? 0) + Number(value));
  });
  return sums;
}

/** Amounts as parts of their sum; what is shares already, up to the rounding of a published table, stays as it is. */
export function asShares(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total > 1 + roundingOfTables ? amounts.map((amount) => amount / total) : amounts;
}
