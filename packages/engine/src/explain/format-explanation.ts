import type { Explanation } from "./explain.ts";
import type { Hop } from "./hop.ts";

/** An explanation as lines of text, the short form first, one line a hop. */
export function formatExplanation(explanation: Explanation): string {
  const { facility, day, date, level, bound, hops, short } = explanation;
  const head = `${facility}, day ${day} (${date}): ${percent(level)} of normal output`;
  if (!bound) {
    const why = hops.length > 0 ? ", with the help of what stands below" : "";
    return `${[`${head}\nnothing holds it back: it makes all it normally makes${why}`, ...hops.map(line)].join("\n")}\n`;
  }
  return `${[head, short, "", ...hops.map(line)].join("\n")}\n`;
}

function line(hop: Hop): string {
  switch (hop.kind) {
    case "facility": {
      const cohort = hop.cohort ? `; its cohort ${hop.cohort.index + 1} of ${hop.cohort.of} at ${percent(hop.cohort.level)}` : "";
      return `day ${hop.day}  ${hop.facility} (${hop.process}) at ${percent(hop.level)}, held back by ${heldBack[hop.heldBackBy]}${cohort}`;
    }
    case "input":
      return `day ${hop.day}  ${hop.label}: ${days(hop.stockDays)} in stock of normally ${days(hop.normalStockDays)}; short since day ${hop.shortSinceDay}`;
    case "link":
      return (
        `day ${hop.day}  ${hop.from} → ${hop.to}: ${percent(hop.sentShare)} of the normal flow since, ` +
        `${percent(hop.shareOfMissing)} of what is missing, ${hop.lagDays} days on the way; ${because[hop.because]}`
      );
    case "pool":
      return `day ${hop.day}  pool ${hop.pool}: producers make ${percent(hop.madeShare)} of normal, stock at ${percent(hop.stockShare)}`;
    case "surge":
      return `day ${hop.day}  pool ${hop.pool}: asked for ${percent(hop.demandShare)} of normal, most by ${hop.buyer}, which lacks another source`;
    case "response": {
      const most = hop.atMost ? ", all it can" : "";
      const less = `users need ${percent(hop.share)} less of ${hop.about} for the same output${most}`;
      const helps = hop.response === "thrift" ? less : `meets ${percent(hop.share)} of the normal use of ${hop.about}${most}`;
      const adds = `adds ${percent(hop.share)} to ${hop.about}`;
      const plant = hop.response === "restart" || hop.response === "new-capacity";
      const later = `decided on day ${hop.decidedDay}, begins on day ${hop.beginsDay}`;
      return `day ${hop.day}  response ${hop.id}: ${hop.title}; ${hop.beginsDay === undefined ? (plant ? adds : helps) : later}`;
    }
    case "measure":
      return `day ${hop.day}  ${hop.id} (${hop.instrument}, ${hop.issuer}): ${hop.title}; ${leaves(hop.left, hop.issuerShare)}; legal basis: ${hop.legal}`;
    case "end":
      return `day ${hop.day}  ${ends[hop.why](hop.at, percent(hop.share))}`;
  }
}

const heldBack = { orders: "its orders", capacity: "its capacity", input: "an input" } as const;

const because = {
  permit: "a measure lets less through",
  held: "goods are held",
  licence: "goods wait for a licence or were refused one",
  price: "buyers turned away from its price",
  pool: "the pool is short",
  orders: "less was ordered",
} as const;

const ends = {
  orders: (at: string, share: string): string => `${at}: orders stand at ${share} of normal; no measure on this way`,
  full: (at: string, share: string): string => `${at} runs at its full capacity, ${share} of normal`,
  feedback: (at: string): string => `${at} again: the shortage feeds itself through recycling`,
  use: (at: string): string => `${at} draws more than it normally does; its links bring what they always bring`,
} as const;

function leaves(left: number, issuerShare: number | undefined): string {
  const rest = `leaves ${percent(left)} of the normal flow`;
  return issuerShare === undefined ? rest : `${rest}, with ${percent(issuerShare)} of the pool's content from the issuer`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

function days(value: number): string {
  return `${Math.round(value * 10) / 10} days`;
}
