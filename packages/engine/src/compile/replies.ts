import type { Problem, Response, Scenario, World } from "@coercivity/domain";
import { dayNumber } from "../calendar.ts";
import { problems } from "../messages.ts";
import { Answer } from "../model/codes.ts";
import type { CanonicalWorld } from "./canonical.ts";
import { starts } from "./facilities.ts";
import { buyerCountry } from "./links.ts";
import { nearest } from "./nearest.ts";
import { newCapacityDelay } from "./new-capacity-delay.ts";
import { matchCountries, matchStreams } from "./patterns.ts";
import { type ReplyTerm, replyTerms, Term, termCount, termsOf } from "./reply-terms.ts";

/** What the users of one stream in one country do, or one plant: a response that is switched on, with the slots, plants and makers it is about. */
export interface Reply {
  readonly response: Response;
  readonly country: string;
  /** The stream or the facility that decides for itself. */
  readonly about: string;
  /** Users it serves, and whose stocks decide it. */
  readonly slots: readonly number[];
  /** Plants that it enlarges. */
  readonly facilities: readonly number[];
  /** Countries from which it may buy. */
  readonly makers: ReadonlySet<string>;
}

/** The columns of replies and of the slots they answer. */
export interface ReplyColumns {
  readonly replyDecided: readonly number[];
  readonly replyTerm: readonly number[];
  readonly replySlotStart: readonly number[];
  readonly replySlot: readonly number[];
  readonly replyPoolStart: readonly number[];
  readonly replyPool: readonly number[];
  readonly replyFacilityStart: readonly number[];
  readonly replyFacility: readonly number[];
  readonly answerSlot: readonly number[];
  readonly answerStart: readonly number[];
  readonly answerReply: readonly number[];
  readonly answerMode: readonly number[];
  readonly answerLink: readonly number[];
  readonly answerWeight: readonly number[];
  readonly linkWay: readonly number[];
  readonly linkBase: readonly number[];
}

/** Day of a decision that only a shortage brings. */
const never = 0x7fffffff;

/**
 * Responses that a scenario switches on, by id, country and what they are about. The users of each stream in each country decide for themselves, and so
 * does each plant: added up over streams, plenty of cerium would hide that there is no yttrium.
 */
export function repliesOf(
  declared: World,
  scenario: Scenario,
  world: CanonicalWorld,
  target: readonly string[],
  found: Problem[],
): Reply[] {
  const known = [...declared.responses].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  known.forEach(({ id }, i) => {
    if (known[i - 1]?.id === id) found.push(problems.duplicateId(scenario.id, "response", id));
  });
  const ids = known.map(({ id }) => id);
  for (const id of scenario.responses) if (!ids.includes(id)) found.push(problems.unknownResponse(scenario.id, id, nearest(id, ids)));
  const on = new Set(scenario.responses);
  const used = new Array<number>(world.slots.length).fill(0);
  for (const { slot, kgPerDay } of world.links) used[slot]! += kgPerDay;
  return known.flatMap((response) => (on.has(response.id) ? replies(response, declared, scenario, world, target, used, found) : []));
}

function replies(
  response: Response,
  declared: World,
  scenario: Scenario,
  world: CanonicalWorld,
  target: readonly string[],
  used: readonly number[],
  found: Problem[],
): Reply[] {
  const where = `response "${response.id}"`;
  const countries = (patterns: readonly string[]): Set<string> => {
    const named = patterns.flatMap((one) => (one === "target" ? target : one === "!target" ? target.map((code) => `!${code}`) : [one]));
    return named.length === 0 ? new Set() : matchCountries(declared, named, scenario.id, where, found);
  };
  const to = countries(response.to);
  checkTerms(response, where, scenario.id, found);
  if ("processes" in response) {
    const runs = facilitiesRunning(response.processes, world, where, scenario.id, found);
    return [...to]
      .sort()
      .flatMap((country) =>
        runs
          .filter((f) => world.facilities[f]!.country === country)
          .map((f) => ({ response, country, about: world.facilities[f]!.id, slots: [], facilities: [f], makers: new Set<string>() })),
      );
  }
  const streams =
    "instead" in response
      ? new Set([...matchStreams(world.streams, Object.keys(response.instead), scenario.id, where, found)])
      : matchStreams(world.streams, response.streams, scenario.id, where, found);
  if ("instead" in response) matchStreams(world.streams, Object.values(response.instead), scenario.id, where, found);
  const leaves = response.kind === "thrift" || response.kind === "substitution" || response.kind === "form-shift";
  const stages: readonly string[] = response.stages ?? (leaves ? lastStages : []);
  for (const stage of stages) {
    if (leaves && !lastStages.includes(stage)) found.push(problems.responseInsideChain(scenario.id, response.id, response.kind, stage));
  }
  const makers = "from" in response ? countries(response.from) : new Set<string>();
  const served = world.slots.flatMap(({ slot, activity }, s) => {
    const { stage, industry } = world.facilities[world.activities[activity]!.facility]!;
    if (!streams.has(slot.stream) || !(used[s]! > 0) || !to.has(buyerCountry(world, s))) return [];
    if (stages.length > 0 && !stages.includes(stage)) return [];
    if (response.applications && !(industry && response.applications.includes(industry.application))) return [];
    return [s];
  });
  return [...to].sort().flatMap((country) =>
    [...streams].sort().flatMap((about) => {
      const slots = served.filter((s) => buyerCountry(world, s) === country && world.slots[s]!.slot.stream === about);
      return slots.length > 0 ? [{ response, country, about, slots, facilities: [], makers }] : [];
    }),
  );
}

