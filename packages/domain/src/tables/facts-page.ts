import type { Column, Columns } from "./column.ts";
import { countryGroups } from "./country-set.ts";
import { sourceColumns } from "./sources.ts";
import type { Table } from "./table.ts";

/** The documentation page of the facts, written from the declarations of the tables: what `docs/facts.md` must hold. */
export function factsPage(tables: readonly Table[]): string {
  return `${[
    "# The facts",
    "",
    "Written from the declarations in `packages/domain/src/tables`; change those, not this page.",
    "",
    ...conventions,
    "",
    "## Tables",
    "",
    ...tables.map(({ name, file, about }) => `- [${name}](#${name}) (\`facts/${file}\`): ${about}`),
    "- [sources](#sources) (`facts/sources.csv`): who said it, when it came out, where it can be read.",
    "",
    ...tables.flatMap(section),
    "## sources",
    "",
    "`facts/sources.csv`. A row's `source_id` names one or more of these, joined by `;`.",
    "",
    ...columnTable(sourceColumns),
  ].join("\n")}\n`;
}

const conventions = [
  "**Ids.** A row is named `table:key`, its key columns in lower case joined by `-`; long keys are cut and end in a hash. Ids do not depend on",
  "the order of rows.",
  "",
  "**Countries** are ISO 3166 alpha-3 codes, or one of these:",
  "",
  ...Object.entries(countryGroups).map(([code, name]) => `- \`${code}\`: ${name}`),
  "",
  "`CHN+MYS` and `CHN;MYS` mean both together, `WLD-CHN` the first without the second.",
  "",
  "**Times** are written `2024`, `2024-05`, `2024-05-06`, `2024-Q1`, `2024-H1`, `2024-B1` (a quota batch of that year), `1970s`, `FY2025`, `2024/25`,",
  "or as ranges: `2021-2024`, `2021..2024`, `2025-01..05`, `2025..`. A fiscal year follows the country of the row: Japan's starts in April of the",
  "year it is named after, India's in April of the year before, Australia's and Malaysia's in July before, the United States' in October before;",
  "elsewhere it is the calendar year.",
  "",
  "**Two clocks.** The time described is the row's *period*; the day it became public is its *published* date, taken from its source (from the",
  "latest where there are several, from the row itself where it has one).",
  "",
  "**Scope.** The columns named under *scope* say what a number covers. Rows with the same subject and period whose values differ contradict each",
  "other only within one scope.",
];

function section(table: Table): string[] {
  const lines = [`## ${table.name}`, "", `\`facts/${table.file}\`. ${table.about}`, "", `- key: ${named(table.key)}`];
  if (table.subject.length > 0) lines.push(`- subject: ${named(table.subject)}`);
  if (table.scope) lines.push(`- scope: ${named(table.scope)}`);
  if (table.period) lines.push(`- period: ${named([table.period].flat())}`);
  for (const [unit, [low, high]] of Object.entries(table.bounds ?? {})) lines.push(`- values in ${unit}: ${low} to ${high}`);
  return [...lines, "", ...columnTable(table.columns), ""];
}

function named(columns: readonly string[]): string {
  return columns.map((column) => `\`${column}\``).join(", ");
}

function columnTable(columns: Columns): string[] {
  return [
    "| column | holds | what it says |",
    "|---|---|---|",
    ...Object.entries(columns).map(([name, column]) => `| \`${name}\` | ${cell(holds(column))} | ${cell(column.about)} |`),
  ];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** What a column holds, in words. */
function holds(column: Column): string {
  const optional = column.optional ? "; may be empty" : "";
  switch (column.kind) {
    case "text":
      return `text${optional}`;
    case "code": {
      const fallback = column.default === undefined ? "" : `; empty means ${column.default}`;
      return `one of ${column.codes.join(", ")}${fallback}${optional}`;
    }
    case "codes":
      return `some of ${column.codes.join(", ")}, joined by ;${optional}`;
    case "country":
      return `country or set${optional}`;
    case "number": {
      const unit = column.unit === undefined ? "" : ` in ${column.unit}`;
      const bounds = [column.min === undefined ? "" : `≥ ${column.min}`, column.max === undefined ? "" : `≤ ${column.max}`].filter(Boolean);
      return `${column.integer ? "whole " : ""}number${unit}${bounds.length > 0 ? `, ${bounds.join(", ")}` : ""}${optional}`;
    }
    case "unit":
      return `unit: ${column.units.join(", ")}${optional}`;
    case "period":
      return `time${optional}`;
    case "date":
      return `day, month or year${optional}`;
    case "customs":
      return `customs codes${column.words ? `, or ${column.words.join(", ")}` : ""}${optional}`;
    case "sources":
      return `ids of sources, joined by ;${optional}`;
  }
}
