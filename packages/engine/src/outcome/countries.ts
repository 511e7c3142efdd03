import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import type { CountryOutcome, IndustryOutcome } from "./outcome.ts";
import { outputRetainedTogether } from "./output-retained.ts";
import { recovery } from "./recovery.ts";
import { trough } from "./trough.ts";
import { valueAddedLost } from "./value-added-lost.ts";

/** Adds the industries of each country up; countries without industries are left out. */
export function countryOutcomes(model: Model, names: Names, industries: readonly IndustryOutcome[]): CountryOutcome[] {
  return names.countries.flatMap((country, k) => {
    const own = industries.filter((industry) => industry.country === country);
    return own.length === 0 ? [] : [countryOutcome(model, country, model.countryGdp[k]!, own)];
  });
}

function countryOutcome(model: Model, country: string, gdp: number, own: readonly IndustryOutcome[]): CountryOutcome {
  const valueAdded = own.map(({ valueAddedUsdPerDay }) => valueAddedUsdPerDay);
  const output = outputRetainedTogether(
    own.map((industry) => industry.output),
    valueAdded,
    model.steps,
  );
  const valueAddedUsdPerDay = valueAdded.reduce((sum, usd) => sum + usd, 0);
  const lost = valueAddedLost(model, output, valueAddedUsdPerDay);
  const halts = own.flatMap(({ id, firstHalt }) => (firstHalt ? [{ ...firstHalt, industry: id }] : []));
  const first = halts.reduce<(typeof halts)[number] | null>((best, halt) => (best && best.day <= halt.day ? best : halt), null);
  return {
    country,
    valueAddedUsdPerDay,
    output,
    lost,
    lostShareOfYearGdp: gdp > 0 ? lost.usd / gdp : null,
    lostInFirstYearShareOfGdp: gdp > 0 ? lost.usdInFirstYear / gdp : null,
    firstHalt: first,
    cohortsHalted: haltedTogether(own, model.steps),
    trough: trough(model, output),
    recovery: recovery(model, output),
  };
}

function haltedTogether(own: readonly IndustryOutcome[], steps: number): number[] {
  const series: number[] = [];
  for (let t = 0; t < steps; t++) {
    let halted = 0;
    for (const { cohortsHalted } of own) halted += cohortsHalted[t]!;
    series.push(halted);
  }
  return series;
}
