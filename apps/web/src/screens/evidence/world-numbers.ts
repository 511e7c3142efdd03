import type { Quantity, World } from "@coercivity/domain";

/** A number of the declared world with the way to it in words, such as `buffers JPN` or `facility JPN magnet plants, capacity`. */
export interface WorldNumber {
  readonly name: string;
  readonly quantity: Quantity;
}

/** Every number of the world that can say who says so, each declared one once: many facilities may share one. */
export function worldNumbers(world: World): WorldNumber[] {
  const found = new Map<string, WorldNumber>();
  const visit = (value: unknown, path: readonly string[]): void => {
    if (value === null || typeof value !== "object") return;
    if (isQuantity(value)) {
      const key = JSON.stringify(value);
      if (!found.has(key)) found.set(key, { name: path.join(" "), quantity: value });
      return;
    }
    if (Array.isArray(value)) for (const [at, one] of value.entries()) visit(one, [...path, nameOf(one) ?? String(at + 1)]);
    else for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
  };
  visit(world.parameters, ["parameter"]);
  visit(world.chainCoverDays, ["cover of the chain"]);
  visit(world.supplements, []);
  visit(world.streams, []);
  visit(world.facilities, []);
  visit(world.gdpUsd, ["GDP"]);
  return [...found.values()];
}

function isQuantity(value: object): value is Quantity {
  return "kind" in value && "value" in value && "unit" in value && ["fact", "derivation", "assumption"].includes(String(value.kind));
}

function nameOf(value: unknown): string | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const { id, stream } = value as { id?: unknown; stream?: unknown };
  return typeof id === "string" ? id : typeof stream === "string" ? stream : undefined;
}
