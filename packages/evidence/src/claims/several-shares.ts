import { countryMentions } from "./country-mentions.ts";
import { goodIn } from "./goods.ts";
import { type NumberPhrase, numberPhrases } from "./number-phrases.ts";
import { type ReadSentence, readSentence, type SentenceContext } from "./read-sentence.ts";
import type { Share } from "./share-asked.ts";
import { timePhrases } from "./time-phrases.ts";
import { tradeParties } from "./trade-parties.ts";

const strong = /;|\b(?:while|whereas|versus|vs\.?|but|compared (?:with|to))\b/gi;
const weak = /,|\b(?:and|or)\b/gi;

/**
 * Reads a sentence with several shares (`China mines 70 percent, refines 90 percent and makes 93 percent of the world's magnets`) clause by
 * clause, one share each. What a clause leaves out it takes from the sentence: buyer, seller, good, time, and what the clause before it was a share
 * of. A sentence with one share is read as it stands; one that cannot be parted is not read, with the reason.
 */
export function readClaims(sentence: string, context?: SentenceContext, written?: string): ReadSentence {
  const whole = readSentence(sentence, context, written);
  const shares = numberPhrases(sentence).filter(({ kind }) => kind === "share");
  if (whole.query || shares.length < 2 || shares.some(({ role }) => role !== undefined)) return whole;
  const clauses = clausesOf(sentence, shares);
  if (!clauses) return whole;
  const named = countryMentions(sentence);
  const { supplier } = tradeParties(sentence, named, context);
  const times = timePhrases(sentence, written);
  const { words } = goodIn(sentence, shares[0]!.to);
  const parts: ReadSentence[] = [];
  let before: Share | undefined;
  let last: string | undefined;
  for (const clause of clauses) {
    const own = countryMentions(clause).find(({ country }) => country !== supplier)?.country;
    last = own ?? last;
    const others = [last, ...named.map(({ country }) => country), ...(context?.countries ?? [])].filter(
      (one): one is string => one !== undefined && one !== supplier,
    );
    const read = readSentence(
      clause,
      {
        countries: [...new Set(others)],
        subject: words.length > 0 ? words.join(" ") : (context?.subject ?? ""),
        ...(times.length === 1 ? { when: times[0]!.period } : context?.when && times.length === 0 ? { when: context.when } : {}),
        ...(supplier === undefined ? {} : { supplier }),
        ...(before ? { before } : {}),
      },
      written,
    );
    parts.push(read);
    if (read.query?.kind === "import-share" || read.query?.kind === "world-share") before = read.query;
  }
  if (parts.some(({ query }) => query === undefined)) return whole;
  return {
    query: undefined,
    parts,
    understood: parts.flatMap(({ understood }) => understood),
    notUnderstood: parts.flatMap(({ notUnderstood }) => notUnderstood),
  };
}

/** The sentence cut between its shares: at a word that sets against, else at the last comma or "and" between two of them. */
function clausesOf(sentence: string, shares: readonly NumberPhrase[]): string[] | undefined {
  const cuts: number[] = [];
  for (const [at, { from }] of shares.slice(1).entries()) {
    const start = shares[at]!.to;
    const between = sentence.slice(start, from);
    const cut = [...between.matchAll(strong)].at(-1) ?? [...between.matchAll(weak)].at(-1);
    if (!cut) return undefined;
    cuts.push(start + cut.index);
  }
  return [0, ...cuts].map((from, at) =>
    sentence
      .slice(from, cuts[at] ?? sentence.length)
      .replace(/^(?:[,;]\s*)?(?:and\b|or\b|while\b|whereas\b|versus\b|vs\.?|but\b)?\s*/i, ""),
  );
}
