import { groupCascades } from "../network/group-cascades.ts";
import { type LinkFlow, type PlantFlows, plantFlows } from "../network/phase-flows.ts";
import type { Cascade, Plant } from "../network/plant.ts";
import { stageGraph } from "../network/stage-graph.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { notConverged } from "../problems.ts";
import { checkPlant } from "./check-plant.ts";
import { type GroupOptions, type GroupSolution, solveGroup } from "./solve-group.ts";

/** Steady profile of one cascade. Mole fractions, mixer-settler 1 first, components in the order of the plant. */
export interface CascadeProfile {
  readonly tag: string;
  readonly mixerSettlers: number;
  /** mol RE per unit time. */
  readonly raffinateFlow: number;
  readonly extractFlow: number;
  readonly raffinate: readonly number[];
  readonly extract: readonly number[];
  /** Composition of each draw, in the order of `Cascade.draws` (x for aqueous, y for organic). */
  readonly draws: readonly (readonly number[])[];
  readonly x: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
}

/** How good the numbers are: printed with every result. */
export interface Certificate {
  /** max over components of |fed − leaving| / fed for the whole plant. */
  readonly componentBalance: number;
  /** max over mixer-settlers and components of |in − out| / in. */
  readonly stageBalance: number;
  /** max over mixer-settlers of |Σx − 1| and |Σy − 1|. */
  readonly closure: number;
  readonly linearSolves: number;
  readonly timeSteps: number;
}

/** How hard to try, and where to start: a solution of the same bank at other flows saves most of the work. */
export interface SteadyOptions extends GroupOptions {
  readonly start?: SteadyState;
}

/** Steady state of a plant. */
export interface SteadyState {
  readonly components: readonly string[];
  readonly cascades: readonly CascadeProfile[];
  readonly flows: PlantFlows;
  readonly certificate: Certificate;
}

/**
 * Steady state with constant separation factors: any number of components, feeds, draws and linked cascades.
 *
 * V_{j−1} y_{j−1,i} + L_{j+1} x_{j+1,i} + F^aq_j z_i + F^org_j g_i = (V_j + U^org_j) y_{j,i} + (L_j + U^aq_j) x_{j,i},  y_i = β_i x_i / Σ β_k x_k
 *
 * Trains are solved cascade by cascade in the order of the material; cascades linked in a loop are solved together. Reports every problem
 * of the input, and a solution that did not close is a problem too, with its residual and what was tried. Source: own method, described in docs/separation.md.
 */
export function steadyState(given: Plant, options: SteadyOptions = {}, name = "case"): Answer<SteadyState> {
  const problems = checkPlant(given, name);
  if (problems.length > 0) return refused(problems);
  const plant = normalised(given);
  const flows = plantFlows(plant);
  const index = new Map(plant.cascades.map((cascade, k) => [cascade.tag, k]));
  const sent = new Map<LinkFlow, Float64Array>();
  const profiles = new Array<CascadeProfile>(plant.cascades.length);
  let solves = 0;
  let timeSteps = 0;
  let closure = 0;
  let stageBalance = 0;
  for (const members of groupCascades(index, flows.links)) {
    const group = groupProblem(plant, members, flows, sent, options.start);
    const solution = solveGroup(group.problem, options);
    solves += solution.newtonSteps;
    timeSteps += solution.timeSteps;
    if (!solution.converged) {
      const tags = members.map((member) => plant.cascades[member]!.tag).join(", ");
      return refused([notConverged(name, tags, solution.residual, solution.tried)]);
    }
    closure = Math.max(closure, solution.residual);
    stageBalance = Math.max(stageBalance, stageResidual(group.problem, solution));
    for (const link of flows.links) {
      const member = members.indexOf(index.get(link.from)!);
      if (member < 0) continue;
      const node = group.problem.graph.firstNode[member]! + link.fromStage - 1;
      sent.set(link, group.row(solution, node, link.fromPhase === "org"));
    }
    members.forEach((member, k) => {
      profiles[member] = profileOf(plant.cascades[member]!, group, solution, group.problem.graph.firstNode[k]!, flows.byCascade[member]!);
    });
  }
  const certificate = { componentBalance: plantBalance(plant, profiles), stageBalance, closure, linearSolves: solves, timeSteps };
  return answered({ components: plant.components, cascades: profiles, flows, certificate });
}

/** Feeds written to 12 digits sum to 1 only nearly; Σx = 1 in every mixer-settler needs them to sum to 1 exactly. */
export function normalised(plant: Plant): Plant {
  const cascades = plant.cascades.map((cascade) => ({
    ...cascade,
    feeds: cascade.feeds.map((feed) => {
      const sum = feed.z.reduce((a, b) => a + b, 0);
      return { ...feed, z: feed.z.map((value) => value / sum) };
    }),
  }));
  return { ...plant, cascades };
}

interface Group {
  readonly problem: Parameters<typeof solveGroup>[0];
  /** Position of the plant's component i in the solver's order. */
  readonly position: readonly number[];
  /** x or y of a node, in the plant's order. */
  row(solution: GroupSolution, node: number, organic: boolean): Float64Array;
}

