import type { ZipEntry } from "./zip-entries.ts";

/** Cells with formulas in the first sheet of a workbook, such as `D7`, in the order in which they are stored. */
export function sheetFormulas(entries: readonly ZipEntry[], limit: number): readonly string[] {
  const text = (name: string): string =>
    entries
      .find((entry) => entry.name === name)
      ?.unpack(limit)
      .toString("utf8") ?? "";
  const xml = text(firstSheet(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels")));
  return [...xml.matchAll(/<(?:\w+:)?f(?=[\s>/])/g)].map(({ index }) => {
    const cell = xml.lastIndexOf(' r="', index) + 4;
    return xml.slice(cell, xml.indexOf('"', cell));
  });
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
