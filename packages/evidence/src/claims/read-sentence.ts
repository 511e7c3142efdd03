import { lastDay, type Period } from "@coercivity/domain";
import type { ClaimQuery } from "./claim-query.ts";
import { countryMentions } from "./country-mentions.ts";
import { amountAsked, byPart, changeOfFlow, falling, flowEnds, flows, rising } from "./flow-asked.ts";
import { goodIn } from "./goods.ts";
import type { Interval } from "./interval.ts";
import { type NumberPhrase, numberPhrases } from "./number-phrases.ts";
import { measures, recorded, stopped } from "./recorded-asked.ts";
import { type Share, shareAsked } from "./share-asked.ts";
import { timeOf, timePhrases } from "./time-phrases.ts";

/** What stands around a sentence in its article; it fills what the sentence leaves open, and is named where it did. */
export interface SentenceContext {
  readonly countries: readonly string[];
  /** Words for the good and step, e.g. `REE oxide`. */
  readonly subject: string;
  readonly when?: Period;
  /** What its trade flows are of, where a sentence names no good. */
  readonly flowsOf?: string;
  /** The share of which the clause before it spoke. */
  readonly before?: Share;
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
  /** The claims of a sentence that holds several, in its order; there is no query then. */
  readonly parts?: readonly ReadSentence[];
  /** Why there is no query. */
  readonly because?: string;
}

