import type { Bundle, ProjectBook, ProjectCriterion } from "@coercivity/domain";
import { projectCriteria } from "@coercivity/domain";
import { uniform } from "@coercivity/numerics";
import { quantileOfSorted, useAtRest } from "@coercivity/study";
import { bindingStage } from "./binding-stage.ts";
import { type JudgedProject, judgeProject, type ProjectQuestion } from "./judge-project.ts";

/** Weight of each criterion. */
export type Weights = Readonly<Record<ProjectCriterion, number>>;

/** All that can be said before anything is weighed. */
export interface JudgedProjects {
  readonly question: ProjectQuestion;
  /** Tonnes of contained element the country uses a year, and the stage at which the issuer holds most of it. */
  readonly useTonnes: number;
  readonly binds: string | undefined;
  /** In which form it takes the element at rest, tonnes of contained element a year: the same tonnes can be taken in one form after another. */
  readonly taken: Readonly<Record<"oxide" | "metal" | "alloy" | "magnet", number>>;
  /** Those with an output of the element, as the book has them. */
  readonly judged: readonly JudgedProject[];
  /** Coded projects without any output of the element, and those of which it is not known. */
  readonly without: readonly string[];
  readonly unknown: readonly string[];
  /** Rows that are not coded at all. */
  readonly notCoded: readonly string[];
  /** Within the country's reach by then, tonnes of element a year, each tonne once: separated output alone. */
  readonly withinReachOnce: number;
}

/** A project in its place. */
export interface RankedProject extends JudgedProject {
  /** Weighted mean of the criteria, 0 to 1; 0 where the country can have nothing of it by then. */
  readonly score: number;
  /** Why the country can have nothing of it, where that is so. */
  readonly nothing?: string;
  /** Share of the drawn weights with which it is among the first five. */
  readonly topFive: number;
  /** Its place with nine tenths of the drawn weights, from and to; its own place where none were drawn. */
  readonly places: readonly [best: number, worst: number];
}

/** All that a ranking says, without the simulator. Projects stand best first. */
export interface ProjectRanking extends Omit<JudgedProjects, "judged"> {
  readonly weights: Weights;
  /** Weight vectors drawn. */
  readonly draws: number;
  readonly ranked: readonly RankedProject[];
}

/** Weights other than the declared ones, how many weight vectors, and under which seed. */
export interface RankOptions {
  readonly weights?: Partial<Weights>;
  readonly draws?: number;
  readonly seed?: number;
}

/** Weights as declared, with those given instead. */
export function weightsOf(book: Pick<ProjectBook, "weights">, given: Partial<Weights> = {}): Weights {
  return Object.fromEntries(projectCriteria.map((name) => [name, given[name] ?? book.weights[name].value])) as Weights;
}

/** Holds every coded project against the question. */
export function judgeProjects(book: ProjectBook, bundle: Bundle, question: ProjectQuestion): JudgedProjects {
  const { country, element, issuer, beside } = question;
  const binding = bindingStage(bundle, country, element, issuer);
  const uses = new Map([
    [country, Math.max(binding.kgPerDay, 1e-9)],
    ...beside.map((code) => [code, bindingStage(bundle, code, element, issuer).kgPerDay] as const),
  ]);
  const all = book.projects.map((project) => judgeProject({ book, world: bundle.world, binding, uses }, project, question));
  const judged = all.filter(({ tonnes }) => (tonnes.nameplate ?? 0) > 0);
  const names = (list: readonly JudgedProject[]): string[] => list.map(({ project }) => project.name);
  return {
    question,
    useTonnes: (binding.kgPerDay * 365) / 1000,
    binds: binding.binds?.stage,
    taken: takenForms(bundle, question),
    judged,
    without: names(all.filter(({ tonnes }) => tonnes.nameplate === 0)),
    unknown: names(all.filter(({ tonnes }) => tonnes.nameplate === undefined)),
    notCoded: book.notCoded,
    withinReachOnce: judged.reduce((sum, { project, tonnes }) => sum + (countsOnce(project) ? tonnes.withinReach : 0), 0),
  };
}

