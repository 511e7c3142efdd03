export type { AssumedQuantity, Confidence, DerivedQuantity, FactId, FactQuantity, Quantity } from "./quantity.ts";
export { comparePlaces, formatProblem, type Place, type Problem } from "./problem.ts";
export { nearest } from "./tables/nearest.ts";
