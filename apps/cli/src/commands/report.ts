import { relative, resolve } from "node:path";
import { elements, type Scenario, type World } from "@coercivity/domain";
import { readLedger } from "@coercivity/ledger";
import { fullYear } from "@coercivity/ledger/bundle";
import type { Sampling } from "@coercivity/study";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { reportOptions as say } from "../report/command-words.ts";
import { writeReport } from "../report/write-report.ts";
import { say as sayOfEnsembles } from "../study/say.ts";
import { openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace } from "../workspace.ts";
import { canWrite, writeOutput } from "../write-output.ts";
import { assignments, type ChangingFlags } from "./assignments.ts";
import { gather } from "./gather.ts";
import { samplingOption } from "./sampling-option.ts";
import { positiveNumber, wholeNumber } from "./whole-number.ts";
import { workersOption } from "./workers-option.ts";

interface ReportFlags extends ChangingFlags {
  readonly output: string;
  readonly element?: string;
  readonly runs: number;
  readonly sampling: Sampling;
  readonly pillars?: true;
  readonly workers?: number;
}

/** Draws where nothing else is asked for. */
const usualRuns = 200;

/** `report <scenario> -o report.html`: one file that opens by double click and fetches nothing. */
export function reportCommand(io: Io): Command {
  return new Command("report")
    .description(messages.report)
    .argument("<scenario>", messages.scenarioArgument)
    .option("-o, --output <file>", say.output, "report.html")
    .addOption(new Option("--element <symbol>", say.element).choices(elements))
    .addOption(new Option("--runs <n>", sayOfEnsembles.optionRuns).argParser(positiveNumber).default(usualRuns))
    .addOption(samplingOption())
    .option("--pillars", say.pillars)
    .addOption(workersOption())
    .option("--set <path=value>", messages.optionSet, gather, [])
    .option("--horizon <days>", messages.optionHorizon, wholeNumber)
    .option("--seed <n>", messages.optionSeed, wholeNumber)
    .action((scenario: string, flags: ReportFlags) => report(io, scenario, flags));
}

async function report(io: Io, named: string, flags: ReportFlags): Promise<void> {
  if (!(await canWrite(io, flags.output))) return;
  const workspace = await openWorkspace(io, named);
  if (!workspace) return;
  const scenario = await openScenario(io, workspace, named, assignments(flags));
  if (!scenario) return;
  if (flags.pillars && scenario.baselineYear !== undefined && scenario.baselineYear !== fullYear) {
    io.stderr(say.noPillars(scenario.baselineYear));
    io.setExitCode(1);
    return;
  }
  const ledger = await readLedger(workspace.root);
  const pool = openPool(flags.runs === 1 ? 1 : flags.workers);
  try {
    await untilInterrupted(async (signal) => {
      const page = await writeReport(
        io,
        pool,
        {
          workspace,
          ledger,
          scenario,
          element: flags.element ?? usualElement(workspace.bundle.world),
          runs: flags.runs,
          sampling: flags.sampling,
          command: commandOf(named, flags),
          ...(flags.pillars ? { pillars: besides(scenario) } : {}),
        },
        signal,
      );
      if (page === undefined || !(await writeOutput(io, flags.output, page))) return;
      const file = relative(io.cwd, resolve(io.cwd, flags.output));
      io.stderr(say.written(file, Math.round(Buffer.byteLength(page) / 1024)));
    });
  } finally {
    await pool.close();
  }
}

/** Dysprosium where the world has it; in a small world the first element that it declares. */
function usualElement({ streams }: World): string {
  const known = streams.flatMap(({ elementPerKg }) => Object.keys(elementPerKg));
  return known.includes("Dy") ? "Dy" : (known[0] ?? "Dy");
}

/** The target, with Japan beside Korea where it is one of the two. */
function besides({ target }: Scenario): readonly string[] {
  const pair = ["JPN", "KOR"];
  return [...new Set([...target, ...(target.some((code) => pair.includes(code)) ? pair : [])])].slice(0, 2);
}

/** What to type to get the same report. */
function commandOf(named: string, { output, element, runs, sampling, pillars, set, horizon, seed }: ReportFlags): string {
  const quoted = (text: string): string => (/^[\w.,=@/:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  return [
    "npx coercivity report",
    quoted(named),
    ...(element === undefined ? [] : [`--element ${element}`]),
    `--runs ${runs}`,
    ...(sampling === "latin-hypercube" ? [] : [`--sampling ${sampling}`]),
    ...(pillars ? ["--pillars"] : []),
    ...set.map((one) => `--set ${quoted(one)}`),
    ...(horizon === undefined ? [] : [`--horizon ${horizon}`]),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    `-o ${quoted(output)}`,
  ].join(" ");
}
