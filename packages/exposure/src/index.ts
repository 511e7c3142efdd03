export { type Concentration, concentration } from "./concentration/concentration.ts";
export { type ControlGap, type ControlledShare, controlGap } from "./concentration/control-gap.ts";
export { bottleneckOutput, type CriticalInput } from "./io/bottleneck.ts";
export { completeExtraction, type Extraction, partialExtraction } from "./io/extraction.ts";
export { ghoshOutput } from "./io/ghosh.ts";
export { grossOutput, leontiefInverse } from "./io/leontief.ts";
export { type LookThrough, lookThrough } from "./io/look-through.ts";
export type { Matrix } from "./io/matrix.ts";
export { allocateByMass, allocateByShadowPrice, allocateByValue, type JointCost } from "./joint/allocate-joint-cost.ts";
export { type BalanceResult, balanceProblem, type Ore, type Surplus } from "./joint/balance-problem.ts";
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
export { type EuSubstitute, type EuSubstitutedUse, substitutionForImportance, substitutionForRisk } from "./published/eu-substitution.ts";
export {
  type EuSupplier,
  type EuSupplyRisk,
  type EuSupplyRiskInput,
  endOfLifeRecyclingRate,
  euConcentration,
  euGroupRisk,
  euImportReliance,
  euStageRule,
  euSupplyRisk,
  euThresholds,
  type RecyclingFlows,
} from "./published/eu-supply-risk.ts";
export {
  copperMidpoint,
  type GeoPolRisk,
  type GeoPolRiskInput,
  geoPolRisk,
  missingInstability,
  type RiskyImport,
} from "./published/geopolrisk.ts";
export { type NMinusK, nMinusK } from "./published/n-minus-k.ts";
export {
  recencyWeightedMean,
  type UsgsProducer,
  usgs2021Disruption,
  usgs2021SupplyRisk,
  usgs2021Threshold,
} from "./published/usgs-2021.ts";
export { type ContentPart, type ContentTest, chineseContentTest, usContentTest } from "./rules/de-minimis.ts";
export { type PerformanceImpact, performanceImpact, type RecoveryCase } from "./survive/performance-impact.ts";
export { riskExposureIndex, timeToSurvive } from "./survive/time-to-survive.ts";
export { type AbsorbingChain, absorbingChain, anyStageDependence, originSeries } from "./trace/absorbing-chain.ts";
export { lookThroughHubs } from "./trade/look-through-hubs.ts";
export { netImportReliance, type TradeBalance } from "./trade/net-import-reliance.ts";
export { originShares, type Purchase } from "./trade/origin-shares.ts";
