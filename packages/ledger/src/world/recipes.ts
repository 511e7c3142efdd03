import { type Element, elementPerOxide, nearest, type Quantity, type Stage } from "@coercivity/domain";
import type { Declarations } from "./declarations.ts";
import type { Gather } from "./gather.ts";
import { worldProblems as say } from "./messages.ts";
import { lightElements, type Streams } from "./streams.ts";

/** A process of the world with its amounts resolved, per kg of throughput. */
export interface Recipe {
  /** `split-heavy.kachin-clay`: the declared process and what it runs on. */
  readonly id: string;
  /** Name of the declared process, `split-heavy`. */
  readonly kind: string;
  readonly stage: Stage;
  /** Tier of the chain whose part of the cover its input slots hold. */
  readonly tier: "product" | "part" | "finish" | "sinter" | "alloy" | "metal" | "separate" | "crack";
  readonly inputs: readonly { readonly stream: string; readonly kgPerKg: number; readonly essential: boolean }[];
  readonly outputs: readonly { readonly stream: string; readonly kgPerKg: number }[];
}

/** Rare-earth oxides that go into an alloy as such (GdFe, HoFe); a furnace runs without them. */
const fillers: ReadonlySet<Element> = new Set<Element>(["Gd", "Ho"]);

/** Expands the declared processes over baskets and magnet classes, and adds the making of parts and the uses. */
export function buildRecipes(declared: Declarations, streams: Streams, out: Gather): Map<string, Recipe> {
  const { processes: file, streams: streamFile, applications } = declared;
  const recipes = new Map<string, Recipe>();
  const classes = Object.keys(streamFile.value.magnetClasses);
  const keep = (recipe: Recipe, at: { file: string }): void => {
    for (const { stream } of [...recipe.inputs, ...recipe.outputs]) {
      if (!streams.byId.has(stream)) out.add(say.unknownStream(at, stream, nearest(stream, [...streams.byId.keys()])));
    }
    checkBalance(recipe, streams, at, out);
    recipes.set(recipe.id, recipe);
  };

  for (const [kind, one] of Object.entries(file.value.processes)) {
    const at = file.at("processes", kind);
    const share = one.yield
      ? out.quantity(one.yield, file.at("processes", kind, "yield"), "kg/kg").value
      : one.recovery
        ? out.quantity(one.recovery, file.at("processes", kind, "recovery"), "kg/kg").value
        : 1;
    if (share > 1) out.add(say.yieldAboveOne(at, kind, share));
    if (one.overClasses) {
      for (const name of one.overClasses === "all" ? classes : one.overClasses) {
        const recipe = magnetRecipe(kind, name, share, declared);
        if (recipe) keep(recipe, at);
        else out.add(say.unknownClass(at, name, nearest(name, classes)));
      }
      continue;
    }
    const over = one.over === undefined ? [undefined] : one.over === "all" ? [...streams.baskets.keys()] : one.over;
    for (const basket of over) {
      const named = (stream: string): string => (basket === undefined ? stream : stream.replace("$basket", basket));
      const amount = (value: NonNullable<typeof one.out>[string], side: "in" | "out", stream: string): number =>
        typeof value === "number"
          ? value
          : value === "stoichiometry"
            ? 1
            : (out.quantity(value, file.at("processes", kind, side, stream)) as Quantity).value;
      const inputs = Object.entries(one.in ?? {}).map(([stream, value]) => ({
        stream: named(stream),
        kgPerKg: value === "stoichiometry" ? oxideNeed(stream, one.out, share, streams) : amount(value, "in", stream),
        essential: true,
      }));
      const outputs = Object.entries(one.out ?? {}).map(([stream, value]) => ({
        stream: named(stream),
        kgPerKg: amount(value, "out", stream),
      }));
      if (one.split)
        outputs.push(
          ...splitOutputs(
            one.split.into,
            one.split.rest && named(one.split.rest),
            named(Object.keys(one.in ?? {})[0] ?? ""),
            share,
            streams,
          ),
        );
      const stage = one.stage;
      keep({ id: basket === undefined ? kind : `${kind}.${basket}`, kind, stage, tier: tierOf(stage), inputs, outputs }, at);
    }
  }
  for (const [part, { classes: used }] of Object.entries(applications.value.parts)) {
    const at = applications.at("parts", part);
    const inputs = Object.entries(used).map(([name, kgPerKg]) => ({ stream: `magnet.${name}`, kgPerKg, essential: true }));
    keep({ id: `make.${part}`, kind: "make", stage: "part", tier: "part", inputs, outputs: [{ stream: part, kgPerKg: 1 }] }, at);
  }
  for (const [name, { inputs: needed, traces }] of Object.entries(applications.value.applications)) {
    const inputs = [
      ...Object.entries(needed).map(([stream, kgPerKg]) => ({ stream, kgPerKg, essential: true })),
      ...Object.entries(traces ?? {}).map(([stream, kgPerKg]) => ({ stream, kgPerKg, essential: false })),
    ];
    keep({ id: `use.${name}`, kind: "use", stage: "product", tier: "product", inputs, outputs: [] }, applications.at("applications", name));
  }
  return recipes;
}

