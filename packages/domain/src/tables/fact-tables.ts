import { claims } from "./claims.ts";
import { controls } from "./controls.ts";
import { demandEndUse } from "./demand-end-use.ts";
import { demandIntensity } from "./demand-intensity.ts";
import { demandMagnets } from "./demand-magnets.ts";
import { episodeSeries } from "./episode-series.ts";
import { impactEstimates } from "./impact-estimates.ts";
import { indicators } from "./indicators.ts";
import { industryEconomics } from "./industry-economics.ts";
import { logistics } from "./logistics.ts";
import { publishedIndexUses } from "./published-index-uses.ts";
import { publishedIndices } from "./published-indices.ts";
import { separationFactors } from "./separation-factors.ts";
import { separationPlants } from "./separation-plants.ts";
import { stocks } from "./stocks.ts";
import { supplyDeposits } from "./supply-deposits.ts";
import { supplyMineProduction } from "./supply-mine-production.ts";
import { supplyPrices } from "./supply-prices.ts";
import { supplyProcess } from "./supply-process.ts";
import { supplyProjects } from "./supply-projects.ts";
import { supplyReserves } from "./supply-reserves.ts";
import { supplyStageShares } from "./supply-stage-shares.ts";
import type { Table } from "./table.ts";
import { tradeDependence } from "./trade-dependence.ts";
import { tradeFlowsAnnual } from "./trade-flows-annual.ts";
import { tradeFlowsMonthly } from "./trade-flows-monthly.ts";

/** Every table of facts, in the order of the documentation page. */
export const factTables: readonly Table[] = [
  claims,
  controls,
  demandEndUse,
  demandIntensity,
  demandMagnets,
  impactEstimates,
  indicators,
  industryEconomics,
  logistics,
  publishedIndexUses,
  publishedIndices,
  separationFactors,
  separationPlants,
  stocks,
  supplyDeposits,
  supplyMineProduction,
  supplyPrices,
  supplyProcess,
  supplyProjects,
  supplyReserves,
  supplyStageShares,
  tradeDependence,
  tradeFlowsAnnual,
  tradeFlowsMonthly,
  episodeSeries,
];
