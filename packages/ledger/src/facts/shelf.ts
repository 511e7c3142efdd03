import type { Shelf, ShelfClaim } from "@coercivity/domain";
import { cellsInWords } from "./cells-in-words.ts";
import { claimsOf, scopeOf } from "./conflicts.ts";
import { periodInWords } from "./period-in-words.ts";
import type { Ledger } from "./read-ledger.ts";

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
