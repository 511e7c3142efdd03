import type { core } from "zod";

/** The keys a schema knows at a path through lists, maps and choices; empty where it takes any. For suggestions only. */
export function keysAt(schema: core.$ZodType, path: readonly (string | number)[]): readonly string[] {
  let here: readonly core.$ZodType[] = alternatives(schema);
  for (const step of path) here = here.flatMap((one) => alternatives(inside(one, step)));
  return [...new Set(here.flatMap((one) => Object.keys(definitionOf(one).shape ?? {})))];
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, core.$ZodType>>;
  readonly element?: core.$ZodType;
  readonly valueType?: core.$ZodType;
  readonly items?: readonly core.$ZodType[];
  readonly options?: readonly core.$ZodType[];
  readonly innerType?: core.$ZodType;
  readonly in?: core.$ZodType;
  readonly left?: core.$ZodType;
  readonly right?: core.$ZodType;
  readonly getter?: () => core.$ZodType;
}

function definitionOf(schema: core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** Unfolds choices and wrappers (optional, default, refined, lazy) down to maps, lists and plain values. */
function alternatives(schema: core.$ZodType | undefined): core.$ZodType[] {
  if (!schema) return [];
  const { options, innerType, in: source, left, right, getter } = definitionOf(schema);
  if (options) return options.flatMap(alternatives);
  const wrapped = innerType ?? source ?? getter?.();
  if (wrapped) return alternatives(wrapped);
  if (left && right) return [...alternatives(left), ...alternatives(right)];
  return [schema];
}

function inside(schema: core.$ZodType, step: string | number): core.$ZodType | undefined {
  const { shape, element, valueType, items } = definitionOf(schema);
  if (shape) return Object.hasOwn(shape, step) ? shape[step] : undefined;
  return items?.[Number(step)] ?? element ?? valueType;
}
