import { nearest, type Problem } from "@coercivity/domain";
import type { Sheet } from "../sheet/sheet.ts";
import { capped, full } from "../text/problem-limit.ts";
import { plantProblems as say } from "./messages.ts";
import { type Plant, type PlantInput, plantId } from "./plant.ts";
import { type PlantColumnName, plantColumnNames, plantColumns } from "./plant-columns.ts";
import type { PlantContext } from "./plant-context.ts";
import { type InputRow, readInputRow } from "./read-input-row.ts";

/** The plants of a table in the order of their first rows, without those that have a fault, and everything that is wrong. */
export interface PlantsRead {
  readonly plants: readonly Plant[];
  readonly problems: readonly Problem[];
}

/** Checks the header of a table and each of its rows, and puts the rows of each plant together. */
export function gatherPlants(table: Sheet, context: PlantContext): PlantsRead {
  if (table.header.length === 0) return { plants: [], problems: table.problems };
  const problems: Problem[] = [...table.problems];
  const columns = checkHeader(table, problems);
  if (problems.length > table.problems.length) return { plants: [], problems };
  const ofPlant = new Map<string, InputRow[]>();
  for (const { line, cells } of table.rows) {
    if (full(problems)) break;
    const named = new Map(columns.map((name, i) => [name as string, cells[i] ?? ""]));
    const row = readInputRow(table.file, line, named, context, problems);
    if (row.plant === undefined) continue;
    const rows = ofPlant.get(row.plant);
    if (rows) rows.push(row);
    else ofPlant.set(row.plant, [row]);
  }
  const plants = [...ofPlant].flatMap(([name, rows]) => plantOf(name, rows, context, problems) ?? []);
  return { plants, problems: capped(problems, table.file) };
}

/** The names of the columns as the table has them, in small letters and with underscores. */
function checkHeader({ file, header }: Sheet, problems: Problem[]): readonly string[] {
  const columns = header.map((name) => name.toLowerCase().replace(/[\s-]+/g, "_"));
  columns.forEach((name, i) => {
    // Sheets often end in columns without a name.
    if (name === "") return;
    if (columns.indexOf(name) < i) problems.push(say.columnTwice(file, name));
    else if (!isColumn(name)) problems.push(say.columnUnknown(file, header[i]!, nearest(name, plantColumnNames), plantColumnNames));
  });
  for (const name of plantColumnNames) {
    if (plantColumns[name].required && !columns.includes(name)) problems.push(say.columnMissing(file, name, plantColumns[name].about));
  }
  if (!columns.includes("supplier_country") && !columns.includes("suppliers")) problems.push(say.noSupplierColumn(file));
  return columns;
}

function isColumn(name: string): name is PlantColumnName {
  return Object.hasOwn(plantColumns, name);
}

function plantOf(name: string, rows: readonly InputRow[], { facilities }: PlantContext, problems: Problem[]): Plant | undefined {
  const before = problems.length;
  const country = sameInAll(name, rows, "country", ({ country }) => country, problems);
  const product = sameInAll(name, rows, "product", ({ product }) => product, problems);
  const valueAdded = sameInAll(name, rows, "value_added_usd_per_day", (row) => row.valueAddedUsdPerDay, problems);
  const first = rows[0]!;
  if (valueAdded === undefined && rows.every(({ sound }) => sound)) {
    problems.push(say.blank({ ...first.at, field: "value_added_usd_per_day" }, plantColumns.value_added_usd_per_day.about));
  }
  const lineOf = new Map<string, number>();
  const inputs = rows.flatMap((row): PlantInput[] => {
    const { at, stream, kgPerDay, coverDays, essential, suppliers, transitDays } = row;
    if (stream === undefined) return [];
    const earlier = lineOf.get(stream);
    if (earlier !== undefined) problems.push(say.duplicateRow({ ...at, field: "stream" }, name, stream, earlier));
    else lineOf.set(stream, at.line ?? 0);
    if (kgPerDay === undefined || coverDays === undefined || essential === undefined || suppliers === undefined) return [];
    return [{ at, stream, kgPerDay, coverDays, essential, suppliers, ...(transitDays === undefined ? {} : { transitDays }) }];
  });
  if (country === undefined) return undefined;
  const plant: Plant = { name, country, product: product ?? "", valueAddedUsdPerDay: valueAdded ?? 0, inputs, at: first.at };
  if (facilities.has(plantId(plant))) problems.push(say.nameTaken({ ...first.at, field: "plant" }, plantId(plant)));
  return problems.length === before && rows.every(({ sound }) => sound) ? plant : undefined;
}

/** What all rows of a plant say in a column; rows that say nothing agree with any. */
function sameInAll<T extends string | number>(
  plant: string,
  rows: readonly InputRow[],
  field: PlantColumnName,
  pick: (row: InputRow) => T | undefined,
  problems: Problem[],
): T | undefined {
  const first = rows.find((row) => pick(row) !== undefined);
  if (!first) return undefined;
  const value = pick(first)!;
  for (const row of rows) {
    const other = pick(row);
    if (other === undefined || other === value) continue;
    problems.push(say.plantDiffers({ ...row.at, field }, plant, String(value), first.at.line ?? 0));
  }
  return value;
}
