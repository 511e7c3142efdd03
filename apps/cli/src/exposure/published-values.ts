import type { Element, Fact } from "@coercivity/domain";
import {
  concentration,
  type EuJudgement,
  type EuStageShares,
  euEconomicImportance,
  euRiskOfShares,
  type PublishedValue,
  type RerunInputs,
} from "@coercivity/exposure";

/** The study's two groups, with the elements of ours that are in each and how many of the study's members an entry stands for. */
export const euGroups: Readonly<Record<"LREE" | "HREE", Readonly<Partial<Record<Element, number>>>>> = {
  LREE: { La: 1, Ce: 1, NdPr: 2, Sm: 1 },
  HREE: { Eu: 1, Gd: 1, Tb: 1, Dy: 1, Ho: 1, Er: 1, Tm: 1, Yb: 1, Lu: 1, Y: 1 },
};

/** The facts the study's shares stand in: stage of the table for extraction and processing of each group. */
const euStages = {
  LREE: { E: ["mining", "share_of_world_Nd"], P: ["separation_all", "share_of_world_NdPr"] },
  HREE: { E: ["mining_heavy_feed", "share_of_world_DyTb"], P: ["separation_heavy", "share_of_world_DyTb"] },
} as const;

/** The least that substitution takes off a supply risk or importance: indices of the study lie between this and 1. */
const leastSubstitution = 0.85;
/** Published values are rounded to a tenth. */
const rounding = 0.05;

/**
 * Sets the published values in the facts beside a re-run: the EU's supply risk from the study's own shares, its economic importance from
 * `importance` (the mean of a group's members on our own world), the concentration of mines in GeoPolRisk from mine statistics. The EU's values hold
 * substitution and the re-runs do not, so one passes where it lies at or below the re-run and at most 15 % under it.
 */
export function publishedValues(
  tables: ReadonlyMap<string, readonly Fact[]>,
  rest: EuJudgement,
  edited: EuJudgement,
  importance: (group: "LREE" | "HREE") => number | undefined,
): PublishedValue[] {
  return (tables.get("published_indices") ?? []).flatMap((fact): PublishedValue[] => {
    const { index, subject, year, unit, value } = fact.row;
    if (index === "wgi_mean") return [];
    const about = { index: String(index), subject: String(subject), year: String(year), unit: String(unit), fact: fact.id };
    const low = fact.low ?? Number(value);
    const high = fact.high ?? Number(value);
    const answer = (
      again: number | undefined,
      inputs: RerunInputs,
      passes: (found: number) => boolean,
      changed: number | undefined = again,
    ): PublishedValue[] => [
      { ...about, low, high, again, changed, inputs, verdict: again === undefined ? "not comparable" : passes(again) ? "pass" : "fail" },
    ];
    const underSubstitution = (found: number): boolean => high - rounding <= found && low + rounding >= leastSubstitution * found;
    if (about.index === "eu_supply_risk" || about.index === "eu_economic_importance") {
      const group = about.subject === "LREE" ? "LREE" : "HREE";
      const shares = euShares(tables.get("supply_stage_shares") ?? [], group);
      if (about.index === "eu_supply_risk")
        return answer(
          euRiskOfShares(shares, rest)?.supplyRisk,
          "study shares",
          underSubstitution,
          euRiskOfShares(shares, edited)?.supplyRisk,
        );
      return [
        ...answer(groupImportance(tables.get("published_index_uses") ?? [], group), "study uses", underSubstitution),
        ...answer(importance(group), "own world", underSubstitution),
      ];
    }
    if (about.index === "geopolrisk_mine_hhi")
      return answer(
        mineHhi(tables.get("supply_mine_production") ?? [], about.year),
        "mine statistics",
        (found) => Math.abs(found / low - 1) <= 0.02,
      );
    return answer(undefined, "outlook", () => false);
  });
}

/** A group's shares of world supply as the study states them; its sourcing of the EU is in no fact. */
export function euShares(shares: readonly Fact[], group: "LREE" | "HREE"): EuStageShares {
  const rows = (stage: "E" | "P"): [string, number][] => {
    const [name, quantity] = euStages[group][stage];
    return shares
      .filter(({ row, sources }) => sources.includes("EC_CRM2023_GH") && row.stage === name && row.quantity === quantity)
      .map(({ row, value }) => [String(row.country), (value ?? 0) / 100]);
  };
  return { E: rows("E"), P: rows("P") };
}

/** A member of a group as the study counts its importance. */
export interface StudyImportance {
  readonly element: string;
  readonly economicImportance: number;
  /** Share of its use whose sector the study names; what is left counts as nothing. */
  readonly named: number;
}

/** Members of the study's groups, by its own symbols. */
export const euMembers: Readonly<Record<"LREE" | "HREE", readonly string[]>> = {
  LREE: ["La", "Ce", "Pr", "Nd", "Sm"],
  HREE: ["Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Y"],
};
/** Value added of the largest manufacturing sector in the study's table, machinery (C28), EUR million. */
const largestSector = 204_200;
/** A group can be run again where the study names the sectors of this much of its members' use. */
const namedEnough = 0.95;

/** Economic importance of each member of a group on the study's own uses and sectors, without substitution. */
export function studyImportance(uses: readonly Fact[], group: "LREE" | "HREE"): StudyImportance[] {
  return euMembers[group].map((element) => {
    const rows = uses.filter(({ row }) => row.subject === element);
    const named = rows.filter(({ row }) => row.value_added !== undefined && row.value_added !== null);
    const list = named.map(({ row }) => ({
      use: String(row.application),
      share: Number(row.share) / 100,
      valueAdded: Number(row.value_added),
    }));
    return {
      element,
      economicImportance: euEconomicImportance(list, largestSector, 1).economicImportance,
      named: list.reduce((sum, { share }) => sum + share, 0),
    };
  });
}

/** Mean of a group's members on the study's uses; none where the study does not name the sectors of nearly all of them. */
function groupImportance(uses: readonly Fact[], group: "LREE" | "HREE"): number | undefined {
  const members = studyImportance(uses, group);
  const mean = (of: (one: StudyImportance) => number): number => members.reduce((sum, one) => sum + of(one), 0) / members.length;
  return mean(({ named }) => named) >= namedEnough ? mean(({ economicImportance }) => economicImportance) : undefined;
}

/** Concentration of mine output by country in a year, what no country's row holds counted as many small ones. */
function mineHhi(rows: readonly Fact[], year: string): number | undefined {
  const own = rows.filter(({ row }) => row.quantity === "mine_production" && String(row.year) === year && row.scope === "all-feed");
  const whole = own.find(({ row }) => row.country === "WLD")?.value;
  if (whole === undefined) return undefined;
  return concentration(own.filter(({ row }) => row.country !== "WLD").map(({ value }) => (value ?? 0) / whole)).hhi;
}
