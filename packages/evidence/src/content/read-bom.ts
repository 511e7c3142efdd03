import { elements, isCountryCode, nearest, nearestCountry, type Place, type Problem } from "@coercivity/domain";
import { problems as say } from "../messages.ts";
import type { Bom, BomLine } from "./bom.ts";
import { type BomColumnName, bomColumnNames, bomColumns } from "./bom-columns.ts";
import { buildTree } from "./build-tree.ts";

/** A table as its reader hands it over: rows with the line each stands in, and what is wrong with its form. */
export interface BomTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly problems: readonly Problem[];
}

/** A bill of materials, or everything that is wrong with its table. */
export type BomRead = { readonly ok: true; readonly bom: Bom } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A table is not searched further once it has this many problems. */
const mostProblems = 200;

/** Reads a table into a tree of parts. `items` are the names an item may have. All problems are given at once, each with line and column. */
export function readBom(table: BomTable, items: readonly string[]): BomRead {
  const { file, header, rows } = table;
  const problems: Problem[] = [...table.problems];
  if (header.length > 0) checkHeader(file, header, problems);
  if (problems.length > 0) return { ok: false, problems };
  const known = new Set(items);
  const lines: (Omit<BomLine, "parent"> & { readonly parentId: string })[] = [];
  const first = { currency: "", currencyLine: 0, units: new Map<string, { unit: string; line: number }>() };
  for (const { line, cells } of rows) {
    if (problems.length >= mostProblems) break;
    const at = (field: BomColumnName): Place => ({ file, line, field });
    const cell = (name: BomColumnName): string => cells[header.indexOf(name)] ?? "";
    for (const name of bomColumnNames) {
      const text = cell(name);
      if (/^[=@]|^[+-](?![\d.])/.test(text)) problems.push(say.formula(at(name), text));
      else if (text === "" && bomColumns[name].required && name !== "parent") problems.push(say.blank(at(name), bomColumns[name].about));
    }
    const currency = cell("currency");
    if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) problems.push(say.currency(at("currency"), currency));
    else if (first.currency === "") Object.assign(first, { currency, currencyLine: line });
    else if (currency !== "" && currency !== first.currency)
      problems.push(say.currencies(at("currency"), first.currency, currency, first.currencyLine));
    const unit = cell("unit");
    const item = cell("item");
    if (unit !== "" && unit !== "pcs" && unit !== "kg") problems.push(say.unit(at("unit"), unit));
    const before = item === "" ? undefined : first.units.get(item);
    if (before && before.unit !== unit) problems.push(say.units(at("unit"), item, before.unit, unit, before.line));
    else if (item !== "" && !before) first.units.set(item, { unit, line });
    if (item !== "" && !known.has(item)) problems.push(say.item(at("item"), item, nearest(item, items)));
    const us = cell("us_controlled");
    if (!/^(?:yes|no)?$/.test(us)) problems.push(say.yesOrNo(at("us_controlled"), us));
    lines.push({
      id: cell("part"),
      line,
      name: cell("name"),
      parentId: cell("parent"),
      quantity: positive(cell("quantity"), at("quantity"), problems),
      unitValue: positive(cell("unit_value"), at("unit_value"), problems),
      origin: country(cell("origin"), at("origin"), problems),
      item,
      content: named(cell("content"), at("content"), problems, bomColumns.content.about)?.map(([element, kg]) => ({ element, kg })) ?? [],
      contentOrigin: country(cell("content_origin"), at("content_origin"), problems),
      technology: countryList(cell("technology"), at("technology"), problems),
      party: cell("party"),
      listedStakes: stakes(cell("listed_stakes"), at("listed_stakes"), problems),
      usControlled: us === "" ? undefined : us === "yes",
    });
    for (const { element } of lines.at(-1)!.content)
      if (!(elements as readonly string[]).includes(element))
        problems.push(say.list(at("content"), cell("content"), `elements are ${elements.join(", ")}`));
  }
  if (problems.length > 0) return { ok: false, problems };
  return buildTree(file, lines, first.currency);
}

function checkHeader(file: string, header: readonly string[], problems: Problem[]): void {
  const seen = new Set<string>();
  const nameless = header.indexOf("");
  if (nameless >= 0) problems.push(say.columnNameless(file, nameless + 1));
  for (const name of header.filter((one) => one !== "")) {
    if (seen.has(name)) problems.push(say.columnTwice(file, name));
    else if (!(name in bomColumns)) problems.push(say.columnUnknown(file, name, nearest(name, bomColumnNames), bomColumnNames));
    seen.add(name);
  }
  for (const name of bomColumnNames)
    if (bomColumns[name].required && !seen.has(name)) problems.push(say.columnMissing(file, name, bomColumns[name].about));
}

function positive(text: string, at: Place, problems: Problem[]): number {
  const value = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(text) ? Number(text) : Number.NaN;
  if (text !== "" && Number.isNaN(value) && !/^[=@]|^[+-](?![\d.])/.test(text)) problems.push(say.notANumber(at, text));
  else if (value <= 0 || value === Infinity) problems.push(say.notPositive(at, text));
  return value;
}

function country(text: string, at: Place, problems: Problem[]): string {
  if (text !== "" && !isCountryCode(text)) problems.push(say.country(at, text, nearestCountry(text)));
  return text;
}

function countryList(text: string, at: Place, problems: Problem[]): readonly string[] | undefined {
  if (text === "") return undefined;
  return text === "none" ? [] : text.split(";").map((part) => country(part.trim(), at, problems));
}

/** `Dy:0.0004; Tb:0.0001`: names with a number above zero. */
function named(text: string, at: Place, problems: Problem[], about: string): [string, number][] | undefined {
  if (text === "") return undefined;
  const parts = text.split(";").map((part): [string, number] => {
    const [name = "", number = ""] = part.split(":").map((one) => one.trim());
    return [name, /^\d*\.?\d+(?:e-?\d+)?$/i.test(number) ? Number(number) : Number.NaN];
  });
  const twice = parts.find(([name], i) => parts.findIndex(([other]) => other === name) < i);
  if (twice && twice[0] !== "") problems.push(say.listedTwice(at, text, twice[0]));
  else if (parts.every(([name, value]) => name !== "" && value > 0)) return parts;
  else problems.push(say.list(at, text, about));
  return undefined;
}

function stakes(text: string, at: Place, problems: Problem[]): BomLine["listedStakes"] {
  if (text === "none") return [];
  const read = named(text, at, problems, bomColumns.listed_stakes.about);
  const sum = read?.reduce((all, [, share]) => all + share, 0) ?? 0;
  if (sum > 100 + 1e-9) problems.push(say.stakesAboveWhole(at, text, Number(sum.toPrecision(6))));
  return read?.map(([entity, share]) => ({ entity, share: share / 100 }));
}
