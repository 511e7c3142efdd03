import { log } from "@coercivity/numerics";
import { parameterIndex } from "../compile/parameters.ts";
import { perStep } from "../compile/rates.ts";
import type { Model } from "../model/model.ts";
import type { State } from "../model/state.ts";
import { Market, type Prices, rankCount } from "./markets.ts";
import { payForPermits } from "./permits.ts";
import type { Phase } from "./phase.ts";

/** Price over rest below which producers stop rather than sell, and the most that a glut counts for, over normal stocks. */
const glutFloor = 0.25;
const mostGlut = 0.5;

/**
 * Moves the prices of a step whose markets have been measured, in logarithms over rest, for each stream and market:
 *
 *   s ← s + J · touched · [announced] + λ_u · φ^θ · unserved + λ_c · (1 − (chain stock + expected inflow)/normal) − μ (s − c),  ln ¼ ≤ s ≤ ln choke
 *   c ← c + ι (s − c) − ν c,  the return to cost of what everybody can make again
 *
 * Chain stock is each element in all stocks of the market up to the stream's own form, in transit included; expected inflow is what came into the
 * market and out of its mines this step, over the days that traders look ahead; elements weigh by their part of the stream's value. φ is the issuer's share
 * of the outside market (1 inside): a market with other suppliers is less thin. Unserved is what was asked for and not sent, over use at rest:
 * goods that wait for a licence or are held at a border serve nobody.
 * The choke is the highest among those who buy there (markets.ts). A quota that cuts adds what its permits are worth (permits.ts). All terms are exactly 0 at rest. Who heeds prices: heed-prices.ts. Source: docs/model.md §3.7; gallium, germanium and Kachin for the rates.
 */
export function price(model: Model, state: State, prices: Prices): Phase {
  return (t) => {
    const { parameters, stepDays, streamCount } = model;
    const { spot, contract, unserved, use0, thinness, touched, most } = prices;
    const of = (name: Parameters<typeof parameterIndex>[0]): number => parameters[parameterIndex(name)]!;
    const weeks = stepDays / 7;
    const jump = of("priceJump");
    const [perUnserved, perStock] = [of("priceUnservedPerWeek") * weeks, of("priceStockPerWeek") * weeks];
    const [back, inertia] = [perStep(of("priceReversionPerWeek"), stepDays), perStep(of("priceContractPerWeek"), stepDays)];
    const anchor = perStep(of("priceAnchorPerWeek"), stepDays);
    const ahead = of("priceLookAheadDays") / stepDays;
    const least = log(glutFloor);
    addUpChain(prices, prices.held, prices.inflow, ahead, prices.chain);
    if (t === 0) addUpChain(prices, prices.held0, prices.flow0, ahead, prices.chain0);
    fallShort(prices);
    const announced = announcedIn(model, t);
    for (let x = 0; x < streamCount; x++) {
      for (let m = 0; m < 2; m++) {
        const at = 2 * x + m;
        if (use0[at] === 0) continue;
        let change = -back * (spot[at]! - contract[at]!);
        if (m === Market.outside) for (const k of announced) change += jump * Math.min(1, touched[k * streamCount + x]!);
        const missing = Math.min(1, unserved[at]! / use0[at]!);
        if (missing > 0) change += perUnserved * missing * (m === Market.outside ? thinness[x]! : 1);
        change += perStock * scarcity(prices, x, m);
        spot[at] = Math.max(least, Math.min(most[at]!, spot[at]! + change));
      }
    }
    payForPermits(model, state, prices);
    for (let at = 0; at < contract.length; at++) {
      if (use0[at] !== 0) contract[at] = contract[at]! + (inertia * (spot[at]! - contract[at]!) - anchor * contract[at]!);
    }
  };
}

/** Measures that become known in a step, by handle. */
function announcedIn({ measureAnnounced, stepDays }: Model, t: number): number[] {
  const found: number[] = [];
  measureAnnounced.forEach((day, m) => {
    if (day >= t * stepDays && day < (t + 1) * stepDays) found.push(m);
  });
  return found;
}

/** 1 − (chain stock + expected inflow)/normal by element, market and rank; exactly 0 where nothing has moved. */
function fallShort({ chain, chain0, short }: Prices): void {
  for (let at = 0; at < short.length; at++) {
    const now = chain[at]!;
    const normal = chain0[at]!;
    short[at] = now !== normal && normal > 0 ? Math.max(1 - now / normal, -mostGlut) : 0;
  }
}

/** How scarce a stream's elements are in a market, weighted by their worth. */
function scarcity({ short, partStart, partAt, partWorth }: Prices, x: number, m: number): number {
  let sum = 0;
  const end = partStart[x + 1]!;
  for (let i = partStart[x]!; i < end; i++) sum += partWorth[i]! * short[partAt[i]! + m * rankCount]!;
  return sum;
}

/** Adds up, by element, market and rank, what is held up to that rank and what is expected to come in. */
function addUpChain(
  { rank, partStart, partAt, partContent }: Prices,
  held: Float64Array,
  inflow: Float64Array,
  ahead: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (let y = 0; y < rank.length; y++) {
    const inside = held[2 * y]! + ahead * inflow[2 * y]!;
    const outside = held[2 * y + 1]! + ahead * inflow[2 * y + 1]!;
    for (let i = partStart[y]!; i < partStart[y + 1]!; i++) {
      const content = partContent[i]!;
      const at = partAt[i]!;
      into[at] = into[at]! + content * inside;
      into[at + rankCount] = into[at + rankCount]! + content * outside;
    }
  }
  for (let row = 0; row < into.length; row += rankCount) {
    for (let r = 1; r < rankCount; r++) into[row + r] = into[row + r]! + into[row + r - 1]!;
  }
}
