import { massToMole } from "../feed/oxides.ts";
import type { Cascade, Draw, Feed, LinkTarget, Outlet, Phase, Plant } from "../network/plant.ts";
import { basisMissing, linkLost, notANumber } from "../problems.ts";
import type { CaseReader } from "./case-reader.ts";

/** A linked stream announced at the cascade it enters: where, and in which phase. */
interface Announced {
  readonly cascade: string;
  readonly stage: number;
  readonly phase: Phase;
  readonly flow: number;
}

/**
 * Reads cascades as the reference cases write them: `cascades[]` with tag, N, beta, feeds, S, W, draws, raffinate_to, extract_to; or one
 * cascade at the top level, as the transients do. Feeds that are linked (or have no z) only say which phase a link enters.
 */
export function readPlant(reader: CaseReader): Plant {
  const entries = reader.has("cascades") ? reader.list("cascades") : [reader];
  const components = readComponents(reader, entries[0] ?? reader);
  const tags = entries.map((entry, k) => entry.text("tag", "name") || (reader.has("cascades") ? `c${k + 1}` : "c1"));
  const announced = entries.flatMap((entry, k) => announcedLinks(entry, tags[k]!));
  const cascades = entries.map((entry, k) => readCascade(entry, tags[k]!, components, announced));
  return { components, cascades };
}

function readComponents(reader: CaseReader, first: CaseReader): string[] {
  const found = reader.find("components", "elements") ?? first.find("components", "elements");
  if (Array.isArray(found)) return found.map(String);
  const beta = first.find("beta");
  const count = Array.isArray(beta) ? (Array.isArray(beta[0]) ? beta[0].length : beta.length) : 0;
  return Array.from({ length: count }, (_, i) => `component ${i + 1}`);
}

function isLinked(feed: CaseReader): boolean {
  return feed.find("linked") === true || !feed.has("z", "x", "composition", "fractions");
}

function announcedLinks(entry: CaseReader, cascade: string): Announced[] {
  return entry
    .list("feeds", "feed")
    .filter(isLinked)
    .map((feed) => ({
      cascade,
      stage: feed.number("stage"),
      phase: readPhase(feed, "aq"),
      flow: feed.numberOr(Number.NaN, "flow"),
    }));
}

function readPhase(reader: CaseReader, fallback: Phase): Phase {
  const text = reader.text("phase", "kind").toLowerCase();
  if (text === "") return fallback;
  return text.startsWith("o") ? "org" : "aq";
}

function readCascade(entry: CaseReader, tag: string, components: readonly string[], announced: readonly Announced[]): Cascade {
  const mixerSettlers = readStages(entry);
  const feeds: Feed[] = entry
    .list("feeds", "feed")
    .filter((feed) => !isLinked(feed))
    .map((feed) => ({
      stage: feed.number("stage"),
      phase: readPhase(feed, "aq"),
      flow: feed.numberOr(1, "flow", "F", "rate"),
      z: readComposition(feed, entry, components),
    }));
  const draws: Draw[] = entry.list("draws", "draw").map((draw) => {
    const phase = readPhase(draw, "aq");
    return { stage: draw.number("stage"), phase, flow: draw.number("flow", "U", "rate"), to: readOutlet(draw, announced, phase, "to") };
  });
  const first = feeds.find((feed) => Number.isInteger(feed.stage))?.stage ?? mixerSettlers;
  return {
    tag,
    mixerSettlers,
    beta: readBeta(entry, mixerSettlers, entry.numberOr(first, "n", "feed_stage")),
    feeds,
    S: entry.number("S"),
    W: entry.number("W"),
    draws,
    raffinateTo: readOutlet(entry, announced, "aq", "raffinate_to", "raffinateTo"),
    extractTo: readOutlet(entry, announced, "org", "extract_to", "extractTo"),
  };
}

function readStages(entry: CaseReader): number {
  if (entry.has("N", "stages", "mixer_settlers", "n_stages")) return entry.number("N", "stages", "mixer_settlers", "n_stages");
  if (entry.has("n") && entry.has("m")) return entry.number("n") + entry.number("m");
  return entry.number("N");
}

