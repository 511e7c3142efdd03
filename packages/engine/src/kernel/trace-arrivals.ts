import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";

/**
 * Mixes the issuer-origin content of what arrived into each slot's stock: with M before, R arrived, Z from supplements,
 *
 *   σ ← σ + (R (δ_R − δ) + Z (δ_Z − δ)) / (M + R + Z),    δ = σ − σ0, δ_R = share of R − its share at rest
 *
 * Deviations from rest are mixed, not shares, so that rest stays rest to the last bit. A stockpile was bought in normal times and carries the
 * slot's share at rest (δ_Z = 0); new supply carries nothing of the issuer. Shares are of mass, 0 to 1, issuer by issuer.
 */
export function traceArrivals(model: Model, state: State, _t: number): void {
  const { issuerCount, slotCount, ringLength, slotLinkStart, slotHoldingStart, slotUse0, linkRing, linkLag } = model;
  const { slotShare0, slotShareIn0 } = model;
  const { ring, ringShare, cursor, stock, slotArrived, slotReserve, slotFresh, slotShare } = state;
  for (let n = 0; n < issuerCount; n++) {
    const line = n * ringLength;
    for (let s = 0; s < slotCount; s++) {
      if (slotUse0[s]! === 0) continue;
      const arrived = slotArrived[s]!;
      const at = n * slotCount + s;
      let traced = 0;
      const end = slotLinkStart[s + 1]!;
      for (let e = slotLinkStart[s]!; e < end; e++) {
        const place = linkRing[e]! + cursor[linkLag[e]!]!;
        traced += ring[place]! * ringShare[line + place]!;
      }
      let held = 0;
      const first = slotHoldingStart[s]!;
      const last = slotHoldingStart[s + 1]!;
      for (let h = first; h < last; h++) held += stock[h]!;
      const before = slotUse0[s]! * (held / (last - first));
      const total = before + arrived + slotReserve[s]! + slotFresh[s]!;
      if (!(total > 0)) continue;
      const deviation = slotShare[at]! - slotShare0[at]!;
      const arriving = arrived > 0 ? traced / arrived - slotShareIn0[at]! : 0;
      const mixed = arrived * (arriving - deviation) - slotReserve[s]! * deviation - slotFresh[s]! * (slotShare0[at]! + deviation);
      slotShare[at] = slotShare[at]! + mixed / total;
    }
  }
}
