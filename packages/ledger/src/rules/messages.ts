import type { Place, Problem } from "@coercivity/domain";

/** Every sentence about rules: what is wrong, the value, what would be right. */
export const ruleProblems = {
  unknownRule: (at: Place, name: string, near: string | undefined): Problem => ({
    code: "rule/unknown",
    at,
    message: `there is no rule "${name}"`,
    hint: near === undefined ? "rules stand in measures/rules.yaml; `measures list` names them" : `did you mean "${near}"?`,
  }),
  circular: (at: Place, chain: readonly string[]): Problem => ({
    code: "rule/circular",
    at,
    message: `takes its terms from itself: ${chain.join(" ← ")}`,
    hint: "one of these must say its terms itself",
  }),
  withoutRow: (at: Place, id: string, near: string | undefined): Problem => ({
    code: "rule/without-row",
    at,
    message: `"${id}" is no row of facts/controls.csv, and so has neither law nor day`,
    hint: near === undefined ? "a rule or event is named after its row, or begins with its name" : `did you mean "${near}"?`,
  }),
  ruleAndEvent: (at: Place, id: string): Problem => ({
    code: "rule/and-event",
    at,
    message: `"${id}" is a rule already`,
    hint: "a row acts on flows or it does not; keep one of the two",
  }),
  neither: (at: Place, id: string): Problem => ({
    code: "rule/neither",
    at,
    message: `row "${id}" is neither a rule nor an event`,
    hint: "write it in measures/rules.yaml if it acts on flows, else in measures/events.yaml with its kind and why",
  }),
};
