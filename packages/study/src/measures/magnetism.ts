import type { Draws } from "../ensemble/collect.ts";
import { issuersOf } from "../ensemble/issuers.ts";
import type { OpenEnsemble } from "../ensemble/run-chunk.ts";
import { type Band, band } from "../statistics/band.ts";
import { daysWithstood } from "./days-withstood.ts";
import { demagnetisationCurve } from "./demagnetisation.ts";
import { type LeverageMark, leverageClock } from "./leverage-clock.ts";
import type { Ramp } from "./total-cut.ts";

/** Days withstood and loss under a total cut without an end, over the draws. Days are `Infinity` where censored. */
export interface UnderTotalCut {
  /** **Coercivity**. */
  readonly daysWithstood: Band;
  /** Share of the draws in which less than the threshold is lost within the run. */
  readonly censored: number;
  readonly horizonDays: number;
  /** **Saturation loss**: over the run, USD, and as a share of what the party makes in that time. */
  readonly saturationUsd: Band;
  readonly saturationShare: Band;
}

/** Reads an ensemble of a total, lasting cut, for a party whose losses it kept. */
export function underTotalCut(open: OpenEnsemble, draws: Draws, party: string): UnderTotalCut {
  const { steps, stepDays } = open.models[0]!;
  const each = losses(open, draws, party);
  const days = each.map(({ lossUsd, usdPerDay }) => daysWithstood(lossUsd, stepDays, usdPerDay));
  const lost = each.map(({ lossUsd }) => lossUsd.reduce((sum, usd) => sum + usd, 0));
  return {
    daysWithstood: band(days),
    censored: days.filter((day) => day === Infinity).length / days.length,
    horizonDays: steps * stepDays,
    saturationUsd: band(lost),
    saturationShare: band(lost.map((usd, i) => (each[i]!.usdPerDay > 0 ? usd / (each[i]!.usdPerDay * steps * stepDays) : 0))),
  };
}

/**
 * **Remanence**: the share of the former dependence that is back in the time the ensemble was asked to keep, R = D then / D at rest (see
 * `ensemble/dependence.ts`). `null` where the country did not depend on the issuer in the first place.
 */
export function remanence(draws: Draws): Band | null {
  const shares: number[] = [];
  for (let r = 0; r < draws.runs.length; r++) {
    const rest = draws.dependence[2 * r]!;
    if (rest > 0) shares.push(draws.dependence[2 * r + 1]! / rest);
  }
  return shares.length > 0 ? band(shares) : null;
}

/** A point of the demagnetisation curve over the draws. */
export interface CurveBand {
  readonly severity: number;
  readonly way: "up" | "down";
  readonly output: Band;
}

/** Reads an ensemble of a ramp of severity. */
export function curveBands(open: OpenEnsemble, draws: Draws, party: string, ramp: Ramp): CurveBand[] {
  const { stepDays } = open.models[0]!;
  const each = losses(open, draws, party).map(({ lossUsd, usdPerDay }) => demagnetisationCurve(lossUsd, stepDays, usdPerDay, ramp));
  return each[0]!.map(({ severity, way }, i) => ({ severity, way, output: band(each.map((curve) => curve[i]!.output)) }));
}

/** The leverage clock over the draws: what each side has lost by a day. */
export type ClockBand = { readonly [K in keyof LeverageMark]: K extends "day" ? number : Band };

/** Reads the clock of an ensemble that kept the losses of the target and of the issuer, and what its measures cost the issuer. */
export function clockBands(open: OpenEnsemble, draws: Draws, target: string, issuer: string, days: readonly number[]): ClockBand[] {
  const { steps, stepDays } = open.models[0]!;
  const issuers = issuersOf(open.ensemble);
  const n = issuers.indexOf(issuer);
  const own = losses(open, draws, issuer);
  const clocks = losses(open, draws, target).map(({ lossUsd }, r) => {
    const row = r * issuers.length + n;
    const sales = (table: Float64Array): Float64Array => table.subarray(row * steps, (row + 1) * steps);
    const exports = {
      normalUsd: n < 0 ? 0 : draws.customers[4 * row]!,
      usd: n < 0 ? new Float64Array(steps) : sales(draws.exportsUsd),
      usdAtNormalPrices: n < 0 ? new Float64Array(steps) : sales(draws.exportsAtNormalUsd),
    };
    return leverageClock(lossUsd, own[r]!.lossUsd, exports, stepDays, days);
  });
  return days.map((day, i) => {
    const over = (of: Exclude<keyof LeverageMark, "day">): Band => band(clocks.map((clock) => clock[i]![of]));
    return {
      day,
      targetUsd: over("targetUsd"),
      issuerUsd: over("issuerUsd"),
      unsoldUsd: over("unsoldUsd"),
      earnedUsd: over("earnedUsd"),
      ratio: over("ratio"),
    };
  });
}

/** Loss of a kept party step by step, and what it makes in a day at rest as drawn, for each draw. */
function losses({ ensemble, models }: OpenEnsemble, draws: Draws, party: string): { lossUsd: Float64Array; usdPerDay: number }[] {
  const { parties } = ensemble.keep;
  const { steps } = models[0]!;
  const k = parties.findIndex(({ name }) => name === party);
  if (k < 0) throw new Error(`the ensemble did not keep the loss of "${party}"`);
  return Array.from(draws.runs, (_, r) => {
    const row = r * parties.length + k;
    return { lossUsd: draws.partyLossUsd.subarray(row * steps, (row + 1) * steps), usdPerDay: draws.partyUsdPerDay[row]! };
  });
}
