import { type Answer, answered, type CascadeProblem, refused } from "../problem.ts";
import { unknownCase } from "../problems.ts";
import { CaseReader } from "./case-reader.ts";
import { designCase, stageCountCase, steppingCase } from "./design-case.ts";
import { type EquilibriumCase, equilibriumCase } from "./equilibrium-case.ts";
import { feedCase } from "./feed-case.ts";
import { limitsCase } from "./limits-case.ts";
import { publishedBinaryCase, publishedThreeOutletCase } from "./literature-case.ts";
import { shakeCase } from "./shake-case.ts";
import { type SteadyCase, steadyCase } from "./steady-case.ts";
import { type TransientCase, transientCase } from "./transient-case.ts";

/** An answered case: the document to print, and the solution where there is a profile or a run to draw. */
export interface SolvedCase {
  readonly kind: CaseKind;
  readonly document: Record<string, unknown>;
  readonly warnings: readonly CascadeProblem[];
  readonly steady?: SteadyCase;
  readonly transient?: TransientCase;
  readonly equilibrium?: EquilibriumCase;
}

/** The kinds of case that can be asked. */
export type CaseKind =
  | "steady"
  | "transient"
  | "shake"
  | "equilibrium"
  | "design"
  | "stepping"
  | "stage-count"
  | "limits"
  | "published"
  | "feed";

/**
 * Answers a case in the format of the reference files, from its input part alone: the kind is read from what the case holds, so `kind` and
 * `id` may be missing. Everything wrong with the input comes back as problems.
 */
export function solveCase(value: unknown, file: string): Answer<SolvedCase> {
  const reader = new CaseReader(file, value);
  const kind = kindOf(reader);
  if (kind === null) return refused([unknownCase(file)]);
  switch (kind) {
    case "steady": {
      const answer = steadyCase(reader);
      return answer.ok
        ? answered({ kind, document: answer.value.document, warnings: answer.value.warnings, steady: answer.value })
        : answer;
    }
    case "transient": {
      const answer = transientCase(reader);
      return answer.ok ? answered({ kind, document: answer.value.document, warnings: [], transient: answer.value }) : answer;
    }
    case "equilibrium": {
      const answer = equilibriumCase(reader);
      return answer.ok ? answered({ kind, document: answer.value.document, warnings: [], equilibrium: answer.value }) : answer;
    }
    default: {
      const answer = plainCase(kind, reader);
      return answer.ok ? answered({ kind, document: answer.value, warnings: [] }) : answer;
    }
  }
}

function plainCase(kind: Exclude<CaseKind, "steady" | "transient" | "equilibrium">, reader: CaseReader): Answer<Record<string, unknown>> {
  switch (kind) {
    case "shake":
      return shakeCase(reader);
    case "design":
      return designCase(reader);
    case "stepping":
      return steppingCase(reader);
    case "stage-count":
      return stageCountCase(reader);
    case "limits":
      return limitsCase(reader);
    case "published":
      return reader.has("rigorous_rows") ? publishedThreeOutletCase(reader) : publishedBinaryCase(reader);
    case "feed":
      return feedCase(reader);
  }
}

function kindOf(reader: CaseReader): CaseKind | null {
  const kind = `${reader.text("kind")} ${reader.text("id")}`.toLowerCase();
  const entry = reader.list("cases")[0] ?? reader;
  const inputs = entry.has("inputs") ? entry.child("inputs") : entry;
  if (reader.has("mass_percent_REO", "mass_REO")) return "feed";
  if (reader.has("pinch_formula_cases", "underwood_cases") || /minimum reagent|smin/.test(kind)) return "limits";
  if (inputs.has("K") && inputs.has("CD", "C_dimer")) return "equilibrium";
  if (reader.has("rigorous_rows") || (/literature/.test(kind) && reader.has("inputs"))) return "published";
  if (/shake|funnel/.test(kind) || /\bM3\b/.test(reader.text("model"))) return "shake";
  if (inputs.has("x_target", "x_F") && inputs.has("x_1", "x1")) return "stepping";
  const purity = inputs.has("P_A", "P_B", "PA", "PB");
  if (/stage.count|smallest/.test(kind) || (purity && inputs.has("S", "S_o", "S_over_Sopt"))) return "stage-count";
  if (purity || /closed-form design/.test(kind)) return "design";
  if (/transient|^dyn/.test(kind) || reader.has("holdups_mol_RE_per_stage", "holdups", "specs", "snapshots", "t_end", "x0"))
    return "transient";
  if (reader.has("cascades") || (reader.has("beta") && reader.has("S"))) return "steady";
  return null;
}
