import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import type { Phase } from "./phase.ts";

/**
 * Decides what each pool loses besides its shipments:
 *
 *   disposal_p = disposal0_p · min(1, F/F0) · min(1, Y/Y0),  and for by-products also what exceeds `byProductCeiling` · F0
 *
 * so that a scarce by-product is no longer dumped, and an unwanted one does not pile up. disposal0 may be slightly negative: goods that are
 * not on record, which then dwindle with stock and output alike. Kg per step.
 * Source: docs/model.md §3.3.
 */
export function dispose(model: Model, state: State): Phase {
  return () => {
    const { poolCount, poolDisposal0, poolStock0, poolMade0, poolByProduct, rates } = model;
    const { poolStock, poolMade, poolDisposed } = state;
    const ceiling = rates[Rate.byProductCeiling]!;
    for (let p = 0; p < poolCount; p++) {
      let disposed = poolDisposal0[p]!;
      if (poolStock[p]! < poolStock0[p]!) disposed *= poolStock[p]! / poolStock0[p]!;
      if (poolMade[p]! < poolMade0[p]!) disposed *= poolMade[p]! / poolMade0[p]!;
      if (poolByProduct[p] === 1) {
        const excess = poolStock[p]! - ceiling * poolStock0[p]!;
        if (excess > 0) disposed += excess;
      }
      poolDisposed[p] = disposed;
    }
  };
}
