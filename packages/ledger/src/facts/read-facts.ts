import {
  type Fact,
  factId,
  lastDay,
  type Period,
  type Place,
  type Problem,
  parsePeriod,
  type Source,
  type Table,
} from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import { parseCsv } from "./parse-csv.ts";
import { between } from "./read-cell.ts";
import { type ReadRow, readRows } from "./read-rows.ts";

type Row = Readonly<Record<string, unknown>>;

/** Reads one table of facts: each sound row becomes a fact; every fault of its form and of its meaning is added to `problems`. */
export function readFacts(table: Table, text: string, file: string, published: PublishedClock, problems: Problem[]): Fact[] {
  const csv = parseCsv(text, file);
  problems.push(...csv.problems);
  const context = { sourceIds: published.ids, countryColumn: table.country?.[0] };
  const facts: Fact[] = [];
  const first = new Map<string, Place>();
  for (const read of readRows(csv, table.columns, file, context, problems)) {
    const place: Place = { file, line: read.line };
    const id = factId(table, read.cells);
    const before = first.get(id);
    if (before) problems.push(say.duplicateId({ ...place, field: table.key[0] ?? "" }, id, before));
    else first.set(id, place);
    if (!read.row) continue;
    const found = meaningProblems(table, read, place);
    problems.push(...found);
    if (found.length === 0 && !before) facts.push(factOf(table, id, read.row, place, published));
  }
  return facts;
}

/** When each source came out. */
export interface PublishedClock {
  readonly ids: ReadonlySet<string>;
  /** The latest of several sources: the row rests on all of them. `undefined` where one carries no date. */
  latest(ids: readonly string[]): Period | undefined;
}

/** Reads the dates of the sources once, for all tables. */
export function publishedClock(sources: ReadonlyMap<string, Source>): PublishedClock {
  const periods = new Map<string, Period | undefined>();
  for (const [id, { date }] of sources) periods.set(id, date === undefined ? undefined : parsePeriod(date));
  return {
    ids: new Set(sources.keys()),
    latest: (ids) => {
      let latest: Period | undefined;
      for (const id of ids) {
        const period = periods.get(id);
        if (!period) return undefined;
        if (!latest || period.to > latest.to) latest = period;
      }
      return latest;
    },
  };
}

function factOf(table: Table, id: string, row: Row, place: Place, published: PublishedClock): Fact {
  const { value, low, high, unit } = quantityOf(table, row);
  const sources = row.source_id as readonly string[];
  const own = table.published === undefined ? undefined : (row[table.published] as string | undefined);
  return {
    id,
    table: table.name,
    row,
    value,
    low,
    high,
    unit,
    period: periodOf(table, row),
    published: own === undefined ? published.latest(sources) : parsePeriod(own),
    sources,
    confidence: row.confidence as Fact["confidence"],
    note: row.note as string | undefined,
    place,
  };
}

/** The first quantity of the row that is filled, with its range and unit. */
function quantityOf(table: Table, row: Row): Pick<Fact, "value" | "low" | "high" | "unit"> {
  for (const quantity of table.quantities) {
    const number = (column: string | undefined) => (column === undefined ? undefined : (row[column] as number | undefined));
    const [value, low, high] = [number(quantity.value), number(quantity.low), number(quantity.high)];
    if (value === undefined && low === undefined && high === undefined) continue;
    const column = quantity.value === undefined ? undefined : table.columns[quantity.value];
    const unit =
      quantity.unit === undefined ? (column?.kind === "number" ? column.unit : undefined) : (row[quantity.unit] as string | undefined);
    return { value, low, high, unit };
  }
  return { value: undefined, low: undefined, high: undefined, unit: undefined };
}

function periodOf(table: Table, row: Row): Period | undefined {
  const { period } = table;
  if (period === undefined) return undefined;
  const country = table.country?.[0] === undefined ? undefined : (row[table.country[0]] as string | undefined);
  if (typeof period === "string") {
    const text = row[period] as string | undefined;
    return text === undefined ? undefined : parsePeriod(text, country);
  }
  const [from, to] = period.map((column) => row[column] as string | undefined);
  if (from === undefined) return undefined;
  const start = parsePeriod(from)?.from ?? from;
  const end = to === undefined ? lastDay : (parsePeriod(to)?.to ?? lastDay);
  const neverApplied = end < start;
  return { from: start, to: neverApplied ? start : end };
}

/** What is wrong with a row whose cells are each sound. */
function meaningProblems(table: Table, { row = {} }: ReadRow, place: Place): Problem[] {
  const problems: Problem[] = [];
  for (const { value, low, high, unit } of table.quantities) {
    const number = (column: string | undefined) => (column === undefined ? undefined : (row[column] as number | undefined));
    const [l, v, h] = [number(low), number(value), number(high)];
    const bounds = unit === undefined ? undefined : table.bounds?.[row[unit] as string];
    if (bounds) {
      for (const [column, x] of [
        [low, l],
        [value, v],
        [high, h],
      ] as const) {
        if (column !== undefined && x !== undefined && (x < bounds[0] || x > bounds[1])) {
          problems.push(say.outOfRange({ ...place, field: column }, `${x} ${row[unit!]}`, between(...bounds)));
        }
      }
    }
    const disordered =
      (l !== undefined && v !== undefined && l > v) ||
      (v !== undefined && h !== undefined && v > h) ||
      (l !== undefined && h !== undefined && l > h);
    if (disordered && !table.rangeIsApart) problems.push(say.rangeOrder({ ...place, field: value ?? low ?? "" }, l, v, h));
  }
  if (Array.isArray(table.period)) {
    const [start, end] = table.period.map((column: string) => row[column] as string | undefined);
    const excused = table.mayEndEarly?.codes.includes(row[table.mayEndEarly.column] as string);
    if (start !== undefined && end !== undefined && !excused && parsePeriod(end)!.to < parsePeriod(start)!.from) {
      problems.push(say.endsBeforeStart({ ...place, field: table.period[1] as string }, start, end));
    }
  }
  if (table.sum) {
    const stated = row[table.sum.equals] as number | undefined;
    const summed = table.sum.of.reduce((sum, column) => sum + ((row[column] as number | undefined) ?? 0), 0);
    if (stated !== undefined && Math.abs(stated - summed) > table.sum.within) {
      problems.push(say.sumDiffers({ ...place, field: table.sum.equals }, stated, Math.round(summed * 1000) / 1000));
    }
  }
  return problems;
}
