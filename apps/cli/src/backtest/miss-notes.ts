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

const oneStockNumber =
  "The strength of stocks went to the lower end of its bounds: after 2011 ore piles up outside China in the run, because mines there never stop, and a stronger answer to that glut would pull neodymium abroad to half of its price of 2009 (K15c). Kachin needs several times the strength; one number cannot serve both.";
const hoardedTwice =
  "With every number as declared it is met. Draws also let buyers hoard while a measure lasts (`hoardTarget`, up to half as much again), beside buying ahead of prices; that counts hoarding twice and drives the middle out of the band. Found after the numbers were frozen, and left.";

const noDestinations =
  "Approvals go by form and not by destination here: whom the issuer favours or starves is politics that the scenario of the first day cannot know and the model has no number for.";
const reasons: Readonly<Record<string, string>> = {
  K4: "In the run dysprosium peaks while Japan is squeezed, at 14 times 2009 in December 2010, and is on its way down in August 2011. In fact it rose a second time, and inside China too (13 times the FOB price of 2009 in September 2011): that was supply from the southern clays, and the world of 2009 has one Chinese ore, whose clays cannot go short by themselves.",
  K6: `A permit costs the same for neodymium as for cerium, so that the price depends on how short cerium is by December 2010. ${hoardedTwice}`,
  K7: `What a permit costs lifts the cheapest oxides most, as it did. ${hoardedTwice}`,
  K10: "Use falls by as much as it did over the two years' first, and too early: Japan uses 0.64 of normal in 2011 and 0.65 in 2012, where statistics have 0.70 and 0.48. They count what was bought, so that stores run down make their second year worse, and materials replaced for good their third; in the run savings follow the price and come back with it.",
  K12: "It falls to 0.4, not to 0.2. Spot comes back to contract and contract to cost at one speed for all streams, and dysprosium, which fell more slowly, and lanthanum share it.",
  K14: "Suppliers outside China carry 9 % of Japan's imports at rest and cannot grow beyond their ore. Dated new supply would not mend it: Lynas separated nothing before the end of 2012, and Mountain Pass mined 3,000 t that year (facts). A third of the imports came by France, Vietnam, Estonia and Korea, much of it Chinese ore made into something else on the way; the world of 2009 has no such ways, and to put in what customs counted in 2012 would be to put in the answer.",
  K18: hoardedTwice,
  K19a: "One strength of announcements serves all: the quota of December 2010 and gallium want it high, germanium hardly moved.",
  K19b: "As for September 2023: the jump is too high, and a price that has jumped comes down slowly while exports stay low. The middle lies on the edge of the band.",
  K20: oneStockNumber,
  K21: `It stands still where it should fall by a hundredth. ${oneStockNumber}`,
  H2: "Graphite's queue is faster than that of magnets was, and half of the standard grades pass. Draws with a long dead time and much over-blocking reach what was seen, the middle does not.",
  H3: "As in May the queue calibrated on graphite lets magnets go too fast; in fact they came back in July, after the deal.",
  H5a: "Users heed prices now and take less while these are high: with every number as declared the run has 0.91, and 0.96 where they heed none. Told of the deals, the draws stand on the edge of the band.",
  H6a: noDestinations,
  H6b: noDestinations,
  H7: noDestinations,
  H9b: noDestinations,
  H9c: noDestinations,
  H11b: "Raw metals with gallium's wait stand beside magnets in this share and hold it down by the end of June; after the framework of 10 June licences came faster, which the run told of it shows.",
  H12a: "Magnets come back before the stores of the median draw are empty. Covers were declared with the halts of 2025 in view, so that this target is not clean either way.",
  H12b: "Where nobody halts, nobody stands: the same miss as the first halt.",
  H14: "The contract price follows the spot price too readily, where in fact 96 % of the volume never saw the spike; prices that answer more strongly make it worse. The reading is of the market outside China; the published figure weighs all volume, most of it sold inside, so that the comparison is hard on the model.",
  H17b: "Buyers rushed in the pause after the announcement; the model raises stores for announced measures on their own goods, and few magnets are touched by the five elements.",
  H19: "Japan's loss is taken from a world that does not grow: Chinese exports of magnets had risen by more than was lost.",
  H21: "The slowdown of the scenario holds heavy oxides, metals and magnets; lanthanum, cerium and NdPr go on, and they are most of the weight. The published figure is of weak origin.",
  H22: "Nothing moves: what Japan does not take is a small part of what is used in China, and the fall is too small to show.",
};
