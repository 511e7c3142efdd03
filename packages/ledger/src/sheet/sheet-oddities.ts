import type { ZipEntry } from "./zip-entries.ts";

/** What the first sheet of a workbook holds that a table cannot: cells such as `D7`, ranges such as `A1:O1`, in the order in which they are stored. */
export interface SheetOddities {
  readonly formulas: readonly string[];
  /** Results of formulas that failed, kept as values: `#N/A`, `#REF!`. */
  readonly errors: readonly { readonly cell: string; readonly shows: string }[];
  /** Cells that are merged: all but the first of them are empty. */
  readonly merged: readonly string[];
}

/** Finds formulas, error values and merged cells in the first sheet of a workbook. */
export function sheetOddities(entries: readonly ZipEntry[], limit: number): SheetOddities {
  const text = (name: string): string =>
    entries
      .find((entry) => entry.name === name)
      ?.unpack(limit)
      .toString("utf8") ?? "";
  const xml = text(firstSheet(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels")));
  return {
    formulas: [...xml.matchAll(/<(?:\w+:)?f(?=[\s>/])/g)].map(({ index }) => {
      const cell = xml.lastIndexOf(' r="', index) + 4;
      return xml.slice(cell, xml.indexOf('"', cell));
    }),
    errors: [...xml.matchAll(/<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*?\br="([^"]+)"[^>]*>(?:(?!<\/(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)</gs)].map(
      ([, cell = "", shows = ""]) => ({ cell, shows }),
    ),
    merged: [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]+)"/g)].map(([, range = ""]) => range),
  };
}

/** Path of the sheet that a workbook names first. */
function firstSheet(workbook: string, relations: string): string {
  const sheet = /<(?:\w+:)?sheet\s[^>]*?\w+:id="([^"]+)"/.exec(workbook)?.[1] ?? "";
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    if (/\sId="([^"]*)"/.exec(relation)?.[1] !== sheet) continue;
    const target = /\sTarget="([^"]*)"/.exec(relation)?.[1] ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  }
  return "xl/worksheets/sheet1.xml";
}
