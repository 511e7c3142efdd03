import {
  type Column,
  isIsoDate,
  nearest,
  nearestCountry,
  type Place,
  type Problem,
  parseCountrySet,
  parsePeriod,
} from "@coercivity/domain";
import { problems as say } from "../messages.ts";

/** What a cell is read beside: the sources that exist, and the country whose fiscal years hold. */
export interface CellContext {
  readonly sourceIds: ReadonlySet<string>;
  readonly country: string | undefined;
}

/** What a cell holds, or what is wrong with it. */
export type CellResult = { readonly value: unknown } | { readonly problem: Problem };

/** Reads one cell as its column declares. An empty optional cell is `undefined`; nothing is trimmed or guessed. */
export function readCell(column: Column, text: string, at: Place, context: CellContext): CellResult {
  if (text === "") {
    if (column.kind === "code" && column.default !== undefined) return { value: column.default };
    return column.optional ? nothing : { problem: say.cellBlank(at, column.about) };
  }
  if (text.trim() !== text) return { problem: say.cellSpace(at, text) };
  switch (column.kind) {
    case "text":
      return { value: text };
    case "code":
      if (column.codes.includes(text)) return { value: text };
      return { problem: say.unknownCode(at, text, nearest(text, column.codes), column.codes) };
    case "codes": {
      const words = text.split(";");
      const wrong = words.find((word) => !column.codes.includes(word));
      return wrong === undefined ? { value: words } : { problem: say.unknownCode(at, wrong, nearest(wrong, column.codes), column.codes) };
    }
    case "unit":
      if (column.units.includes(text)) return { value: text };
      return { problem: say.unknownUnit(at, text, nearest(text, column.units), column.units) };
    case "country": {
      const [unknown] = parseCountrySet(text).unknown;
      return unknown === undefined ? { value: text } : { problem: say.unknownCountry(at, unknown, nearestCountry(unknown)) };
    }
    case "number":
      return readNumber(column, text, at);
    case "period":
      return parsePeriod(text, context.country) ? { value: text } : { problem: say.notAPeriod(at, text) };
    case "date":
      return isIsoDate(text) ? { value: text } : { problem: say.notADate(at, text) };
    case "customs": {
      const wrong = text.split(/[;+]/).find((code) => !customsCode.test(code) && !column.words?.includes(code));
      return wrong === undefined ? { value: text } : { problem: say.notACustomsCode(at, wrong) };
    }
    case "sources": {
      const ids = text.split(";");
      const wrong = ids.find((id) => !context.sourceIds.has(id));
      if (wrong === undefined) return { value: ids };
      return { problem: say.unknownSource(at, wrong, nearest(wrong, [...context.sourceIds])) };
    }
  }
}

const nothing: CellResult = { value: undefined };
/** National extensions may leave the last digits open: `28469019xx`. */
const customsCode = /^\d{4,10}(xx)?$/;
const decimal = /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i;

function readNumber(column: Extract<Column, { kind: "number" }>, text: string, at: Place): CellResult {
  if (!decimal.test(text)) return { problem: say.notANumber(at, text) };
  const value = Number(text);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = column;
  if (!Number.isFinite(value)) return { problem: say.outOfRange(at, text, "a finite number") };
  if (value < min || value > max) return { problem: say.outOfRange(at, text, between(column.min, column.max)) };
  if (column.integer && !Number.isInteger(value)) return { problem: say.outOfRange(at, text, "a whole number") };
  return { value };
}

/** Bounds in words. */
export function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}
