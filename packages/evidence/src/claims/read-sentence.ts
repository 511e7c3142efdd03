import { lastDay, type Period, parsePeriod } from "@coercivity/domain";
import type { ClaimQuery, ImportShareQuery, WorldShareQuery } from "./claim-query.ts";
import { type CountryMention, countryMentions } from "./country-mentions.ts";
import { goodIn } from "./goods.ts";
import type { Interval } from "./interval.ts";
import { type NumberPhrase, numberPhrases } from "./number-phrases.ts";

/** What stands around a sentence in its article; it fills what the sentence leaves open, and is named where it did. */
export interface SentenceContext {
  readonly countries: readonly string[];
  /** Words for the good and step, e.g. `REE oxide`. */
  readonly subject: string;
  readonly when?: Period;
  /** On whom the article's dependences are, where a sentence does not say. */
  readonly supplier?: string;
}

/** A sentence as the grammar took it. */
export interface ReadSentence {
  /** None where the sentence holds nothing that the ledger can be asked. */
  readonly query: ClaimQuery | undefined;
  /** Each part with the words it was read from; parts from the article say so. */
  readonly understood: readonly { readonly part: string; readonly words: string }[];
  /** Words that carry meaning and were not used. */
  readonly notUnderstood: readonly string[];
  /** Why there is no query. */
  readonly because?: string;
}

const dependence =
  /\b(?:depend(?:s|ent|ence|ency)?|rel(?:y|ies|iance|iant)|imports?|imported|sourced?|comes? from|buys?|bought|supplied|purchases?)\b/i;
const making =
  /\b(?:makes?|made|produc(?:es?|tion|ed|ing)|output|holds?|controls? (?:\w+ )?\d|has|have|accounts? for|accounted for|dominat\w+|world|global|share of)\b/i;
const falling = /\b(?:f[ae]ll(?:s|en|ing)?|dropp?(?:ed|s)?|declin\w+|cut|reduc\w+|down|shrank|slump\w*|plung\w+|lower\w*|minus)\b/i;
const rising = /\b(?:r[io]se[sn]?|rising|grew|grown|increas\w+|jump\w*|surg\w+|up|climb\w*|higher)\b/i;
const rule = /\b(?:threshold|content rule|de[- ]minimis|content)\b/i;
const applies = /\b(?:now|covers?|applies|in force|currently)\b/i;
const measures = /\b(?:export controls?|measures?|controls|restrictions?|curbs)\b/i;
const product = /\b(?:GDP|gross domestic product|econom(?:y|ies))\b/i;
const flows = /\b(?:exports?|shipments?|imports?)\b/i;

/**
 * Reads a sentence about a share, a count or a change into a typed claim by fixed rules: numbers with their hedges, countries with the word
 * before them, a good and a step, years, and a few families of verbs. It guesses nothing: what a rule needs and the sentence does not hold is
 * taken from the article around it where there is one, and said; else there is no query, with the reason.
 */