const seldom = /\b(?:sparingly|rarely|seldom)\b/i;
/** "Not only", "not quite" and "not more than" deny nothing. */
const denies =
  /\b(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)(?:n['’]t| not)|cannot)\b(?! (?:only|just|quite|more|less|fewer))|\bno longer\b|\bnever\b/i;
const rule = /\b(?:threshold|content|de[- ]minimis)\b/i;
/** Words of a rule that do not name its threshold; beside a hundredth at most they mean one. */
const ruling = /\b(?:rules?|contain(?:s|ed|ing)?|licen[cs]e\w*|export controls?)\b/i;
const applies = /\b(?:now|covers?|applies|in force|currently)\b/i;
const product = /\b(?:GDP|gross domestic product|econom(?:y|ies))\b/i;

/**
 * Reads a sentence about a share, a count or a change into a typed claim by fixed rules: numbers with their hedges, countries with the word
 * before them, a good and a step, years, and a few families of verbs. It guesses nothing: what a rule needs and the sentence does not hold is
 * taken from the article around it where there is one, and said; else there is no query, with the reason. `written` is the ISO day that "last
 * year" counts from.
 */
export function readSentence(sentence: string, context?: SentenceContext, written?: string): ReadSentence {
  const understood: { part: string; words: string }[] = [];
  const spans: [number, number][] = [];
  const note = (part: string, words: string, from?: number): void => {
    understood.push({ part, words });
    const at = from ?? sentence.toLowerCase().indexOf(words.toLowerCase());
    if (at >= 0) spans.push([at, at + words.length]);
  };
  const numbers = numberPhrases(sentence);
  const named = countryMentions(sentence);
  const main = numbers.find(({ role }) => role === "end") ?? numbers.find(({ kind }) => kind === "share" || kind === "times") ?? numbers[0];
  const goodOf = goodIn(sentence, main?.to);
  const elsewhere = context && !goodOf.good ? goodIn(context.subject) : undefined;
  const { good, step } = goodOf.good ? goodOf : (elsewhere ?? goodOf);
  const change = numbers.find(({ role }) => role === "start");
  const said = timeOf(timePhrases(sentence, written), main?.from ?? 0, change !== undefined);
  const when = said ?? (context?.when && { period: context.when, words: "from the article" });
  const done = (query: ClaimQuery | undefined, because?: string): ReadSentence => ({
    query,
    understood,
    notUnderstood: leftOver(sentence, spans),
    ...(because === undefined ? {} : { because }),
  });
  for (const one of numbers) note(one.role ? `${one.role} value` : one.kind, one.text, one.from);
  for (const one of named) note(`country ${one.country}`, one.text, one.from);
  for (const words of new Set(goodOf.words)) note(`good ${good?.id}${step ? `, ${step}` : ""}`, words);
  if (elsewhere?.good) note(`good ${elsewhere.good.id}${elsewhere.step ? `, ${elsewhere.step}` : ""}`, "(from the article)");
  const counted = said?.relative ? `, counted from ${written}` : "";
  if (when) note(`time ${when.period.from}..${when.period.to === lastDay ? "" : when.period.to}${counted}`, when.words);
  const time = when ? { when: when.period } : {};
  const family = (pattern: RegExp, part: string): boolean => {
    const words = pattern.exec(sentence)?.[0];
    if (words !== undefined) note(part, words);
    return words !== undefined;
  };

  const shares = numbers.filter(({ kind }) => kind === "share");
  const first = numbers[0];
  if (seldom.test(sentence) && family(measures, "measures")) {
    const by = named[0]?.country ?? context?.supplier;
    const { from, to } = when?.period ?? {};
    if (by === undefined || from === undefined || to === undefined || to === lastDay)
      return done(undefined, "how often in which time is not said");
    family(seldom, "at most one a year");
    return done({
      kind: "count",
      of: "measures",
      by,
      value: { low: 0, high: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
      ...time,
    });
  }
  const stop = first === undefined || first.kind === "times" ? stopped(sentence, named) : undefined;
  if (stop) {
    note("stop", stop.words);
    for (const name of stop.names) note("name", name);
    return done({
      kind: "event",
      names: stop.names,
      countries: [...new Set(named.map(({ country }) => country))],
      value: { low: 1, high: 1 },
      ...time,
    });
  }
  if (!first) return done(undefined, "the sentence holds no number");
  const issuer = named.find(({ country }) => country === "CHN" || country === "USA")?.country ?? context?.supplier;

  const limit = shares[0]?.meant;
  const threshold = limit && (limit.low <= 0.01 ? [rule, ruling] : limit.high <= 0.3 ? [rule] : []).find((words) => words.test(sentence));
  if (threshold && issuer !== undefined) {
    family(threshold, "threshold");
    // "0.1 percent or more" says where the rule begins.
    const value = limit.high === Infinity ? { low: limit.low, high: limit.low * 1.001 } : limit;
    return done({ kind: "threshold", by: issuer, inForce: family(applies, "in force"), value, ...time });
  }
  const rank = numbers.find(({ kind }) => kind === "rank");
  if (family(product, "GDP")) {
    const by = named[0]?.country ?? context?.countries[0];
    if (by === undefined) return done(undefined, "no country is named");
    if (rank) return done({ kind: "rank", of: "GDP", by, value: rank.meant, ...time });
    const level = numbers.find(({ kind }) => kind === "money");
    if (level?.noun === "USD") return done({ kind: "level", of: "GDP", by, value: level.meant, ...time });
  }
  if (shares.length > 0 && denies.test(sentence)) return done(undefined, "the sentence denies it; ask for what it denies");
  if (rank && good && shares.length === 0) {
    const by = named[0]?.country ?? context?.countries[0];
    if (by !== undefined) return done({ kind: "rank", of: good.id, ...(step ? { at: step } : {}), by, value: rank.meant, ...time });
  }
  const weights = numbers.filter(({ kind }) => kind === "tonnes");
  const [weight] = weights;
  if (weight && good && shares.length === 0) {
    if (weights.length > 1) return done(undefined, "several amounts in one sentence; ask for them one by one");
    if (byPart(sentence, weight)) return done(undefined, "a change by an amount; ask for the amounts themselves");
    const amount = amountAsked(sentence, named, good.id, step, context);
    if (amount) {
      family(flows, "flow of trade");
      return done({ ...amount, value: weight.meant, ...time });
    }
  }
  const moved = changeOfFlow(sentence, numbers);
  const moving = good ?? (context?.flowsOf === undefined ? undefined : goodIn(context.flowsOf).good);
  if (moved && moving) {
    family(moved.low < 0 ? falling : rising, moved.low < 0 ? "fall" : "rise");
    family(flows, "flow of trade");
    const { importer, supplier } = flowEnds(sentence, named, context);
    if (supplier === undefined && importer === undefined) return done(undefined, "no country is named from which the flow comes");
    return done({
      kind: "flow-change",
      of: moving.id,
      from: supplier ?? "WLD",
      ...(importer === undefined ? {} : { to: importer }),
      value: moved,
      ...time,
    });
  }
  if (numbers.some(({ kind }) => kind === "points")) return done(undefined, "a change by percentage points without its ends");
  if (shares.length > 0) {
    const last = numbers.find(({ role }) => role === "end") ?? shares[0]!;
    if (!change && shares.length > 1) return done(undefined, `${shares.length} shares in one sentence; ask for them one by one`);
    if (!good) return done(undefined, "no good or step of the chain is named that the ledger holds");
    if (!change && byPart(sentence, last))
      return done(undefined, "a change of something that is no trade flow; the ledger holds no such series");
    const asked = shareAsked(sentence, named, good, step, context, note);
    if (typeof asked === "string") return done(undefined, asked);
    const height = ({ meant }: NumberPhrase): Interval => {
      const { low, high } = { low: Math.max(meant.low, 0), high: Math.min(meant.high, 1) };
      return asked.outside ? { low: 1 - high, high: 1 - low } : { low, high };
    };
    if (asked.outside) note(`everybody but ${asked.share.kind === "import-share" ? asked.share.from : asked.share.by}`, "");
    if (change) {
      family(last.meant.high < change.meant.high ? falling : rising, last.meant.high < change.meant.high ? "fall" : "rise");
      return done({ kind: "share-change", share: asked.share, start: height(change), value: height(last), ...time });
    }
    return done({ ...asked.share, value: height(last), ...time });
  }
  return done(...recorded(first, sentence, named, context, time, family));
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

/**
 * A value typed with or without a sign: `50%`, `over 90 %`, `60-70%`, `half` as a share of 1, `about 38` as a count. A bare number up to 1 is a share where
 * one is asked for. `undefined` where the text holds no number, several, or one of the other kind.
 */
export function typedInterval(text: string, wanted: "share" | "count"): Interval | undefined {
  const [only, second] = numberPhrases(text);
  if (!only || second) return undefined;
  const { kind, meant } = only;
  const bare = kind === "count" && meant.low <= 1 && (meant.high <= 1.05 || meant.high === Infinity);
  return kind === wanted || (wanted === "share" && bare) ? meant : undefined;
}
