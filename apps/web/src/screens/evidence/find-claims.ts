import type { ShelfClaim } from "@coercivity/domain";

/** Claims of the shelf with the words that can find them, put together once. */
export interface Findable {
  readonly claim: ShelfClaim;
  readonly words: string;
}

export function findable(claims: readonly ShelfClaim[]): Findable[] {
  return claims.map((claim) => {
    const rows = claim.facts.map(({ id, unit, says, scope, sources, note }) =>
      [id, unit, says, ...scope.map(([, cell]) => cell), ...sources, note].filter(Boolean).join(" "),
    );
    return { claim, words: [claim.table, ...claim.subject, claim.period, ...rows].join(" ").toLowerCase() };
  });
}

/** Claims in which all words of a text occur, in the order of the shelf; with `conflicts`, only those whose rows disagree. */
export function findClaims(all: readonly Findable[], text: string, conflicts: boolean): ShelfClaim[] {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  return all
    .filter(({ claim, words }) => (!conflicts || claim.conflict !== "none") && parts.every((part) => words.includes(part)))
    .map(({ claim }) => claim);
}
