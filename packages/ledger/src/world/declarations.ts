import { join } from "node:path";
import type { Place, Problem } from "@coercivity/domain";
import {
  type ApplicationsFile,
  applicationsFile,
  type BuffersFile,
  buffersFile,
  type CountriesFile,
  countriesFile,
  type EconomyFile,
  economyFile,
  type FacilitiesFile,
  type FitFile,
  facilitiesFile,
  fitFile,
  keysAt,
  type ParametersFile,
  type ProcessesFile,
  parametersFile,
  processesFile,
  type ResponsesFile,
  responsesFile,
  type StreamsFile,
  streamsFile,
  type TradeFile,
  tradeFile,
} from "@coercivity/domain/schema";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";

/** One declared file: what it says and where each part of it stands. */
export interface Declared<T> {
  readonly file: string;
  readonly value: T;
  readonly at: (...path: Path) => Place;
}

/** The eleven files of facts/world/, read and of the right shape. */
export interface Declarations {
  readonly countries: Declared<CountriesFile>;
  readonly streams: Declared<StreamsFile>;
  readonly processes: Declared<ProcessesFile>;
  readonly facilities: Declared<FacilitiesFile>;
  readonly applications: Declared<ApplicationsFile>;
  readonly buffers: Declared<BuffersFile>;
  readonly parameters: Declared<ParametersFile>;
  readonly economy: Declared<EconomyFile>;
  readonly trade: Declared<TradeFile>;
  readonly fit: Declared<FitFile>;
  readonly responses: Declared<ResponsesFile>;
}

const schemas = {
  countries: countriesFile,
  streams: streamsFile,
  processes: processesFile,
  facilities: facilitiesFile,
  applications: applicationsFile,
  buffers: buffersFile,
  parameters: parametersFile,
  economy: economyFile,
  trade: tradeFile,
  fit: fitFile,
  responses: responsesFile,
} as const;

/** Names of the files, without `.yaml`. */
const declarationFiles = Object.keys(schemas) as (keyof Declarations)[];

/** Reads all declarations under `root/facts/world`; problems of all files at once. */
export async function readDeclarations(root: string): Promise<{ declarations?: Declarations; problems: Problem[] }> {
  const problems: Problem[] = [];
  const read = await Promise.all(
    declarationFiles.map(async (name) => {
      const file = `facts/world/${name}.yaml`;
      const yaml = await readYaml(join(root, file), { name: file });
      if (yaml.problems.length > 0) {
        problems.push(...yaml.problems);
        return undefined;
      }
      const parsed = schemas[name].safeParse(yaml.value);
      if (!parsed.success) {
        const keys = (path: Path) => keysAt(schemas[name], path);
        problems.push(...problemsFromZod(parsed.error, yaml, file, { value: yaml.value, keysAt: keys }));
        return undefined;
      }
      return [name, { file, value: parsed.data, at: (...path: Path) => ({ file, ...yaml.positionOf(path) }) }] as const;
    }),
  );
  if (problems.length > 0) return { problems };
  return { declarations: Object.fromEntries(read.filter((one) => one !== undefined)) as unknown as Declarations, problems };
}
