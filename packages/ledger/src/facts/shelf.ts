import type { Confidence, Source } from "@coercivity/domain";
import { cellsInWords } from "./cells-in-words.ts";
import { type Claim, claimsOf, scopeOf } from "./conflicts.ts";
import { periodInWords } from "./period-in-words.ts";
import type { Ledger } from "./read-ledger.ts";

/** One row of the facts as a reader sees it away from the tables. */
export interface ShelfFact {
  readonly id: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** The row in words, where it has no single number. */
  readonly says?: string;
  /** Columns that say what the number covers. */
  readonly scope: readonly (readonly [column: string, cell: string])[];
  readonly published: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly note?: string;
  /** `file:line` of the row. */
  readonly place: string;
}

/** Rows that speak of one subject and period, side by side. */
export interface ShelfClaim {
  readonly table: string;
  readonly subject: readonly string[];
  readonly period: string;
  readonly conflict: Claim["conflict"];
  readonly facts: readonly ShelfFact[];
}

/** The whole ledger for reading: what a page ships so that any number can be followed to who said it. */
export interface Shelf {
  readonly claims: readonly ShelfClaim[];
  /** Sources that a row cites, by id. */
  readonly sources: Readonly<Record<string, Pick<Source, "title" | "publisher" | "date" | "url">>>;
}

/** Puts every row of the ledger on the shelf, in the order of the tables, rows of one subject and period together. */
export function shelfOf(ledger: Pick<Ledger, "facts" | "sources">): Shelf {
  const claims = claimsOf(ledger.facts).map(({ table, subject, facts, conflict }): ShelfClaim => {
    const first = facts[0]!;
    return {
      table: table.name,
      subject: subject.length > 0 ? subject.map(([, cell]) => cell) : [first.id.slice(table.name.length + 1)],
      period: periodInWords(first.period),
      conflict,
      facts: facts.map((fact) => ({
        id: fact.id,
        ...(fact.value === undefined ? {} : { value: fact.value }),
        ...(fact.low === undefined ? {} : { low: fact.low }),
        ...(fact.high === undefined ? {} : { high: fact.high }),
        ...(fact.unit === undefined ? {} : { unit: fact.unit }),
        ...(table.quantities.length === 0 ? { says: cellsInWords(table, fact) } : {}),
        scope: scopeOf(fact),
        published: periodInWords(fact.published),
        confidence: fact.confidence,
        sources: fact.sources,
        ...(fact.note === undefined ? {} : { note: fact.note }),
        place: `${fact.place.file}:${fact.place.line ?? 1}`,
      })),
    };
  });
  const cited = [...new Set(ledger.facts.flatMap(({ sources }) => sources))].sort();
  return {
    claims,
    sources: Object.fromEntries(
      cited.flatMap((id) => {
        const source = ledger.sources.get(id);
        return source ? [[id, { title: source.title, publisher: source.publisher, date: source.date, url: source.url }]] : [];
      }),
    ),
  };
}
