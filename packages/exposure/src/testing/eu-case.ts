import {
  type EuSubstitute,
  type EuSupplier,
  endOfLifeRecyclingRate,
  euEconomicImportance,
  euGovernance,
  euGroupRisk,
  euImportReliance,
  euStageRule,
  euSupplyRisk,
  euThresholds,
  substitutionForImportance,
  substitutionForRisk,
} from "../index.ts";
import { type Answer, type CaseInputs, type Loose, rowsOf } from "./case-inputs.ts";

/** Answers a case of the EU's criticality method: whatever of reliance, supply risk, stage rule, importance, substitution and recycling it has inputs for. */
export function euCase(x: CaseInputs): Answer {
  const answer: Answer = {};
  const uses: Loose = x.any("uses", "applications", "apps", "sectors", "end_uses");
  substitution(x, uses, answer);
  importReliance(x, answer);
  recycling(x, answer);
  const dimensions: number[] | undefined = x.any("wgi_dimensions", "wgi_dims", "dims", "dimensions", "six");
  if (dimensions) answer.wgi = answer.wgi_scaled = answer.scaled = euGovernance(dimensions);
  if (x.has("sr_extraction", "extraction", "sr_E", "sr_processing")) {
    const rule = euStageRule(x.any("sr_extraction", "extraction", "sr_E") ?? 0, x.any("sr_processing", "processing", "sr_P") ?? 0);
    answer.stage = rule.stage;
    answer.sr = rule.supplyRisk;
  }
  const members: Loose = x.any("group_member_sr", "members", "group", "member_sr");
  if (members !== undefined) answer.group_sr = euGroupRisk(Array.isArray(members) ? members : Object.values<number>(members));
  supplyRisk(x, answer);
  importance(x, uses, answer);
  const critical = [answer.sr ?? x.any("sr"), answer.ei ?? x.any("ei")] as (number | undefined)[];
  if (critical[0] !== undefined && critical[1] !== undefined)
    answer.critical = answer.listed = critical[0] >= euThresholds.supplyRisk && critical[1] >= euThresholds.economicImportance;
  return answer;
}

function importReliance(x: CaseInputs, answer: Answer): void {
  if (!x.has("imports", "M")) return;
  answer.ir = euImportReliance(
    x.any("imports", "M"),
    x.any("exports", "X") ?? 0,
    x.any("domestic", "production", "P", "domestic_production", "eu_production") ?? 0,
  );
}

function supplyRisk(x: CaseInputs, answer: Answer): void {
  const t = x.any("t", "trade", "trade_parameter") as Record<string, number> | undefined;
  const wgi = x.any("wgi", "governance") as Record<string, number> | undefined;
  const suppliers = (rows: Loose): EuSupplier[] =>
    rowsOf(rows, [
      ["country", "name"],
      ["share", "S", "s"],
      ["wgi", "governance"],
      ["t", "trade"],
    ]).map(([country, share, score, trade]) => ({
      country,
      share,
      wgi: score ?? wgi?.[country] ?? 0,
      t: trade ?? t?.[country] ?? 1,
    }));
  const global = x.any("gs", "global", "global_supply", "world", "shares", "suppliers");
  const eu = x.any("eu", "eu_sourcing", "eu_supply", "sourcing");
  const ready: Loose = x.any("hhi_gs", "hhi_global");
  const readyEu: Loose = x.any("hhi_eu", "hhi_eu_sourcing");
  if (global === undefined && ready === undefined) return;
  // A concentration that is given stands for one supplier of everything with that score.
  const as = (hhi: number): EuSupplier[] => [{ country: "all", share: 1, wgi: hhi, t: 1 }];
  const risk = euSupplyRisk({
    global: global !== undefined ? suppliers(global) : as(ready),
    eu: eu !== undefined && eu !== null ? suppliers(eu) : readyEu !== undefined && readyEu !== null ? as(readyEu) : null,
    importReliance: x.any("ir", "import_reliance") ?? answer.ir ?? 1,
    endOfLifeRecycling: x.any("eol_rir", "eol", "recycling", "rir", "end_of_life_recycling") ?? answer.eol_rir ?? 0,
    substitution: x.any("si_sr", "si", "substitution") ?? answer.si_sr ?? 1,
  });
  answer.hhi_gs = answer.hhi_global = answer.hhi_wgi_t = answer.hhi_wgi = risk.hhiGlobal;
  answer.hhi_eu = risk.hhiEu;
  answer.sr = answer.supply_risk = risk.supplyRisk;
}

