import type { Measure } from "@coercivity/domain";
import type { CanonicalWorld } from "./canonical.ts";
import { pricedInputs, valueShare } from "./listed-content.ts";
import { nexusPools } from "./touched-links.ts";

/**
 * Part of what comes over a touched link (by handle) that the text of a measure means, 0 to 1: the listed firms' part, what plants with the technology make,
 * goods that could reach the threshold were all their listed content the issuer's. A price threatens no shipment. None of these is drawn; whether a measure
 * bites at all is its strength (measures.ts).
 */
export function threatenedPart(measure: Measure, world: CanonicalWorld, scenario: string): (link: number) => number {
  const poolOf = (link: number): number => world.links[link]!.pool;
  switch (measure.instrument) {
    case "entity-listing":
    case "watch-list":
      return always(measure.listedShare?.value ?? 1);
    case "de-minimis-rule": {
      const inputs = pricedInputs(measure, world, scenario, []);
      return (link) => (valueShare(inputs, world.pools[poolOf(link)]!.stream, world) >= measure.threshold.value ? 1 : 0);
    }
    case "foreign-direct-product-rule": {
      const pools = nexusPools(measure, world, scenario, []);
      return (link) => pools.get(poolOf(link)) ?? 0;
    }
    case "export-tax":
    case "tariff":
    case "price-manipulation":
      return always(0);
    default:
      return always(1);
  }
}

function always(part: number): () => number {
  return () => part;
}
