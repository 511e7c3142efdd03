import type { Scored } from "@coercivity/study";

/** What a miss can mean where nobody has looked into it: its side and its size, from the figures alone. */
function plainNote({ median, observed, low, high, miss }: Scored): string {
  if (median === null) return "";
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
  "Prices are reported and change no use in this model: what was destroyed in 2011 and 2012 by price, by speculation unwound and by other materials for good has no equation here.";
const noSpeculation =
  "Nobody in the model buys because a price rises: hoarding and speculation, which made most of the rise of 2010 and 2011, are missing.";

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
  K15a: "Cerium is a by-product that piles up inside China in this world, so that its price there falls to the floor and the gap is too wide.",
};
