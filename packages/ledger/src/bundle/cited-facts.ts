import type { CitedFact } from "@coercivity/domain";
import type { Ledger } from "../facts/read-ledger.ts";
import type { FitYear } from "../reconcile/fit-year.ts";

/** Every fact the world and its fit cite, each once, by id. The `facts.json` of a bundle. */
export function citedFacts(ledger: Pick<Ledger, "factById" | "sources">, fit: FitYear): readonly CitedFact[] {
  const cited = new Set<string>(fit.rows.flatMap(({ facts }) => facts));
  for (const quantity of fit.variables.chain.out.quantities) {
    if (quantity.kind === "fact") cited.add(quantity.fact);
    if (quantity.kind === "derivation") for (const id of Object.values(quantity.facts)) cited.add(id);
  }
  return spelledOut(ledger, cited);
}

/** The facts of these ids, in order, with their sources spelled out. */
export function spelledOut({ factById, sources }: Pick<Ledger, "factById" | "sources">, ids: Iterable<string>): readonly CitedFact[] {
  return [...ids].sort().flatMap((name) => {
    const fact = factById.get(name);
    if (!fact) return [];
    const { id, table, value, low, high, unit, period, published, confidence, note, place } = fact;
    const spelled = fact.sources.flatMap((source) => {
      const found = sources.get(source);
      return found ? [{ id: source, title: found.title, publisher: found.publisher, date: found.date, url: found.url }] : [];
    });
    return [{ id, table, value, low, high, unit, period, published, confidence, note, place, sources: spelled }];
  });
}
