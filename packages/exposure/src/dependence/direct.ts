import type { Baseline, Bundle, Element, Form, World } from "@coercivity/domain";
import type { Subject } from "../chain/subject.ts";
import { netImportReliance } from "../trade/net-import-reliance.ts";
import type { OriginShare } from "./embedded.ts";
import { type Range, rangeOf } from "./range.ts";

/** Forms in which an element is traded, in the order of the chain; swarf goes the other way and is left out. */
const tradedForms: readonly Form[] = ["feed", "carbonate", "seg", "oxide", "metal", "alloy", "blank", "magnet", "part"];

/** Weight: share of imported kg of element. Value: share of what imports of the form cost. Use: share of all that is used, home supply included. */
export const bases: readonly ["weight", "value", "use"] = ["weight", "value", "use"];
export type DirectBasis = (typeof bases)[number];

export interface DirectOrigins {
  readonly form: Form;
  readonly basis: DirectBasis;
  /** Sums to 1, except by use, where what is left is home supply. */
  readonly origins: readonly OriginShare[];
}

export interface DirectDependence {
  readonly direct: readonly DirectOrigins[];
  /** Origins of all imports, kg of element over all forms: what is bought as oxide and again as magnet counts in each. */
  readonly imports: readonly OriginShare[];
  /** Where the plants that made the imports got their own inputs, one tier up, by weight. */
  readonly indirect: readonly DirectOrigins[];
  /** Net import reliance of the subject's countries by form, in kg of element. */
  readonly reliance: readonly { readonly form: Form; readonly share: Range; readonly importsKgPerDay: Range }[];
}

/**
 * Direct dependence of a subject on where its imports of each form come from, and indirect dependence on where their makers bought: customs
 * origin and one tier behind it. For a country all its imports count, for an industry or a facility its own.
 */
export function directDependence(bundle: Bundle, subject: Subject, element: Element): DirectDependence {
  const { world, baselines } = bundle;
  const home = new Set(subject.countries);
  const whole = subject.kind === "country" || subject.kind === "group";
  const chosen = new Set(subject.facilities);
  const tiers = suppliersByPool(world, element);
  const trade = tradeOf(world, home, (i) => (whole ? home.has(world.facilities[i]!.country) : chosen.has(i)), tiers.contentOf);
  const gathered = baselines.map((baseline) => gather(world, baseline, trade, tiers));
  const forms = tradedForms.filter((form) => gathered.some((one) => one.get(form)));
  const row = (form: Form, basis: DirectBasis, pick: (sums: FormSums) => OriginSums): DirectOrigins => ({
    form,
    basis,
    origins: sharesOf(gathered.map((one) => pick(one.get(form) ?? emptySums()))),
  });
  const direct = forms.flatMap((form) => [
    row(form, "weight", ({ imports }) => ({ by: imports, total: sum(imports) })),
    row(form, "value", ({ value }) => ({ by: value, total: sum(value) })),
    row(form, "use", ({ imports, homeUse }) => ({ by: imports, total: sum(imports) + homeUse })),
  ]);
  const indirect = forms.map((form) => row(form, "weight", ({ behind }) => ({ by: behind, total: sum(behind) })));
  const imports = gathered.map((one): OriginSums => {
    const by = new Map<string, number>();
    for (const sums of one.values()) for (const [origin, kg] of sums.imports) add(by, origin, kg);
    return { by, total: sum(by) };
  });
  return {
    imports: sharesOf(imports),
    direct: direct.filter(({ origins }) => origins.length > 0),
    indirect: indirect.filter(({ origins }) => origins.length > 0),
    reliance: forms.map((form) => {
      const all = gathered.map((one) => one.get(form) ?? emptySums());
      return {
        form,
        share: rangeOf(
          all.map(({ imports, homeUse, exports }) => netImportReliance({ imports: sum(imports), exports, production: homeUse + exports })),
        ),
        importsKgPerDay: rangeOf(all.map(({ imports }) => sum(imports))),
      };
    }),
  };
}

