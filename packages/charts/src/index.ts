export {
  type BackTestSeries,
  backTestSeries,
  backTestSeriesSubtitle,
  backTestSeriesTable,
  backTestSeriesTitle,
} from "./back-test-series.ts";
export {
  type BackTest,
  type BackTestTarget,
  backTestSubtitle,
  backTestTable,
  backTestTargets,
  backTestTitle,
  isHit,
} from "./back-test-targets.ts";
export { type BlowBack, blowBackBars, blowBackSubtitle, blowBackTable, blowBackTitle, type SideLoss } from "./blow-back-bars.ts";
export { type CascadeData, type CascadeOutlet, cascadeProfile, cascadeSubtitle, cascadeTable, cascadeTitle } from "./cascade-profile.ts";
export { type ChartWords, chartFrame, type Drawing } from "./chart-frame.ts";
export { chartSheet, type SheetWords } from "./chart-sheet.ts";
export { type ChartTable, tableCsv } from "./chart-table.ts";
export { countryInText } from "./country-in-text.ts";
export { countryPlaces } from "./country-places.ts";
export {
  type CurvePointDrawn,
  type Demagnetisation,
  type DemagnetisationInput,
  demagnetisation,
  demagnetisationSubtitle,
  demagnetisationTable,
  demagnetisationTitle,
  kneeOf,
} from "./demagnetisation.ts";
export {
  type DependenceThroughTime,
  dependenceSubtitle,
  dependenceTable,
  dependenceThroughTime,
  dependenceTitle,
  type FittedShare,
  type PublishedShare,
} from "./dependence-through-time.ts";
export { type Dumbbell, dumbbell, dumbbellHead } from "./dumbbell.ts";
export type { ChartEvent } from "./event-marks.ts";
export {
  type FactorLadder,
  type FactorLadderInput,
  factorLadder,
  factorLadderTable,
  factorLadderTitle,
  type LadderRung,
} from "./factor-ladder.ts";
export { type FirstHaltDay, type HaltCalendarInput, type HaltRow, haltCalendar, haltTable, haltText } from "./halt-calendar.ts";
export { type HeatPictureInput, type HeatRow, heatPicture } from "./heat-picture.ts";
export { bottleneckOf, type HeatCell, heatCell, heatKey, heatStep } from "./heat-table.ts";
export { type FlowMap, flowMapSubtitle, flowMapTable, flowMapTitle, type MapFlow, type MapNode } from "./map-words.ts";
export { type Act, type MeasuresLane, type MeasuresLaneInput, measuresLane, measuresTable, measuresTitle } from "./measures-lane.ts";
export { type ChartMessages, messages } from "./messages.ts";
export { digits, figures, percent, purity, type Ranged, ranged, usdUnit } from "./number-text.ts";
export { type Bands, type OutputLine, type OutputLinesInput, type OutputSeries, outputLines } from "./output-lines.ts";
export { outputSubtitle, outputTable, outputTitle } from "./output-words.ts";
export { countryInks, type Ink, type InkName, ink, palette, paletteCss, stageInks } from "./palette.ts";
export {
  type PillarLadder,
  type PillarRung,
  pillarLadder,
  pillarLadderSubtitle,
  pillarLadderTable,
  pillarLadderTitle,
} from "./pillar-ladder.ts";
export { type PlaceRange, placeRanges } from "./place-ranges.ts";
export { type PriceLine, type PriceLinesInput, priceLines, priceTable } from "./price-lines.ts";
export { type RampCurve, rampCurve, rampSubtitle, rampTable, rampTitle } from "./ramp-curve.ts";
export { type RangeBar, type RangeBarsInput, rangeBars } from "./range-bars.ts";
export { dayWords } from "./scrubber.ts";
export { type Slope, type SlopesInput, slopes, slopesTable } from "./slopes.ts";
export { type CountPoint, type StageCount, type StageCountInput, stageCount, stageCountTable, stageCountTitle } from "./stage-count.ts";
export { type LoopStub, type StageFlow, type StageNode, type StageSankeyInput, stageSankey } from "./stage-sankey.ts";
export { type Startup, startupCurve, startupSubtitle, startupTable, startupTitle } from "./startup-curve.ts";
export { type SurviveRow, surviveRecover, surviveSubtitle, surviveTable, surviveTitle } from "./survive-recover.ts";
export { escapeText } from "./svg.ts";
export { thousands } from "./thousands.ts";
export { type TimePlot, timePlot } from "./time-plot.ts";
export { type YearLine, type YearLinesInput, yearLines } from "./year-lines.ts";