/**
 * Puts judged projects in order by the weighted mean of their criteria, Σ w·c / Σ w. A project of which the country can have nothing by the year scores 0, whatever
 * else speaks for it. Sensitivity: each weight is drawn evenly inside its declared range (of a given one, from 0 to twice as much); counted are the share of draws
 * in which a project is among the first five, and the places between which it stands in nine draws of ten.
 */
export function orderProjects(
  judged: readonly JudgedProject[],
  book: Pick<ProjectBook, "weights">,
  options: RankOptions = {},
): { readonly weights: Weights; readonly draws: number; readonly ranked: readonly RankedProject[] } {
  const { draws = 1000, seed = 1 } = options;
  const weights = weightsOf(book, options.weights);
  const first = Int32Array.from({ length: judged.length });
  const places = judged.map(() => new Int32Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const scores = scoresBy(judged, drawnWeights(book, options.weights ?? {}, seed, draw));
    order(judged, scores).forEach((at, place) => {
      places[at]![draw] = place + 1;
      if (place < 5 && scores[at]! > 0) first[at]!++;
    });
  }
  const scores = scoresBy(judged, weights);
  const ranked = order(judged, scores).map((at, place): RankedProject => {
    const one = judged[at]!;
    const reason = nothingOf(one);
    const drawn = places[at]!.sort();
    const from = (p: number): number => (draws > 0 ? Math.round(quantileOfSorted(drawn, p)) : place + 1);
    return {
      ...one,
      score: scores[at]!,
      topFive: draws > 0 ? first[at]! / draws : 0,
      places: [from(0.05), from(0.95)],
      ...(reason === undefined ? {} : { nothing: reason }),
    };
  });
  return { weights, draws, ranked };
}

/** Judges the coded projects and puts them in order. */
export function rankProjects(book: ProjectBook, bundle: Bundle, question: ProjectQuestion, options: RankOptions = {}): ProjectRanking {
  const { judged, ...said } = judgeProjects(book, bundle, question);
  return { ...said, ...orderProjects(judged, book, options) };
}

function takenForms(bundle: Bundle, { country, element }: ProjectQuestion): JudgedProjects["taken"] {
  const taken = { oxide: 0, metal: 0, alloy: 0, magnet: 0 };
  for (const { id, form, elementPerKg } of bundle.world.streams) {
    if (form in taken) taken[form as keyof typeof taken] += (useAtRest(bundle, country, id) * 365 * (elementPerKg[element] ?? 0)) / 1000;
  }
  return taken;
}

/** Whether its tonnes count in a sum: a mine's are its separator's, and metal, alloy and magnets are made of oxides that count already. */
export function countsOnce({ stage, sameTonnesAs }: JudgedProject["project"]): boolean {
  return stage === "separate" && sameTonnesAs === undefined;
}

function nothingOf({ tonnes: { ramp, open } }: JudgedProject): string | undefined {
  if (ramp.share === 0) return ramp.words;
  return open.share === 0 ? "all of it is promised to others" : undefined;
}

function scoresBy(projects: readonly JudgedProject[], weights: Weights): Float64Array {
  let whole = 0;
  for (const name of projectCriteria) whole += weights[name];
  return Float64Array.from(projects, (one) => {
    if (whole === 0 || nothingOf(one) !== undefined) return 0;
    let sum = 0;
    for (const { criterion, value } of one.criteria) sum += weights[criterion] * value;
    return sum / whole;
  });
}

/** Places, best first; of equals the one with more tonnes, then by id. */
function order(projects: readonly JudgedProject[], scores: Float64Array): number[] {
  return projects
    .map((_, at) => at)
    .sort(
      (a, b) =>
        scores[b]! - scores[a]! ||
        projects[b]!.tonnes.withinReach - projects[a]!.tonnes.withinReach ||
        (projects[a]!.project.id < projects[b]!.project.id ? -1 : 1),
    );
}

function drawnWeights(book: Pick<ProjectBook, "weights">, given: Partial<Weights>, seed: number, draw: number): Weights {
  return Object.fromEntries(
    projectCriteria.map((name, at) => {
      const { value, low = value, high = value } = book.weights[name];
      const own = given[name];
      const [from, to] = own === undefined ? [low, high] : [0, 2 * own];
      return [name, from + (to - from) * uniform(seed, draw, at, 0)];
    }),
  ) as Weights;
}
