import { type ControlsRow, controls, type Fact, nearest, type Problem, parsePeriod } from "@coercivity/domain";
import { type EvidenceBase, rowsOf } from "../claims/evidence-base.ts";
import { parameterOf } from "../claims/measure-parameters.ts";
import { problems as say } from "../messages.ts";

/** What a rule asks of a good. */
export type RuleTest =
  /** Listed items that hold listed inputs of the issuer: share of the item's value, at the threshold caught. */
  | { readonly kind: "listed-content"; readonly threshold: number }
  /** Controlled content of the issuer in the whole good: share of its value, at the threshold not yet caught. */
  | { readonly kind: "controlled-content"; readonly threshold: number; readonly strict: number }
  /** Listed items made elsewhere with the issuer's technology. */
  | { readonly kind: "technology" }
  /** Listed items of the issuer's origin that change hands between third countries. */
  | { readonly kind: "origin" }
  /** Parties in which listed entities together hold a share. */
  | { readonly kind: "affiliates"; readonly threshold: number };

/** A measure of the ledger that can be tested on a bill of materials. */
export interface ContentRule {
  readonly fact: Fact<ControlsRow>;
  readonly tests: readonly RuleTest[];
}

/** How a rule stood on a day. `run out`: the suspension has ended on its face and the ledger does not know what followed. */
export interface RuleStatus {
  readonly state: "not announced" | "announced" | "in force" | "suspended" | "run out" | "ended";
  readonly words: string;
}

/** The tests a measure stands for; empty for measures about anything but the make-up of a good. */
function testsOf({ issuer, instrument, parameters }: ControlsRow): RuleTest[] {
  const threshold = parameterOf(parameters, "threshold");
  const ownership = parameterOf(parameters, "ownership_threshold");
  const owned: RuleTest[] = ownership === undefined ? [] : [{ kind: "affiliates", threshold: ownership }];
  if (instrument === "de_minimis_content_rule" && threshold !== undefined)
    return issuer === "USA"
      ? [{ kind: "controlled-content", threshold, strict: parameterOf(parameters, "threshold_strict") ?? threshold }, ...owned]
      : [{ kind: "listed-content", threshold }, ...owned];
  if (instrument === "foreign_direct_product_rule" && /technology_nexus/.test(parameters ?? "")) return [{ kind: "technology" }, ...owned];
  if (instrument === "re_export_penalty" && ownership !== undefined) return [{ kind: "origin" }, ...owned];
  return instrument === "entity_list" ? owned : [];
}

/** All measures of the ledger that can be tested. */
function contentRules(base: Pick<EvidenceBase, "factsByTable">): ContentRule[] {
  return rowsOf(base, controls).flatMap((fact) => {
    const tests = testsOf(fact.row);
    return tests.length > 0 ? [{ fact, tests }] : [];
  });
}

/** The rule of that name, or what is wrong with the name. */
export function findRule(base: Pick<EvidenceBase, "factsByTable">, id: string): ContentRule | Problem {
  const rules = contentRules(base);
  const found = rules.find(({ fact }) => fact.row.id === id);
  if (found) return found;
  const names = rules.map(({ fact }) => fact.row.id);
  const other = rowsOf(base, controls).find(({ row }) => row.id === id);
  return other ? say.ruleUntested(id, other.row.instrument.replaceAll("_", " "), names) : say.ruleUnknown(id, nearest(id, names), names);
}

/** How a rule stood on a day, by the dates of its row. */
export function ruleOn({ fact: { row } }: ContentRule, on: string): RuleStatus {
  const from = parsePeriod(row.effective)?.from ?? row.effective;
  const announced = parsePeriod(row.announced ?? row.effective)?.from ?? from;
  const ended = row.ended === undefined ? undefined : parsePeriod(row.ended)?.to;
  const until = row.suspended_until;
  if (on < announced) return { state: "not announced", words: `announced on ${announced}` };
  if (until !== undefined && ended !== undefined && on >= ended)
    return on < until
      ? {
          state: "suspended",
          words: `suspended from ${row.ended} until ${until}${row.status === "never-applied" ? "; it had never applied" : ""}`,
        }
      : {
          state: "run out",
          words: `the suspension ran out on ${until}; the ledger does not know whether it was extended, lapsed or was replaced`,
        };
  if (on < from) return { state: "announced", words: `announced on ${announced}, to apply from ${row.effective}` };
  if (ended !== undefined && on > ended) return { state: "ended", words: `ended on ${row.ended}` };
  return { state: "in force", words: `in force since ${row.effective}` };
}
