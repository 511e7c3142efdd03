import type { Fact, Source } from "@coercivity/domain";
import { type Claim, claimsOf } from "./conflicts.ts";
import { type FactQuery, matcher, parseQuery } from "./parse-query.ts";
import type { Ledger } from "./read-ledger.ts";

/** The answer to a query: what was found, each with the rows of the same subject and period beside it. */
export interface ShownFacts {
  readonly query: FactQuery;
  /** Ids that answer the query themselves; the other facts of a claim stand there because they speak of the same thing. */
  readonly matched: ReadonlySet<string>;
  /** At most `limit` of the claims found. */
  readonly claims: readonly Claim[];
  /** How many claims were found in all. */
  readonly found: number;
  readonly sources: ReadonlyMap<string, Source>;
}

/** How many claims to return. */
export interface ShowOptions {
  readonly limit?: number;
}

/**
 * Finds facts by id, by free words (all must occur in the id or the row) and by filters such as `country=JPN year=2024 table=stocks`.
 * Conflicting rows stand side by side: rows of one table with the same subject and period as one that was found come with it.
 */
export function showFacts(
  ledger: Pick<Ledger, "facts" | "factById" | "sources">,
  query: string,
  { limit = 100 }: ShowOptions = {},
): ShownFacts {
  const parsed = parseQuery(query);
  const empty = parsed.words.length === 0 && parsed.filters.length === 0;
  const matches = empty || parsed.unknown.length > 0 ? [] : exactOr(ledger, parsed);
  const matched = new Set(matches.map((fact) => fact.id));
  const tables = new Set(matches.map((fact) => fact.table));
  const claims = claimsOf(ledger.facts.filter((fact) => tables.has(fact.table))).filter((claim) =>
    claim.facts.some((fact) => matched.has(fact.id)),
  );
  return { query: parsed, matched, claims: claims.slice(0, limit), found: claims.length, sources: ledger.sources };
}

/** A single word that is an id means that fact alone. */
function exactOr(ledger: Pick<Ledger, "facts" | "factById">, query: FactQuery): readonly Fact[] {
  const [only] = query.words;
  const exact = query.words.length === 1 && query.filters.length === 0 && only !== undefined ? ledger.factById.get(only) : undefined;
  return exact ? [exact] : ledger.facts.filter(matcher(query));
}
