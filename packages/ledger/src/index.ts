export { type CsvRecord, type CsvTable, parseCsv } from "./facts/parse-csv.ts";
export { readEpisode } from "./facts/read-episode.ts";
export { factsOf, type Ledger, type ReadLedgerOptions, readLedger } from "./facts/read-ledger.ts";
export { decodeText } from "./text/decode-text.ts";
export { type ParsedYaml, parseYaml } from "./text/parse-yaml.ts";
export type { Path, Position, Positions } from "./text/positions.ts";
export { type FromZodOptions, problemsFromZod, type SchemaError } from "./text/problems-from-zod.ts";
export { maxTextBytes, type ReadTextOptions, readText, type TextFile } from "./text/read-text.ts";
export { maxYamlBytes, readYaml, type YamlFile } from "./text/read-yaml.ts";
