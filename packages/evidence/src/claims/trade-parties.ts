import type { CountryMention } from "./country-mentions.ts";

/** Who buys and who sells in a sentence, and how sure its words are. */
export interface Parties {
  readonly importer?: string;
  readonly supplier?: string;
  /** The mention that sells, where the sentence has one. */
  readonly seller?: CountryMention;
  /** Whether words of the sentence say that it is this country's imports that are spoken of. */
  readonly buys: boolean;
  /** Whether words of the sentence say who supplies. */
  readonly sells: boolean;
}

const goodWords =
  "(?:rare|heavy|light|magnets?|NdFeB|gallium|germanium|graphite|dysprosium|terbium|yttrium|supply|supplies|suppliers?|sources?|producers?|material|materials|origin|goods|exports?|shipments?|refiners?|refineries|mines|makers?)";
const buyWords =
  "(?:imports?|purchases?|dependen(?:ce|cy|t)|relian(?:ce|t)|demand|needs?|requirements?|consumption|use|usage|supply|supplies|intake|buyers?|industry|manufacturers?|carmakers?|makers?)";
const buyVerbs =
  "(?:imports?|imported|buys?|bought|purchases?|purchased|sources?|sourced|gets?|got|obtains?|obtained|takes?|took|procures?|procured|rel(?:y|ies|ied|ying)|depends?|depended|depending|draws?|drew|needs?|uses?|used|consumes?|consumed|receives?|received)";
const sellVerbs =
  "(?:supplie[sd]|supply|provide[sd]?|deliver(?:s|ed)?|ship(?:s|ped)?|sells?|sold|sends?|sent|exports?|exported|accounts? for|accounted for|furnish(?:es|ed)|covers?|covered|meets?|met)";
const helpers =
  "(?:(?:has|have|had|is|was|are|were|still|now|also|already|currently|alone|today|itself|come to|recently|only|reportedly|heavily)\\s+){0,3}";

/** Rules for one mention: what stands before it, what behind it, whether it is an adjective or possessive, and for whom that speaks. */
const sellsBefore =
  /\b(?:from|on|upon|out of|(?:made|mined|refined|separated|produced|processed|smelted|manufactured) in|(?:supplied|provided|delivered|shipped|sold|exported|accounted for|furnished|covered|met) by|via|due to|owed? to|thanks to)\s+(?:the |mainland )?$/i;
const buysBefore =
  /\b(?:to|into|for|(?:imported|bought|purchased|used|sourced|consumed|taken|needed|required|received) (?:in|by)|(?:demand|imports?|purchases?|consumption|use|dependence|reliance) (?:in|of|by))\s+(?:the )?$/i;
const buyerBehind = new RegExp(`^(?:,[^,]*,)?\\s+${helpers}${buyVerbs}\\b`, "i");
const sellerBehind = new RegExp(`^(?:,[^,]*,)?\\s+${helpers}${sellVerbs}\\b`, "i");
const boughtBehind = new RegExp(`^\\s+(?:[\\w-]+\\s+){0,4}?${buyWords}\\b(?!\\s+${sellVerbs}\\b)`, "i");
const soldBehind = new RegExp(`^\\s+(?:[\\w-]+\\s+){0,2}?${goodWords}\\b`, "i");
const exportsBehind = /^\s+(?:[\w-]+\s+){0,4}?(?:exports?|shipments?|deliveries|sales)\b/i;
const chineseAsPredicate = /\b(?:is|was|are|were|be|being|remain(?:s|ed)?|stay(?:s|ed)?|of)\s+(?:[\w%.,~-]+\s+){0,4}$/i;

/**
 * Tells buyer from seller by the words around each country, in any order: prepositions (`from`, `on`, `to`, `in`), verbs behind it (`buys`,
 * `relies`; `supplies`, `accounts for`) and nouns it owns (`Korea's imports`, `Chinese magnets`). What the sentence leaves open is taken from the
 * article's countries and its supplier.
 */
export function tradeParties(
  sentence: string,
  named: readonly CountryMention[],
  context?: { readonly countries: readonly string[]; readonly supplier?: string },
): Parties {
  const scored = named.map((mention) => ({ mention, ...weigh(sentence, mention, context?.supplier) }));
  let best: { sum: number; seller: (typeof scored)[number]; buyer: (typeof scored)[number] } | undefined;
  for (const seller of scored)
    for (const buyer of scored) {
      if (seller.mention.country === buyer.mention.country) continue;
      // Who is named first buys where nothing else tells.
      const order = buyer.mention.from < seller.mention.from ? 0.1 : 0;
      const sum = seller.sell - seller.buy + buyer.buy - buyer.sell + order;
      if (!best || sum > best.sum) best = { sum, seller, buyer };
    }
  if (best) {
    const { seller, buyer } = best;
    return {
      importer: buyer.mention.country,
      supplier: seller.mention.country,
      seller: seller.mention,
      buys: buyer.buy >= 1,
      sells: seller.sell >= 1,
    };
  }
  const [only] = scored.sort((a, b) => Math.abs(b.buy - b.sell) - Math.abs(a.buy - a.sell));
  const isSeller = only !== undefined && (only.sell > only.buy || only.mention.country === context?.supplier);
  const around = context?.countries.find((country) => country !== (isSeller ? only.mention.country : context.supplier));
  const supplier = isSeller ? only.mention.country : context?.supplier;
  const importer = only && !isSeller ? only.mention.country : around;
  return {
    ...(importer === undefined || importer === supplier ? {} : { importer }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(isSeller ? { seller: only.mention } : {}),
    buys: only !== undefined && !isSeller && only.buy >= 1,
    sells: isSeller && only.sell >= 1,
  };
}

function weigh(sentence: string, mention: CountryMention, usual: string | undefined): { sell: number; buy: number } {
  const before = sentence.slice(0, mention.from);
  const behind = sentence.slice(mention.to);
  const owns = mention.adjective || /['’]s?$/.test(mention.text);
  // The chain's usual supplier sells where nothing else tells.
  let sell = mention.country === (usual ?? "CHN") ? 0.5 : 0;
  let buy = 0;
  if (sellsBefore.test(before) && !(owns && boughtBehind.test(behind))) sell += 2;
  if (buysBefore.test(before)) buy += 2;
  if (/\bin\s+(?:the )?$/i.test(before)) buy += 0.5;
  if (owns) {
    if (exportsBehind.test(behind)) sell += 2;
    else if (boughtBehind.test(behind)) buy += 2;
    else if (mention.adjective && soldBehind.test(behind)) sell += 1.5;
    else if (/^\s+(?:share|grip|dominance|hold|role)\b/i.test(behind)) sell += 1;
    else if (!mention.adjective) buy += 1;
    if (
      mention.adjective &&
      chineseAsPredicate.test(before) &&
      !/^\s+[a-z]/i.test(behind.replace(/^\s+(?:in|as|by|last|origin|during|for|at|on)\b.*/i, ""))
    )
      sell += 2;
  } else {
    if (sellerBehind.test(behind)) sell += 2;
    else if (buyerBehind.test(behind)) buy += 2;
    if (/^\s+(?:import )?(?:dependen(?:ce|cy)|reliance|exposure)\b/i.test(behind)) {
      if (mention.country === (usual ?? "CHN")) sell += 1;
      else buy += 1;
    }
  }
  return { sell, buy };
}
