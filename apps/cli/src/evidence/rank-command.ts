import type { ProjectBook, Scenario } from "@coercivity/domain";
import {
  askedProjects,
  avoidedBy,
  type LossWithout,
  lossWithout,
  type ProjectRanking,
  projectTrial,
  type RankedProject,
  rankProjects,
  type Simulated,
  trialOptions,
  withoutProject,
} from "@coercivity/evidence";
import { readLedger, readProjects } from "@coercivity/ledger";
import { type EnsembleOptions, sidesOf } from "@coercivity/study";
import type { Io } from "../io.ts";
import { type Drawn, drawEnsemble } from "../study/run-ensemble.ts";
import { openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace, refuse, type Workspace } from "../workspace.ts";
import { rankCsv, rankRecord, rankText } from "./rank-text.ts";

interface RankFlags {
  readonly for: string;
  readonly element: string;
  readonly by: string;
  readonly scenario: string;
  readonly weights?: string;
  readonly beside?: string;
  readonly simulator: boolean;
  readonly runs?: number;
  readonly workers?: number;
  readonly json?: true;
  readonly csv?: true;
}

/** A ranking with what was simulated of it. */
export interface RankAnswer {
  readonly scenario: string;
  readonly ranking: ProjectRanking;
  /** By project; those that were not asked about are missing. */
  readonly simulated: ReadonlyMap<string, Simulated>;
  /** Loss with no project, USD; nothing where the simulator was not asked. */
  readonly lossUsd?: LossWithout;
  /** The one project that is shown in full. */
  readonly project?: string;
}

/** `projects rank`: scores, sensitivity to the weights, and the loss that each project avoids. */
export async function rank(io: Io, project: string | undefined, flags: RankFlags): Promise<void> {
  const workspace = await openWorkspace(io, flags.scenario);
  if (!workspace) return;
  const scenario = await openScenario(io, workspace, flags.scenario, []);
  if (!scenario) return;
  const { world } = workspace.bundle;
  const ledger = await readLedger(workspace.root);
  const facts = { byId: ledger.factById, tables: ledger.factsByTable };
  const read = await readProjects(
    workspace.root,
    facts,
    world.streams.map(({ id }) => id),
  );
  if (!read.ok) return refuse(io, read.problems);
  const typed = {
    ...{ country: flags.for, element: flags.element, by: flags.by },
    ...(flags.weights === undefined ? {} : { weights: flags.weights }),
    ...(flags.beside === undefined ? {} : { beside: flags.beside }),
    ...(project === undefined ? {} : { project }),
  };
  const asked = askedProjects(typed, read.book, world, sidesOf(scenario)?.issuer ?? "CHN");
  if ("problems" in asked) return refuse(io, asked.problems);
  const ranking = rankProjects(read.book, workspace.bundle, asked.question, { weights: asked.weights });
  const wanted = ranking.ranked.filter(({ project: { id } }) => asked.project === undefined || id === asked.project);
  const simulation = flags.simulator ? await simulate(io, workspace, scenario, read.book, ranking, wanted, flags) : undefined;
  if (flags.simulator && !simulation) return;
  const answer: RankAnswer = {
    scenario: scenario.id,
    ranking,
    simulated: simulation?.simulated ?? new Map(),
    ...(simulation?.lossUsd ? { lossUsd: simulation.lossUsd } : {}),
    ...(asked.project === undefined ? {} : { project: asked.project }),
  };
  if (flags.json) return io.stdout(`${JSON.stringify(rankRecord(answer, read.book), undefined, 2)}\n`);
  io.stdout(flags.csv ? rankCsv(answer) : rankText(io, answer, read.book));
}

/** Runs doing nothing and each project, best first, with the same draws. Broken off, those that are done are kept. */
async function simulate(
  io: Io,
  { bundle }: Workspace,
  scenario: Scenario,
  book: ProjectBook,
  { question }: ProjectRanking,
  wanted: readonly RankedProject[],
  { runs = trialOptions.runs, workers }: RankFlags,
): Promise<Pick<RankAnswer, "simulated" | "lossUsd"> | undefined> {
  const options: EnsembleOptions = { ...trialOptions, runs };
  const simulated = new Map<string, Simulated>();
  const pool = openPool(workers);
  try {
    return await untilInterrupted(async (signal) => {
      const nothing = await drawEnsemble(io, pool, bundle, withoutProject(scenario, question), options, signal);
      if (!nothing) return undefined;
      for (const one of wanted) {
        const trial = projectTrial(book, bundle, scenario, one, question);
        if ("why" in trial) simulated.set(one.project.id, trial);
        else {
          const drawn: Drawn | undefined = await drawEnsemble(io, pool, trial.bundle, trial.scenario, options, signal);
          if (!drawn) break;
          simulated.set(one.project.id, avoidedBy(nothing, drawn, trial, question.country));
        }
      }
      return { simulated, lossUsd: lossWithout(nothing, question.country) };
    });
  } finally {
    await pool.close();
  }
}
