import type { Quantity, World } from "@coercivity/domain";
import type { Influence } from "@coercivity/study";
import type { Answered } from "../../engine/protocol.ts";
import { capital, shareText } from "../../words/numbers.ts";
import type { Part } from "./number-dialog.tsx";
import { numberGroup, numberName } from "./number-name.ts";
import type { Speaking } from "./valve-context.ts";

/** Parts that a list names at most. */
const most = 6;

/** The numbers that move the loss most, by how closely it follows them over the draws. */
export function movingParts(matters: readonly Influence[], { names }: Speaking): Part[] {
  return partsOf(
    matters.filter(({ path, standsOut }) => standsOut && !path.startsWith("valueAdded.")),
    names,
  );
}

/** Numbers of the target's own: its stock, its reserves, its responses. */
export function ownParts(matters: readonly Influence[], { names }: Speaking): Part[] {
  return partsOf(
    matters.filter(({ path }) => numberGroup(path, names) === "target"),
    names,
  );
}

/** The industries of a country that lose most, each with its share in the loss of all and the value added that the loss is counted in. */
export function lossParts({ summary, matters }: Answered, country: string, { industryName }: Speaking): Part[] {
  const industries = summary.industries.filter((one) => one.country === country && one.lossUsd.median > 0);
  const all = industries.reduce((sum, { lossUsd }) => sum + lossUsd.median, 0);
  return [...industries]
    .sort((a, b) => b.lossUsd.median - a.lossUsd.median)
    .slice(0, most)
    .flatMap(({ id, lossUsd }) => {
      const quantity = matters.find(({ path }) => path === `valueAdded.${id}`)?.tunable?.quantity;
      return quantity ? [{ name: capital(industryName(id)), says: shareText(lossUsd.median / all), quantity }] : [];
    });
}

/** What a loss is divided by. */
export function gdpPart(world: World, country: string, name: string): Part[] {
  const quantity = world.gdpUsd[country];
  return quantity ? [{ name, quantity }] : [];
}

/** Numbers of a thing of the data by the names of their fields, each declared number once. */
export function fieldParts(thing: object, names: Readonly<Record<string, string>>): Part[] {
  const found = new Map<string, Part>();
  const visit = (value: unknown, field: string): void => {
    if (value === null || typeof value !== "object") return;
    if (isQuantity(value)) found.set(JSON.stringify([field, value]), { name: capital(names[field] ?? field), quantity: value });
    else for (const [key, one] of Object.entries(value)) visit(one, Array.isArray(value) ? field : key);
  };
  visit(thing, "");
  return [...found.values()];
}

function isQuantity(value: object): value is Quantity {
  return "kind" in value && "value" in value && "unit" in value;
}

function partsOf(matters: readonly Influence[], names: Speaking["names"]): Part[] {
  return matters
    .slice(0, most)
    .flatMap(({ path, tunable }) => (tunable ? [{ name: numberName(path, names), quantity: tunable.quantity }] : []));
}
