export type { CitedFact } from "./bundle/cited-fact.ts";
export type { FigureEvidence, Given } from "./bundle/figure-evidence.ts";
export type { Counts, FigureUnit, FitReport, PublishedShare, Residual } from "./bundle/fit-report.ts";
export type { Shelf, ShelfClaim, ShelfFact } from "./bundle/shelf.ts";
export { type Counted, type Element, elementPerOxide, elements, otherContents } from "./element.ts";
export {
  type AffiliatePressure,
  type Ban,
  type DeMinimisRule,
  type Duty,
  type EntityListing,
  type ForeignDirectProductRule,
  type InformalSlowdown,
  type Instrument,
  type Licence,
  type Measure,
  type Outage,
  type PriceFloor,
  type PriceManipulation,
  type ProductionQuota,
  type Quota,
  type ReExportPenalty,
  type ReviewTerms,
  type Suspension,
  suspensionBranches,
  type TechnologyBan,
  type WatchList,
} from "./measure.ts";
export type { CountryPattern, StreamPattern } from "./pattern.ts";
export type { BuiltPillar, Pillar, PillarLadder, PillarPart, PillarSchedule, StockPillar } from "./pillar.ts";
export { comparePlaces, formatProblem, type Place, type Problem } from "./problem.ts";
export {
  type Project,
  type ProjectBook,
  type ProjectCriterion,
  type ProjectLevel,
  type ProjectScale,
  type ProjectSchedule,
  type ProjectsRead,
  projectCriteria,
  projectLevels,
} from "./project.ts";
export type { AssumedQuantity, Confidence, DerivedQuantity, FactId, FactQuantity, Quantity } from "./quantity.ts";
export type { Capacity, NewSupply, Qualification, Response, Schedule, Substitution, Thrift } from "./response.ts";
export type { Scenario } from "./scenario.ts";
export { type ClaimsRow, claims } from "./tables/claims.ts";
export type { CellOf, Column, Columns, RowOf } from "./tables/column.ts";
export { type ControlsRow, controls } from "./tables/controls.ts";
export { type CountrySet, countryGroups, isCountryCode, nearestCountry, parseCountrySet } from "./tables/country-set.ts";
export { type DemandEndUseRow, demandEndUse } from "./tables/demand-end-use.ts";
export { type DemandIntensityRow, demandIntensity } from "./tables/demand-intensity.ts";
export { type DemandMagnetsRow, demandMagnets } from "./tables/demand-magnets.ts";
export { type EpisodeSeriesRow, episodeSeries } from "./tables/episode-series.ts";
export type { Fact } from "./tables/fact.ts";
export { factId } from "./tables/fact-id.ts";
export { factTables } from "./tables/fact-tables.ts";
export { type ImpactEstimatesRow, impactEstimates } from "./tables/impact-estimates.ts";
export { type IndicatorsRow, indicators } from "./tables/indicators.ts";
export { type IndustryEconomicsRow, industryEconomics } from "./tables/industry-economics.ts";
export { isoCountries } from "./tables/iso-countries.ts";
export { type LogisticsRow, logistics } from "./tables/logistics.ts";
export { nearest } from "./tables/nearest.ts";
export { isIsoDate, lastDay, type Period, parsePeriod } from "./tables/period.ts";
export { type PublishedIndexUsesRow, publishedIndexUses } from "./tables/published-index-uses.ts";
export { type PublishedIndicesRow, publishedIndices } from "./tables/published-indices.ts";
export { type FactsAt, type FactUse, factsAt, type Readability, readability, readableAt } from "./tables/readable-at.ts";
export { type SeparationFactorsRow, separationFactors } from "./tables/separation-factors.ts";
export { type SeparationPlantsRow, separationPlants } from "./tables/separation-plants.ts";
export { type Source, sourceColumns } from "./tables/sources.ts";
export { type StocksRow, stocks } from "./tables/stocks.ts";
export { type SupplyDepositsRow, supplyDeposits } from "./tables/supply-deposits.ts";
export { type SupplyMineProductionRow, supplyMineProduction } from "./tables/supply-mine-production.ts";
export { type SupplyPricesRow, supplyPrices } from "./tables/supply-prices.ts";
export { type SupplyProcessRow, supplyProcess } from "./tables/supply-process.ts";
export { type SupplyProjectsRow, supplyProjects } from "./tables/supply-projects.ts";
export { type SupplyReservesRow, supplyReserves } from "./tables/supply-reserves.ts";
export { type SupplyStageSharesRow, supplyStageShares } from "./tables/supply-stage-shares.ts";
export { type FactRow, type Shape, type Table, table } from "./tables/table.ts";
export { type TradeDependenceRow, tradeDependence } from "./tables/trade-dependence.ts";
export { type TradeFlowsAnnualRow, tradeFlowsAnnual } from "./tables/trade-flows-annual.ts";
export { type TradeFlowsMonthlyRow, tradeFlowsMonthly } from "./tables/trade-flows-monthly.ts";
export type { Against, EpisodeRuns, FlowReading, ObservedCourse, Reading, Target, Window } from "./target.ts";
export {
  type Activity,
  type Baseline,
  type Bundle,
  type Control,
  type Country,
  type CountryOfWorld,
  type Facility,
  type Form,
  forms,
  type Industry,
  type Link,
  type Output,
  type Pool,
  type Slot,
  type Stage,
  type Stream,
  type Supplement,
  stages,
  type World,
} from "./world.ts";
