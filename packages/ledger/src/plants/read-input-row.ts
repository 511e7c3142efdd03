import { isoCountries, nearestCountry, type Place, type Problem } from "@coercivity/domain";
import { plantProblems as say } from "./messages.ts";
import { parseSuppliers } from "./parse-suppliers.ts";
import type { Supplier } from "./plant.ts";
import { type PlantColumnName, plantColumns } from "./plant-columns.ts";
import type { PlantContext } from "./plant-context.ts";
import { readNumber } from "./read-number.ts";
import { findStream } from "./stream-aliases.ts";

/** One row of the table, cell by cell; `undefined` where a cell is empty or could not be read. */
export interface InputRow {
  readonly at: Place;
  readonly plant: string | undefined;
  readonly country: string | undefined;
  readonly product: string | undefined;
  readonly stream: string | undefined;
  readonly kgPerDay: number | undefined;
  readonly coverDays: number | undefined;
  readonly essential: boolean | undefined;
  readonly suppliers: readonly Supplier[] | undefined;
  readonly valueAddedUsdPerDay: number | undefined;
  readonly transitDays: number | undefined;
  /** Whether every cell that must be there is, and all could be read. */
  readonly sound: boolean;
}

/** Shares that sum to 100 % within this many points are taken as rounded. */
const splitRounding = 0.1;

/** Reads the cells of one row; each fault goes to `found` with its line and column. */
export function readInputRow(
  file: string,
  line: number,
  cells: ReadonlyMap<string, string>,
  context: PlantContext,
  found: Problem[],
): InputRow {
  const before = found.length;
  const placeOf = (field: PlantColumnName): Place => ({ file, line, field });
  const text = (field: PlantColumnName): string | undefined => {
    const cell = cells.get(field) ?? "";
    if (cell !== "") return cell;
    if (plantColumns[field].required && field !== "value_added_usd_per_day")
      found.push(say.blank(placeOf(field), plantColumns[field].about));
    return undefined;
  };
  const number = (field: PlantColumnName, fits: (value: number) => boolean, bounds: string): number | undefined => {
    const cell = text(field);
    if (cell === undefined) return undefined;
    const read = readNumber(cell);
    if (read.kind === "number" && fits(read.value)) return read.value;
    if (read.kind === "number") found.push(say.outOfRange(placeOf(field), cell, bounds));
    else found.push(read.kind === "comma" ? say.decimalComma(placeOf(field), cell) : say.notANumber(placeOf(field), cell));
    return undefined;
  };
  const country = text("country");
  const stream = readStream(text("stream"), placeOf("stream"), context, found);
  const row = {
    at: { file, line },
    plant: text("plant"),
    country: country === undefined ? undefined : readCountry(country, placeOf("country"), context, found),
    product: text("product"),
    stream,
    kgPerDay: number("kg_per_day", (kg) => kg > 0 && kg <= 1e8, "more than 0 and at most 100 million kg a day"),
    coverDays: number("cover_days", (days) => days >= 0 && days <= 3650, "between 0 and 3650 days"),
    essential: readYesOrNo(text("essential"), placeOf("essential"), found),
    suppliers: readSuppliers(cells, placeOf, stream, context, found),
    valueAddedUsdPerDay: number("value_added_usd_per_day", (usd) => usd >= 0 && usd <= 1e12, "0 or more USD a day"),
    transitDays: number("transit_days", (days) => days >= 0 && days <= 365, "between 0 and 365 days"),
  };
  return { ...row, sound: found.length === before };
}

function readCountry(text: string, at: Place, { countries }: PlantContext, found: Problem[]): string | undefined {
  const code = text.toUpperCase();
  if (countries.includes(code)) return code;
  const near = nearestCountry(text);
  if (Object.hasOwn(isoCountries, code)) {
    found.push(
      say.unknownCountry(at, text, `the world counts ${isoCountries[code]} under XEU (rest of the EU) or OTH (rest of the world)`),
    );
  } else {
    const known = near !== undefined && countries.includes(near);
    found.push(say.unknownCountry(at, text, known ? `did you mean "${near}"?` : `countries of the world: ${countries.join(", ")}`));
  }
  return undefined;
}

function readStream(text: string | undefined, at: Place, { streams }: PlantContext, found: Problem[]): string | undefined {
  if (text === undefined) return undefined;
  const answer = findStream(text, streams);
  if (answer.kind === "found") return answer.stream;
  found.push(answer.kind === "several" ? say.severalStreams(at, text, answer.streams) : say.unknownStream(at, text, answer.near));
  return undefined;
}

function readYesOrNo(text: string | undefined, at: Place, found: Problem[]): boolean | undefined {
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  if (word === "yes" || word === "true") return true;
  if (word === "no" || word === "false") return false;
  found.push(say.notYesOrNo(at, text));
  return undefined;
}

function readSuppliers(
  cells: ReadonlyMap<string, string>,
  placeOf: (field: PlantColumnName) => Place,
  stream: string | undefined,
  context: PlantContext,
  found: Problem[],
): readonly Supplier[] | undefined {
  const one = cells.get("supplier_country") ?? "";
  const several = cells.get("suppliers") ?? "";
  const at = placeOf(one === "" && cells.has("suppliers") ? "suppliers" : "supplier_country");
  if (one === "" && several === "") {
    found.push(say.blank(at, 'the country it is bought from, or a split such as "CHN:70; JPN:30"'));
    return undefined;
  }
  if (one !== "" && several !== "") {
    found.push(say.supplierTwice(at));
    return undefined;
  }
  const read = one === "" ? parseSuppliers(several) : ({ ok: true, shares: [{ country: one, percent: 100 }] } as const);
  if (!read.ok) {
    found.push(read.decimalComma ? say.decimalComma(at, read.part) : say.splitNotRead(at, read.part));
    return undefined;
  }
  const before = found.length;
  const seen = new Set<string>();
  let sum = 0;
  const shares = read.shares.map(({ country, percent }) => {
    const code = readCountry(country, at, context, found);
    if (code !== undefined && seen.has(code)) found.push(say.splitCountryTwice(at, code));
    if (code !== undefined) seen.add(code);
    if (!(percent > 0)) found.push(say.outOfRange(at, `${country}:${percent}`, "a share above 0 %"));
    const makers = stream === undefined ? undefined : (context.makers.get(stream) ?? []);
    if (code !== undefined && makers && !makers.includes(code)) found.push(say.noPool(at, code, stream!, makers));
    sum += percent;
    return { country: code ?? country, share: percent };
  });
  if (Math.abs(sum - 100) > splitRounding) found.push(say.splitSum(at, sum));
  return found.length > before ? undefined : shares.map(({ country, share }) => ({ country, share: share / sum }));
}