/** Mole fractions; a feed that says it counts mass of oxide is converted. */
function readComposition(feed: CaseReader, entry: CaseReader, components: readonly string[]): readonly number[] {
  const raw = feed.find("z", "x", "composition", "fractions");
  const values =
    raw !== null && typeof raw === "object" && !Array.isArray(raw)
      ? components.map((component) => Number((raw as Record<string, unknown>)[component] ?? 0))
      : feed.numbers("z", "x", "composition", "fractions");
  const basis = feed.text("basis") || entry.text("basis");
  if (basis === "" || /^mol/i.test(basis)) return values;
  if (!/mass|reo|wt|weight|kg/i.test(basis)) {
    feed.problems.push(basisMissing(feed.file, `${feed.path}.basis`));
    return values;
  }
  const converted = massToMole(components, values);
  if (converted === null)
    feed.problems.push(
      notANumber(feed.file, `${feed.path}.z`, components, "symbols of rare-earth elements, so that mass of oxide can be turned into moles"),
    );
  return converted ?? values;
}

/**
 * Separation factors: one list; one list per mixer-settler; two lists (extraction, scrubbing); an object with both; or a second field for the
 * scrubbing section. The feed's mixer-settler belongs to the extraction section. Sections may also be listed as {from, to, beta}.
 */
function readBeta(entry: CaseReader, n: number, feedStage: number): readonly (readonly number[])[] {
  const found = entry.find("beta_by_stage", "beta", "betas", "beta_extraction", "beta_ext");
  const isRow = (value: unknown): value is number[] => Array.isArray(value) && value.every((item) => typeof item === "number");
  const split = (extraction: number[], scrubbing: number[], last = feedStage): number[][] =>
    Array.from({ length: n }, (_, j) => (j < last ? extraction : scrubbing));
  if (isRow(found)) {
    const second = entry.find("beta_scrub", "beta_prime", "beta_scrubbing", "betaScrub", "beta_scr", "beta_p");
    if (isRow(second)) return split(found, second, entry.numberOr(feedStage, "beta_switch_stage", "section_boundary"));
    const sections = entry.list("beta_sections", "sections");
    if (sections.length > 0) return sectioned(sections, found, n);
    return [found];
  }
  if (Array.isArray(found) && found.every(isRow)) {
    const rows = found as number[][];
    return rows.length === 2 && n !== 2 ? split(rows[0]!, rows[1]!) : rows;
  }
  if (Array.isArray(found)) return sectioned(entry.list("beta_by_stage", "beta", "betas"), [], n);
  if (typeof found === "object" && found !== null) {
    const both = entry.inside(found, "beta");
    const extraction = both.find("extraction", "ext", "extract");
    const scrubbing = both.find("scrub", "scrubbing", "scr");
    if (isRow(extraction) && isRow(scrubbing))
      return split(extraction, scrubbing, both.numberOr(feedStage, "switch_stage", "boundary", "last_extraction_stage"));
  }
  entry.problems.push(notANumber(entry.file, `${entry.path}.beta`, found ?? null, "a list of separation factors, one per component"));
  return [];
}

function sectioned(sections: readonly CaseReader[], fallback: readonly number[], n: number): number[][] {
  const rows: number[][] = Array.from({ length: n }, () => [...fallback]);
  for (const section of sections) {
    const range = section.find("stages", "range");
    const [from, to] = Array.isArray(range)
      ? [Number(range[0]), Number(range[1] ?? range[0])]
      : [section.numberOr(1, "from", "start", "first"), section.numberOr(n, "to", "end", "last")];
    const beta = section.numbers("beta", "values");
    for (let j = Math.max(1, from); j <= Math.min(n, to); j++) rows[j - 1] = beta;
  }
  return rows;
}

/** "product", or [tag, mixer-settler]; the phase is the one announced at the far end, else the one it left with. */
function readOutlet(entry: CaseReader, announced: readonly Announced[], phase: Phase, ...names: string[]): Outlet {
  const found = entry.find(...names);
  if (found === undefined || found === "product" || found === "waste" || found === "out") return "product";
  if (Array.isArray(found) && found.length >= 2) return target(String(found[0]), Number(found[1]), found[2], phase, announced);
  if (typeof found === "object" && found !== null) {
    const record = entry.inside(found, names[0]!);
    return target(record.text("cascade", "tag", "to"), record.number("stage"), record.find("phase"), phase, announced);
  }
  entry.problems.push(linkLost(entry.file, `${entry.path}.${names[0]!}`, String(found)));
  return "product";
}

function target(cascade: string, stage: number, said: unknown, phase: Phase, announced: readonly Announced[]): LinkTarget {
  if (typeof said === "string") return { cascade, stage, phase: said.startsWith("o") ? "org" : "aq" };
  const there = announced.filter((link) => link.cascade === cascade && link.stage === stage);
  const natural = there.some((link) => link.phase === phase) || there.length === 0;
  return { cascade, stage, phase: natural ? phase : there[0]!.phase };
}
