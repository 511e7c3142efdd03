import { nearest } from "@coercivity/domain";
import { ruleProblems as say } from "../rules/messages.ts";
import { type RuleTerms, ruleEntries } from "../rules/rule-terms.ts";
import type { Laid } from "./lay-over.ts";

/**
 * Puts the terms of a rule under each measure that names one with `rule`: whatever the scenario says itself stays. What comes from the rule's row is
 * reported at the line that names the rule, what comes from its terms in the file of rules.
 */
export function takeOverRules(laid: Laid, rules: RuleTerms | undefined): void {
  const asOf = laid.entries.get("asOf")?.value;
  for (const id of laid.measures.keys()) {
    const path = `measures.${id}.rule`;
    const named = laid.entries.get(path);
    if (!named) continue;
    laid.entries.delete(path);
    const name = String(named.value);
    const rule = rules?.terms.get(name);
    if (!rule) {
      laid.problems.push(say.unknownRule(named.at(), name, nearest(name, [...(rules?.terms.keys() ?? [])])));
      laid.faulty.add(`measures.${id}`);
      continue;
    }
    const entries = ruleEntries(rule.row, rule.entries, rules!, named.at(), typeof asOf === "string" ? asOf : undefined);
    for (const [field, entry] of entries) {
      const own = `measures.${id}.${field}`;
      if (!laid.entries.has(own) && !laid.faulty.has(own)) laid.entries.set(own, entry);
    }
  }
}
