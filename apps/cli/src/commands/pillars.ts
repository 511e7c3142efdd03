import type { PillarLadder, Problem, Scenario } from "@coercivity/domain";
import { readLedger, readPillars } from "@coercivity/ledger";
import { type Decided, type Rung, type RungAnswer, rungAnswer, rungsOf } from "@coercivity/study";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { pillarsText } from "../present/pillars-text.ts";
import { type Drawn, drawEnsemble } from "../study/run-ensemble.ts";
import { say } from "../study/say.ts";
import { type EnsemblePool, openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace, refuse, type Workspace } from "../workspace.ts";
import { industrialCountries } from "./industrial-countries.ts";
import { positiveNumber } from "./whole-number.ts";
import { workersOption } from "./workers-option.ts";

interface PillarFlags {
  readonly beside?: string;
  readonly since?: string;
  readonly late?: true;
  readonly runs: number;
  readonly workers?: number;
  readonly json?: true;
}

/** One rung as shown: what it costs, how long it takes, and what it does; `answer` is missing for a rung that nobody in the country could use. */
export interface ShownRung extends Pick<Rung, "id" | "title" | "cost" | "leadDays" | "how" | "withoutUsers" | "idle"> {
  readonly answer?: RungAnswer;
}

/** The ladder of one country. */
export interface CountryLadder {
  readonly country: string;
  readonly rungs: readonly ShownRung[];
}

/** All that `pillars` says. */
export interface PillarsAnswer {
  readonly scenario: string;
  readonly ladder: string;
  readonly title: string;
  readonly decided: Decided;
  readonly countries: readonly CountryLadder[];
}

/** Baselines drawn among: fewer than all, since each rung compiles its own. The best fit and the first of the others. */
const baselines = [0, 1, 2, 3, 4, 5, 6, 7];

/** `pillars <country> <scenario>`: what each pillar costs and avoids, one country beside another. */
export function pillarsCommand(io: Io): Command {
  return new Command("pillars")
    .description(say.pillars)
    .argument("<country>", say.countryArgument)
    .argument("<scenario>", messages.scenarioArgument)
    .option("--beside <country>", say.optionBeside)
    .addOption(new Option("--since <year>", say.optionSince).choices(["2010"]))
    .option("--late", say.optionLate)
    .option("--runs <n>", say.optionRuns, positiveNumber, 40)
    .addOption(workersOption())
    .option("--json", messages.optionJson)
    .action((country: string, scenario: string, flags: PillarFlags) => pillars(io, country, scenario, flags));
}

async function pillars(io: Io, country: string, named: string, flags: PillarFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const scenario = await openScenario(io, workspace, named, []);
  if (!scenario) return;
  const ladder = await ladderOf(workspace, flags.since === undefined ? "now" : `since-${flags.since}`);
  if ("problems" in ladder) {
    refuse(io, ladder.problems);
    return;
  }
  const countries = [country, flags.beside ?? besideOf(country, scenario)].filter((code) => code !== "none");
  for (const code of countries) {
    if (workspace.bundle.world.facilities.some((one) => one.industry && one.country === code)) continue;
    io.stderr(say.countryWithoutIndustry(code, industrialCountries(workspace.bundle.world)));
    io.setExitCode(1);
    return;
  }
  const decided: Decided = flags.late ? "on-the-first-day" : "in-time";
  const pool = openPool(flags.workers);
  try {
    const shown: CountryLadder[] = [];
    await untilInterrupted(async (signal) => {
      for (const code of countries) {
        const rungs = await climb(io, pool, workspace, scenario, code, ladder, decided, flags.runs, signal);
        if (rungs) shown.push({ country: code, rungs });
      }
    });
    if (shown.length === 0) return;
    const answer: PillarsAnswer = { scenario: scenario.id, ladder: ladder.id, title: ladder.title, decided, countries: shown };
    if (flags.json) io.stdout(`${JSON.stringify(answer, undefined, 2)}\n`);
    else io.stdout(pillarsText(io, workspace.bundle.world, answer));
    io.stderr(say.behindPillars);
  } finally {
    await pool.close();
  }
}

/** Whom to show beside a country: the scenario's own target, or Japan and Korea beside each other. */
function besideOf(country: string, { target }: Scenario): string {
  const other = target.find((code) => code !== country);
  return other ?? (country === "JPN" ? "KOR" : "JPN");
}

/** A declared ladder by its id, or what is wrong with it. */
export async function ladderOf({ root, bundle }: Workspace, id: string): Promise<PillarLadder | { readonly problems: readonly Problem[] }> {
  const ledger = await readLedger(root);
  const streams = bundle.world.streams.map((stream) => stream.id);
  const { ladders, problems } = await readPillars(root, { byId: ledger.factById, tables: ledger.factsByTable }, streams);
  const found = ladders.find((ladder) => ladder.id === id);
  return found ?? { problems };
}

/** Runs every rung of one country; nothing where doing nothing could not be drawn. Broken off, the rungs that are done are kept. */
export async function climb(
  io: Io,
  pool: EnsemblePool,
  { bundle }: Workspace,
  scenario: Scenario,
  country: string,
  ladder: PillarLadder,
  decided: Decided,
  runs: number,
  signal: AbortSignal,
): Promise<ShownRung[] | undefined> {
  const shown: ShownRung[] = [];
  let nothing: Drawn | undefined;
  for (const rung of rungsOf(bundle, scenario, country, ladder, decided)) {
    const { id, title, cost, leadDays, how, withoutUsers, idle } = rung;
    const what = { id, title, cost, leadDays, how, withoutUsers, idle };
    if (idle) {
      shown.push(what);
      continue;
    }
    if (signal.aborted) break;
    const drawn = await drawEnsemble(io, pool, rung.bundle, rung.scenario, { runs, baselines }, signal);
    if (!drawn) break;
    nothing ??= drawn;
    shown.push({ ...what, answer: rungAnswer(nothing, drawn, country) });
  }
  return nothing ? shown : undefined;
}
