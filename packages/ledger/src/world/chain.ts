import type { Activity, CountryOfWorld, Facility, Pool, Quantity, Response, Stream, Supplement } from "@coercivity/domain";
import type { Gather } from "./gather.ts";
import type { Recipe } from "./recipes.ts";

/** A supplement before the baseline use it is measured in is known. */
export interface DeclaredSupplement {
  readonly supplement: Omit<Supplement, "kg" | "kgPerDay" | "stream">;
  readonly streams: readonly string[];
  readonly daysOfUse?: Quantity;
  readonly maxShareOfUse?: Quantity;
  readonly tonnesPerYear?: Quantity;
}

/** One activity laid flat: which facility, which process, and where the fit starts. Tonnes of throughput a year. */
export interface FlatActivity {
  readonly facility: number;
  readonly index: number;
  readonly recipe: Recipe;
  readonly priorTonnes: number;
  /** Half-width of the prior as a share. */
  readonly spread: number;
}

/** The declared chain before its flows are known: everything of a world but links and baselines. */
export interface Chain {
  readonly year: number;
  readonly countries: readonly CountryOfWorld[];
  readonly regionOf: ReadonlyMap<string, string>;
  readonly streams: readonly Stream[];
  readonly streamById: ReadonlyMap<string, Stream>;
  readonly facilities: readonly Facility[];
  readonly activities: readonly FlatActivity[];
  readonly pools: readonly Pool[];
  readonly supplements: readonly DeclaredSupplement[];
  readonly responses: readonly Response[];
  readonly parameters: Readonly<Record<string, Quantity>>;
  readonly chainCoverDays: Readonly<Record<string, Quantity>>;
  readonly gdpUsd: Readonly<Record<string, Quantity>>;
  readonly transitDays: (from: string, to: string) => number;
  readonly out: Gather;
}

/** The parts of a facility that the builders hand over; pools are still named, not numbered. */
export interface DraftFacility extends Omit<Facility, "activities"> {
  readonly poolOwner?: string;
  readonly drafts: readonly { readonly recipe: Recipe; readonly priorTonnes: number; readonly spread: number }[];
}

/** `CHN oxide.Dy`, or `MMR KIA feed.kachin-clay` where the controller sets the pool apart. */
function poolId(country: string, owner: string | undefined, stream: string): string {
  return owner === undefined ? `${country} ${stream}` : `${country} ${owner} ${stream}`;
}

/** Puts drafts in canonical order, numbers the pools and lays the activities flat, so that the order of a file changes nothing. */
export function assemble(
  drafts: readonly DraftFacility[],
  coverDays: (country: string, tier: Recipe["tier"] | "pool") => number,
  byProduct: (stream: string) => boolean,
): { facilities: Facility[]; activities: FlatActivity[]; pools: Pool[] } {
  const sorted = [...drafts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pools = new Map<string, Pool>();
  for (const draft of sorted) {
    for (const { recipe } of draft.drafts) {
      for (const { stream } of recipe.outputs) {
        const id = poolId(draft.country, draft.poolOwner, stream);
        const owner = draft.poolOwner === undefined ? {} : { controller: draft.poolOwner };
        pools.set(id, {
          id,
          country: draft.country,
          ...owner,
          stream,
          coverDays: coverDays(draft.country, "pool"),
          byProduct: byProduct(stream),
        });
      }
    }
  }
  const numbered = [...pools.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const numberOf = new Map(numbered.map((pool, index) => [pool.id, index]));
  const activities: FlatActivity[] = [];
  const facilities = sorted.map(({ drafts: own, poolOwner, ...facility }, at): Facility => {
    const ordered = [...own].sort((a, b) => (a.recipe.id < b.recipe.id ? -1 : 1));
    return {
      ...facility,
      activities: ordered.map(({ recipe, priorTonnes, spread }, index): Activity => {
        activities.push({ facility: at, index, recipe, priorTonnes, spread });
        return {
          process: recipe.id,
          slots: [...recipe.inputs]
            .sort((a, b) => (a.stream < b.stream ? -1 : 1))
            .map(({ stream, kgPerKg, essential }) => ({
              stream,
              kgPerKg,
              group: stream,
              efficacy: 1,
              essential,
              coverDays: coverDays(facility.country, recipe.tier),
            })),
          outputs: [...recipe.outputs]
            .sort((a, b) => (a.stream < b.stream ? -1 : 1))
            .map(({ stream, kgPerKg }) => ({ pool: numberOf.get(poolId(facility.country, poolOwner, stream)) as number, kgPerKg })),
        };
      }),
    };
  });
  return { facilities, activities, pools: numbered };
}
