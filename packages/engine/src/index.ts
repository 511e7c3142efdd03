export { dayNumber, isoDay } from "./calendar.ts";
export { type Compiled, type CompileOptions, compile, compileEach, type NotCompiled } from "./compile/compile.ts";
export { type MeasureLink, measureCountries, measureLinks } from "./compile/measure-links.ts";
export { type ParameterName, type ParameterSpec, parameterTable } from "./compile/parameters.ts";
export {
  type MeasurePart,
  type SupplementPart,
  type Tunable,
  type TunableOptions,
  type TunablePlace,
  tunables,
} from "./compile/tunables.ts";
export { type ExplainQuestion, type Explanation, explain } from "./explain/explain.ts";
export { formatExplanation } from "./explain/format-explanation.ts";
export type { EndHop, FacilityHop, Hop, InputHop, LinkCause, LinkHop, MeasureHop, PoolHop, ResponseHop, SurgeHop } from "./explain/hop.ts";
export { type CountryFlow, countryFlows } from "./flows/country-flows.ts";
export { recordStageFlows, type StageFlowRecord } from "./flows/stage-flow-recorder.ts";
export { type LoopStub, type StageFlow, type StageFlows, type StagePlace, stageFlows } from "./flows/stage-flows.ts";
export { pricesMove } from "./kernel/heed-prices.ts";
export { step } from "./kernel/step.ts";
export { modelHash } from "./model/hash.ts";
export { type Model, modelFrom } from "./model/model.ts";
export type { FacilityName, IndustryName, MeasureName, Names, PoolName, StreamName } from "./model/names.ts";
export { type Patch, patchModel, preparePatch } from "./model/patch.ts";
export { createState, resetState, type State } from "./model/state.ts";
export { type Traced, tracedForRules } from "./model/traced.ts";
export {
  type BlowBack,
  type BlowBackRecorder,
  type CustomersGone,
  customersGone,
  type ForeignFeed,
  foreignFeed,
  issuersWhoPay,
  recordBlowBack,
} from "./outcome/blow-back.ts";
export { type Border, recordBorder } from "./outcome/border.ts";
export type { CoverDays } from "./outcome/cover-days.ts";
export type { FacilityLevels } from "./outcome/facility-levels.ts";
export type { FirstHalt } from "./outcome/first-halt.ts";
export type { FlowIntoTarget } from "./outcome/flows-into-target.ts";
export { type IndustryRecorder, recordIndustries } from "./outcome/industry-recorder.ts";
export type { Leakage } from "./outcome/leakage.ts";
export type { Moment } from "./outcome/moment.ts";
export type { CountryOutcome, IndustryOutcome, Outcome, RunCounts } from "./outcome/outcome.ts";
export { type PriceOutcome, type PriceRecorder, recordPrices, recordVolumes } from "./outcome/prices.ts";
export type { Recovery } from "./outcome/recovery.ts";
export { replay } from "./outcome/replay.ts";
export { type RunOptions, run } from "./outcome/run.ts";
export { type Recorder, runUntil } from "./outcome/run-until.ts";
export type { Taking } from "./outcome/takings.ts";
export type { Trough } from "./outcome/trough.ts";
export type { Unserved } from "./outcome/unserved.ts";
export type { ValueAddedLost } from "./outcome/value-added-lost.ts";
