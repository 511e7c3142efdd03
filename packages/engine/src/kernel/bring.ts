import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Puts into stock what replies bring from outside the chain (scrap taken apart, mines and plants of their own): what `fillGaps` found missing at the
 * end of the step before, alike to all cohorts. It holds nothing of the issuer's and is counted in the mass balance as `slotWon`, kg.
 */
export function bring(model: Model, state: State): Phase {
  return () => {
    const { answerSlot, slotUse0, slotHoldingStart } = model;
    const { slotDue, slotWon, slotMoved, stock } = state;
    for (let k = 0; k < answerSlot.length; k++) {
      const s = answerSlot[k]!;
      const kg = slotDue[s]!;
      slotWon[s] = kg;
      if (kg === 0) continue;
      const steps = kg / slotUse0[s]!;
      for (let h = slotHoldingStart[s]!; h < slotHoldingStart[s + 1]!; h++) stock[h] = stock[h]! + steps;
      slotMoved[s] = 1;
    }
  };
}
