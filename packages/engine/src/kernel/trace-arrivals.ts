import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Mixes the issuer-origin content of what arrived into each slot's stock: with R arrived, Z from supplements, and M now there,
 *
 *   σ ← σ + (R (δ_R − δ) + Z (δ_Z − δ)) / M,    δ = σ − σ0, δ_R = share of R − its share at rest
 *
 * Deviations from rest are mixed, not shares, so that rest stays rest to the last bit. A stockpile was bought in normal times and carries the
 * slot's share at rest (δ_Z = 0); new supply carries nothing of the issuer. Shares are of mass, 0 to 1, issuer by issuer.
 */
export function traceArrivals(model: Model, state: State): Phase {
  return () => {
    const { slots } = model.traced;
    const { issuerCount, slotCount, ringLength, slotLinkStart, slotHoldingStart, slotUse0 } = model;
    const { slotShare0, slotShareIn0 } = model;
    const { ring, ringShare, linkPlace, stock, slotArrived, slotIncoming, slotReserve, slotFresh, slotWon, slotShare } = state;
    for (let n = 0; n < issuerCount; n++) {
      const line = n * ringLength;
      for (let i = 0; i < slots.length; i++) {
        const s = slots[i]!;
        if (slotUse0[s]! === 0) continue;
        const arrived = slotArrived[s]!;
        const at = n * slotCount + s;
        let traced = 0;
        const end = slotLinkStart[s + 1]!;
        for (let e = slotLinkStart[s]!; e < end; e++) {
          const place = linkPlace[e]!;
          traced += ring[place]! * ringShare[line + place]!;
        }
        const deviation = slotShare[at]! - slotShare0[at]!;
        const arriving = arrived > 0 ? traced / arrived - slotShareIn0[at]! : 0;
        if (arriving === 0 && deviation === 0 && slotFresh[s] === 0 && slotWon[s] === 0) continue;
        let held = 0;
        const first = slotHoldingStart[s]!;
        const last = slotHoldingStart[s + 1]!;
        for (let h = first; h < last; h++) held += stock[h]!;
        const total = slotUse0[s]! * (held / (last - first) + slotIncoming[s]!);
        if (!(total > 0)) continue;
        const mixed =
          arrived * (arriving - deviation) - slotReserve[s]! * deviation - (slotFresh[s]! + slotWon[s]!) * (slotShare0[at]! + deviation);
        slotShare[at] = slotShare[at]! + mixed / total;
      }
    }
  };
}
