import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { comparePlaces, type Fact, factTables, nearest, type Problem, type Source, type Table } from "@coercivity/domain";
import type { Episode } from "@coercivity/domain/schema";
import { problems as say } from "../messages.ts";
import { capped } from "../text/problem-limit.ts";
import { maxTextBytes } from "../text/read-bytes.ts";
import { readText, type TextFile } from "../text/read-text.ts";
import { readEpisode } from "./read-episode.ts";
import { publishedClock, readFacts } from "./read-facts.ts";

import { readSources } from "./read-sources.ts";

/** All facts with their sources and episodes, and everything that is wrong with the files they stand in. */
export interface Ledger {
  /** Every sound row, table by table, in the order of the files. */
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<string, Fact>;
  readonly factsByTable: ReadonlyMap<string, readonly Fact[]>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly episodes: readonly Episode[];
  /** In the order a reader meets them: by file, line and column. */
  readonly problems: readonly Problem[];
}

/** How to read: the limit of a file's size in bytes, and which tables where not all are wanted; episodes are then left out. */
export interface ReadLedgerOptions {
  readonly maxBytes?: number;
  readonly tables?: readonly Table[];
}

/**
 * Reads `facts/` below `root`: the table of sources, every table of facts, the episodes. Never throws for what a person wrote: all problems
 * are collected, each with file, line and column name (CSV) or file, line and column (YAML); rows with a problem are left out.
 */
export async function readLedger(root: string, { maxBytes = maxTextBytes, tables = factTables }: ReadLedgerOptions = {}): Promise<Ledger> {
  const read = (file: string) => readText(join(root, file), { name: file, maxBytes });
  const [listed, sourcesText, tableTexts] = await Promise.all([
    filesBelow(root),
    read(sourcesFile),
    Promise.all(tables.map((table) => read(pathOf(table)))),
  ]);
  const episodeTexts = await Promise.all(listed.filter((file) => tables === factTables && episodePattern.test(file)).map(read));

  const problems: Problem[] = strangers(listed);
  const take = (text: TextFile, use: (found: Problem[]) => void) => {
    const found = [...text.problems];
    if (!text.problems.some((problem) => fatal.has(problem.code))) use(found);
    problems.push(...capped(found, text.file));
  };
  let sources: ReadonlyMap<string, Source> = new Map();
  take(sourcesText, (found) => {
    sources = readSources(sourcesText.text, sourcesText.file, found);
  });
  const clock = publishedClock(sources);
  const factsByTable = new Map<string, readonly Fact[]>();
  tables.forEach((table, i) => {
    const text = tableTexts[i]!;
    take(text, (found) => {
      factsByTable.set(table.name, readFacts(table, text.text, text.file, clock, found));
    });
  });
  const episodes: Episode[] = [];
  for (const text of episodeTexts) {
    take(text, (found) => {
      const episode = readEpisode(text.text, text.file, clock.ids, found);
      if (episode) episodes.push(episode);
    });
  }
  const facts = [...factsByTable.values()].flat();
  return {
    facts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    factsByTable,
    sources,
    episodes,
    problems: problems.sort(comparePlaces),
  };
}

/** The facts of one table, with their rows typed by its declaration. */
export function factsOf<Row>(ledger: Pick<Ledger, "factsByTable">, table: Table<Row>): readonly Fact<Row>[] {
  return (ledger.factsByTable.get(table.name) ?? []) as readonly Fact<Row>[];
}

const sourcesFile = "facts/sources.csv";
const episodePattern = /^facts\/episodes\/[^/]+\.yaml$/;
/** With these there is no text to read on in. */
const fatal = new Set(["text/file-missing", "text/not-readable", "text/too-large", "text/not-utf-8"]);

function pathOf(table: Table): string {
  return `facts/${table.file}`;
}

/** What lies in `facts/` and `facts/episodes/`; the world below `facts/world/` is read elsewhere. */
async function filesBelow(root: string): Promise<string[]> {
  const names = async (folder: string) => {
    try {
      const entries = await readdir(join(root, folder), { withFileTypes: true });
      return entries.filter((entry) => !entry.isDirectory()).map((entry) => `${folder}/${entry.name}`);
    } catch {
      return [];
    }
  };
  const found = await Promise.all([names("facts"), names("facts/episodes")]);
  return found.flat().sort();
}

/** A table that nothing declares would be left out in silence. */
function strangers(listed: readonly string[]): Problem[] {
  const known = [sourcesFile, ...factTables.map(pathOf)];
  return listed
    .filter((file) => /\.(csv|ya?ml)$/i.test(file) && !known.includes(file) && !episodePattern.test(file))
    .map((file) => say.unknownFile(file, nearest(file, known)));
}