function groupProblem(
  plant: Plant,
  members: readonly number[],
  flows: PlantFlows,
  sent: ReadonlyMap<LinkFlow, Float64Array>,
  from: SteadyState | undefined,
): Group {
  const graph = stageGraph(plant.cascades, members, flows);
  const count = plant.components.length;
  const total = new Float64Array(count);
  const streams: { node: number; amounts: readonly number[] | Float64Array; flow: number }[] = [];
  members.forEach((member, k) => {
    const cascade = plant.cascades[member]!;
    for (const feed of cascade.feeds) streams.push({ node: graph.firstNode[k]! + feed.stage - 1, amounts: feed.z, flow: feed.flow });
    for (const link of flows.links) {
      const composition = sent.get(link);
      if (link.to === cascade.tag && composition)
        streams.push({ node: graph.firstNode[k]! + link.stage - 1, amounts: composition, flow: link.flow });
    }
  });
  for (const stream of streams) for (let i = 0; i < count; i++) total[i]! += stream.flow * stream.amounts[i]!;
  // The component that follows from Σx = 1 is the most abundant one: the others then keep their digits.
  let last = 0;
  for (let i = 1; i < count; i++) if (total[i]! > total[last]!) last = i;
  const order = [...Array(count).keys()].filter((i) => i !== last).concat(last);
  const position: number[] = new Array(count);
  order.forEach((component, k) => {
    position[component] = k;
  });
  const sum = total.reduce((a, b) => a + b, 0);
  const beta = new Float64Array(graph.nodes * count);
  const start = new Float64Array(graph.nodes * count);
  const fed = new Float64Array(graph.nodes * count);
  members.forEach((member, k) => {
    const cascade = plant.cascades[member]!;
    for (let j = 0; j < cascade.mixerSettlers; j++) {
      const row = cascade.beta.length === 1 ? cascade.beta[0]! : cascade.beta[j]!;
      const guess = from?.cascades[member]?.x[j];
      for (let i = 0; i < count; i++) {
        beta[(graph.firstNode[k]! + j) * count + i] = row[order[i]!]!;
        start[(graph.firstNode[k]! + j) * count + i] = guess?.[order[i]!] ?? total[order[i]!]! / sum;
      }
    }
  });
  for (const stream of streams) for (let i = 0; i < count; i++) fed[stream.node * count + i]! += stream.flow * stream.amounts[order[i]!]!;
  return {
    problem: { graph, components: count, beta, fed, start },
    position,
    row: (solution, node, organic) =>
      Float64Array.from({ length: count }, (_, i) => (organic ? solution.y : solution.x)[node * count + position[i]!]!),
  };
}

function profileOf(
  cascade: Cascade,
  group: Group,
  solution: GroupSolution,
  first: number,
  flows: PlantFlows["byCascade"][number],
): CascadeProfile {
  const n = cascade.mixerSettlers;
  const x = Array.from({ length: n }, (_, j) => [...group.row(solution, first + j, false)]);
  const y = Array.from({ length: n }, (_, j) => [...group.row(solution, first + j, true)]);
  return {
    tag: cascade.tag,
    mixerSettlers: n,
    raffinateFlow: flows.aqueous[0]!,
    extractFlow: flows.organic[n - 1]!,
    raffinate: x[0]!,
    extract: y[n - 1]!,
    draws: cascade.draws.map((draw) => (draw.phase === "org" ? y : x)[draw.stage - 1]!),
    x,
    y,
  };
}

/** Largest relative imbalance of one component over the whole plant. */
function plantBalance(plant: Plant, profiles: readonly CascadeProfile[]): number {
  const count = plant.components.length;
  let worst = 0;
  for (let i = 0; i < count; i++) {
    let fed = 0;
    let gone = 0;
    plant.cascades.forEach((cascade, k) => {
      const profile = profiles[k]!;
      for (const feed of cascade.feeds) fed += feed.flow * feed.z[i]!;
      if (cascade.raffinateTo === "product") gone += profile.raffinateFlow * profile.raffinate[i]!;
      if (cascade.extractTo === "product") gone += profile.extractFlow * profile.extract[i]!;
      cascade.draws.forEach((draw, d) => {
        if (draw.to === "product") gone += draw.flow * profile.draws[d]![i]!;
      });
    });
    if (fed > 0) worst = Math.max(worst, Math.abs(fed - gone) / fed);
  }
  return worst;
}

/** Largest |in − out| / in of one component in one mixer-settler, worked out afresh from the profile. */
function stageResidual(problem: Group["problem"], solution: GroupSolution): number {
  const { graph, components: c } = problem;
  const into = Float64Array.from(problem.fed);
  for (let e = 0; e < graph.edgeFrom.length; e++) {
    const source = graph.edgeOrganic[e] === 1 ? solution.y : solution.x;
    for (let i = 0; i < c; i++) into[graph.edgeTo[e]! * c + i]! += graph.edgeFlow[e]! * source[graph.edgeFrom[e]! * c + i]!;
  }
  let worst = 0;
  for (let cell = 0; cell < into.length; cell++) {
    const j = Math.floor(cell / c);
    const out = graph.organicOut[j]! * solution.y[cell]! + graph.aqueousOut[j]! * solution.x[cell]!;
    if (into[cell]! > 1e-290) worst = Math.max(worst, Math.abs(into[cell]! - out) / into[cell]!);
  }
  return worst;
}
