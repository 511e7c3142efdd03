import { compile, explain, run } from "@coercivity/engine";
import { readLedger } from "@coercivity/ledger";
import { Command } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import type { EnsembleAnswer } from "../present/ensemble-text.ts";
import { type Case, caseLines, openingLines, sureLines } from "../present/start-text.ts";
import { reportOptions } from "../report/command-words.ts";
import { writeReport } from "../report/write-report.ts";
import { answerOf, drawEnsemble } from "../study/run-ensemble.ts";
import { type EnsemblePool, openPool } from "../workers/ensemble-pool.ts";
import { openScenario, openWorkspace, refuse, type Workspace } from "../workspace.ts";
import { writeOutput } from "../write-output.ts";

/** Each country under the same measures, with and without the threat to third countries. */
const questions = [
  { country: "JPN", scenarios: ["japan-2026", "japan-2026-no-penalty"] },
  { country: "KOR", scenarios: ["korea-same-treatment", "korea-same-treatment-no-penalty"] },
] as const;

/** Draws for each case: few enough for a first look of seconds; `run` draws more. */
const draws = 64;
/** File that a newcomer can open. */
const firstReport = "report.html";

/** A case with all that its draws say. */
interface DrawnCase extends Case {
  readonly answer: Pick<EnsembleAnswer, "summary" | "matters">;
}

/** `start`: what a newcomer sees first. */
export function startCommand(io: Io): Command {
  return new Command("start").description(messages.start).action(() => start(io));
}

async function start(io: Io): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  io.stdout(openingLines(io, workspace));
  const pool = openPool();
  try {
    const [first] = await showCases(io, workspace, pool);
    if (first) await writeFirstReport(io, workspace, pool, first);
  } finally {
    await pool.close();
  }
}

async function showCases(io: Io, workspace: Workspace, pool: EnsemblePool): Promise<readonly DrawnCase[]> {
  const cases: DrawnCase[] = [];
  for (const { country, scenarios } of questions) {
    for (const named of scenarios) {
      const found = await caseOf(io, workspace, pool, named, country);
      if (!found) return [];
      cases.push(found);
      io.stdout(caseLines(io, workspace.bundle.world, found, named === scenarios[0]));
    }
  }
  io.stdout(sureLines(io, cases));
  return cases;
}

/** The first case as a page to open, with the same draws. */
async function writeFirstReport(io: Io, workspace: Workspace, pool: EnsemblePool, { scenario, answer }: DrawnCase): Promise<void> {
  const ledger = await readLedger(workspace.root);
  const command = `npx coercivity report ${scenario.id} --runs ${draws} -o ${firstReport}`;
  const order = { workspace, ledger, scenario, element: "Dy", runs: draws, command, drawn: answer };
  const page = await writeReport(io, pool, order, new AbortController().signal);
  if (page === undefined || !(await writeOutput(io, firstReport, page))) return;
  io.stdout(reportOptions.writtenFirst(firstReport));
}

async function caseOf(io: Io, workspace: Workspace, pool: EnsemblePool, named: string, country: string): Promise<DrawnCase | undefined> {
  const { bundle } = workspace;
  const scenario = await openScenario(io, workspace, named, []);
  if (!scenario) return undefined;
  const compiled = compile(bundle, scenario);
  if ("problems" in compiled) return refuse(io, compiled.problems);
  const { model, names } = compiled;
  const signal = new AbortController().signal;
  const drawn = await drawEnsemble(io, pool, bundle, scenario, { runs: draws, blowBack: true }, signal);
  if (!drawn) return undefined;
  const { summary, matters } = await answerOf(io, pool, drawn, false, signal);
  const outcome = run(model, names);
  const industries = outcome.industries.filter((industry) => industry.country === country && industry.trough !== null);
  const halts = industries
    .filter((industry) => industry.firstHalt !== null)
    .sort((a, b) => a.firstHalt!.day - b.firstHalt!.day || b.lost.usd - a.lost.usd);
  const most = [...industries].sort((a, b) => b.lost.usd - a.lost.usd)[0];
  const why = (facility: string, day: number): string | undefined => {
    const explanation = explain(model, names, { facility, day });
    return "problems" in explanation ? undefined : explanation.short;
  };
  return {
    scenario,
    country: outcome.countries.find((one) => one.country === country)!,
    halts,
    most,
    whyFirst: halts[0]?.firstHalt ? why(halts[0].id, halts[0].firstHalt.day) : undefined,
    whyMost: most?.trough && most !== halts[0] ? why(most.id, most.trough.day) : undefined,
    sure: { ...summary, country: summary.countries.find((one) => one.country === country)!, matters },
    answer: { summary, matters },
  };
}
