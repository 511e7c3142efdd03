import { nearest, type Place, type Problem, type Quantity } from "@coercivity/domain";
import type { QuantitySpec } from "@coercivity/domain/schema";
import { type BookFact, type FactBook, numberOf } from "./fact-book.ts";
import { parseFormula } from "./formula.ts";
import { worldProblems as say } from "./messages.ts";

/** A declared number made into a quantity that can say who says so, or the problems that stand in the way. */
export interface Resolved {
  readonly quantity?: Quantity;
  readonly problems: readonly Problem[];
}

/** Resolves a declared number against the facts: reads the fact, does the arithmetic, or takes the assumption with its range. */
export function resolveQuantity(spec: QuantitySpec, book: FactBook, at: Place): Resolved {
  if ("assume" in spec) {
    const { assume: value, low, high, unit, why } = spec;
    if (low > value || value > high) return { problems: [say.assumptionOutsideRange(at, value, low, high)] };
    return { quantity: { kind: "assumption", value, low, high, unit, why }, problems: [] };
  }
  if ("formula" in spec) return derive(spec, book, at);
  const fact = findFact(spec.fact, book, at);
  if ("problem" in fact) return { problems: [fact.problem] };
  const read = readFact(fact.fact, spec.column, spec.pick);
  if (read === undefined) return { problems: [say.factWithoutNumber(at, spec.fact, spec.column)] };
  const scale = spec.scale ?? 1;
  if (scale !== 1) {
    const scaled = { value: read.value * scale, ...range(read, scale) };
    return {
      quantity: { kind: "derivation", ...scaled, unit: spec.unit, formula: `fact * ${scale}`, facts: { fact: fact.fact.id } },
      problems: [],
    };
  }
  return {
    quantity: { kind: "fact", ...read, unit: spec.unit, fact: fact.fact.id, confidence: fact.fact.confidence },
    problems: [],
  };
}

function derive(spec: Extract<QuantitySpec, { formula: string }>, book: FactBook, at: Place): Resolved {
  const found: Problem[] = [];
  const numbers: Record<string, number> = {};
  const ids: Record<string, string> = {};
  for (const [name, reference] of Object.entries(spec.facts)) {
    const { fact: id, column } = typeof reference === "string" ? { fact: reference, column: undefined } : reference;
    const fact = findFact(id, book, at);
    if ("problem" in fact) {
      found.push(fact.problem);
      continue;
    }
    const read = readFact(fact.fact, column, undefined);
    if (read === undefined) found.push(say.factWithoutNumber(at, id, column));
    else numbers[name] = read.value;
    ids[name] = fact.fact.id;
  }
  const formula = parseFormula(spec.formula, Object.keys(spec.facts));
  if (!formula.ok) found.push(say.formulaNotRead(at, spec.formula, formula.error));
  if (found.length > 0 || !formula.ok) return { problems: found };
  const value = formula.evaluate(numbers);
  if (!Number.isFinite(value)) return { problems: [say.formulaNotFinite(at, spec.formula)] };
  return {
    quantity: {
      kind: "derivation",
      value,
      unit: spec.unit,
      formula: spec.formula,
      facts: ids,
      ...(spec.note === undefined ? {} : { note: spec.note }),
    },
    problems: [],
  };
}

function findFact(id: string, book: FactBook, at: Place): { fact: BookFact } | { problem: Problem } {
  const fact = book.byId.get(id);
  if (fact) return { fact };
  const table = id.split(":")[0] ?? "";
  const known = (book.tables.get(table) ?? []).map((one) => one.id);
  return { problem: say.factUnknown(at, id, nearest(id, known)) };
}

function readFact(fact: BookFact, column: string | undefined, pick: "value" | "midpoint" | "low" | "high" | undefined) {
  const low = numberOf(fact, "low");
  const high = numberOf(fact, "high");
  const centre = numberOf(fact, column);
  const middle = low !== undefined && high !== undefined ? (low + high) / 2 : (centre ?? low ?? high);
  const value = pick === "low" ? low : pick === "high" ? high : pick === "midpoint" ? middle : centre;
  if (value === undefined) return undefined;
  return { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function range(read: { low?: number; high?: number }, scale: number): { low?: number; high?: number } {
  return {
    ...(read.low === undefined ? {} : { low: read.low * scale }),
    ...(read.high === undefined ? {} : { high: read.high * scale }),
  };
}