function importance(x: CaseInputs, uses: Loose, answer: Answer): void {
  const rows = rowsOf(uses, [
    ["use", "application", "name", "sector"],
    ["share", "A", "a"],
    ["value_added", "va", "VA", "valueAdded"],
    ["Q", "q"],
  ]);
  if (rows.length === 0 || rows.some((row) => typeof row[2] !== "number" && typeof row[3] !== "number")) return;
  const scaled = rows.every((row) => typeof row[2] !== "number");
  const list = rows.map(([use, share, valueAdded, q]) => ({
    use: String(use),
    share: Number(share),
    valueAdded: Number(scaled ? q : valueAdded),
  }));
  const largest =
    x.any("max_va", "va_max", "largest_va", "max_value_added") ?? (scaled ? 10 : Math.max(...list.map(({ valueAdded }) => valueAdded)));
  const found = euEconomicImportance(list, largest, x.any("si_ei", "si") ?? answer.si_ei ?? 1);
  answer.sum_aq = answer.sum_a_va = found.weightedValueAdded;
  answer.ei = answer.economic_importance = found.economicImportance;
}

function recycling(x: CaseInputs, answer: Answer): void {
  // Labels of the EU's material system analysis: G.1.x old scrap that goes back, B, C and D.1.x primary inputs.
  const labelled = x.like(/^[BCDG][._ ]?1[._ ]?\d$/i);
  const primary = x.any("primary_in_eu", "primary_eu", "domestic_primary", "primary");
  if (labelled.length === 0 && primary === undefined && !x.has("imported_primary", "old_scrap_eu_to_processing", "old_scrap")) return;
  const sum = (letters: string): number =>
    labelled.reduce((all, [name, value]) => all + (letters.includes(name[0]!.toUpperCase()) ? Number(value) : 0), 0);
  answer.eol_rir = endOfLifeRecyclingRate({
    primaryInEu: (primary ?? 0) + sum("BCD"),
    importedPrimary: x.any("imported_primary", "primary_imports", "imports_primary") ?? 0,
    importedProcessed: x.any("imported_processed", "processed_imports", "imports_processed") ?? 0,
    oldScrapToProcessing: (x.any("old_scrap_eu_to_processing", "old_scrap_to_processing", "old_scrap", "old_scrap_eu") ?? 0) + sum("G"),
    importedOldScrapToProcessing: x.any("old_scrap_imported_to_processing", "imported_old_scrap", "old_scrap_imported") ?? 0,
    oldScrapToManufacture: x.any("old_scrap_to_manufacture", "old_scrap_to_manufacturing", "old_scrap_manufacture") ?? 0,
  });
}

const scores = [
  ["share", "sub_share", "sub"],
  ["scp", "SCP", "cost_performance"],
  ["sp", "SP", "production"],
  ["scr", "SCr", "criticality"],
  ["sco", "SCo", "co_production"],
];

/** Substitutes of a use: objects by name of the score, or lists: share and SCP, or share and SP, SCr, SCo. */
function substitutesOf(given: Loose): EuSubstitute[] {
  return (given ?? []).map((row: Loose): EuSubstitute => {
    const numbers = Array.isArray(row) ? row.filter((value: Loose) => typeof value === "number") : [];
    const [share, scp, sp, scr, sco] = Array.isArray(row)
      ? numbers.length <= 2
        ? numbers
        : numbers.length === 4
          ? [numbers[0], undefined, ...numbers.slice(1)]
          : numbers
      : rowsOf([row], scores)[0]!;
    return {
      share,
      ...(scp === undefined ? {} : { costPerformance: scp }),
      ...(sp === undefined ? {} : { production: sp }),
      ...(scr === undefined ? {} : { criticality: scr }),
      ...(sco === undefined ? {} : { coProduction: sco }),
    };
  });
}

/** What a use in words names as its substitutes; nothing where it names none. */
function namedSubstitutes(use: Loose): Loose {
  return use.substitutes ?? use.subs ?? use.sub ?? use.substitutions;
}

function substitution(x: CaseInputs, uses: Loose, answer: Answer): void {
  const rows: Loose[] = Array.isArray(uses) ? uses : uses === undefined ? [] : Object.values(uses);
  const list = rows.flatMap((row: Loose) => {
    const found = Array.isArray(row)
      ? { share: row.find((value: Loose) => typeof value === "number"), substitutes: row.find((value: Loose) => Array.isArray(value)) }
      : { share: row.share ?? row.A ?? row.a, substitutes: namedSubstitutes(row) };
    return found.substitutes === undefined ? [] : [{ share: Number(found.share), substitutes: substitutesOf(found.substitutes) }];
  });
  const single = x.any("substitutes", "subs");
  if (single !== undefined) list.push({ share: x.any("share", "application_share") ?? 1, substitutes: substitutesOf(single) });
  if (list.length === 0) return;
  // A use that names no substitutes carries 1; where some do, the others belong to the whole as well.
  const without = rows.reduce((sum, row) => sum + (Array.isArray(row) || namedSubstitutes(row) ? 0 : (row.share ?? 0)), 0);
  const all = without > 0 ? [...list, { share: without, substitutes: [] }] : list;
  answer.si_ei = substitutionForImportance(all);
  answer.si_sr = substitutionForRisk(all);
}
