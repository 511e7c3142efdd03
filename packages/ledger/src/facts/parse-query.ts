import { type Fact, factTables, nearest, parseCountrySet, parsePeriod } from "@coercivity/domain";

/** A question put to the facts: ids, words that must occur, and columns that must hold a value. */
export interface FactQuery {
  readonly words: readonly string[];
  readonly filters: readonly (readonly [column: string, wanted: string])[];
  /** Filters whose name no table has, with the column that was probably meant. */
  readonly unknown: readonly { readonly name: string; readonly suggestion: string | undefined }[];
}

/** Filters that look at more than one column. */
const general = ["table", "id", "country", "year", "source", "confidence", "unit"];

/** Reads `dysprosium country=JPN year=2024 "free words"`: a part with `=` filters, any other part is a word or an id. */
export function parseQuery(query: string): FactQuery {
  const words: string[] = [];
  const filters: [string, string][] = [];
  const unknown: FactQuery["unknown"][number][] = [];
  const names = [...general, ...new Set(factTables.flatMap((table) => Object.keys(table.columns)))];
  for (const [part] of query.matchAll(/(?:[^\s"]|"[^"]*"?)+/g)) {
    const text = part.replaceAll('"', "");
    const split = /^([A-Za-z_]+)=(.*)$/s.exec(text);
    if (!split) words.push(text.toLowerCase());
    else if (names.includes(split[1]!)) filters.push([split[1]!, split[2]!]);
    else unknown.push({ name: split[1]!, suggestion: nearest(split[1]!, names) });
  }
  return { words: words.filter((word) => word !== ""), filters, unknown };
}

/** Makes the test a query stands for. */
export function matcher(query: FactQuery): (fact: Fact) => boolean {
  const tests = query.filters.map(([name, wanted]) => filter(name, wanted));
  return (fact) => {
    for (const test of tests) if (!test(fact)) return false;
    if (query.words.length === 0) return true;
    const text = `${fact.id} ${Object.values(fact.row).join(" ")}`.toLowerCase();
    return query.words.every((word) => text.includes(word));
  };
}

function filter(name: string, wanted: string): (fact: Fact) => boolean {
  const lower = wanted.toLowerCase();
  switch (name) {
    case "table":
      return (fact) => fact.table === lower;
    case "id":
      return (fact) => fact.id === lower;
    case "source":
      return (fact) => fact.sources.some((source) => source.toLowerCase() === lower);
    case "country":
      return (fact) => (countryColumns.get(fact.table) ?? []).some((column) => holdsCountry(fact.row[column], wanted.toUpperCase()));
    case "year": {
      const period = parsePeriod(wanted);
      return (fact) =>
        cellIs(fact.row[name], lower) || (!!period && !!fact.period && fact.period.from <= period.to && period.from <= fact.period.to);
    }
    default:
      return (fact) => cellIs(fact.row[name], lower);
  }
}

const countryColumns: ReadonlyMap<string, readonly string[]> = new Map(
  factTables.map((table) => [table.name, Object.keys(table.columns).filter((column) => table.columns[column]?.kind === "country")]),
);

function cellIs(cell: unknown, lower: string): boolean {
  if (Array.isArray(cell)) return cell.some((one) => String(one).toLowerCase() === lower);
  return cell === undefined ? lower === "" : String(cell).toLowerCase() === lower;
}

function holdsCountry(cell: unknown, country: string): boolean {
  if (typeof cell !== "string") return false;
  return cell === country || parseCountrySet(cell).include.includes(country);
}
