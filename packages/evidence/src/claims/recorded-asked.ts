import type { Period } from "@coercivity/domain";
import type { ClaimQuery } from "./claim-query.ts";
import type { CountryMention } from "./country-mentions.ts";
import { flows } from "./flow-asked.ts";
import { goodIn } from "./goods.ts";
import type { NumberPhrase } from "./number-phrases.ts";
import type { SentenceContext } from "./read-sentence.ts";

/** Words of measures against exports. */
export const measures: RegExp =
  /\b(?:export (?:controls?|bans?|curbs?|restrictions?|rules?)|measures?|controls|restrictions?|curbs|bans)\b/i;
const stopping = /\b(?:halt(?:s|ed)?|suspend(?:s|ed)?|stop(?:s|ped)?|clos(?:es?|ed)|shut(?: down)?|idled?)\b/i;
const denying = /\b(?:not|never|no|without|denie[sd]|avoid(?:s|ed)?)\b|n't\b/i;

/** The names in a sentence that says of something that it stopped; none where it says no such thing, or denies it. */
export function stopped(
  sentence: string,
  named: readonly CountryMention[],
): { readonly names: readonly string[]; readonly words: string } | undefined {
  const words = stopping.exec(sentence)?.[0];
  const names = words === undefined || denying.test(sentence) || flows.test(sentence) ? [] : properNames(sentence, named);
  return names.length === 0 ? undefined : { names, words: words! };
}

/** Words with a capital that are no country, no good and no day: names of firms, places and people. */
function properNames(sentence: string, named: readonly CountryMention[]): string[] {
  return [...sentence.matchAll(/\b[A-Z][a-z]{3,}\b/g)]
    .filter(
      ({ index, 0: word }) =>
        !named.some(({ from, to }) => from <= index && index < to) && !plain.has(word.toLowerCase()) && !goodIn(word).good,
    )
    .map(([word]) => word);
}

/** Days, money and counts, which episodes and measures record. */
export function recorded(
  number: NumberPhrase,
  sentence: string,
  named: readonly CountryMention[],
  context: SentenceContext | undefined,
  time: { readonly when?: Period },
  family: (pattern: RegExp, part: string) => boolean,
): [ClaimQuery | undefined, string?] {
  const countries = [...new Set([...named.map(({ country }) => country), ...(context?.countries ?? [])])].filter((code) => code !== "ALL");
  if (number.kind === "count" && measures.test(sentence.slice(number.from).split(/\s+/, 5).join(" "))) {
    family(measures, "measures");
    return countries[0] === undefined
      ? [undefined, "no country is named"]
      : [{ kind: "count", of: "measures", by: countries[0], value: number.meant, ...time }];
  }
  const unit =
    number.kind === "days" || number.kind === "money" || number.kind === "count" || number.kind === "tonnes" || number.kind === "metres"
      ? number.kind
      : undefined;
  if (number.kind === "times") return [undefined, "a change of something that is no trade flow; the ledger holds no such series"];
  if (unit === undefined) return [undefined, `the ledger holds no figures in ${number.kind}`];
  const words = contentWords(`${sentence} ${context?.subject ?? ""}`);
  const currency = number.kind === "money" && number.noun !== undefined ? { currency: number.noun } : {};
  return [{ kind: "recorded", unit, ...currency, countries, words, value: number.meant, ...time }];
}

const plain = new Set(
  "the and for was has had not but its any all one two are per can may who how why out off our his her him she you via due own new old yet did does get got let put set too use way now ago nor amid were been also about above after also before being china chinese japan japanese korea korean could country countries every export exports import imports from have into more most only other over rare earth earths short since some than that their there these they this under were when where which while will with within would years year".split(
    " ",
  ),
);

/** Words of three letters or more that can tell one record from another. */
export function contentWords(text: string): string[] {
  return [...new Set((text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !plain.has(word)))];
}
