import type { Bundle, PillarLadder, Quantity, Scenario } from "@coercivity/domain";
import { pillarCost, type YearlyCost } from "./pillar-cost.ts";
import { pillarResponses } from "./pillar-responses.ts";
import { type Decided, pillarSupplements } from "./pillar-supplements.ts";

/** One rung of a ladder: nothing, one pillar, or all together, as a scenario over a bundle that has the pillars' supplements. */
export interface Rung {
  readonly id: string;
  readonly title: string;
  readonly bundle: Bundle;
  readonly scenario: Scenario;
  /** `null` for doing nothing. */
  readonly cost: YearlyCost | null;
  readonly leadDays: Pick<Quantity, "value" | "low" | "high"> | null;
  readonly how: string;
  readonly withoutUsers: readonly string[];
  /** Nobody in the country uses any of it: the rung is the same as doing nothing. */
  readonly idle: boolean;
}

/** The rungs of a ladder for a country under a scenario's measures, aimed at it: nothing, each pillar by itself, all together. */
export function rungsOf(bundle: Bundle, scenario: Scenario, country: string, ladder: PillarLadder, decided: Decided): Rung[] {
  const aimed = aimedAt(scenario, country);
  const built = ladder.pillars.map((pillar) => ({
    pillar,
    stock: pillarSupplements(bundle, country, pillar, decided),
    answer: pillarResponses(bundle, country, pillar, decided, scenario.start),
    cost: pillarCost(bundle, country, pillar, aimed.measures),
  }));
  const rung = (id: string, title: string, how: string, chosen: typeof built): Rung => {
    const supplements = chosen.flatMap(({ stock }) => stock.supplements);
    const responses = chosen.flatMap(({ answer }) => answer.responses);
    const { world } = bundle;
    const leads = chosen.map(({ pillar }) => pillar.leadDays);
    const most = (of: (lead: Quantity) => number): number => Math.max(...leads.map(of));
    return {
      id,
      title,
      how,
      bundle: { ...bundle, world: { ...world, supplements, responses: [...world.responses, ...responses] } },
      scenario: {
        ...aimed,
        supplements: supplements.map(({ id }) => id),
        responses: [...aimed.responses, ...responses.map(({ id }) => id)],
      },
      cost: chosen.length > 0 ? chosen.map(({ cost }) => cost).reduce(added) : null,
      leadDays:
        leads.length > 0
          ? {
              value: most(({ value }) => value),
              low: most(({ value, low }) => low ?? value),
              high: most(({ value, high }) => high ?? value),
            }
          : null,
      withoutUsers: [...new Set(chosen.flatMap(({ stock, answer }) => [...stock.withoutUsers, ...answer.withoutUsers]))],
      idle: chosen.length > 0 && supplements.length + responses.length === 0,
    };
  };
  return [
    rung(
      "nothing",
      "nothing",
      "no reserve and no stake, not even those that exist; firms respond by themselves as the scenario says, here and on every rung",
      [],
    ),
    ...built.map((one) => rung(one.pillar.id, one.pillar.title, one.pillar.how, [one])),
    rung("together", "all together", "the pillars side by side; where they bring the same goods, one can make another idle", built),
  ];
}

/** The same measures, aimed at another country: wherever the scenario's target is named as a buyer, the country stands in its place. */
export function aimedAt(scenario: Scenario, country: string): Scenario {
  const measures = scenario.measures.map((measure) => {
    if (!("to" in measure)) return measure;
    const to = measure.to.map((one) => (scenario.target.includes(one) ? country : one));
    return { ...measure, to: [...new Set(to)] };
  });
  return { ...scenario, target: [country], measures };
}

function added(a: YearlyCost, b: YearlyCost): YearlyCost {
  return { usd: a.usd + b.usd, low: a.low + b.low, high: a.high + b.high, withoutPrice: [...a.withoutPrice, ...b.withoutPrice] };
}
