import { Rate } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { inTurn, type Phase } from "./phase.ts";
import { countQuotas, ration } from "./ration.ts";

/**
 * Decides what each pool ships, and lets its producers remember what was asked.
 *
 *   demand_e = π_e < 1 ? min(order_e, π_e f0_e) : order_e
 *   then cut to what quotas leave (ration)
 *   what there is, A_p = F_p + (Y_p − disposal_p), serves links with priority first, then the others, in proportion inside each class
 *   F_p ← F_p + ((Y_p − shipped_p) − disposal_p);   E_p ← E_p + a (demand_p / O0_p − E_p)
 *
 * For a way that a reply opened f0 is the most it may carry. Kg per step. Shapes: links in link order, pools. Source: docs/model.md §3.4: π is the share of the flow at rest that may pass, so that a
 * permit of a tenth lets a tenth through however much is ordered and however many suppliers there are.
 */
export function allocate(model: Model, state: State): Phase {
  return inTurn(
    demandOfLinks(model, state),
    ration(model, state),
    demandOnPools(state),
    servePools(model, state),
    countQuotas(model, state),
  );
}

/** What each pool has goes to those served first, then to the others; what is left is its stock. */
function servePools(model: Model, state: State): Phase {
  return () => {
    const { poolCount, poolOut0, rates } = model;
    const { poolStock, poolMade, poolDisposed, poolShipped, poolMemory, poolDemand, poolFill } = state;
    const memory = rates[Rate.demandMemory]!;
    for (let p = 0; p < poolCount; p++) {
      const first = poolDemand[p]!;
      const rest = poolDemand[poolCount + p]!;
      let there = poolStock[p]! + (poolMade[p]! - poolDisposed[p]!);
      if (there < 0) there = 0;
      const fillFirst = there < first ? there / first : 1;
      there -= first * fillFirst;
      if (there < 0) there = 0;
      const fillRest = there < rest ? there / rest : 1;
      poolFill[p] = fillFirst;
      poolFill[poolCount + p] = fillRest;
      const shipped = first * fillFirst + rest * fillRest;
      poolShipped[p] = shipped;
      const stock = poolStock[p]! + (poolMade[p]! - shipped - poolDisposed[p]!);
      // Below nothing only by the rounding of the shares just taken.
      poolStock[p] = Math.max(stock, 0);
      if (poolOut0[p]! > 0) poolMemory[p] = poolMemory[p]! + memory * ((first + rest) / poolOut0[p]! - poolMemory[p]!);
    }
  };
}

function demandOfLinks(model: Model, state: State): Phase {
  return () => {
    const { touchedLink, linkBase } = model;
    const { linkOrder, linkPermit, linkDemand } = state;
    linkDemand.set(linkOrder);
    for (let i = 0; i < touchedLink.length; i++) {
      const e = touchedLink[i]!;
      if (linkPermit[e]! >= 1) continue;
      const allowed = linkPermit[e]! * linkBase[e]!;
      if (allowed < linkDemand[e]!) linkDemand[e] = allowed;
    }
  };
}

/** Adds up what is asked of each pool, claim by claim and there in link order. */
function demandOnPools(state: State): Phase {
  return () => {
    const { linkDemand, poolDemand, claimStart, claimLink } = state;
    for (let claim = 0; claim < poolDemand.length; claim++) {
      let asked = 0;
      const end = claimStart[claim + 1]!;
      for (let i = claimStart[claim]!; i < end; i++) asked += linkDemand[claimLink[i]!]!;
      poolDemand[claim] = asked;
    }
  };
}
