import { isoCountries, type World } from "@coercivity/domain";

/** What a country is called: by the world where it stands in it, else by the list of all countries. */
export function countryName({ countries }: Pick<World, "countries">, code: string): string {
  return countries.find((one) => one.code === code)?.name ?? isoCountries[code] ?? code;
}
