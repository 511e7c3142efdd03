import type { Element, Project, ProjectBook, Quantity, World } from "@coercivity/domain";

/** What a project could bring in a year, and how much of it a buyer can have. Tonnes of contained element a year. */
export interface Tonnes {
  /** At nameplate; `undefined` where its row gives no output of the element. */
  readonly nameplate: number | undefined;
  /** Whence the nameplate comes. */
  readonly from: readonly Quantity[];
  readonly ramp: Ramp;
  /** Share of the output that the buyer can have: what it was promised, and its part of what nobody was. */
  readonly open: OpenShare;
  /** Nameplate × share reached × open share. */
  readonly withinReach: number;
}

/** How far a project has got by the end of a year. */
export interface Ramp {
  /** Share of nameplate, with the ends of the declared range. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** When it is expected to start, as a year with its fraction, slip included; `undefined` where no year is known or it will not come. */
  readonly start: number | undefined;
  readonly words: string;
}

/** Of all that a project makes, what one buyer can have. */
export interface OpenShare {
  readonly share: number;
  /** Promised to the buyer itself. */
  readonly own: number;
  /** Promised to others. */
  readonly gone: number;
  /** Promised to nobody. */
  readonly free: number;
}

/**
 * Splits one output among buyers so that no tonne counts for two: each has what it was promised, and what nobody was promised is split by what they use.
 * A buyer who uses nothing has nothing of that. Shares sum to 1 at most.
 */
export function splitOutput(committed: Readonly<Record<string, Quantity>>, uses: ReadonlyMap<string, number>): Map<string, OpenShare> {
  const promised = Object.values(committed).reduce((sum, { value }) => sum + value, 0);
  const free = Math.max(0, 1 - promised);
  const bidders = [...uses.values()].reduce((sum, use) => sum + use, 0);
  return new Map(
    [...uses].map(([buyer, use]) => {
      const own = committed[buyer]?.value ?? 0;
      return [buyer, { share: own + (bidders > 0 ? (free * use) / bidders : 0), own, gone: promised - own, free }];
    }),
  );
}

/**
 * Share of nameplate by the end of a year. A plan that is not met yet is expected later by `overrunShare` of the time that was left:
 *
 *   start′ = start + overrun · max(0, start − as of)
 *
 * and reaches the track record's first share within a year from then, its second within two, its third later, `ripe` after `ripeYears`. The year in which
 * something began is read as its middle, that of a plan as its end. What leaves unseparated gets no further than the separator at which its tonnes are counted.
 */
export function rampBy(book: Pick<ProjectBook, "schedule" | "asOf" | "projects">, project: Project, by: number): Ramp {
  const own = ownRamp(book, project, by);
  const next = book.projects.find(({ id }) => id === project.sameTonnesAs);
  if (!next || own.share === 0) return own;
  const its = ownRamp(book, next, by);
  return its.share < own.share ? { ...its, words: `${next.name}, where its tonnes are separated: ${its.words}` } : own;
}

function ownRamp({ schedule, asOf }: Pick<ProjectBook, "schedule" | "asOf">, { status, start }: Project, by: number): Ramp {
  const none = { share: 0, low: 0, high: 0, start: undefined };
  if (status === "cancelled") return { ...none, words: "cancelled: it will not come" };
  if (status === "suspended") return { ...none, words: "it stands still, and no day is known on which it runs again" };
  if (start === undefined) return { ...none, words: "no year of first output is known" };
  const now = yearOf(asOf);
  const runs = status === "operating" || status === "ramping";
  const planned = start.value + (runs ? 0.5 : 1);
  const expected = runs ? planned : Math.max(planned, now) + schedule.overrunShare.value * Math.max(0, planned - now);
  const years = by + 1 - expected;
  const year = (value: number): string => value.toFixed(1);
  if (years <= 0)
    return {
      ...none,
      start: expected,
      words:
        start.value > by
          ? `not before ${start.value}: planned to start after the end of ${by}`
          : `planned for ${start.value}, expected ${year(expected)} with the usual slip: after the end of ${by}`,
    };
  const { trackRecord, ripe, ripeYears } = schedule;
  const reached = years >= ripeYears.value ? ripe : trackRecord[Math.min(2, Math.floor(years)) as 0 | 1 | 2];
  const slip = runs ? `runs since ${start.value}` : `planned for ${start.value}, expected ${year(expected)}`;
  return {
    ...ends(reached),
    start: expected,
    words: `${slip}; ${year(years)} years by the end of ${by} give ${Math.round(reached.value * 100)} % of nameplate`,
  };
}

/**
 * What a project gives by the end of a year beyond what the baseline year has of it already, as a share of nameplate: a plant that ran then stands in the
 * world at rest, and only what it has grown since is new.
 */
export function grownSince(
  book: Pick<ProjectBook, "schedule" | "asOf" | "projects">,
  project: Project,
  baselineYear: number,
  by: number,
): Ramp {
  const [then, now] = [rampBy(book, project, baselineYear), rampBy(book, project, by)];
  const more = (a: number, b: number): number => Math.max(0, a - b);
  return { ...now, share: more(now.share, then.share), low: more(now.low, then.low), high: more(now.high, then.high) };
}

/** Tonnes of contained element a year at nameplate, with the numbers it rests on; nothing where neither row nor coding says. */
export function nameplateOf(
  { mix }: Pick<ProjectBook, "mix">,
  world: World,
  { stage, output, goods }: Project,
  element: Element,
): { readonly tonnes: number; readonly from: readonly Quantity[] } | undefined {
  const own = output[element];
  if (own) return { tonnes: own.value * contentOf(world, streamOf(stage, element), element), from: [own] };
  if (!goods) return undefined;
  const parts = Object.entries(mix).map(([id, share]) => share.value * contentOf(world, `${goods.form}.${id}`, element));
  return { tonnes: goods.tonnes.value * parts.reduce((sum, part) => sum + part, 0), from: [goods.tonnes, ...Object.values(mix)] };
}

/** The stream in which an element leaves a stage: its metal from a metal plant, its oxide (or as much oxide, contained) from all before. */
export function streamOf(stage: Project["stage"], element: Element): string {
  return stage === "metal" || stage === "magnet" ? `metal.${element}` : `oxide.${element}`;
}

function contentOf({ streams }: World, id: string, element: Element): number {
  return streams.find((stream) => stream.id === id)?.elementPerKg[element] ?? 0;
}

/** Value and ends of a number; both ends are the value where none are given. */
export function ends({ value, low = value, high = value }: Quantity): {
  readonly share: number;
  readonly low: number;
  readonly high: number;
} {
  return { share: value, low, high };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 365;
}
