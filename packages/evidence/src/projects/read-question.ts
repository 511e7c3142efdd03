import {
  type Element,
  elements,
  nearest,
  nearestCountry,
  type Problem,
  type ProjectBook,
  projectCriteria,
  type World,
} from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import type { ProjectQuestion } from "./judge-project.ts";
import { type Weights, weightsOf } from "./rank-projects.ts";

/** A question as it was typed. */
export interface TypedQuestion {
  readonly country: string;
  readonly element: string;
  readonly by: string;
  /** `KEY=VALUE,…`. */
  readonly weights?: string;
  /** Countries with commas between. */
  readonly beside?: string;
  /** A project by its name or the key of its row. */
  readonly project?: string;
}

/** A question that can be put. */
export interface AskedProjects {
  readonly question: ProjectQuestion;
  readonly weights: Partial<Weights>;
  /** Id of the one project asked about. */
  readonly project?: string;
}

/** First and last year that can be asked about: what a row plans for, and no further than rows speak. */
const years = [2020, 2045] as const;

/** Reads a question with all that is wrong with it: unknown country, element, project, weight or year, or the issuer as buyer. */
export function askedProjects(
  typed: TypedQuestion,
  book: ProjectBook,
  world: World,
  issuer: string,
): AskedProjects | { readonly problems: readonly Problem[] } {
  const found: Problem[] = [];
  const buyers = new Set(world.facilities.flatMap(({ industry, country }) => (industry ? [country] : [])));
  const beside = (typed.beside ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "" && one !== typed.country);
  for (const code of [typed.country, ...beside]) {
    if (buyers.has(code)) continue;
    const known = world.countries.some((one) => one.code === code);
    const near = known ? undefined : (nearestCountry(code) ?? nearest(code, [...buyers]));
    found.push(say.projectCountry(code, near, known ? "no industry" : "unknown"));
  }
  if (typed.country === issuer) found.push(say.projectIssuer(issuer));
  if (!(elements as readonly string[]).includes(typed.element))
    found.push(say.projectElement(typed.element, nearest(typed.element, elements), elements));
  const by = /^\d{4}$/.test(typed.by) ? Number(typed.by) : 0;
  if (by < years[0] || by > years[1]) found.push(say.projectYear(typed.by, ...years));
  const weights = readWeights(typed.weights ?? "", book, found);
  const project = typed.project === undefined ? undefined : findProject(typed.project, book, found);
  if (found.length > 0) return { problems: found };
  const question = { country: typed.country, element: typed.element as Element, by, issuer, beside };
  return { question, weights, ...(project === undefined ? {} : { project }) };
}

function readWeights(text: string, book: ProjectBook, found: Problem[]): Partial<Weights> {
  const weights: Record<string, number> = {};
  for (const part of text.split(",").filter((one) => one.trim() !== "")) {
    const [, name = "", digits = ""] = /^\s*([^=\s]+)\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(part) ?? [];
    if (name === "" || name in weights) found.push(say.weightNotRead(part.trim()));
    else if (!(projectCriteria as readonly string[]).includes(name))
      found.push(say.weightUnknown(name, nearest(name, projectCriteria), projectCriteria));
    else weights[name] = Number(digits);
  }
  const all = Object.values(weightsOf(book, weights as Partial<Weights>));
  if (all.every((weight) => weight === 0)) found.push(say.weightsAllZero());
  return weights as Partial<Weights>;
}

function findProject(text: string, { projects }: ProjectBook, found: Problem[]): string | undefined {
  const lower = text.toLowerCase();
  const project = projects.find(({ id, name }) => id === lower || name.toLowerCase() === lower);
  if (project) return project.id;
  const near = nearest(
    lower,
    projects.flatMap(({ id, name }) => [id, name.toLowerCase()]),
  );
  found.push(say.projectUnknown(text, near));
  return undefined;
}
