import type { Place, Problem } from "@coercivity/domain";
import { quote } from "../messages.ts";

/** What can be wrong with a firm's table of plants, in words: what is wrong, the value, what would be right. */
export const plantProblems = {
  columnMissing: (file: string, column: string, about: string): Problem => ({
    code: "plants/missing-column",
    at: { file, line: 1, field: column },
    message: `column "${column}" is missing`,
    hint: `it says: ${about}`,
  }),
  noSupplierColumn: (file: string): Problem => ({
    code: "plants/missing-column",
    at: { file, line: 1, field: "supplier_country" },
    message: 'neither "supplier_country" nor "suppliers" is a column',
    hint: 'one of them says where an input is bought: "CHN", or "CHN:70; JPN:30"',
  }),
  columnUnknown: (file: string, column: string, near: string | undefined, columns: readonly string[]): Problem => ({
    code: "plants/unknown-column",
    at: { file, line: 1, field: column },
    message: `unknown column "${column}"`,
    hint: near === undefined ? `columns are ${columns.join(", ")}; delete the others` : `did you mean "${near}"?`,
  }),
  columnTwice: (file: string, column: string): Problem => ({
    code: "plants/column-twice",
    at: { file, line: 1, field: column },
    message: `column "${column}" stands twice`,
    hint: "keep one of the two",
  }),
  blank: (at: Place, about: string): Problem => ({ code: "plants/blank", at, message: "the cell is empty", hint: `needed: ${about}` }),
  notANumber: (at: Place, text: string): Problem => ({
    code: "plants/not-a-number",
    at,
    message: `${quote(text)} is not a number`,
    hint: "digits with a decimal point and no unit, such as 12.5",
  }),
  decimalComma: (at: Place, text: string): Problem => ({
    code: "plants/decimal-comma",
    at,
    message: `${quote(text)} has a comma, which may mean a decimal or thousands`,
    hint: "write 1.5 for one and a half and 1500 for fifteen hundred, in the whole table",
  }),
  outOfRange: (at: Place, text: string, bounds: string): Problem => ({
    code: "plants/out-of-range",
    at,
    message: `${quote(text)} is out of range`,
    hint: `it must be ${bounds}`,
  }),
  notYesOrNo: (at: Place, text: string): Problem => ({
    code: "plants/not-yes-or-no",
    at,
    message: `${quote(text)} is neither yes nor no`,
    hint: "yes where the line stops without this input, else no",
  }),
  unknownCountry: (at: Place, text: string, hint: string): Problem => ({
    code: "plants/unknown-country",
    at,
    message: `unknown country ${quote(text)}`,
    hint,
  }),
  unknownStream: (at: Place, text: string, near: string | undefined): Problem => ({
    code: "plants/unknown-stream",
    at,
    message: `unknown stream ${quote(text)}`,
    hint: near === undefined ? "docs/plants.md lists streams and everyday names for them" : `did you mean "${near}"?`,
  }),
  severalStreams: (at: Place, text: string, streams: readonly string[]): Problem => ({
    code: "plants/several-streams",
    at,
    message: `${quote(text)} may be any of ${streams.length} streams`,
    hint: `say which: ${streams.join(", ")}`,
  }),
  supplierTwice: (at: Place): Problem => ({
    code: "plants/supplier-twice",
    at,
    message: '"supplier_country" and "suppliers" are both filled',
    hint: "fill one of the two",
  }),
  splitNotRead: (at: Place, part: string): Problem => ({
    code: "plants/split-not-read",
    at,
    message: `${quote(part)} is no country with its share`,
    hint: 'as in "CHN:70; JPN:30"',
  }),
  splitSum: (at: Place, sum: number): Problem => ({
    code: "plants/split-sum",
    at,
    message: `the shares sum to ${round(sum)} %`,
    hint: "they must sum to 100 %",
  }),
  splitCountryTwice: (at: Place, country: string): Problem => ({
    code: "plants/split-country-twice",
    at,
    message: `${country} stands twice among the suppliers`,
    hint: "add its shares up",
  }),
  noPool: (at: Place, country: string, stream: string, those: readonly string[]): Problem => ({
    code: "plants/no-pool",
    at,
    message: `${country} puts out no ${stream} in the reconciled world`,
    hint: those.length === 0 ? "nobody does" : `those that do: ${those.join(", ")}`,
  }),
  duplicateRow: (at: Place, plant: string, stream: string, line: number): Problem => ({
    code: "plants/duplicate-row",
    at,
    message: `plant ${quote(plant)} already has ${stream} in line ${line}`,
    hint: 'add the two up; several suppliers go into one cell, as in "CHN:70; JPN:30"',
  }),
  plantDiffers: (at: Place, plant: string, first: string, line: number): Problem => ({
    code: "plants/plant-differs",
    at,
    message: `plant ${quote(plant)} has another value in line ${line}: ${quote(first)}`,
    hint: "give it once, or the same in each row of the plant; two plants need two names",
  }),
  nameTaken: (at: Place, id: string): Problem => ({
    code: "plants/name-taken",
    at,
    message: `${quote(id)} is a facility of the world already`,
    hint: "give the plant another name",
  }),
  noTransit: (at: Place, from: string, to: string): Problem => ({
    code: "plants/no-transit",
    at,
    message: `nothing goes from ${from} to ${to} in the reconciled world, so the days on the way are not known`,
    hint: "fill transit_days",
  }),
  drawsTooMuch: (at: Place, draw: Draw): Problem => ({
    code: "plants/draws-too-much",
    at,
    message:
      `the table buys ${round(draw.wanted)} kg of ${draw.stream} a day from ${draw.from} for plants in ${draw.to}; ` +
      `${draw.to} buys ${round(draw.recorded)} kg there in the reconciled world`,
    hint:
      `at most ${round(draw.most)} kg can be placed there; is the figure kg a day, and of the magnet or oxide itself?` +
      (draw.others.length === 0 ? "" : ` ${draw.to} also buys from ${draw.others.join(", ")}`),
  }),
};

/** What a table asks of one country's supply to another. Kg per day. */
export interface Draw {
  readonly stream: string;
  readonly from: string;
  readonly to: string;
  readonly wanted: number;
  readonly recorded: number;
  readonly most: number;
  readonly others: readonly string[];
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
