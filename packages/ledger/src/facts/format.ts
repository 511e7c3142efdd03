import type { Fact } from "@coercivity/domain";
import { words } from "../messages.ts";
import { cellsInWords } from "./cells-in-words.ts";
import { scopeOf } from "./conflicts.ts";
import { periodInWords } from "./period-in-words.ts";
import type { ShownFacts } from "./show-facts.ts";

/**
 * The answer as plain text: a heading for each subject and period, under it the rows that speak of it, those that were asked for marked
 * with `*` where others stand beside them.
 */
export function formatFacts({ claims, found, matched, query }: ShownFacts): string {
  const lines: string[] = [];
  for (const { name, suggestion } of query.unknown) lines.push(words.unknownFilter(name, suggestion), "");
  for (const { table, subject, facts, conflict } of claims) {
    const [first] = facts;
    const about = subject.length > 0 ? subject.map(([, cell]) => cell).join(", ") : (first?.id.slice(table.name.length + 1) ?? "");
    lines.push(`${table.name}: ${about}${words.conflict(facts.length, conflict)}`);
    const rows = facts.map((fact) => [facts.length > 1 && matched.has(fact.id) ? "*" : " ", ...cellsOf(fact)]);
    lines.push(...aligned([["", ...titles], ...rows]).map((row) => `  ${row}`));
    if (table.quantities.length === 0 && first) lines.push(`    ${cellsInWords(table, first)}`);
    if (facts.length === 1 && first?.note !== undefined) lines.push(`    ${first.note}`);
    lines.push("");
  }
  if (query.unknown.length === 0) lines.push(words.found(found, claims.length));
  return `${lines.join("\n")}\n`;
}

const titles = ["value", "range", "unit", "scope", "period", "published", "source", "confidence", "id"];

function cellsOf(fact: Fact): string[] {
  const range = fact.low === undefined && fact.high === undefined ? "" : `${number(fact.low)}–${number(fact.high)}`;
  return [
    number(fact.value),
    range,
    fact.unit ?? "",
    scopeOf(fact)
      .map(([column, cell]) => `${column} ${cell}`)
      .join(", "),
    periodInWords(fact.period),
    periodInWords(fact.published),
    fact.sources.join(";"),
    fact.confidence,
    fact.id,
  ];
}

/** Thousands are set apart; the digits after the point stay as they are in the row. */
function number(value: number | undefined): string {
  if (value === undefined) return "";
  const [whole = "", part] = String(value).split(".");
  const grouped = /^-?\d{5,}$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return part === undefined ? grouped : `${grouped}.${part}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const kept = rows[0]!
    .map((_, column) => column)
    .filter((column) => column === 0 || rows.slice(1).some((row) => row[column] !== "" && row[column] !== " "));
  const widths = kept.map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    kept
      .map((column, i) => (column === 1 ? row[column]!.padStart(widths[i]!) : row[column]!.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd(),
  );
}
