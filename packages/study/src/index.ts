export { type CourseBand, type EpisodeScored, readable, scoreEpisode } from "./backtest/backtest.ts";
export type { BacktestAnswer, EpisodeAnswer } from "./backtest/backtest-answer.ts";
export { type Calibration, type CalibrationEpisode, type CalibrationProblem, calibrate, type Free } from "./backtest/calibrate.ts";
export type { Identified } from "./backtest/identify.ts";
export type { Naive } from "./backtest/read-off.ts";
export { naiveForecasts, type ReadingChunk, readModel, runReadings } from "./backtest/run-readings.ts";
export { mostMiss, type Over, type Scored, type Skill, skillOf } from "./backtest/score.ts";
export { type Answer, answerFrom, type PlainRun, plainRun } from "./ensemble/answer.ts";
export { collect, type Draws } from "./ensemble/collect.ts";
export { asDeclared, type Ensemble, type EnsembleOptions, ensembleOf, type Keep } from "./ensemble/ensemble.ts";
export { declaredDraw, type Held, held, heldEnsemble, notDrawn } from "./ensemble/held.ts";
export { type IssuerSummary, issuerSummaries } from "./ensemble/issuer-summary.ts";
export { issuersOf } from "./ensemble/issuers.ts";
export { countryParty, firmParty, type Party, plantsParty } from "./ensemble/party.ts";
export { type Chunk, type Draw, drawOf, type OpenEnsemble, openEnsemble, runChunk } from "./ensemble/run-chunk.ts";
export {
  type BandSeries,
  type CountrySummary,
  type EnsembleSummary,
  type HaltSummary,
  type IndustrySummary,
  summarise,
  targetLoss,
} from "./ensemble/summary.ts";
export { daysWithstood } from "./measures/days-withstood.ts";
export { type CurvePoint, demagnetisationCurve } from "./measures/demagnetisation.ts";
export { type IssuerExports, type LeverageMark, leverageClock } from "./measures/leverage-clock.ts";
export {
  type ClockBand,
  type CurveBand,
  clockBands,
  curveBands,
  remanence,
  type UnderTotalCut,
  underTotalCut,
} from "./measures/magnetism.ts";
export { streamPrices, streamWorth } from "./measures/stream-worth.ts";
export { type Cut, dayAfter, type Ramp, rampOf, severityRamp, totalCut } from "./measures/total-cut.ts";
export { type RungAnswer, rungAnswer } from "./pillars/ladder.ts";
export { pillarCost, type YearlyCost } from "./pillars/pillar-cost.ts";
export { type PillarResponses, pillarResponses } from "./pillars/pillar-responses.ts";
export { type Decided, type PillarSupplements, pillarSupplements, useAtRest } from "./pillars/pillar-supplements.ts";
export { aimedAt, type Rung, rungsOf } from "./pillars/rungs.ts";
export { drawnValue, type Range } from "./plan/drawn-value.ts";
export { latinHypercube } from "./plan/latin-hypercube.ts";
export {
  baselinePath,
  oneAtATimePlan,
  type Plan,
  type PlanOptions,
  plan,
  type Quantiles,
  quantilesOf,
  type Sampling,
  saltelliPlan,
} from "./plan/plan.ts";
export { sobolDimensions, sobolSequence } from "./plan/sobol-sequence.ts";
export { costsOf } from "./questions/costs-of.ts";
export { type AllDrawn, type DrawAll, drawnOf } from "./questions/draw-all.ts";
export { type LadderRung, ladderOf } from "./questions/ladder-of.ts";
export { type Magnetism, magnetismOf, sidesOf } from "./questions/magnetism-of.ts";
export { swingsOf } from "./questions/swings-of.ts";
export { type Swing, swingEnsemble, swings } from "./sensitivity/swings.ts";
export { type VariancePlan, type VarianceShare, variancePlan, varianceShares } from "./sensitivity/variance-shares.ts";
export { type Influence, whatMatters } from "./sensitivity/what-matters.ts";
export { type Band, band, quantileOfSorted } from "./statistics/band.ts";
export { groupCorrelation, rankCorrelation, ranks } from "./statistics/rank-correlation.ts";
export { type SobolIndex, sobolIndices } from "./statistics/sobol-indices.ts";
