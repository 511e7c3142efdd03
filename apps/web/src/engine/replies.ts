import type { Problem } from "@coercivity/domain";
import { countryFlows, explain, patchModel, recordStageFlows, replay, stageFlows } from "@coercivity/engine";
import {
  answerFrom,
  band,
  costsOf,
  type DrawAll,
  declaredDraw,
  ladderOf,
  magnetismOf,
  type OpenEnsemble,
  plainRun,
  sidesOf,
  swingsOf,
  targetLoss,
} from "@coercivity/study";
import type { Question } from "../link/link.ts";
import { keepLosses, keptLosses, type Losses } from "./kept-losses.ts";
import type { ProjectKind, RequestKind, RequestOf, Requests } from "./protocol.ts";
import type { Opened, Shelf } from "./shelf.ts";

/** Why a request is not answered. */
export interface Refusal {
  readonly problems: readonly Problem[];
}

export function isRefusal(reply: object): reply is Refusal {
  return "problems" in reply;
}

/** Answers one request from the shelf, with workers to draw where it needs them. */
export async function replyTo(request: RequestOf, shelf: Shelf, draw: DrawAll): Promise<object> {
  if (isAboutProjects(request)) {
    // Fetched when it is first asked for: the first load does without.
    const { replyToProjects } = await import("./project-replies.ts");
    return (await replyToProjects(request, shelf, draw)) ?? brokenOff;
  }
  const opened = shelf.opened(request.question);
  if (isRefusal(opened)) return opened;
  return (await replies[request.kind](request as never, opened, shelf, draw)) ?? brokenOff;
}

/** The rate of a day is that of the four weeks from it on: orders come in bouts. */
const rateDays = 28;

/** The problem of a request whose draws were given up for another question. */
const brokenOffCode = "desk/broken-off";
export const brokenOff: Refusal = { problems: [{ code: brokenOffCode, at: { file: "desk" }, message: "given up for another question" }] };

type Reply<K extends QuestionKind> = (
  request: RequestOf<K>,
  opened: Opened,
  shelf: Shelf,
  draw: DrawAll,
) => Promise<Requests[K]["answer"] | Refusal | undefined>;

/** Kinds that are asked of a question which is opened first. */
type QuestionKind = Exclude<RequestKind, ProjectKind>;

function isAboutProjects(request: RequestOf): request is RequestOf<ProjectKind> {
  return request.kind === "judged" || request.kind === "avoided";
}

/** What each draw of a question loses, USD: as it was kept, else drawn for it. */
function lossesOf(question: Question, open: OpenEnsemble, draw: DrawAll): Losses {
  return keptLosses(question) ?? keepLosses(question, lossesFrom(open, draw(open.ensemble)));
}

async function lossesFrom(open: OpenEnsemble, drawing: ReturnType<DrawAll>): Losses {
  const draws = await drawing;
  return draws && targetLoss(open, draws);
}

const replies: { readonly [K in QuestionKind]: Reply<K> } = {
  async why({ facility, day }, { open }) {
    const model = patchModel(open.models[0]!, open.patches[0]!, declaredDraw(open).values);
    return explain(model, open.ensemble.names, { facility, day });
  },

  async flows({ element, day }, { open }) {
    const { names } = open.ensemble;
    const model = patchModel(open.models[0]!, open.patches[0]!, declaredDraw(open).values);
    const record = recordStageFlows(model, rateDays, day);
    replay(model, names, record.until, [record]);
    return { countries: countryFlows(model, names, record, element), stages: stageFlows(model, names, record, element) ?? null };
  },

  async answer({ question }, { open }, _, draw) {
    const drawing = draw(open.ensemble);
    keepLosses(question, lossesFrom(open, drawing));
    const draws = await drawing;
    if (!draws) return undefined;
    const progress = { done: draws.runs.length, planned: question.draws, perSecond: 0 };
    return { ...answerFrom(open, draws), run: plainRun(open), progress, finished: true };
  },

  async difference({ question, pinned }, { open }, shelf, draw) {
    const other = shelf.opened(pinned);
    if (isRefusal(other)) return other;
    // A Latin hypercube of another size or seed is another draw.
    const [{ plan: a }, { plan: b }] = [open.ensemble, other.open.ensemble];
    if (a.seed !== b.seed || a.runs !== b.runs) return { usd: null };
    const lostA = await lossesOf(question, open, draw);
    const lostB = lostA && (await lossesOf(pinned, other.open, draw));
    return lostB && { usd: band(lostB.map((usd, run) => usd - lostA[run]!)) };
  },

  async swings(_, { open }, __, draw) {
    return swingsOf(draw, open.ensemble);
  },

  async costs({ question }, { scenario }, { bundle }, draw) {
    return costsOf(draw, bundle, scenario, question.fixed);
  },

  async magnetism({ question }, { scenario }, { bundle, scenarios }, draw) {
    const base = scenarios.find(({ id }) => id === "rest") ?? scenario;
    const sides = sidesOf(scenario);
    return sides && magnetismOf(draw, bundle, base, sides, question.fixed);
  },

  async ladder(_, { scenario }, { bundle, ladders }, draw) {
    const ladder = (await ladders()).find(({ id }) => id === "now");
    const [country] = scenario.target;
    return ladder && country !== undefined ? ladderOf(draw, bundle, scenario, country, ladder, "in-time") : undefined;
  },
};
