import { join } from "node:path";
import {
  type EpisodeRuns,
  nearest,
  type ObservedCourse,
  type Place,
  type Problem,
  parsePeriod,
  type Quantity,
  type Reading,
  type Target,
} from "@coercivity/domain";
import { keysAt, type QuantitySpec, type ReadingSpec, type TargetsFile, targetsFile } from "@coercivity/domain/schema";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";
import type { FactBook } from "../world/fact-book.ts";
import { type Gather, gather } from "../world/gather.ts";
import { worldProblems } from "../world/messages.ts";
import { backtestProblems as say } from "./messages.ts";

/** Episodes and targets in the order of the file, each with the place that says it. */
export interface TargetsRead {
  readonly episodes: readonly EpisodeRuns[];
  readonly targets: readonly Target[];
  readonly courses: readonly ObservedCourse[];
  readonly placeOf: (target: string) => Place;
  readonly problems: readonly Problem[];
}

const file = "facts/backtests/targets.yaml";

/** Reads what past episodes are held against; problems of all targets at once, each at its place. Sources are ids that exist. */
export async function readTargets(root: string, book: FactBook, sources: ReadonlySet<string>): Promise<TargetsRead> {
  const none = { episodes: [], targets: [], courses: [], placeOf: () => ({ file }) };
  const yaml = await readYaml(join(root, file), { name: file });
  if (yaml.problems.length > 0) return { ...none, problems: yaml.problems };
  const parsed = targetsFile.safeParse(yaml.value);
  if (!parsed.success) {
    const keys = (path: Path) => keysAt(targetsFile, path);
    return { ...none, problems: problemsFromZod(parsed.error, yaml, file, { value: yaml.value, keysAt: keys }) };
  }
  const at = (...path: Path): Place => ({ file, ...yaml.positionOf(path) });
  const out = gather(book, (place, unit, expected) => worldProblems.unitUnexpected(place, "the number", unit, expected));
  const episodes = Object.entries(parsed.data.episodes).map(([id, { told, ...one }]): EpisodeRuns => {
    const touches = { ...one.touches, ...(one.touches.element === undefined ? {} : { element: one.touches.element }) };
    return { id, ...one, touches: touches as EpisodeRuns["touches"], ...(told === undefined ? {} : { told }) };
  });
  const targets = Object.entries(parsed.data.targets).map(([id, one]) => targetOf(id, one, episodes, at, out, sources));
  const courses = Object.entries(parsed.data.courses).map(([target, one]): ObservedCourse => {
    if (!targets.some(({ id }) => id === target)) out.add(say.unknownTarget(at("courses", target), target));
    const points = pointsOf(one, out.quantity(one.normal, at("courses", target, "normal")).value, book);
    if (points.length === 0) out.add(say.noSeries(at("courses", target, "series"), one.series, one.partner));
    return { target, what: one.what, unit: one.unit, points };
  });
  if (out.problems.length > 0) return { ...none, problems: out.problems };
  return { episodes, targets, courses, placeOf: (id) => at("targets", id), problems: [] };
}

/** The rows of a series that speak of a month or a day, in order, over what was normal. Rows of a longer time are sums, not points. */
function pointsOf({ series, partner }: TargetsFile["courses"][string], normal: number, book: FactBook): ObservedCourse["points"] {
  return (book.tables.get("episode_series") ?? [])
    .flatMap(({ id, row }) => {
      const [value, period] = [row.value, typeof row.date === "string" ? parsePeriod(row.date) : undefined];
      if (row.series_id !== series || row.partner !== partner || typeof value !== "number" || !period) return [];
      const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
      if (to - from > 31 * 86_400_000) return [];
      return [{ fact: id, day: new Date((from + to) / 2).toISOString().slice(0, 10), value: value / normal }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

type TargetSpec = TargetsFile["targets"][string];

function targetOf(
  id: string,
  one: TargetSpec,
  episodes: readonly EpisodeRuns[],
  at: (...path: Path) => Place,
  out: Gather,
  sources: ReadonlySet<string>,
): Target {
  const here = (...path: Path): Place => at("targets", id, ...path);
  const set = id.startsWith("K") ? "calibration" : "later";
  const known = episodes.map((episode) => episode.id);
  const episode = episodes.find((other) => other.id === one.episode);
  if (!episode) out.add(say.unknownEpisode(here("episode"), one.episode, nearest(one.episode, known), known));
  else if (episode.set !== set) out.add(say.wrongSet(here("episode"), id, episode.set));
  const [low, high] = one.band;
  if (!(low < high)) out.add(say.bandOrder(here("band"), id, low, high));
  const observed = out.quantity(one.observed, here("observed"));
  if (observed.value < low || observed.value > high) out.add(say.observedOutsideBand(here("band"), id, observed.value, low, high));
  one.sources.forEach((source, i) => {
    if (!sources.has(source)) out.add(say.unknownSource(here("sources", i), source, nearest(source, [...sources])));
  });
  if ((one.reads === undefined) === (one.notExpressible === undefined)) out.add(say.readsOrWhy(here(), id, one.reads !== undefined));
  for (const window of windowsOf(one.reads)) if (window[0] >= window[1]) out.add(say.windowOrder(here("reads"), id));
  const { title, unit, band, bandWhy, otherReadings, notExpressible } = one;
  return {
    ...{ id, set, episode: one.episode, title, unit, observed, band, bandWhy, otherReadings, sources: one.sources },
    ...(notExpressible === undefined ? {} : { notExpressible }),
    ...(one.reads === undefined
      ? {}
      : { reads: readingOf(one.reads, (spec) => out.quantity(spec, here("reads", "against", "tonnes"), "t")) }),
  };
}

function readingOf(spec: ReadingSpec, quantity: (spec: QuantitySpec) => Quantity): Reading {
  if (spec.kind !== "flow" || spec.against === "rest" || !("tonnes" in spec.against)) return spec as Reading;
  return { ...spec, against: { tonnes: quantity(spec.against.tonnes) } } as Reading;
}

function windowsOf(reads: ReadingSpec | undefined): readonly (readonly [string, string])[] {
  if (!reads || !("during" in reads)) return [];
  return "against" in reads && Array.isArray(reads.against) ? [reads.during, reads.against as [string, string]] : [reads.during];
}

/** Last day that a reading looks at. */
export function lastDayOf(reading: Reading): string | undefined {
  if ("during" in reading) return reading.during[1];
  return reading.kind === "approved" ? reading.by : undefined;
}

/** What a reading names that its world must have: streams, and countries without their `!`. */
export function namesOf(reading: Reading): { readonly streams: readonly string[]; readonly countries: readonly string[] } {
  const plain = (names: readonly string[]): string[] => names.map((name) => name.replace(/^!/, ""));
  switch (reading.kind) {
    case "flow":
    case "flow-share":
    case "months-until":
      return { streams: reading.streams, countries: plain([...reading.from, ...reading.to]) };
    case "use":
      return { streams: reading.streams, countries: plain(reading.in) };
    case "price":
      return { streams: Object.keys(reading.basket), countries: [] };
    case "price-order":
      return { streams: reading.ranks.flat(), countries: [] };
    case "price-gap":
    case "paid":
      return { streams: [reading.stream], countries: [] };
    case "approved":
      return { streams: [], countries: plain(reading.to) };
    case "first-halt":
    case "halt-length":
      return { streams: [], countries: plain(reading.countries) };
  }
}
