export { activityStarts, type ElementFlows, type ElementFrame, elementFlows, elementFrame } from "./chain/element-frame.ts";
export { byArea, byController, bySeat, byTerritory, isUnnamed, type Labeller, labelIndex } from "./chain/labels.ts";
export { originsAtStage, touchedShares } from "./chain/origins.ts";
export { findSubject, type Subject, subjectNames } from "./chain/subject.ts";
export { walkUpstream } from "./chain/walk-upstream.ts";
export { type Attribution, attribution } from "./chokepoint/attribution.ts";
export { bottleneckStage, type StageConcentration, singlePoints, stageConcentrations, stageShares } from "./chokepoint/bottleneck-stage.ts";
export { type Candidate, type CandidateKind, candidateKinds, candidates, keepWithout } from "./chokepoint/candidates.ts";
export { type Chokepoint, type ChokepointOptions, chokepoints, type StaticLoss } from "./chokepoint/chokepoints.ts";
export { type OutageRun, simulateOutage } from "./chokepoint/simulate-outage.ts";
export { type Removal, type StaticFrame, type StaticSupply, staticFrame, staticSupply } from "./chokepoint/static-supply.ts";
export { type Concentration, concentration } from "./concentration/concentration.ts";
export { type ControlGap, type ControlledShare, controlGap } from "./concentration/control-gap.ts";
export { type ControlReport, controlReport, type ForeignStake, ownerName, type StageControl, stakesOf } from "./control/control-report.ts";
export { type EffectiveControl, effectiveControl, type Stake, type StakeProblem } from "./control/effective-control.ts";
export { heldShare, stakesByOwned } from "./control/held-share.ts";
export type { DependencePoint } from "./dependence/dependence-point.ts";
export { type DependenceCell, dependenceTable } from "./dependence/dependence-table.ts";
export { bases, type DirectBasis, type DirectDependence, type DirectOrigins, directDependence } from "./dependence/direct.ts";
export { type Embedded, type EmbeddedOrigins, embedded, type OriginShare, originStages } from "./dependence/embedded.ts";
export { type Range, rangeOf } from "./dependence/range.ts";
export { type YearPoint, yearPoint } from "./dependence/year-point.ts";
export { bottleneckOutput, type CriticalInput } from "./io/bottleneck.ts";
export { completeExtraction, type Extraction, partialExtraction } from "./io/extraction.ts";
export { ghoshOutput } from "./io/ghosh.ts";
export { grossOutput, leontiefInverse } from "./io/leontief.ts";
export { type LookThrough, lookThrough } from "./io/look-through.ts";
export type { Matrix } from "./io/matrix.ts";
export { allocateByMass, allocateByShadowPrice, allocateByValue, type JointCost } from "./joint/allocate-joint-cost.ts";
export { type BalanceResult, balanceProblem, type Ore, type Surplus } from "./joint/balance-problem.ts";
export { type AddedMine, type BalanceOptions, type ElementBalance, type WorldBalance, worldBalance } from "./joint/world-balance.ts";
export { betweenness } from "./network/betweenness.ts";
export type { FlowEdge } from "./network/flow-network.ts";
export { flowLossByNode, type MaxFlow, maxFlow } from "./network/max-flow.ts";
export { type Claim, priorityFlow, priorityLossByNode } from "./network/priority-flow.ts";
export { exactPlayers, type Shapley, shapley } from "./network/shapley.ts";
export { type LossTail, lossTail } from "./plan/conditional-value-at-risk.ts";
export { type OptimalCover, optimalCover } from "./plan/optimal-cover.ts";
export { type OptionToWait, optionToWait, type WaitingProject } from "./plan/option-to-wait.ts";
export { type DisruptedMarket, type RationedEquilibrium, rationedEquilibrium } from "./plan/rationed-equilibrium.ts";
export { type RegretTable, regretTable } from "./plan/regret.ts";
export {
  type CutScenario,
  type Pillar,
  type Plan,
  type PlanOptions,
  type PlanProblem,
  type PlanResult,
  pillars,
  stockPlan,
} from "./plan/stock-plan.ts";
export { type ValueOfInformation, valueOfInformation } from "./plan/value-of-information.ts";
export { type EuEconomicImportance, type EuUse, euEconomicImportance } from "./published/eu-economic-importance.ts";
export { type EuJudgement, type EuStageShares, euRiskOfShares } from "./published/eu-stage-shares.ts";
export { type EuSubstitute, type EuSubstitutedUse, substitutionForImportance, substitutionForRisk } from "./published/eu-substitution.ts";
export {
  type EuSupplier,
  type EuSupplyRisk,
  type EuSupplyRiskInput,
  endOfLifeRecyclingRate,
  euConcentration,
  euGovernance,
  euGroupRisk,
  euImportReliance,
  euStageRule,
  euSupplyRisk,
  euThresholds,
  type RecyclingFlows,
} from "./published/eu-supply-risk.ts";
export {
  type GeoPolRisk,
  type GeoPolRiskInput,
  geoPolRisk,
  missingInstability,
  type RiskyImport,
} from "./published/geopolrisk.ts";
export { type NMinusK, nMinusK } from "./published/n-minus-k.ts";
export type { PublishedValue, RerunInputs } from "./published/published-value.ts";
export {
  recencyWeightedMean,
  type UsgsProducer,
  type UsgsSector,
  usgs2021Disruption,
  usgs2021SupplyRisk,
  usgs2021Threshold,
  usgs2021Vulnerability,
} from "./published/usgs-2021.ts";
export { type WorldImportance, worldImportance } from "./published/world-importance.ts";
export { type IndexInputs, type StageNMinusK, type WorldIndices, worldIndices } from "./published/world-indices.ts";
export { type ContentPart, type ContentTest, chineseContentTest, usContentTest } from "./rules/de-minimis.ts";
export { bindingChain, type ChainSurvival, chainSurvival } from "./survive/chain-survival.ts";
export { type PerformanceImpact, performanceImpact, type RecoveryCase } from "./survive/performance-impact.ts";
export { type StockpileBook, stockpileBook, type UsersStockpile } from "./survive/stockpile-book.ts";
export { type Recovery, type SharedImpact, type SurviveRow, sharedImpact, surviveRecover } from "./survive/survive-recover.ts";
export { riskExposureIndex, timeToSurvive } from "./survive/time-to-survive.ts";
export { type AbsorbingChain, absorbingChain, anyStageDependence, originSeries } from "./trace/absorbing-chain.ts";
export { lookThroughHubs } from "./trade/look-through-hubs.ts";
export { netImportReliance, type TradeBalance } from "./trade/net-import-reliance.ts";
export { originShares, type Purchase } from "./trade/origin-shares.ts";
