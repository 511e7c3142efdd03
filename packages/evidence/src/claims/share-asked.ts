import type { ImportShareQuery, WorldShareQuery } from "./claim-query.ts";
import type { CountryMention } from "./country-mentions.ts";
import type { Good } from "./goods.ts";
import { type Parties, tradeParties } from "./trade-parties.ts";

const importing =
  /\b(?:imports?|imported|dependen\w*|depend(?:s|ed|ing)?|rel(?:y|ies|ied|ying|iance|iant)|sourc(?:es|ed|ing)|gets?|got|obtain(?:s|ed)?|buys?|bought|purchase[sd]?|procure[sd]?|shipments?|exposure|takes?|took)\b/i;
const arriving = /\b(?:comes?|came|coming|originat(?:es?|ed|ing)|suppl(?:y|ies|ied)|provide[sd]?|deliver(?:s|ed)|origin)\b/i;
const making =
  /\b(?:makes?|made|making|produc(?:es?|tion|ed|ing|ers?)|output|holds?|held|controls?|controlled|has|have|had|accounts? for|accounted for|dominat\w+|capacity|share of|mines?|mined|mining|refin(?:es?|ed|ing)|separat(?:es?|ed|ion)|process(?:es|ed|ing)|responsible for|manufactur(?:es?|ed|ing))\b/i;
const wide = /\b(?:world(?:'s|’s|wide)?|global(?:ly)?|planet(?:'s|’s)?)\b/i;

/** A share, of whatever height at whatever time. */
export type Share = Omit<ImportShareQuery, "value" | "when"> | Omit<WorldShareQuery, "value" | "when">;

export interface ShareAsked {
  readonly share: Share;
  /** Whether the sentence gives the share of everybody else. */
  readonly outside: boolean;
}

/**
 * Which share a sentence speaks of: of what the world makes, or of a country's imports. The world's is meant where the world is named, or where
 * one country is named that makes or from which things come; a country's imports where somebody buys. The reason where it is neither.
 */
export function shareAsked(
  sentence: string,
  named: readonly CountryMention[],
  good: Good,
  step: string | undefined,
  context: { readonly countries: readonly string[]; readonly supplier?: string; readonly before?: Share } | undefined,
  note: (part: string, words: string) => void,
): ShareAsked | string {
  const parties = tradeParties(sentence, named, context);
  const several = new Set(named.map(({ country }) => country)).size > 1;
  const world = wide.exec(sentence)?.[0];
  const imports = importing.exec(sentence)?.[0];
  const arrives = arriving.exec(sentence)?.[0];
  const makes = making.exec(sentence)?.[0];
  const before = context?.before;
  if (before && (imports ?? arrives ?? makes ?? world) === undefined) {
    const by = named[0]?.country ?? before.by;
    const share = { ...before, of: good.id, by };
    return { share: share.kind === "world-share" ? { ...share, at: step ?? share.at } : share, outside: false };
  }
  const bought = parties.buys || parties.sells || imports !== undefined;
  if (world !== undefined ? !(several && parties.buys) : several ? !bought : madeBySome(parties, context, imports, arrives, makes, step)) {
    if (several && !parties.sells) return "two countries are named for one share";
    if (world !== undefined && !several && parties.buys)
      return "a share of what the world takes in; the ledger has shares of what it makes";
    const words = makes ?? world ?? arrives;
    if (words !== undefined) note("share of the world", words);
    if (world !== undefined && words !== world) note("of the world", world);
    return worldShare(parties, named, good, step, context);
  }
  const words = imports ?? arrives;
  if (words !== undefined) note("share of imports", words);
  const { importer, supplier } = parties;
  if (importer === undefined) return "no country is named whose imports they are";
  if (supplier === undefined) return "no supplier is named";
  return { share: { kind: "import-share", of: good.id, by: importer, from: supplier }, outside: parties.seller?.outside === true };
}

/** One country at most, and no word of the world: it makes, unless somebody imports; what comes from it goes to the article's country if it has one. */
function madeBySome(
  { buys, importer }: Parties,
  context: { readonly countries: readonly string[] } | undefined,
  imports: string | undefined,
  arrives: string | undefined,
  makes: string | undefined,
  step: string | undefined,
): boolean {
  if (buys || imports !== undefined) return false;
  if (arrives !== undefined && makes === undefined) return !(context && importer !== undefined);
  return makes !== undefined || step !== undefined;
}

function worldShare(
  { seller }: Parties,
  named: readonly CountryMention[],
  good: Good,
  step: string | undefined,
  context: { readonly supplier?: string } | undefined,
): ShareAsked | string {
  const maker = seller ?? named[0];
  const by = maker?.country ?? context?.supplier;
  if (by === undefined) return "no country is named";
  const known = good.made.some((one) => one.at === step) || good.made.length === 0;
  const at = (known ? step : undefined) ?? good.made[0]?.at ?? step;
  if (at === undefined) return "no step of the chain is named";
  return { share: { kind: "world-share", of: good.id, at, by }, outside: maker?.outside === true };
}
