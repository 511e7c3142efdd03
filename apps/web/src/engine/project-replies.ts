import type { Scenario } from "@coercivity/domain";
import {
  avoidedBy,
  judgeProjects,
  lossWithout,
  type ProjectQuestion,
  projectTrial,
  trialOptions,
  withinReachBy,
  withoutProject,
} from "@coercivity/evidence";
import { type AllDrawn, type DrawAll, drawnOf, ensembleOf, sidesOf } from "@coercivity/study";
import type { ProjectAsk, ProjectKind, RequestOf, Requests } from "./protocol.ts";
import type { Shelf } from "./shelf.ts";

/** Years over which what is within reach is told: from that of which the rows speak. */
const yearsShown = 15;

/** Answers one of them; nothing where the draws were given up. Throws where the scenario is unknown. */
export async function replyToProjects(request: RequestOf<ProjectKind>, shelf: Shelf, draw: DrawAll): Promise<object | undefined> {
  const scenario = shelf.scenarios.find(({ id }) => id === request.scenario);
  if (!scenario) throw new Error(`unknown scenario "${request.scenario}"`);
  const question = questionOf(request, scenario);
  return request.kind === "judged" ? judged(question, shelf) : avoided(request.project, question, scenario, shelf, draw);
}

function questionOf({ country, element, by, beside }: ProjectAsk, scenario: Scenario): ProjectQuestion {
  return { country, element, by, beside, issuer: sidesOf(scenario)?.issuer ?? "CHN" };
}

async function judged(question: ProjectQuestion, { bundle, projects }: Shelf): Promise<Requests["judged"]["answer"]> {
  const book = await projects();
  const all = judgeProjects(book, bundle, question);
  const from = Number(book.asOf.slice(0, 4));
  const years = Array.from({ length: yearsShown }, (_, n) => from + n);
  const reach = all.judged.map((one) => [one.project.id, years.map((year) => withinReachBy(book, one, year))] as const);
  return { ...all, years, reach: Object.fromEntries(reach) };
}

/** Doing nothing, drawn once for each country and scenario. */
const nothings = new Map<string, AllDrawn>();

async function avoided(
  id: string,
  question: ProjectQuestion,
  scenario: Scenario,
  { bundle, projects }: Shelf,
  draw: DrawAll,
): Promise<Requests["avoided"]["answer"] | undefined> {
  const book = await projects();
  const one = judgeProjects(book, bundle, question).judged.find(({ project }) => project.id === id);
  if (!one) throw new Error(`no project "${id}" with an output of ${question.element}`);
  const trial = projectTrial(book, bundle, scenario, one, question);
  if ("why" in trial) return { simulated: trial, lossUsd: null };
  const key = `${scenario.id} ${question.country}`;
  const nothing = nothings.get(key) ?? (await drawnOf(draw, ensembleOf(bundle, withoutProject(scenario, question), trialOptions)));
  if (!nothing) return undefined;
  nothings.set(key, nothing);
  const drawn = await drawnOf(draw, ensembleOf(trial.bundle, trial.scenario, trialOptions));
  if (!drawn) return undefined;
  return { simulated: avoidedBy(nothing, drawn, trial, question.country), lossUsd: lossWithout(nothing, question.country) };
}
