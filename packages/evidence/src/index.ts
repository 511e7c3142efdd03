export { type CheckedClaim, checkClaim, rangeOfReadings } from "./claims/check-claim.ts";
export { type CheckedSentence, checkSentence } from "./claims/check-sentence.ts";
export type { ClaimQuery } from "./claims/claim-query.ts";
export { type ClaimAnswer, claimAnswers } from "./claims/claim-rows.ts";
export { type Confusion, confusion } from "./claims/confusion.ts";
export type { EvidenceBase } from "./claims/evidence-base.ts";
export { type Good, goodIn, goods } from "./claims/goods.ts";
export type { Interval } from "./claims/interval.ts";
export { type Verdict, verdicts } from "./claims/judge.ts";
export { type ReadSentence, readSentence, type SentenceContext, typedInterval } from "./claims/read-sentence.ts";
export type { Reading } from "./claims/reading.ts";
export { readClaims } from "./claims/several-shares.ts";
export { type Bom, type BomLine, pathOf } from "./content/bom.ts";
export { type BomColumn, type BomColumnName, bomColumnNames, bomColumns } from "./content/bom-columns.ts";
export type { BreakEven } from "./content/break-even.ts";
export { type ContentRule, findRule, type RuleStatus, ruleOn } from "./content/content-rule.ts";
export {
  type ContentVerdict,
  type DecideOptions,
  type Decision,
  decide,
  readings,
  type TestedLine,
  type TierReading,
} from "./content/decide.ts";
export { type ListedItems, listedItems } from "./content/listed-items.ts";
export { type PriceVintage, priceVintage, vintages } from "./content/price-vintage.ts";
export { type BomRead, type BomTable, readBom } from "./content/read-bom.ts";
export { type Avoided, avoidedBy, type LossWithout, lossWithout, type Simulated, trialOptions } from "./projects/avoided.ts";
export { type Binding, bindingStage, type IssuerShare } from "./projects/binding-stage.ts";
export {
  type Judged,
  type JudgedProject,
  judgeProject,
  type ProjectContext,
  type ProjectQuestion,
  withinReachBy,
} from "./projects/judge-project.ts";
export {
  countsOnce,
  type JudgedProjects,
  judgeProjects,
  orderProjects,
  type ProjectRanking,
  type RankedProject,
  type RankOptions,
  rankProjects,
  type Weights,
  weightsOf,
} from "./projects/rank-projects.ts";
export { type AskedProjects, askedProjects } from "./projects/read-question.ts";
export { type ProjectTrial, projectTrial, withoutProject } from "./projects/simulate.ts";
export { grownSince, nameplateOf, type OpenShare, type Ramp, rampBy, splitOutput, type Tonnes } from "./projects/tonnes.ts";
export { type AlarmLevel, alarmLevels, beyond } from "./watch/alarm-levels.ts";
export type { GaugePoint } from "./watch/gauge-point.ts";
export { type Lead, type Watched, type WatchState, watchList } from "./watch/watch-list.ts";
