import type { Place, Problem, Quantity } from "@coercivity/domain";
import type { QuantitySpec } from "@coercivity/domain/schema";
import type { FactBook } from "./fact-book.ts";
import { resolveQuantity } from "./quantities.ts";

/** Collects problems and counts the kinds of numbers while a world is put together, so that everything wrong is told at once. */
export interface Gather {
  readonly problems: Problem[];
  readonly quantities: Quantity[];
  /** Where each resolved number is declared. */
  readonly placeOf: Map<Quantity, Place>;
  /** The resolved number; a stand-in of zero after a problem, since nothing is built once there is one. */
  quantity(spec: QuantitySpec, at: Place, unit?: string): Quantity;
  add(problem: Problem): void;
}

const standIn: Quantity = { kind: "assumption", value: 0, low: 0, high: 0, unit: "", why: "stand-in after a problem" };

/** Assumed numbers to be taken instead of the declared ones, by `placeKey` of where they are declared. */
export type OtherAssumptions = ReadonlyMap<string, number>;

export function placeKey({ file, line, column }: Place): string {
  return `${file}:${line ?? 0}:${column ?? 0}`;
}

/** A gatherer over the given facts; `others` replaces declared assumptions. */
export function gather(
  book: FactBook,
  unitProblem: (at: Place, unit: string, expected: string) => Problem,
  others: OtherAssumptions = new Map(),
): Gather {
  const problems: Problem[] = [];
  const quantities: Quantity[] = [];
  const placeOf = new Map<Quantity, Place>();
  return {
    problems,
    quantities,
    placeOf,
    quantity(spec, at, unit) {
      if (unit !== undefined && spec.unit !== unit) problems.push(unitProblem(at, spec.unit, unit));
      const other = others.get(placeKey(at));
      const resolved = resolveQuantity(other !== undefined && "assume" in spec ? { ...spec, assume: other } : spec, book, at);
      problems.push(...resolved.problems);
      if (resolved.quantity) {
        quantities.push(resolved.quantity);
        placeOf.set(resolved.quantity, at);
      }
      return resolved.quantity ?? standIn;
    },
    add(problem) {
      problems.push(problem);
    },
  };
}
