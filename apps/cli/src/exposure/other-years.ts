import type { Bundle, Element } from "@coercivity/domain";
import { type YearPoint, yearPoint } from "@coercivity/exposure";
import { fullYear, openBundle } from "@coercivity/ledger/bundle";
import { worldElements } from "./ask.ts";

/** Years before the fitted one that a small world is declared for. */
const smallYears = [2009, 2022] as const;

/**
 * Places that a small world draws otherwise than the world in full: what is left of a union or of the world is another rest in each, so that their
 * years stand on no common line.
 */
const rests: ReadonlySet<string> = new Set(["XEU", "OTH"]);

/** The small worlds of earlier years; one that cannot be opened is left out. */
export async function otherYears(root: string): Promise<Bundle[]> {
  const opened = await Promise.all(smallYears.map((year) => openBundle(root, { year })));
  return opened.flatMap((one) => (one.ok ? [one.bundle] : []));
}

/** Dependence of a country on another in each world that holds the element, in the order of years. */
export function yearPoints(bundles: readonly Bundle[], country: string, element: Element, on: string): YearPoint[] {
  return bundles
    .filter(({ world }) => world.year === fullYear || (!rests.has(country) && !rests.has(on)))
    .filter(({ world }) => worldElements(world).includes(element))
    .flatMap((bundle) => yearPoint(bundle, country, element, on) ?? [])
    .sort((a, b) => a.year - b.year);
}
