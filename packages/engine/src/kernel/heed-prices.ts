import { exp } from "@coercivity/numerics";
import { parameterIndex } from "../compile/parameters.ts";
import { perStep } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { mostSaved } from "./fill-gaps.ts";
import type { Prices } from "./markets.ts";
import type { Phase } from "./phase.ts";

/** Most that buyers want over their target, however fast a price rises, and least, however fast it falls. */
const mostEager = 5;
const leastEager = 0.25;

/** Whether anybody heeds prices. Where nobody does they are reported and move nothing. */
export function pricesMove({ parameters }: Model): boolean {
  return parameters[parameterIndex("priceUsePerWeek")]! > 0 || parameters[parameterIndex("priceStocking")]! > 0;
}

/**
 * Lets prices move use and orders, for the next step. With s and c the logarithms of spot and contract over rest where a slot buys,
 *
 *   saved ← saved + υ (min(max(c, 0)/ln choke, 0.95) − saved)   where elements leave the chain; a price at the choke ends buying, in the long run
 *   eager = clip(1 + β (e^s/e^c − 1), ¼, 5)                      everywhere: who sees the price run away from the contract buys ahead, who sees it fall waits
 *
 * υ is `priceUsePerWeek`, β `priceStocking`, choke that of the tier of use. Less is used for the same output (thrift, other materials); a price under
 * that of rest makes nobody use more. What replies save and what prices make them save are the same grams: the larger counts (fill-gaps.ts).
 * With both at 0, and at rest, nothing moves by a bit. Source: docs/model.md §3.7.
 */
export function heedPrices(model: Model, state: State, prices: Prices): Phase {
  return () => {
    const { spot, contract, slotAt, slotChoke, slotAnswered } = prices;
    const { parameters, stepDays, slotCount, slotUse0 } = model;
    const { slotThrift, slotSaved, slotEager, slotMoved } = state;
    const speed = perStep(parameters[parameterIndex("priceUsePerWeek")]!, stepDays);
    const stocking = parameters[parameterIndex("priceStocking")]!;
    for (let s = 0; s < slotCount; s++) {
      if (slotUse0[s] === 0) continue;
      const at = slotAt[s]!;
      const paid = contract[at]!;
      if (slotChoke[s]! > 0 && speed > 0) {
        const aim = paid > 0 ? Math.min(paid / slotChoke[s]!, mostSaved) : 0;
        const saved = slotSaved[s]! + speed * (aim - slotSaved[s]!);
        if (saved !== slotSaved[s]) {
          slotSaved[s] = saved;
          if (slotAnswered[s] === 0) slotThrift[s] = 1 - saved;
          slotMoved[s] = 1;
        }
      }
      const ahead = stocking > 0 ? spot[at]! - paid : 0;
      const eager = ahead !== 0 ? Math.max(leastEager, Math.min(1 + stocking * (exp(ahead) - 1), mostEager)) : 1;
      if (eager !== slotEager[s]) {
        slotEager[s] = eager;
        slotMoved[s] = 1;
      }
    }
  };
}
