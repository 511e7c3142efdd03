export { type ChartWords, chartFrame } from "./chart-frame.ts";
export { type HaltCalendarInput, type HaltRow, haltCalendar, haltText } from "./halt-calendar.ts";
export { type Bands, type ChartEvent, type OutputLine, type OutputLinesInput, outputLines } from "./output-lines.ts";
export { countryInks, type Ink, type InkName, ink, palette, paletteCss, stageInks } from "./palette.ts";
export { type PriceLine, type PriceLinesInput, priceLines } from "./price-lines.ts";
export { type RangeBar, type RangeBarsInput, rangeBars } from "./range-bars.ts";
export { type LoopStub, type StageFlow, type StageNode, type StageSankeyInput, stageSankey } from "./stage-sankey.ts";
export { escapeText } from "./svg.ts";
