import type { Ban, Quantity, Scenario } from "@coercivity/domain";
import { aimedAt } from "@coercivity/study";
import type { PublishedLoss } from "./published-losses.ts";

const day = 86_400_000;
const daysPerMonth = 365.25 / 12;

/**
 * The cut that an estimate supposes, on the model's chain: all rare-earth goods from the issuer to the country, its share of imports cut, for its months or,
 * where it names none, for good; measured over one year, or over the estimate's months where they are more. `base` is a total cut with one ban.
 */
export function sameCut(base: Scenario, { target, months, share, fact }: PublishedLoss): Scenario {
  const aimed = aimedAt(base, target);
  const cut = months === null ? undefined : Math.round(months * daysPerMonth);
  const measures = aimed.measures.map((measure) => {
    const { ended: _, ...ban } = measure as Ban;
    const ended = cut === undefined ? {} : { ended: new Date(Date.parse(ban.effective) + cut * day).toISOString().slice(0, 10) };
    return { ...ban, ...ended, ...(share === null ? {} : { permit: passes(share, ban.permit) }) };
  });
  return { ...aimed, id: fact, title: fact, measures, horizonDays: Math.max(364, cut ?? 0) };
}

/** What still passes: the rest of the share that is cut; a total cut keeps the range that the base declares for what slips through. */
function passes({ value, low, high }: NonNullable<PublishedLoss["share"]>, permit: Quantity): Quantity {
  if (low === 1) return permit;
  return { kind: "assumption", value: 1 - value, low: 1 - high, high: 1 - low, unit: permit.unit, why: "as the estimate supposes" };
}
