import type { Quantity, Scenario, World } from "@coercivity/domain";

/** How many numbers of each kind stand behind a result. */
export interface QuantityCounts {
  readonly facts: number;
  readonly derivations: number;
  readonly assumptions: number;
}

/** Counts the numbers of a world and a scenario by who says them; a number used in several places is counted once. */
export function countQuantities(world: World, scenario: Scenario): QuantityCounts {
  const overridden = Object.keys(scenario.parameters);
  const parameters = Object.fromEntries(Object.entries(world.parameters).filter(([name]) => !overridden.includes(name)));
  const seen = new Map<string, Quantity["kind"]>();
  visit({ ...world, parameters, pools: [], links: [] }, seen);
  visit(scenario, seen);
  const count = (kind: Quantity["kind"]) => [...seen.values()].filter((one) => one === kind).length;
  return { facts: count("fact"), derivations: count("derivation"), assumptions: count("assumption") };
}

function visit(node: unknown, seen: Map<string, Quantity["kind"]>): void {
  if (typeof node !== "object" || node === null) return;
  if (isQuantity(node)) seen.set(JSON.stringify(node), node.kind);
  else for (const child of Object.values(node)) visit(child, seen);
}

function isQuantity(node: object): node is Quantity {
  const { kind, value } = node as Partial<Quantity>;
  return typeof value === "number" && (kind === "fact" || kind === "derivation" || kind === "assumption");
}
