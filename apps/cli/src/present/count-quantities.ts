import type { Counts, Quantity, Scenario } from "@coercivity/domain";

/** How many numbers of each kind stand behind a result. */
export interface QuantityCounts {
  /** Figures the baseline was fitted to, each from facts. */
  readonly fitted: number;
  readonly facts: number;
  readonly derivations: number;
  readonly assumptions: number;
}

/** Counts what the world was made from and what the scenario adds, by who says it. */
export function countQuantities(world: Counts, scenario: Scenario): QuantityCounts {
  const own = [...scenario.measures.flatMap((measure) => Object.values(measure)), ...Object.values(scenario.parameters)].filter(isQuantity);
  const count = (kind: Quantity["kind"]) => own.filter((quantity) => quantity.kind === kind).length;
  return {
    fitted: world.fitRows,
    facts: world.numbers.facts + count("fact"),
    derivations: world.numbers.derivations + count("derivation"),
    assumptions: world.numbers.assumptions + count("assumption"),
  };
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === "object" && value !== null && "kind" in value && "unit" in value;
}
