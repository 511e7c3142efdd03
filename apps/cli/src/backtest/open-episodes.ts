import { join } from "node:path";
import {
  type AssumedQuantity,
  type EpisodeRuns,
  nearest,
  type ObservedCourse,
  type Problem,
  type Reading,
  type Scenario,
  type Target,
} from "@coercivity/domain";
import {
  backtestProblems,
  baselineYearOf,
  type Ledger,
  lastDayOf,
  namesOf,
  openBundle,
  readLedger,
  readRuleTerms,
  readScenario,
  readTargets,
  resolveQuantity,
  scenarioContext,
} from "@coercivity/ledger";
import { ensembleOf, type OpenEnsemble, openEnsemble, readable } from "@coercivity/study";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { findRoot } from "../root.ts";
import { scenarioFolder } from "../workspace.ts";

/** Everything back-tests start from: what is observed, and a way to make an episode ready to run. */
export interface Backtests {
  readonly root: string;
  readonly episodes: readonly EpisodeRuns[];
  readonly targets: readonly Target[];
  readonly courses: readonly ObservedCourse[];
  readonly placeOf: (target: string) => Problem["at"];
  readonly ledger: Ledger;
}

/** Reads facts and targets; all problems at once. */
export async function openBacktests(io: Io): Promise<Backtests | { readonly problems: readonly Problem[] }> {
  const root = findRoot(io.cwd);
  const ledger = await readLedger(root);
  if (ledger.problems.length > 0) return { problems: ledger.problems };
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const { problems, ...read } = await readTargets(root, book, new Set(ledger.sources.keys()));
  return problems.length > 0 ? { problems } : { root, ledger, ...read };
}

export interface EpisodeReady {
  readonly episode: EpisodeRuns;
  readonly scenario: Scenario;
  readonly open: OpenEnsemble;
}

/** Draws of a target's episode: the number asked for, or one run with every number as declared. */
export interface ReadyOptions {
  readonly runs: number;
  readonly baselines?: readonly number[];
  /** The scenario that was told of what came later. */
  readonly told?: boolean;
}

/**
 * Opens the world of an episode's year, reads its scenario with the clocks it must keep and the numbers of a calibration, and compiles it. Readings
 * that name what the world does not have, or look beyond the run, are problems of the target.
 */
export async function readyEpisode(
  io: Io,
  backtests: Backtests,
  episode: EpisodeRuns,
  calibrated: Readonly<Record<string, AssumedQuantity>>,
  { told, runs, baselines }: ReadyOptions,
): Promise<EpisodeReady | { readonly problems: readonly Problem[] }> {
  const { root, ledger } = backtests;
  const folder = scenarioFolder(root);
  const named = join(root, "scenarios/backtests", `${told ? episode.told : episode.scenario}.yaml`);
  const opened = await openBundle(root, { year: await baselineYearOf(folder, named), onBuild: () => io.stderr(messages.reconciling) });
  if (!opened.ok) return opened;
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const rules = await readRuleTerms(root);
  if (rules.problems.length > 0) return { problems: rules.problems };
  const context = scenarioContext(opened.bundle.world, {
    rules,
    baseline: opened.bundle.baselines[0]!,
    sources: Object.fromEntries([...ledger.sources].map(([id, { date }]) => [id, date ?? ""])),
    resolve: (spec, at) => resolveQuantity(spec, book, at),
    factById: ledger.factById,
    calibrated,
  });
  const read = await readScenario(folder, named, context);
  if (!read.ok) return read;
  const found = wrongReadings(backtests, episode.id, read.scenario, context.streams, context.countries);
  if (found.length > 0) return { problems: found };
  const ensemble = ensembleOf(opened.bundle, read.scenario, { runs, all: true, ...(baselines ? { baselines } : {}) });
  if ("problems" in ensemble) return ensemble;
  return { episode, scenario: read.scenario, open: openEnsemble(ensemble) };
}

/** Readings of an episode's targets that its world or its run cannot answer. */
function wrongReadings(
  { targets, placeOf }: Backtests,
  episode: string,
  scenario: Scenario,
  streams: readonly string[],
  countries: readonly string[],
): Problem[] {
  const last = new Date(Date.parse(scenario.start) + scenario.horizonDays * 86_400_000).toISOString().slice(0, 10);
  return readable(targets, episode).flatMap(({ id, reads }) => {
    const at = placeOf(id);
    const names = namesOf(reads);
    const prefixes = streams.map((stream) => `${stream.split(".")[0]}.*`);
    const unknown = (kind: string, name: string, known: readonly string[]): Problem[] =>
      known.includes(name) ? [] : [backtestProblems.unknownName(at, id, kind, name, nearest(name, [...known]))];
    return [
      ...names.streams.flatMap((name) => unknown("stream", name, [...streams, ...prefixes])),
      ...names.countries.flatMap((name) => unknown("country", name, [...countries, "ALL"])),
      ...unknownMeasures(reads, scenario).flatMap((name) =>
        unknown(
          "measure",
          name,
          scenario.measures.map((one) => one.id),
        ),
      ),
      ...((lastDayOf(reads) ?? "") > last ? [backtestProblems.beyondRun(at, id, lastDayOf(reads) ?? "", last)] : []),
    ];
  });
}

function unknownMeasures(reads: Reading, { measures }: Scenario): readonly string[] {
  return reads.kind === "approved" ? reads.measures.filter((id) => !measures.some((measure) => measure.id === id)) : [];
}
