import type { World } from "@coercivity/domain";
import type { IndustryName } from "../model/names.ts";
import type { CanonicalWorld } from "./canonical.ts";

/** The columns of industries and of what countries are measured against, with the names of the industries. */
export interface IndustryColumns {
  readonly industryFacility: readonly number[];
  readonly industryValueAdded: readonly number[];
  readonly countryGdp: readonly number[];
}

/** Industries, in the order of facilities. */
export function compileIndustries(declared: World, world: CanonicalWorld): { columns: IndustryColumns; names: IndustryName[] } {
  const facility: number[] = [];
  const valueAdded: number[] = [];
  const names: IndustryName[] = [];
  world.facilities.forEach(({ id, country, industry }, i) => {
    if (!industry) return;
    facility.push(i);
    valueAdded.push(industry.valueAddedUsdPerDay.value);
    names.push({ id, country, application: industry.application });
  });
  const countryGdp = world.countries.map((code) => (Object.hasOwn(declared.gdpUsd, code) ? declared.gdpUsd[code]!.value : 0));
  return { columns: { industryFacility: facility, industryValueAdded: valueAdded, countryGdp }, names };
}
