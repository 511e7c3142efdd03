import type { Bom } from "./bom.ts";
import type { PriceDriver } from "./break-even.ts";
import type { ContentTrail } from "./content-flow.ts";

/** The prices behind the sure content of a good: the value of each item that counts, lines of one item together, and the price of each element by weight. */
export function driversOf({ lines, currency }: Bom, trail: readonly ContentTrail[], perKg: ReadonlyMap<string, number>): PriceDriver[] {
  const drivers = new Map<string, PriceDriver>();
  const add = (price: string, now: number, unit: string, content: number): void => {
    const before = drivers.get(price);
    drivers.set(price, before ? { ...before, content: before.content + content } : { price, now, unit, content });
  };
  for (const { line, units, value, sure, by } of trail) {
    if (!sure) continue;
    const { id, item, unitValue, content } = lines[line]!;
    if (by === "line") add(item === "" ? id : item, unitValue, `${currency} a unit`, value);
    else
      for (const { element, kg } of content)
        if (perKg.has(element))
          add(`${element} (price of a kg of element)`, perKg.get(element)!, `${currency}/kg`, units * kg * perKg.get(element)!);
  }
  return [...drivers.values()];
}
