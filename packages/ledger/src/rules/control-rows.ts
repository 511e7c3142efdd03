import { join } from "node:path";
import { type ControlsRow, controls, type Fact, type Problem, parsePeriod } from "@coercivity/domain";
import { publishedClock, readFacts } from "../facts/read-facts.ts";
import { readSources } from "../facts/read-sources.ts";
import { readText } from "../text/read-text.ts";

/** A row of facts/controls.csv with its times as days: a month or a year stands for its first day, an end for its last. */
export interface ControlRow {
  readonly id: string;
  readonly issuer: string;
  readonly instrument: ControlsRow["instrument"];
  readonly items: string;
  readonly status: ControlsRow["status"];
  readonly legal: string;
  readonly sources: readonly string[];
  readonly announced: string;
  readonly effective: string;
  /** First day it no longer applies. */
  readonly ended?: string;
  readonly fact: Fact;
}

/** The rows of facts/controls.csv of a checkout, by id, and the day each source came out (`""` where not known). */
export interface ControlTable {
  readonly rows: ReadonlyMap<string, ControlRow>;
  readonly published: Readonly<Record<string, string>>;
}

/** Reads the table of controls alone; what is wrong in it is reported once more by whoever reads all facts. */
export async function readControlRows(root: string, found: Problem[]): Promise<ControlTable> {
  const read = (file: string) => readText(join(root, file), { name: file });
  const [sourcesText, text] = await Promise.all([read("facts/sources.csv"), read("facts/controls.csv")]);
  const sources = readSources(sourcesText.text, sourcesText.file, []);
  const facts = readFacts(controls, text.text, text.file, publishedClock(sources), found);
  const rows = facts.map((fact) => rowOf(fact as Fact<ControlsRow>));
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    published: Object.fromEntries([...sources].map(([id, { date }]) => [id, date ?? ""])),
  };
}

function rowOf(fact: Fact<ControlsRow>): ControlRow {
  const { row } = fact;
  const effective = parsePeriod(row.effective)?.from ?? row.effective;
  const last = row.ended === undefined ? undefined : parsePeriod(row.ended)?.to;
  return {
    id: row.id,
    issuer: String(row.issuer),
    instrument: row.instrument,
    items: row.items,
    status: row.status,
    legal: row.legal_reference,
    sources: fact.sources,
    announced: (row.announced === undefined ? undefined : parsePeriod(row.announced)?.from) ?? effective,
    effective,
    ...(last === undefined ? {} : { ended: dayAfter(last) }),
    fact,
  };
}

/** The day after an ISO day. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
