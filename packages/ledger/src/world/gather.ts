import type { Place, Problem, Quantity } from "@coercivity/domain";
import type { QuantitySpec } from "@coercivity/domain/schema";
import type { FactBook } from "./fact-book.ts";
import { resolveQuantity } from "./quantities.ts";

/** Collects problems and counts the kinds of numbers while a world is put together, so that everything wrong is told at once. */
export interface Gather {
  readonly problems: Problem[];
  readonly quantities: Quantity[];
  /** The resolved number; a stand-in of zero after a problem, since nothing is built once there is one. */
  quantity(spec: QuantitySpec, at: Place, unit?: string): Quantity;
  add(problem: Problem): void;
}

const standIn: Quantity = { kind: "assumption", value: 0, low: 0, high: 0, unit: "", why: "stand-in after a problem" };

/** A gatherer over the given facts. */
export function gather(book: FactBook, unitProblem: (at: Place, unit: string, expected: string) => Problem): Gather {
  const problems: Problem[] = [];
  const quantities: Quantity[] = [];
  return {
    problems,
    quantities,
    quantity(spec, at, unit) {
      if (unit !== undefined && spec.unit !== unit) problems.push(unitProblem(at, spec.unit, unit));
      const resolved = resolveQuantity(spec, book, at);
      problems.push(...resolved.problems);
      if (resolved.quantity) quantities.push(resolved.quantity);
      return resolved.quantity ?? standIn;
    },
    add(problem) {
      problems.push(problem);
    },
  };
}
