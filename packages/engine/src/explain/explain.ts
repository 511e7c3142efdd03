import type { Problem } from "@coercivity/domain";
import { nearest } from "../compile/nearest.ts";
import { problems } from "../messages.ts";
import type { Model } from "../model/model.ts";
import type { Names } from "../model/names.ts";
import { createState } from "../model/state.ts";
import { momentOf } from "../outcome/moment.ts";
import { replay } from "../outcome/replay.ts";
import type { Hop } from "./hop.ts";
import { repliesAtSlot } from "./replies-at.ts";
import { createTrace, type Trace } from "./trace.ts";
import { walkFromActivity } from "./walk.ts";

/** Why a facility makes what it makes on a day. */
export interface Explanation {
  readonly facility: string;
  /** First day of the step that holds the day asked for, counted from the start of the run, and its date. */
  readonly day: number;
  readonly date: string;
  readonly stepDays: number;
  /** Output of its least process over normal. */
  readonly level: number;
  /** False where it makes all it normally makes: then the only hops are the responses that keep it there. */
  readonly bound: boolean;
  readonly hops: readonly Hop[];
  /** `vehicles, JPN ← traction motors ← magnet.high ← oxide.Dy ← CHN-1-2026` */
  readonly short: string;
}

export interface ExplainQuestion {
  readonly facility: string;
  readonly day: number;
}

/**
 * Says what holds a facility back on a day and walks back, over stocks, links, pools and producers, to the measure or outage behind it. Runs the
 * model again up to that day with everything recorded. An unknown facility or a day outside the run comes back as a problem.
 */
export function explain(
  model: Model,
  names: Names,
  { facility, day }: ExplainQuestion,
): Explanation | { readonly problems: readonly Problem[] } {
  const index = names.facilities.findIndex(({ id }) => id === facility);
  if (index < 0) {
    const ids = names.facilities.map(({ id }) => id);
    return { problems: [problems.unknownFacility(names.scenario, facility, nearest(facility, ids))] };
  }
  const t = Math.floor(day / model.stepDays);
  if (!(t >= 0 && t < model.steps)) return { problems: [problems.dayOutsideRun(names.scenario, day, model.steps * model.stepDays)] };
  const state = createState(model);
  const trace = createTrace(model, state, t + 1);
  replay(model, names, t + 1, [trace], state);
  const activity = leastActivity(model, trace, index, t);
  const level = activity === undefined ? 1 : trace.level[t * model.activityCount + activity]!;
  const hops: Hop[] = [];
  const bound = activity !== undefined && level < 1 - 1e-9;
  if (bound) walkFromActivity({ model, names, trace, hops, visited: new Set() }, activity, t);
  else hops.push(...helped(model, names, trace, index, t));
  return { facility, ...momentOf(model, t), stepDays: model.stepDays, level, bound, hops, short: shortForm(names, index, hops) };
}

/** Responses that keep a facility at its normal output, over all its inputs. */
function helped(model: Model, names: Names, trace: Trace, facility: number, t: number): Hop[] {
  return Array.from(model.answerSlot)
    .filter((s) => model.activityFacility[model.slotActivity[s]!] === facility)
    .flatMap((s) => repliesAtSlot(model, names, trace, s, t).filter(({ share }) => share > 0));
}

/** Activity of a facility with the lowest level in a step, of those that run at rest. */
function leastActivity(model: Model, trace: Trace, facility: number, t: number): number | undefined {
  let least: number | undefined;
  for (let a = model.facilityActivityStart[facility]!; a < model.facilityActivityStart[facility + 1]!; a++) {
    if (model.activityLevel0[a] === 0) continue;
    const at = t * model.activityCount;
    if (least === undefined || trace.level[at + a]! < trace.level[at + least]!) least = a;
  }
  return least;
}

/** The walk in one line: the facility, the inputs that were short, and what stands at the end. */
function shortForm(names: Names, facility: number, hops: readonly Hop[]): string {
  const { id, country } = names.facilities[facility]!;
  const industry = names.industries.find((other) => other.id === id);
  const head = industry ? `${industry.application}, ${country}` : id;
  const parts = hops.flatMap((hop) => {
    switch (hop.kind) {
      case "input":
        return [hop.label];
      case "measure":
        return [hop.id];
      case "end":
        return [endWords[hop.why]];
      case "surge":
        return [`others' orders`];
      default:
        return [];
    }
  });
  return parts.length === 0 ? `${head}: nothing holds it back` : [head, ...parts].join(" ← ");
}

const endWords = { orders: "orders", full: "full capacity", feedback: "feedback", use: "higher use" } as const;
