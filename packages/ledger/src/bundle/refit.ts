import type { Bundle, Confidence, FactId, Place, Problem, Quantity } from "@coercivity/domain";
import { usualWidth } from "../reconcile/fit-rows.ts";
import { type FitYear, fitYear } from "../reconcile/fit-year.ts";
import { buildChain } from "../world/build-chain.ts";
import type { Declarations, Declared } from "../world/declarations.ts";
import { type BookFact, type FactBook, valueColumns } from "../world/fact-book.ts";
import { placeKey } from "../world/gather.ts";
import type { FittedFacts } from "./fit-facts.ts";
import { worldOfFit } from "./world-of-fit.ts";

type Fitted = Extract<FittedFacts, { ok: true }>;

/** A number that the fitted world rests on, with the range in which it may lie: a declared assumption, or a fact that a row or a number cites. */
export interface NumberBehind {
  readonly kind: "assumption" | "fact";
  /** The fact's id, or the way to the assumption in its file, as keys joined by dots: `applications.ceramics.exposed.JPN`. */
  readonly name: string;
  readonly at: Place;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Nobody but ourselves says so, or a source of low confidence does. */
  readonly unverified: boolean;
  /** Why it was assumed, or what the row notes. */
  readonly why: string;
  /** The resolved number itself, where it is an assumption. */
  readonly quantity?: Quantity;
}

/** Every assumption with a range and every cited fact behind a fit, each once, by place. A fact without a range gets its confidence's usual width. */
export function numbersBehind({ declarations, fit, ledger }: Fitted): NumberBehind[] {
  const { quantities, placeOf } = fit.variables.chain.out;
  const ways = waysTo(declarations);
  const found = new Map<string, NumberBehind>();
  const cited = new Set<FactId>(fit.rows.flatMap(({ facts }) => facts));
  for (const quantity of quantities) {
    const at = placeOf.get(quantity);
    if (quantity.kind === "fact") cited.add(quantity.fact);
    else if (quantity.kind === "derivation") for (const id of Object.values(quantity.facts)) cited.add(id);
    else if (at && quantity.low < quantity.high) {
      const { value, low, high, unit, why } = quantity;
      const name = ways.get(placeKey(at)) ?? `${at.file}:${at.line ?? 1}`;
      found.set(placeKey(at), { kind: "assumption", name, at, value, low, high, unit, unverified: true, why, quantity });
    }
  }
  for (const id of cited) {
    const fact = ledger.factById.get(id);
    if (fact?.value === undefined) continue;
    const { value, place, confidence, unit = "", note = "" } = fact;
    const [low, high] = rangeOf(value, fact.low, fact.high, confidence);
    found.set(placeKey(place), { kind: "fact", name: id, at: place, value, low, high, unit, unverified: confidence === "low", why: note });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** The way to every declared assumption, by where it stands. */
function waysTo(declarations: Declarations): Map<string, string> {
  const found = new Map<string, string>();
  for (const { value, at } of Object.values(declarations) as Declared<unknown>[]) {
    const look = (part: unknown, path: readonly string[], way: readonly string[]): void => {
      if (typeof part !== "object" || part === null) return;
      if ("assume" in part) found.set(placeKey(at(...path)), way.join("."));
      else for (const [key, inner] of Object.entries(part)) look(inner, [...path, key], [...way, idOf(inner) ?? key]);
    };
    look(value, [], []);
  }
  return found;
}

/** The id of an entry of a list, which says more than its place in it. */
function idOf(part: unknown): string | undefined {
  return typeof part === "object" && part !== null && "id" in part && typeof part.id === "string" ? part.id : undefined;
}

function rangeOf(value: number, low: number | undefined, high: number | undefined, confidence: Confidence): [number, number] {
  const width = usualWidth[confidence];
  return [low ?? value * (1 - width), high ?? value * (1 + width)];
}

/** The world of a fit, on its best year alone. */
export function bundleOfFit({ variables, best }: FitYear): Bundle {
  return { id: "refit", ...worldOfFit(variables, [best]) };
}

/**
 * The world as the fit gives it with one of its numbers at another value, over the flows that the fit carries already. Problems where the facts then
 * leave no way.
 */
export async function refitWith(
  { declarations, ledger, fit }: Fitted,
  { kind, name, at }: NumberBehind,
  value: number,
): Promise<{ readonly bundle: Bundle } | { readonly problems: readonly Problem[] }> {
  const book: FactBook = { byId: ledger.factById, tables: ledger.factsByTable };
  const changed = kind === "fact" ? withValue(book, name, value) : book;
  const chain = buildChain(declarations, changed, kind === "assumption" ? new Map([[placeKey(at), value]]) : undefined);
  if (chain.out.problems.length > 0) return { problems: chain.out.problems };
  const fitted = await fitYear(chain, declarations, changed, fit);
  return "problems" in fitted ? fitted : { bundle: bundleOfFit(fitted.fit) };
}

/** The book with another number in the column that a fact's value is read from. */
function withValue({ byId, tables }: FactBook, id: FactId, value: number): FactBook {
  const fact = byId.get(id);
  if (!fact) throw new RangeError(`no fact "${id}"`);
  const column = valueColumns.find((name) => typeof fact.row[name] === "number");
  const changed: BookFact = { ...fact, row: { ...fact.row, ...(column === undefined ? {} : { [column]: value }) } };
  return {
    byId: new Map([...byId, [id, changed]]),
    tables: new Map([...tables, [fact.table, (tables.get(fact.table) ?? []).map((one) => (one.id === id ? changed : one))]]),
  };
}
