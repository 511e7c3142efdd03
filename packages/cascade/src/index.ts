export { CaseReader } from "./case/case-reader.ts";
export { type CaseKind, type SolvedCase, solveCase } from "./case/solve-case.ts";
export type { SteadyCase } from "./case/steady-case.ts";
export { steadyContent, type TransientCase } from "./case/transient-case.ts";
export { belowMinimumProblem } from "./design/below-minimum-problem.ts";
export { binaryPlant } from "./design/binary-plant.ts";
export { type CutAsk, type CutDesign, cutPlant, designCut, effectiveBeta } from "./design/cut.ts";
export { type ExactSteps, extractionSteps } from "./design/exact-stages.ts";
export { type LinkedPairAsk, linkedPair } from "./design/linked-pair.ts";
export { type Optimum, type OptimumPoint, optimum } from "./design/optimum.ts";
export { searchThreeOutlets, type ThreeOutletDesign, type ThreeOutletSpec } from "./design/search-three-outlets.ts";
export { type Bank as SmallestBank, type BankAsk, bankAsk, smallestBank } from "./design/smallest-bank.ts";
export { outletFlow, type ThreeOutletAsk, threeOutletPlant } from "./design/three-outlets.ts";
export { designTwoComponents, ratiosAt, type TwoComponentAsk, type TwoComponentDesign } from "./design/two-component.ts";
export type { Holdups, NodeContent } from "./dynamics/bank-state.ts";
export { type Shaking, shaking } from "./dynamics/shake.ts";
export {
  type Reached,
  type Snapshot,
  type Stretch,
  type Target,
  type Transient,
  type TransientAsk,
  transient,
} from "./dynamics/transient.ts";
export { type AcidCascade, type AcidProfile, acidSteadyState } from "./equilibrium/acid-cascade.ts";
export { type Ladder, ladder, p507Order, type Rung, type SeparationFactor } from "./factors/ladder.ts";
export { p507Factors } from "./factors/p507.ts";
export { gramsOxidePerMole, massToMole, oxides } from "./feed/oxides.ts";
export { bayanObo, minamitorishima, mountainPass, mountWeldSeg, xinfeng } from "./flowsheets/baskets.ts";
export { flowsheets } from "./flowsheets/catalogue.ts";
export { type CutStart, cutStart } from "./flowsheets/cut-start.ts";
export type { Basket, CutStep, Flowsheet } from "./flowsheets/flowsheet.ts";
export { type FlowsheetResult, type Product, runFlowsheet } from "./flowsheets/run-flowsheet.ts";
export { type BinaryFeed, binaryMinimumS, binaryMinimumSOfFeeds } from "./limits/binary-minimum.ts";
export { chemicalInput, idealCascadeFlow, minimumStages, separationWork } from "./limits/ideal-cascade.ts";
export { type LinkedBound, linkedBound } from "./limits/linked-bound.ts";
export { type PinchSplit, pinchSplit } from "./limits/pinch-split.ts";
export { requiredS } from "./limits/required-reflux.ts";
export { type SharpCut, sharpCut } from "./limits/underwood.ts";
export type { LinkFlow, PhaseFlows, PlantFlows } from "./network/phase-flows.ts";
export { plantFlows } from "./network/phase-flows.ts";
export type { Cascade, Draw, Feed, LinkTarget, Outlet, Phase, Plant } from "./network/plant.ts";
export { type Answer, answered, type CascadeProblem, refused } from "./problem.ts";
export { capital, type PriceCountry, sizing, type UnitPrices, unitPrices } from "./reagents/assumptions.ts";
export { type Consumption, consumption, type Turnover } from "./reagents/consumption.ts";
export { type Cost, cost, type Equipment, type Sizes, sizes } from "./reagents/cost.ts";
export type { Figure, Range } from "./reagents/figure.ts";
export { type Conditioning, conditioning } from "./steady/conditioning.ts";
export { exactSplits } from "./steady/exact-splits.ts";
export { type CascadeProfile, type Certificate, type SteadyOptions, type SteadyState, steadyState } from "./steady/steady-state.ts";