/** Amounts by origin, and what they are shares of. */
interface OriginSums {
  readonly by: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Shares of every origin over the baselines, largest first. */
function sharesOf(all: readonly OriginSums[]): OriginShare[] {
  const names = [...new Set(all.flatMap(({ by }) => [...by.keys()]))];
  return names
    .map((name): OriginShare => ({ name, share: rangeOf(all.map(({ by, total }) => (total > 0 ? (by.get(name) ?? 0) / total : 0))) }))
    .filter(({ share }) => share.high > 5e-7)
    .sort((a, b) => b.share.value - a.share.value || (a.name < b.name ? -1 : 1));
}

interface FormSums {
  readonly imports: Map<string, number>;
  readonly value: Map<string, number>;
  readonly behind: Map<string, number>;
  homeUse: number;
  exports: number;
}

function emptySums(): FormSums {
  return { imports: new Map(), value: new Map(), behind: new Map(), homeUse: 0, exports: 0 };
}

/** What producers of each pool buy: for each pool the activities that feed it, with element put out per kg of throughput. */
interface Tiers {
  readonly makers: readonly (readonly {
    readonly level: number;
    readonly content: number;
    readonly country: string;
    readonly links: readonly number[];
  }[])[];
  readonly contentOf: readonly number[];
}

function suppliersByPool(world: World, element: Element): Tiers {
  const content = new Map(world.streams.map((stream) => [stream.id, stream.elementPerKg[element] ?? 0]));
  const contentOf = world.pools.map(({ stream }) => content.get(stream) ?? 0);
  const linksInto = new Map<string, number[]>();
  world.links.forEach(({ pool, facility, activity }, at) => {
    if (!(contentOf[pool]! > 0)) return;
    const key = `${facility} ${activity}`;
    const list = linksInto.get(key);
    if (list) list.push(at);
    else linksInto.set(key, [at]);
  });
  const makers = world.pools.map((): { level: number; content: number; country: string; links: number[] }[] => []);
  let level = 0;
  world.facilities.forEach(({ activities, country }, i) => {
    activities.forEach(({ outputs }, a) => {
      for (const { pool, kgPerKg } of outputs) {
        if (contentOf[pool]! > 0)
          makers[pool]!.push({ level, content: kgPerKg * contentOf[pool]!, country, links: linksInto.get(`${i} ${a}`) ?? [] });
      }
      level++;
    });
  });
  return { makers, contentOf };
}

/** A link that counts for the subject: something it buys, uses at home or sells. */
interface TradeLink {
  readonly at: number;
  readonly pool: number;
  readonly country: string;
  readonly form: Form;
  readonly usdPerKg: number | undefined;
  readonly as: "import" | "home" | "export";
}

function tradeOf(
  world: World,
  home: ReadonlySet<string>,
  isUser: (facility: number) => boolean,
  contentOf: readonly number[],
): TradeLink[] {
  const streams = new Map(world.streams.map((stream) => [stream.id, stream]));
  return world.links.flatMap(({ pool, facility }, at): TradeLink[] => {
    const { country, stream } = world.pools[pool]!;
    const { form, usdPerKg } = streams.get(stream)!;
    if (!(contentOf[pool]! > 0) || !tradedForms.includes(form)) return [];
    const user = isUser(facility);
    const fromHome = home.has(country);
    if (!user && (!fromHome || home.has(world.facilities[facility]!.country))) return [];
    return [{ at, pool, country, form, usdPerKg: usdPerKg?.value, as: fromHome ? (user ? "home" : "export") : "import" }];
  });
}

function gather(world: World, { levels, flows }: Baseline, trade: readonly TradeLink[], { makers, contentOf }: Tiers): Map<Form, FormSums> {
  const forms = new Map<Form, FormSums>();
  const behindPool = new Map<number, Map<string, number>>();
  for (const { at, pool, country, form, usdPerKg, as } of trade) {
    const kg = flows[at]! * contentOf[pool]!;
    if (!(kg > 0)) continue;
    let sums = forms.get(form);
    if (!sums) {
      sums = emptySums();
      forms.set(form, sums);
    }
    if (as === "home") sums.homeUse += kg;
    else if (as === "export") sums.exports += kg;
    else {
      add(sums.imports, country, kg);
      if (usdPerKg !== undefined) add(sums.value, country, flows[at]! * usdPerKg);
      let mix = behindPool.get(pool);
      if (!mix) {
        mix = oneTierUp(world, levels, flows, makers[pool]!, contentOf);
        behindPool.set(pool, mix);
      }
      for (const [origin, share] of mix) add(sums.behind, origin, kg * share);
    }
  }
  return forms;
}

/** Origin mix of the inputs of a pool's makers; mines count as their own origin. */
function oneTierUp(
  world: World,
  levels: Float64Array,
  flows: Float64Array,
  makers: Tiers["makers"][number],
  contentOf: readonly number[],
): Map<string, number> {
  const mix = new Map<string, number>();
  const made = makers.reduce((all, { level, content }) => all + levels[level]! * content, 0);
  for (const { level, content, country, links } of makers) {
    const share = made > 0 ? (levels[level]! * content) / made : 0;
    if (!(share > 0)) continue;
    const bought = links.reduce((all, at) => all + flows[at]! * contentOf[world.links[at]!.pool]!, 0);
    if (!(bought > 0)) add(mix, country, share);
    else {
      for (const at of links) {
        const { pool } = world.links[at]!;
        add(mix, world.pools[pool]!.country, (share * flows[at]! * contentOf[pool]!) / bought);
      }
    }
  }
  return mix;
}

function add(sums: Map<string, number>, name: string, amount: number): void {
  sums.set(name, (sums.get(name) ?? 0) + amount);
}

function sum(values: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const value of values.values()) total += value;
  return total;
}