/** Alloy, sinter, finish and recycle, by class; throughput is what comes out, for recycling what goes in. */
function magnetRecipe(kind: string, name: string, share: number, declared: Declarations): Recipe | undefined {
  const one = declared.streams.value.magnetClasses[name];
  if (!one) return undefined;
  const id = `${kind}.${name}`;
  const content = Object.entries(one.content) as [Element, number][];
  const of = (stream: string, kgPerKg: number) => ({ stream: `${stream}.${name}`, kgPerKg });
  switch (kind) {
    case "alloy":
      return {
        id,
        kind,
        stage: "metal",
        tier: "alloy",
        inputs: content.map(([element, value]) =>
          fillers.has(element)
            ? { stream: `oxide.${element}`, kgPerKg: value / elementPerOxide[element] / share, essential: false }
            : { stream: `metal.${element}`, kgPerKg: value / share, essential: true },
        ),
        outputs: [of("alloy", 1)],
      };
    case "sinter":
      return {
        id,
        kind,
        stage: "magnet",
        tier: "sinter",
        inputs: [{ ...of("alloy", 1 / share), essential: true }],
        outputs: [of("blank", 1)],
      };
    case "finish":
      return {
        id,
        kind,
        stage: "magnet",
        tier: "finish",
        inputs: [{ ...of("blank", 1 / share), essential: true }],
        outputs: [of("magnet", 1), of("swarf", 1 / share - 1)],
      };
    case "recycle":
      return {
        id,
        kind,
        stage: "separate",
        tier: "separate",
        inputs: [{ ...of("swarf", 1), essential: true }],
        outputs: content.map(([element, value]) => ({ stream: `oxide.${element}`, kgPerKg: (value / elementPerOxide[element]) * share })),
      };
    default:
      return undefined;
  }
}

/** kg of an oxide that the elements of the output need at this yield. */
function oxideNeed(stream: string, outputs: Readonly<Record<string, unknown>> | undefined, share: number, streams: Streams): number {
  const element = stream.replace("oxide.", "") as Element;
  const content = streams.byId.get(Object.keys(outputs ?? {})[0] ?? "")?.elementPerKg[element] ?? 0;
  return content / elementPerOxide[element] / share;
}

/** Joint outputs of a separator: each oxide in the share its feed holds, the rest as SEG+ where one is named. */
function splitOutputs(into: readonly Element[], rest: string | undefined, feed: string, recovery: number, streams: Streams) {
  const content = streams.byId.get(feed)?.elementPerKg ?? {};
  const oxides = (Object.entries(content) as [Element, number][]).map(
    ([element, value]) => [element, value / elementPerOxide[element]] as const,
  );
  const outputs = oxides
    .filter(([element]) => into.includes(element))
    .map(([element, value]) => ({ stream: `oxide.${element}`, kgPerKg: recovery * value }));
  const left = oxides.filter(([element]) => !lightElements.includes(element)).reduce((sum, [, value]) => sum + value, 0);
  return rest === undefined ? outputs : [...outputs, { stream: rest, kgPerKg: recovery * left }];
}

function tierOf(stage: Stage): Recipe["tier"] {
  return stage === "crack"
    ? "crack"
    : stage === "metal"
      ? "metal"
      : stage === "product"
        ? "product"
        : stage === "part"
          ? "part"
          : "separate";
}

/** No process makes an element: what comes out of each is at most what went in. Mines are the source. */
function checkBalance(recipe: Recipe, streams: Streams, at: { file: string }, out: Gather): void {
  if (recipe.inputs.length === 0) return;
  const sum = (parts: readonly { stream: string; kgPerKg: number }[]): Map<Element, number> => {
    const total = new Map<Element, number>();
    for (const { stream, kgPerKg } of parts) {
      const content = streams.byId.get(stream)?.elementPerKg ?? {};
      for (const [element, value] of Object.entries(content) as [Element, number][])
        total.set(element, (total.get(element) ?? 0) + value * kgPerKg);
    }
    return total;
  };
  const fed = sum(recipe.inputs);
  for (const [element, made] of sum(recipe.outputs)) {
    const put = fed.get(element) ?? 0;
    if (made > put * (1 + 1e-9)) out.add(say.elementGain(at, recipe.id, element, put > 0 ? made / put : Number.POSITIVE_INFINITY));
  }
}
