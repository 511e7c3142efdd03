import { exp } from "@coercivity/numerics";
import { parameterIndex } from "../compile/parameters.ts";
import { heedPrices, pricesMove } from "../kernel/heed-prices.ts";
import { createPrices, Market, measureMarkets, type Prices, resetPrices } from "../kernel/markets.ts";
import { price } from "../kernel/price.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { addLevies, leviedLinks } from "./levies.ts";
import { type Moment, momentOf } from "./moment.ts";
import type { Recorder } from "./run-until.ts";

/**
 * Prices of one stream in one market as its buyers meet them, duties and pushes on the price included (levies.ts), over its price at rest; those that never
 * moved are left out. Series have one entry a step.
 */
export interface PriceOutcome {
  readonly stream: string;
  readonly market: "inside" | "outside";
  /** Price at rest. */
  readonly usdPerKg: number;
  /** The marginal kilogram. */
  readonly spot: readonly number[];
  readonly contract: readonly number[];
  /** Mean over the run of what was paid, weighted by what came; `null` where nothing came. */
  readonly volumeWeighted: number | null;
  readonly highest: Moment & { readonly spot: number };
}

export interface PriceRecorder extends Recorder {
  readonly prices: Prices;
  /** Logarithms of prices over rest, without levies; entry (t, 2x + m) at t·2·streams + 2x + m. The last step alone where the series is not kept. */
  readonly spot: Float64Array;
  readonly contract: Float64Array;
  /** Begins anew with the model and the state as they now stand, at rest: for draws that share both. */
  restart(): void;
  /** What was paid on average, over the price at rest and without levies: spot share σ at spot, the rest at contract. `market` is the entry 2x + m. */
  paid(t: number, market: number): number;
  /** A price over rest as buyers meet it: with what duties and pushed prices add in that step, and at most the choke price. */
  met(t: number, market: number, price: number): number;
}

/**
 * Runs prices beside a state, and lets users heed them where the model says so. The state must be at rest when this is called. Without the series, what
 * was paid can only be asked in the step in which it was.
 */
export function recordPrices(model: Model, names: Names, state: State, options: { readonly series?: boolean } = {}): PriceRecorder {
  const prices = createPrices(model, names);
  const measure = measureMarkets(model, state, prices);
  const move = price(model, state, prices);
  const heed = heedPrices(model, state, prices);
  const measureAtRest = (): void => {
    measure(0);
    prices.held0.set(prices.held);
    prices.flow0.set(prices.inflow);
  };
  measureAtRest();
  const width = 2 * model.streamCount;
  const rows = options.series === false ? 1 : model.steps;
  const spot = new Float64Array(rows * width);
  const contract = new Float64Array(rows * width);
  const spotShare = parameterIndex("priceSpotShare");
  const levied = leviedLinks(model);
  const levies = new Float64Array(levied.length > 0 ? rows * width : 0);
  return {
    prices,
    spot,
    contract,
    paid(t, market) {
      const at = (t % rows) * width + market;
      const share = model.parameters[spotShare]!;
      return share * overRest(spot[at]!) + (1 - share) * overRest(contract[at]!);
    },
    met(t, market, price) {
      const levy = levied.length > 0 ? levies[(t % rows) * width + market]! : 0;
      return levy === 0 ? price : Math.min(price * (1 + levy), Math.max(price, overRest(prices.most[market]!)));
    },
    restart() {
      resetPrices(prices, model, names);
      measureAtRest();
    },
    record(_, now: State, t) {
      measure(t);
      move(t);
      if (levied.length > 0) addLevies(model, now, prices, levied, levies.subarray((t % rows) * width, (t % rows) * width + width));
      if (pricesMove(model)) heed(t);
      spot.set(prices.spot, (t % rows) * width);
      contract.set(prices.contract, (t % rows) * width);
    },
  };
}

/** Keeps what came into slots of each stream and market, kg; entry (t, 2x + m) as for prices. */
export function recordVolumes(model: Model, { slotAt }: Prices): Recorder & { readonly volume: Float64Array } {
  const width = 2 * model.streamCount;
  const volume = new Float64Array(model.steps * width);
  return {
    volume,
    record(_, now: State, t) {
      for (let s = 0; s < model.slotCount; s++) {
        const at = t * width + slotAt[s]!;
        volume[at] = volume[at]! + now.slotShipped[s]!;
      }
    },
  };
}

function overRest(logarithm: number): number {
  return logarithm === 0 ? 1 : exp(logarithm);
}

export function priceOutcomes(model: Model, names: Names, recorder: PriceRecorder, volumes: Float64Array): PriceOutcome[] {
  const width = 2 * model.streamCount;
  return names.streams.flatMap(({ id }, x) =>
    [Market.inside, Market.outside].flatMap((m): PriceOutcome[] => {
      const series = (column: Float64Array): number[] =>
        Array.from({ length: model.steps }, (_, t) => recorder.met(t, 2 * x + m, overRest(column[t * width + 2 * x + m]!)));
      const spot = series(recorder.spot);
      const usdPerKg = model.streamUsd[x]!;
      if (!(usdPerKg > 0) || spot.every((one) => one === 1)) return [];
      let volume = 0;
      let paid = 0;
      let top = 0;
      spot.forEach((one, t) => {
        if (one > spot[top]!) top = t;
        const kg = volumes[t * width + 2 * x + m]!;
        volume += kg;
        paid += kg * recorder.met(t, 2 * x + m, recorder.paid(t, 2 * x + m));
      });
      return [
        {
          stream: id,
          market: m === Market.inside ? "inside" : "outside",
          usdPerKg,
          spot,
          contract: series(recorder.contract),
          volumeWeighted: volume > 0 ? paid / volume : null,
          highest: { ...momentOf(model, top), spot: spot[top]! },
        },
      ];
    }),
  );
}
