import type { AmountQuery } from "./claim-query.ts";
import type { CountryMention } from "./country-mentions.ts";
import type { Interval } from "./interval.ts";
import type { NumberPhrase } from "./number-phrases.ts";
import type { SentenceContext } from "./read-sentence.ts";
import { tradeParties } from "./trade-parties.ts";

/** Words of a fall. */
export const falling: RegExp =
  /\b(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|cut(?:s|ting)?|reduc\w+|down|shr[aiu]nk\w*|slump\w*|plung\w+|plummet\w*|tumbl\w+|collaps\w+|contract(?:s|ed)|slid(?:es?)?|slipp?\w*|sank|sunk|dip(?:s|ped)|lower(?:ed)?|minus|halved|slow(?:s|ed)|decreas\w+|lost|shed)\b|(?<=^|\s)[-−–](?=\d)/i;
/** Words of a rise. */
export const rising: RegExp =
  /\b(?:r[io]se[sn]?|risen|rising|grew|grown?|growth|increas\w+|jump\w*|surg\w+|(?<!\bma(?:ke|kes|de|king) )up|climb\w*|soar\w*|higher|rebound\w*|recover\w*|gain(?:s|ed)|expand\w*|doubled?|doubling|tripled?|trebled|quadrupled?|quintupled|leapt|spik\w+|swell\w*|swelled|skyrocket\w*)\b|\+(?=\d)/i;
const made = /\b(?:mine[sd]?|mining|produc\w+|output|made|makes?|refine[sd]?|separate[sd]?|smelted|dug)\b/i;
/** Words of trade that moves. */
export const flows: RegExp = /\b(?:exports?|shipments?|imports?|purchases?|deliveries|sales|shipped|exported|imported|outflows?)\b/i;
/** What has a height of its own; a verb and `to 60 percent` behind it say where that height went. */
const heights = /\b(?:dependen\w+|reliance|share|proportion|part)\b/i;

const fewer = /^\s*(?:fewer|less|lower|smaller|below)\b/i;
const more = /^\s*(?:more|higher|larger|above)\b/i;

/** By how much a trade flow changed, as a part of what it was: `fell 54 percent`, `by a third`, `doubled`; none where a share is meant. */
export function changeOfFlow(sentence: string, numbers: readonly NumberPhrase[]): Interval | undefined {
  if (!flows.test(sentence) || heights.test(sentence) || numbers.some(({ role }) => role !== undefined)) return undefined;
  const times = numbers.find(({ kind }) => kind === "times");
  if (times) return { low: times.meant.low - 1, high: times.meant.high - 1 };
  const share = numbers.find(({ kind }) => kind === "share");
  if (!share || numbers.filter(({ kind }) => kind === "share").length > 1) return undefined;
  const fell = falling.test(around(sentence, share)) || fewer.test(sentence.slice(share.to));
  if (!fell && !rising.test(around(sentence, share)) && !more.test(sentence.slice(share.to))) return undefined;
  // "Fell to 60 percent of imports" is a height.
  if (/\b(?:to|at|for)\s+(?:(?:just|only|about|around|nearly|almost|over|under)\s+)*$/i.test(sentence.slice(0, share.from)))
    return undefined;
  if (/^\s*(?:of|share)\b/i.test(sentence.slice(share.to)) && !/\bby\s+$/i.test(sentence.slice(0, share.from))) return undefined;
  const { low, high } = share.meant;
  return fell ? { low: Math.max(-high, -1), high: -low } : { low, high };
}

/** The words near a number that can say which way it went: from sixty letters before it to fifteen behind it. */
function around(sentence: string, { from, to }: NumberPhrase): string {
  return `${sentence.slice(Math.max(0, from - 60), from)}${/^[-−–+]/.test(sentence.slice(from)) ? "" : " "}${sentence.slice(from, to + 15)}`;
}

/** Whether a share is the size of a cut or rise: `cut by two-thirds`, `down 50 percent`. */
export function byPart(sentence: string, { from, to, text }: NumberPhrase): boolean {
  if (fewer.test(sentence.slice(to)) || more.test(sentence.slice(to))) return true;
  const before = sentence.slice(0, from);
  const verb = falling.exec(before) ?? rising.exec(before);
  return (
    verb !== null &&
    (/\bby\s+(?:a )?$/i.test(before) ||
      /^by\b/i.test(text) ||
      /\b(?:down|(?<!\bma(?:ke|kes|de|king) )up|cut|fell|rose|dropped)\s+$/i.test(before))
  );
}

/** Tonnes of a flow, or of what one country mines or makes; none where the sentence says neither. */
export function amountAsked(
  sentence: string,
  named: readonly CountryMention[],
  of: string,
  step: string | undefined,
  context: SentenceContext | undefined,
): Omit<AmountQuery, "value" | "when"> | undefined {
  if (flows.test(sentence)) {
    const { importer, supplier } = flowEnds(sentence, named, context);
    if (importer === undefined && supplier === undefined) return undefined;
    return {
      kind: "amount",
      of,
      ...(supplier === undefined ? {} : { from: supplier }),
      ...(importer === undefined ? {} : { to: importer }),
    };
  }
  const by = named[0]?.country ?? (/\b(?:world|global)/i.test(sentence) ? "WLD" : undefined);
  return by === undefined || !made.test(sentence) ? undefined : { kind: "amount", of, by, ...(step === undefined ? {} : { at: step }) };
}

/** Where a flow comes from and goes to. Exports are their owner's; imports come to theirs. */
export function flowEnds(
  sentence: string,
  named: readonly CountryMention[],
  context: SentenceContext | undefined,
): { importer?: string; supplier?: string } {
  const countries = new Set(named.map(({ country }) => country));
  const exports = /\b(?:exports?|exported|shipped|outflows?)\b/i.test(sentence);
  const { importer, supplier, buys } = tradeParties(sentence, named, context);
  if (countries.size === 1 && exports && !buys) {
    const [only] = countries;
    const to = named.some(({ before }) => before === "to" || before === "into");
    return to ? { importer: only!, ...(context?.supplier ? { supplier: context.supplier } : {}) } : { supplier: only! };
  }
  return { ...(importer === undefined ? {} : { importer }), ...(supplier === undefined ? {} : { supplier }) };
}
