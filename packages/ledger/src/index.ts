export { backtestProblems } from "./backtests/messages.ts";
export {
  calibratedNumbers,
  calibratedPath,
  readCalibrated,
  readCalibration,
} from "./backtests/read-calibration.ts";
export { lastDayOf, namesOf, readTargets, type TargetsRead } from "./backtests/read-targets.ts";
export { buildBundle } from "./bundle/build-bundle.ts";
export { spelledOut } from "./bundle/cited-facts.ts";
export { fitEvidence } from "./bundle/fit-evidence.ts";
export { type FittedFacts, fitFacts } from "./bundle/fit-facts.ts";
export { clocksAt } from "./bundle/fit-report.ts";
export { baselineCount, bundleFolder, fullYear, type Opened, type OpenOptions, openBundle } from "./bundle/open-bundle.ts";
export { bundleOfFit, type NumberBehind, numbersBehind, refitWith } from "./bundle/refit.ts";
export { type StageTotal, worldTotals } from "./bundle/world-totals.ts";
export { type Claim, claimsOf, scopeOf } from "./facts/conflicts.ts";
export { formatFacts } from "./facts/format.ts";
export { type CsvRecord, type CsvTable, parseCsv } from "./facts/parse-csv.ts";
export { type FactQuery, parseQuery } from "./facts/parse-query.ts";
export { readEpisode } from "./facts/read-episode.ts";
export { factsOf, type Ledger, type ReadLedgerOptions, readLedger } from "./facts/read-ledger.ts";
export { readSourceTable } from "./facts/read-source-table.ts";
export { shelfOf } from "./facts/shelf.ts";
export { type ShownFacts, type ShowOptions, showFacts } from "./facts/show-facts.ts";
export type { PlantsRead } from "./plants/gather-plants.ts";
export { type Plant, type PlantInput, plantId, type Supplier } from "./plants/plant.ts";
export { type PlantContext, plantContext } from "./plants/plant-context.ts";
export { readPlants } from "./plants/read-plants.ts";
export { type OffRecord, type WithPlants, withPlants } from "./plants/with-plants.ts";
export { readProjects } from "./projects/read-projects.ts";
export type { Amount, Basis } from "./reconcile/amounts.ts";
export { type HowFree, howFree } from "./reconcile/how-free.ts";
export { type AmountRead, readAmount } from "./reconcile/read-amount.ts";
export { type WhatGives, whatGives } from "./reconcile/what-gives.ts";
export { type ControlEvent, type Rule, type RuleBook, readRules } from "./rules/read-rules.ts";
export { eventStatus, type MeasureStatus, ruleStatus, suspensionOf } from "./rules/rule-status.ts";
export { type RuleTerms, readRuleTerms } from "./rules/rule-terms.ts";
export { listScenarios, type ScenarioSummary } from "./scenario/list-scenarios.ts";
export { type MeasurePlaces, placeProblems } from "./scenario/measure-places.ts";
export {
  baselineYearOf,
  type ReadScenarioOptions,
  readScenario,
  type ScenarioRead,
} from "./scenario/read-scenario.ts";
export { type ScenarioContext, scenarioContext } from "./scenario/scenario-context.ts";
export { type ScenarioFolder, scenarioNames } from "./scenario/scenario-files.ts";
export { readSheet } from "./sheet/read-sheet.ts";
export type { Sheet, SheetRow } from "./sheet/sheet.ts";
export { smallWorldYears } from "./small-world/read-small-world.ts";
export { decodeText } from "./text/decode-text.ts";
export { type ParsedYaml, parseYaml } from "./text/parse-yaml.ts";
export type { Path, Position, Positions } from "./text/positions.ts";
export { type FromZodOptions, problemsFromZod, type SchemaError } from "./text/problems-from-zod.ts";
export { type ReadTextOptions, readText, type TextFile } from "./text/read-text.ts";
export { readYaml, type YamlFile } from "./text/read-yaml.ts";
export { type Imported, type ImportOptions, importTrade, type TradeFormat, tradeFormats } from "./trade/import-trade.ts";
export { buildChain } from "./world/build-chain.ts";
export { readDeclarations } from "./world/declarations.ts";
export type { BookFact, FactBook } from "./world/fact-book.ts";
export { type PillarsRead, readPillars } from "./world/pillars.ts";
export { type Resolved, resolveQuantity } from "./world/quantities.ts";
