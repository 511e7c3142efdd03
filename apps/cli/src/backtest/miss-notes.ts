import type { Scored } from "@coercivity/study";

/** What a miss can mean where nobody has looked into it: its side and its size, from the figures alone. */
function plainNote({ median, observed, low, high, miss }: Scored): string {
  if (median === null) return "";
  if (median === Infinity) return "It does not happen in the median draw.";
  const side = median > observed ? "too high" : "too low";
  const far = (miss ?? 0) >= 5 ? "far outside the band" : `${Number((miss ?? 0).toPrecision(2))} half-widths of the band away`;
  const covered = (low ?? 0) <= observed && observed <= (high ?? 0) ? ", though nine tenths of the draws reach it" : "";
  return `The median is ${side}, ${far}${covered}.`;
}

/** Why a target was missed, as far as it is understood, after its plain side and size. */
export function missNote(one: Scored): string {
  const reason = reasons[one.id];
  return reason === undefined ? plainNote(one) : `${plainNote(one)} ${reason}`;
}

const noPriceInDemand =
  "Prices change no use in this run: what was destroyed in 2011 and 2012 by price, by speculation unwound and by other materials for good is not in it. Letting users heed prices was tried and did no better on the whole (see above).";
const noSpeculation =
  "Nobody here buys because a price rises: hoarding and speculation, which made most of the rise of 2010 and 2011, are missing.";

const noDestinations =
  "Approvals go by form and not by destination here: whom the issuer favours or starves is politics that the scenario of the first day cannot know and the model has no number for.";
const thinAsks =
  "Quotations after April 2025 were asks for hundreds of kilograms, under a hundredth of the trade. The answer of prices was set on gallium and germanium; nothing thinner was ever calibrated on, and the choke of twelve times normal stands.";

const reasons: Readonly<Record<string, string>> = {
  K4: noSpeculation,
  K5: noSpeculation,
  K6: noSpeculation,
  K7: `A cap in tonnes lets the dearest kilogram go first, so light oxides should go short most; with what was smuggled counted in the cap it hardly binds, and the order is left to stocks. ${noSpeculation}`,
  K8a: noPriceInDemand,
  K8b: noPriceInDemand,
  K10: noPriceInDemand,
  K11a: noPriceInDemand,
  K11b: noPriceInDemand,
  K12: noPriceInDemand,
  K13: noPriceInDemand,
  K14: "Lynas and the way by France, Vietnam and Estonia are in no share of the 2009 world: suppliers outside China cannot grow beyond the room they had.",
  K19a: "Germanium hardly moved on the announcement. The calibration could not see the jump (see above) and set it too high.",
  K19b: "As for September 2023: the jump is too high, and a price that has jumped comes down slowly while exports stay low.",
  K21: "It stands still instead of falling: the look-ahead that should lower the price before stocks recover is too weak.",
  K22b: "The dead time of a licence is drawn too, and in draws with the shortest some goods pass within the month; with every number as declared it is met.",
  H2: "Graphite's queue is faster than that of magnets was, and half of the standard grades pass. Draws with a long dead time and much over-blocking reach what was seen, the middle does not.",
  H3: "As in May the queue calibrated on graphite lets magnets go too fast; in fact they came back in July, after the deal.",
  H5a: "It lies on the edge of the band, where a thousandth more or less decides; told of the deals of the year the same run hits.",
  H6a: noDestinations,
  H6b: noDestinations,
  H7: noDestinations,
  H9b: noDestinations,
  H9c: noDestinations,
  H11b: "Raw metals with gallium's wait stand beside magnets in this share and hold it down by the end of June; after the framework of 10 June licences came faster, which the run told of it shows.",
  H12a: "Magnets come back before the stores of the median draw are empty. Covers were declared with the halts of 2025 in view, so that this target is not clean either way.",
  H12b: "Where nobody halts, nobody stands: the same miss as the first halt.",
  H13: thinAsks,
  H14: "The contract price follows the spot price too readily, where in fact 96 % of the volume never saw the spike. The reading is of the market outside China; the published figure weighs all volume, most of it sold inside, so that the comparison is hard on the model.",
  H15: thinAsks,
  H17b: "Buyers rushed in the pause after the announcement; the model raises stores for announced measures on their own goods, and few magnets are touched by the five elements.",
  H19: "Japan's loss is taken from a world that does not grow: Chinese exports of magnets had risen by more than was lost.",
  H21: "The slowdown of the scenario holds heavy oxides, metals and magnets; lanthanum, cerium and NdPr go on, and they are most of the weight. The published figure is of weak origin.",
  H22: "Nothing moves: what Japan does not take is a small part of what is used in China, and the fall is too small to show.",
  K15a: "Cerium is a by-product that piles up inside China in this world, so that its price there falls to the floor and the gap is too wide.",
};