export function readSentence(sentence: string, context?: SentenceContext): ReadSentence {
  const understood: { part: string; words: string }[] = [];
  const spans: [number, number][] = [];
  const note = (part: string, words: string, from?: number): void => {
    understood.push({ part, words });
    const at = from ?? sentence.toLowerCase().indexOf(words.toLowerCase());
    if (at >= 0) spans.push([at, at + words.length]);
  };
  const numbers = numberPhrases(sentence);
  const named = countryMentions(sentence);
  const goodOf = goodIn(sentence);
  const around = context && !goodOf.good ? goodIn(context.subject) : undefined;
  const { good, step } = goodOf.good ? goodOf : (around ?? goodOf);
  const when = timeIn(sentence) ?? (context?.when && { period: context.when, words: "from the article" });
  const done = (query: ClaimQuery | undefined, because?: string): ReadSentence => ({
    query,
    understood,
    notUnderstood: leftOver(sentence, spans),
    ...(because === undefined ? {} : { because }),
  });
  for (const one of numbers) note(one.role ? `${one.role} value` : one.kind, one.text, one.from);
  for (const one of named) note(`country ${one.country}`, one.text, one.from);
  for (const words of new Set(goodOf.words)) note(`good ${good?.id}${step ? `, ${step}` : ""}`, words);
  if (around?.good) note(`good ${around.good.id}${around.step ? `, ${around.step}` : ""}`, "(from the article)");
  if (when) note(`time ${when.period.from}..${when.period.to === lastDay ? "" : when.period.to}`, when.words);
  const time = when ? { when: when.period } : {};
  const family = (pattern: RegExp, part: string): boolean => {
    const words = pattern.exec(sentence)?.[0];
    if (words !== undefined) note(part, words);
    return words !== undefined;
  };

  const shares = numbers.filter(({ kind }) => kind === "share");
  const first = numbers[0];
  if (!first) return done(undefined, "the sentence holds no number");
  const issuer = named.find(({ country }) => country === "CHN" || country === "USA")?.country ?? context?.supplier;

  if (shares[0] && shares[0].meant.high <= 0.3 && rule.test(sentence) && issuer !== undefined) {
    family(rule, "threshold");
    return done({ kind: "threshold", by: issuer, inForce: family(applies, "in force"), value: shares[0].meant, ...time });
  }
  if (family(product, "GDP")) {
    const by = named[0]?.country ?? context?.countries[0];
    if (by === undefined) return done(undefined, "no country is named");
    const rank = numbers.find(({ kind }) => kind === "rank");
    if (rank) return done({ kind: "rank", of: "GDP", by, value: rank.meant, ...time });
    const level = numbers.find(({ kind }) => kind === "money");
    if (level?.noun === "USD") return done({ kind: "level", of: "GDP", by, value: level.meant, ...time });
  }
  const rank = numbers.find(({ kind }) => kind === "rank");
  if (rank && good) {
    const by = named[0]?.country ?? context?.countries[0];
    if (by !== undefined) return done({ kind: "rank", of: good.id, ...(step ? { at: step } : {}), by, value: rank.meant, ...time });
  }
  if (shares.length > 0) {
    const change = numbers.find(({ role }) => role === "start");
    const last = numbers.find(({ role }) => role === "end") ?? shares[0]!;
    const fell = falling.test(sentence);
    if (
      !change &&
      (fell || rising.test(sentence)) &&
      flows.test(sentence) &&
      good &&
      !/\b(?:dependence|reliance|share)\b/i.test(sentence)
    ) {
      family(fell ? falling : rising, fell ? "fall" : "rise");
      family(flows, "flow of trade");
      const { importer, supplier } = parties(named, context);
      if (supplier === undefined) return done(undefined, "no country is named from which the flow comes");
      const meant = fell ? { low: -last.meant.high, high: -last.meant.low } : last.meant;
      return done({
        kind: "flow-change",
        of: good.id,
        from: supplier,
        ...(importer === undefined ? {} : { to: importer }),
        value: meant,
        ...time,
      });
    }
    if (!change && shares.length > 1) return done(undefined, `${shares.length} shares in one sentence; ask for them one by one`);
    if (!good) return done(undefined, "no good or step of the chain is named that the ledger holds");
    if (!change && fell && /\bby\b/i.test(sentence))
      return done(undefined, "a change of something that is no trade flow; the ledger holds no such series");
    const share = shareAsked(sentence, named, good.id, step, good.made[0]?.at, context, note);
    if (typeof share === "string") return done(undefined, share);
    if (change) {
      family(fell ? falling : rising, fell ? "fall" : "rise");
      return done({ kind: "share-change", share, start: change.meant, value: last.meant, ...time });
    }
    return done({ ...share, value: { low: last.meant.low, high: Math.min(last.meant.high, 1) }, ...time });
  }
  return done(...recorded(first, sentence, named, context, time, family));
}

/** Which share a sentence speaks of: of a country's imports, or of what the world makes. */
function shareAsked(
  sentence: string,
  named: readonly CountryMention[],
  of: string,
  step: string | undefined,
  usual: string | undefined,
  context: SentenceContext | undefined,
  note: (part: string, words: string) => void,
): Omit<ImportShareQuery, "value" | "when"> | Omit<WorldShareQuery, "value" | "when"> | string {
  const { importer, supplier } = parties(named, context);
  const depends = dependence.exec(sentence)?.[0];
  const makes = making.exec(sentence)?.[0];
  if (
    depends !== undefined ||
    (named.length !== 1 && importer !== undefined && makes === undefined) ||
    (makes === undefined && step === undefined)
  ) {
    if (depends !== undefined) note("share of imports", depends);
    if (importer === undefined) return "no country is named whose imports they are";
    if (supplier === undefined) return "no supplier is named";
    return { kind: "import-share", of, by: importer, from: supplier };
  }
  if (makes !== undefined) note("share of the world", makes);
  const at = step ?? usual;
  const by = named[0]?.country ?? context?.supplier;
  if (by === undefined) return "no country is named";
  if (at === undefined) return "no step of the chain is named";
  return { kind: "world-share", of, at, by };
}

