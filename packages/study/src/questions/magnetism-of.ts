import type { Bundle, Scenario } from "@coercivity/domain";
import { type EnsembleOptions, ensembleOf } from "../ensemble/ensemble.ts";
import { type Held, heldEnsemble } from "../ensemble/held.ts";
import { type IssuerSummary, issuerSummaries } from "../ensemble/issuer-summary.ts";
import { countryParty } from "../ensemble/party.ts";
import { type CurveBand, curveBands, remanence, type UnderTotalCut, underTotalCut } from "../measures/magnetism.ts";
import { streamPrices, streamWorth } from "../measures/stream-worth.ts";
import { rampOf, severityRamp, totalCut } from "../measures/total-cut.ts";
import type { Band } from "../statistics/band.ts";
import { besideOptions } from "./beside-options.ts";
import { type DrawAll, drawnOf } from "./draw-all.ts";

/** A country's three measures against one issuer, the curve behind them, and what the cut costs the issuer. */
export interface Magnetism {
  readonly country: string;
  readonly issuer: string;
  readonly runs: number;
  readonly cut: UnderTotalCut;
  readonly remanence: Band | null;
  readonly curve: readonly CurveBand[];
  readonly costs: readonly IssuerSummary[];
}

/** Three years for what lasts; a year and the year after it for what comes back, read over its last quarter; half a year for each severity. */
const horizonDays = 1095;
const yearDays = 364;
const quarterSteps = 13;
const ramp = rampOf(5, 182);

/**
 * Draws a total and lasting cut, one that ends after a year, and a ramp of severity up and back down, each with the issuer's content in what third
 * countries send. `base` gives dates, step and parameters; `values` are held. Nothing where a draw was broken off.
 */
export async function magnetismOf(
  draw: DrawAll,
  bundle: Bundle,
  base: Scenario,
  { country, issuer }: { readonly country: string; readonly issuer: string },
  values: Held = {},
  options: Pick<EnsembleOptions, "runs" | "baselines"> = besideOptions,
): Promise<Magnetism | undefined> {
  const { world } = bundle;
  const cut = { issuer, countries: [country], thirdCountries: true };
  const ask = async (scenario: Scenario, more: Partial<EnsembleOptions>) => {
    const ensemble = ensembleOf(bundle, scenario, { ...options, ...more });
    return drawnOf(draw, "problems" in ensemble ? ensemble : heldEnsemble(ensemble, values));
  };
  const party = countryParty(world, country);
  const usdPerKg = streamWorth(world);
  const lasting = await ask(totalCut(base, world, cut, horizonDays), { parties: [party], usdPerKg, blowBack: true });
  if (!lasting) return undefined;
  const fromStep = Math.round((2 * yearDays) / base.stepDays) - quarterSteps;
  const dependence = { issuer, usdPerKg: streamPrices(world), fromStep, toStep: fromStep + quarterSteps };
  const ended = await ask(totalCut(base, world, cut, 2 * yearDays, yearDays), { dependence });
  const turned = ended && (await ask(severityRamp(base, world, cut, ramp), { parties: [party], usdPerKg }));
  if (!turned) return undefined;
  return {
    country,
    issuer,
    runs: turned.draws.runs.length,
    cut: underTotalCut(lasting.open, lasting.draws, party.name),
    remanence: remanence(ended.draws),
    curve: curveBands(turned.open, turned.draws, party.name, ramp),
    costs: issuerSummaries(lasting.open, lasting.draws),
  };
}

/** The country that a scenario's measures are aimed at and the one that takes them, the first of each; nothing where there are not two. */
export function sidesOf({ target, measures }: Scenario): { readonly country: string; readonly issuer: string } | undefined {
  const [country] = target;
  const issuer = measures.map((measure) => measure.issuer).find((one) => one !== country);
  return country === undefined || issuer === undefined ? undefined : { country, issuer };
}