/** Where elements leave the chain: only there may a user take less or something else without a recipe making an element. */
const lastStages: readonly string[] = ["part", "product"];

function facilitiesRunning(
  patterns: readonly string[],
  world: CanonicalWorld,
  where: string,
  scenario: string,
  found: Problem[],
): number[] {
  const runs = new Set<number>();
  const known = [...new Set(world.activities.map(({ activity }) => activity.process))].sort();
  for (const pattern of patterns) {
    const prefix = pattern.endsWith("*") ? pattern.slice(0, -1) : undefined;
    const fits = (process: string): boolean => (prefix === undefined ? process === pattern : process.startsWith(prefix));
    if (!known.some(fits)) found.push(problems.unknownProcess(scenario, where, pattern, nearest(pattern, known)));
    for (const { activity, facility, kgPerDay } of world.activities) if (kgPerDay > 0 && fits(activity.process)) runs.add(facility);
  }
  return [...runs].sort((a, b) => a - b);
}

function checkTerms(response: Response, where: string, scenario: string, found: Problem[]): void {
  for (const [name, { value }] of termsOf(response)) {
    const { min, max } = replyTerms[name];
    if (!(value >= min && value <= max)) found.push(problems.outOfRange(scenario, `${name} of ${where}`, value, min, max));
  }
  if (response.decided === undefined && !response.triggerShare) found.push(problems.responseNeverDecided(scenario, response.id));
}

/** The columns of replies over a world that has their ways. */
export function compileReplies(
  replies: readonly Reply[],
  declared: World,
  world: CanonicalWorld,
  scenario: Scenario,
  slotUse0: readonly number[],
  found: Problem[],
): ReplyColumns {
  const startDay = dayNumber(scenario.start) ?? 0;
  const fed = poolsFed(world);
  const pools = replies.map(({ facilities }) => [...new Set(facilities.flatMap((f) => fed[f]!))].sort((a, b) => a - b));
  const terms = replies.map((reply) => {
    const { response } = reply;
    const row = Object.values<ReplyTerm>(replyTerms).map(({ otherwise }) => otherwise);
    for (const [name, { value }] of termsOf(response)) row[Term[name]] = value;
    const { barredDays, deterredDays } = newCapacityDelay(reply, declared, world, scenario, found);
    row[Term.barredDays] = barredDays;
    row[Term.deterredDays] = deterredDays;
    return row;
  });
  const answers = replies.flatMap(({ response, slots }, reply) => {
    const mode = response.kind === "thrift" ? Answer.save : Answer.bring;
    return "streams" in response && response.kind !== "qualification"
      ? slots.map((slot) => ({ slot, reply, mode: mode as number, link: -1 }))
      : [];
  });
  world.links.forEach(({ slot, way }, link) => {
    if (way) answers.push({ slot, reply: way.reply, mode: Answer.way, link });
  });
  answers.sort((a, b) => a.slot - b.slot || a.reply - b.reply || a.link - b.link);
  const answerSlot = [...new Set(answers.map(({ slot }) => slot))];
  const list = (lists: readonly (readonly number[])[]): number[] => {
    const at = [0];
    for (const one of lists) at.push(at.at(-1)! + one.length);
    return at;
  };
  return {
    replyDecided: replies.map(({ response: { id, decided } }) => {
      const day = decided === undefined ? undefined : dayNumber(decided);
      if (decided !== undefined && day === undefined) found.push(problems.noSuchDay(scenario.id, `"decided" of response "${id}"`, decided));
      return day === undefined ? never : day - startDay;
    }),
    replyTerm: terms.flat(),
    replySlotStart: list(replies.map(({ slots }) => slots)),
    replySlot: replies.flatMap(({ slots }) => slots),
    replyPoolStart: list(pools),
    replyPool: pools.flat(),
    replyFacilityStart: list(replies.map(({ facilities }) => facilities)),
    replyFacility: replies.flatMap(({ facilities }) => facilities),
    answerSlot,
    answerStart: starts(answers, answerSlot.length, ({ slot }) => answerSlot.indexOf(slot)),
    answerReply: answers.map(({ reply }) => reply),
    answerMode: answers.map(({ mode }) => mode),
    answerLink: answers.map(({ link }) => link),
    linkWay: world.links.map(({ way }) => (way ? 1 : 0)),
    ...wayFlows(
      world,
      answers.map(({ link }) => link),
      terms.flat(),
      slotUse0,
      scenario.stepDays,
    ),
  };
}

/** The columns of replies that follow from flows: part of each answer in what its reply brings, and what a link would carry with its reply in full. */
export function wayFlows(
  { links }: CanonicalWorld,
  answerLink: ArrayLike<number>,
  replyTerm: ArrayLike<number>,
  slotUse0: readonly number[],
  stepDays: number,
): Pick<ReplyColumns, "answerWeight" | "linkBase"> {
  return {
    answerWeight: Array.from(answerLink, (link) => links[link]?.way?.weight ?? 1),
    linkBase: links.map(({ kgPerDay, slot, way }) => {
      if (!way) return kgPerDay * stepDays;
      const row = way.reply * termCount;
      return way.weight * replyTerm[row + Term.share]! * replyTerm[row + Term.kgPerKg]! * slotUse0[slot]!;
    }),
  };
}

/** Pools that each facility puts its goods into. */
function poolsFed({ facilities, activities }: CanonicalWorld): number[][] {
  const fed = facilities.map((): number[] => []);
  for (const { facility, outputs } of activities) for (const { pool } of outputs) fed[facility]!.push(pool);
  return fed;
}
