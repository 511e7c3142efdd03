import { isAbsolute, join, relative } from "node:path";
import type { Bundle, Counts, FitReport, Problem, Scenario } from "@coercivity/domain";
import type { ScenarioFolder, ScenarioRead } from "@coercivity/ledger";
import { fullYear, openBundle } from "@coercivity/ledger/bundle";
import type { Io } from "./io.ts";
import { messages } from "./messages.ts";
import { problemLines } from "./present/problem-lines.ts";
import { findRoot } from "./root.ts";

/** The checkout a command works on, with its bundle. */
export interface Workspace {
  readonly root: string;
  readonly bundle: Bundle;
  /** What the bundle was made from. */
  readonly counts: Counts;
  /** What the fit says of itself. */
  readonly fit: FitReport;
  readonly folder: ScenarioFolder;
}

/** Folder of the scenarios of a checkout. */
export function scenarioFolder(root: string): ScenarioFolder {
  return { path: join(root, "scenarios"), name: "scenarios" };
}

/**
 * Opens the bundle, building it where facts have changed: that of a year, that of the year the named scenario stands on, or of the world in full. Says all problems
 * and returns nothing where there are any.
 */
export async function openWorkspace(io: Io, of?: string | number): Promise<Workspace | undefined> {
  const root = findRoot(io.cwd);
  const folder = scenarioFolder(root);
  const year =
    typeof of !== "string" ? (of ?? fullYear) : await (await import("@coercivity/ledger")).baselineYearOf(folder, pathOf(io, of));
  const opened = await openBundle(root, { year, onBuild: () => io.stderr(messages.reconciling) });
  if (!opened.ok) return refuse(io, opened.problems);
  return { root, bundle: opened.bundle, counts: opened.report.counts, fit: opened.report, folder };
}

/** A scenario's name as it is; a path as seen from this process. */
function pathOf(io: Io, named: string): string {
  return isAbsolute(named) || !/[\\/]|\.ya?ml$/.test(named) ? named : relative(process.cwd(), join(io.cwd, named));
}

/**
 * Reads a scenario for the workspace's world, compiles it once, and says what is wrong with it at the line that says it. The facts themselves take longer to read than all the rest,
 * so they are read only where a number of the scenario refers to them.
 */
export async function openScenario(io: Io, workspace: Workspace, named: string, set: readonly string[]): Promise<Scenario | undefined> {
  const { compile } = await import("@coercivity/engine");
  const { calibratedNumbers, placeProblems, readCalibrated, readLedger, readRuleTerms, readScenario, resolveQuantity, scenarioContext } =
    await import("@coercivity/ledger");
  const { root, bundle, folder } = workspace;
  const rules = await readRuleTerms(root);
  if (rules.problems.length > 0) return refuse(io, rules.problems);
  // Without a calibration only scenarios that take numbers from one are refused.
  const { found } = await readCalibrated(root);
  const calibrated = found ? calibratedNumbers(found) : {};
  const common = { sources: rules.published, rules, calibrated, baseline: bundle.baselines[0]! };
  const path = pathOf(io, named);
  const checked = ({ scenario, places }: Extract<ScenarioRead, { ok: true }>): Scenario | undefined => {
    const compiled = compile(bundle, scenario);
    return "problems" in compiled ? refuse(io, placeProblems(compiled.problems, places)) : scenario;
  };
  const first = await readScenario(folder, path, scenarioContext(bundle.world, common), { set });
  if (first.ok) return checked(first);
  if (!first.problems.some((problem) => problem.code === "scenario/facts-not-at-hand")) return refuse(io, first.problems);

  const ledger = await readLedger(root);
  const book = { byId: ledger.factById, tables: ledger.factsByTable };
  const context = scenarioContext(bundle.world, {
    ...common,
    factById: ledger.factById,
    resolve: (spec, at) => resolveQuantity(spec, book, at),
  });
  const second = await readScenario(folder, path, context, { set });
  return second.ok ? checked(second) : refuse(io, second.problems);
}

/** Says what is wrong, and that nothing was done. */
export function refuse(io: Io, problems: readonly Problem[]): undefined {
  io.stderr(problemLines(problems));
  io.setExitCode(1);
  return undefined;
}
