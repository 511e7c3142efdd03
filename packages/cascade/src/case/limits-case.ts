import { linkedBound } from "../limits/linked-bound.ts";
import { pinchSplit } from "../limits/pinch-split.ts";
import { requiredS } from "../limits/required-reflux.ts";
import { type Answer, answered, refused } from "../problem.ts";
import type { CaseReader } from "./case-reader.ts";

/** Reads and answers minimum-reagent limits: pinch splits, Underwood cuts and linked bounds, and finite banks; keys as in smin-limits.json. */
export function limitsCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const pinch = reader.list("pinch_formula_cases").map((entry) => {
    const beta = entry.numbers("beta");
    const f = entry.numbers("f", "z");
    const feed = entry.text("feed").startsWith("o") ? ("org" as const) : ("aq" as const);
    if (beta.length === 0 || f.length !== beta.length) return {};
    const split = pinchSplit(beta, f, feed);
    const extracted = split.extracted.reduce((a, b) => a + b, 0);
    return {
      id: entry.text("id"),
      beta,
      f,
      feed,
      S_min: split.sMin,
      W_min: split.wMin,
      extract_component_flows: split.extracted,
      extract_total: extracted,
      "check_S_minus_W_minus_extract(+1 for org)": split.sMin - split.wMin - extracted + (feed === "org" ? 1 : 0),
    };
  });
  const underwood = reader.list("underwood_cases").map((entry) => {
    const beta = entry.numbers("beta");
    const f = entry.numbers("f", "z");
    if (beta.length === 0 || f.length !== beta.length) return {};
    const bound = linkedBound(beta, f);
    return {
      id: entry.text("id"),
      beta,
      f,
      sharp_split_Smin: bound.cuts.map((cut) => ({
        S_min: cut.sMin,
        theta: cut.theta,
        first_extract_component_index0: cut.firstExtracted,
        W_min: cut.wMin,
      })),
      hyperlink_bound_max_over_splits: bound.linked,
      conventional_all_aqueous_sequence_sum: bound.conventional,
      conventional_steps: bound.sequence,
      saving_fraction: bound.saving,
    };
  });
  const finite = Object.entries((reader.value as Record<string, unknown>) ?? {})
    .filter(([key]) => key.startsWith("finite_N"))
    .map(([key, value]) => [key, finiteBanks(reader.inside(value, key), key)] as const);
  if (reader.problems.length > 0) return refused(reader.problems);
  return answered({
    id: reader.text("id"),
    kind: "minimum reagent limits",
    ...(pinch.length > 0 ? { pinch_formula_cases: pinch } : {}),
    ...Object.fromEntries(finite),
    ...(underwood.length > 0 ? { underwood_cases: underwood } : {}),
  });
}

/** Rows of N for β and f written in the key (finite_N_convergence_binary_beta1.5_f0.5) and a purity written in the column. */
function finiteBanks(reader: CaseReader, key: string): Record<string, unknown> {
  const written = (name: string, fallback: number): number => Number(new RegExp(`${name}([\\d.]+)`).exec(key)?.[1] ?? fallback);
  const beta = reader.numberOr(written("beta", 1.5), "beta");
  const fA = reader.numberOr(written("_f", 0.5), "f");
  const limit = pinchSplit([1, beta], [1 - fA, fA], "aq").sMin;
  const rows = reader.list("rows").map((row) => {
    const named = Object.keys((row.value as Record<string, unknown>) ?? {}).find((name) => name.startsWith("S_required"));
    const purity = row.numberOr(Number(/([\d.]+)%/.exec(named ?? "")?.[1] ?? 99.99) / 100, "purity");
    const n = row.number("N");
    return { N: n, [named ?? "S_required_for_99.99%_both_ends"]: requiredS(beta, fA, n, purity, limit) };
  });
  return { S_min_limit_pure: limit, rows };
}