/** Who buys and who sells: the word before a country says it, an adjective means the seller; else the first named buys from the second. */
function parties(named: readonly CountryMention[], context: SentenceContext | undefined): { importer?: string; supplier?: string } {
  const sells =
    named.find(({ before, adjective }) => !adjective && /^(?:on|from)$/.test(before)) ??
    named.find(({ country, adjective }) => adjective && country === "CHN");
  const buys =
    named.find(({ country, before }) => country !== sells?.country && /^(?:to|into|in|by)$/.test(before)) ??
    named.find(({ country }) => country !== sells?.country && country !== context?.supplier);
  const rest = named.find(({ country }) => country !== buys?.country);
  const supplier = sells?.country ?? rest?.country ?? context?.supplier;
  const importer = buys?.country ?? context?.countries.find((country) => country !== supplier);
  return { ...(importer === undefined ? {} : { importer }), ...(supplier === undefined ? {} : { supplier }) };
}

/** Days, money and counts, which episodes and measures record. */
function recorded(
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
    number.kind === "days" || number.kind === "money" || number.kind === "count" || number.kind === "tonnes" ? number.kind : undefined;
  if (unit === undefined) return [undefined, `the ledger holds no figures in ${number.kind}`];
  const words = contentWords(`${sentence} ${context?.subject ?? ""}`);
  const currency = number.kind === "money" && number.noun !== undefined ? { currency: number.noun } : {};
  return [{ kind: "recorded", unit, ...currency, countries, words, value: number.meant, ...time }];
}

const plain = new Set(
  "about above after also before being china chinese japan japanese korea korean could country countries every export exports import imports from have into more most only other over rare earth earths short since some than that their there these they this under were when where which while will with within would years year".split(
    " ",
  ),
);

/** Words of five letters or more that can tell one record from another. */
export function contentWords(text: string): string[] {
  return [...new Set((text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !plain.has(word)))];
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A month of a year, a range of years, or the first year named. */
function timeIn(sentence: string): { period: Period; words: string } | undefined {
  const month = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+((?:19|20)\d\d)\b/.exec(sentence);
  if (month) {
    const number = String(months.indexOf(month[1]!.toLowerCase()) + 1).padStart(2, "0");
    return { period: parsePeriod(`${month[2]}-${number}`)!, words: month[0] };
  }
  const since = /\bsince ((?:19|20)\d\d)\b/i.exec(sentence);
  if (since) return { period: { from: `${since[1]}-01-01`, to: lastDay }, words: since[0] };
  const range = /\b((?:19|20)\d\d)\s*(?:-|–|to)\s*((?:19|20)\d\d)\b/.exec(sentence);
  const years = [...sentence.matchAll(/\b((?:19|20)\d\d)\b/g)];
  const text = range ? `${range[1]}-${range[2]}` : years[0]?.[1];
  const period = text === undefined ? undefined : parsePeriod(text);
  return period && { period, words: range?.[0] ?? text! };
}

const empty =
  /^(?:a|an|the|of|in|on|at|for|to|by|from|and|or|its?|is|are|was|were|be|been|has|have|had|as|with|that|this|these|their|do|does|did|will|than|one|some|also|still|now|per|cent)$/i;

/** Words outside every span that was read, without articles and the like. */
function leftOver(sentence: string, spans: readonly (readonly [number, number])[]): string[] {
  return [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)]
    .filter(({ index, 0: word }) => !spans.some(([from, to]) => index >= from && index + word.length <= to + 1 && index < to))
    .map(([word]) => word.replace(/[.'’-]+$/, ""))
    .filter((word) => word !== "" && !empty.test(word));
}

/** Both ends as a share, for a value typed with a sign such as `50%`, `over 90 %` or `60-70%`. */
export function typedInterval(text: string): Interval | undefined {
  const [only, second] = numberPhrases(text);
  return only && !second ? only.meant : undefined;
}
