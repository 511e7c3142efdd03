import type { Place, Problem } from "@coercivity/domain";
import type { Contradiction } from "./check-together.ts";

const contradictions: Readonly<Record<Contradiction, string>> = {
  "two permits": "two shares that may pass of the same goods at the same time",
  "two holds": "two shares held of the same goods at the same time",
  "two licences": "two licences on one list of goods at the same time",
  "two caps": "two caps on the same goods at the same time",
  "two rates": "two rates on the same goods at the same time",
  "the same act": "the same act in two versions on the same goods at the same time",
  "two limits": "two limits on the output of one plant at the same time",
  "two floors": "two floors for the same goods of one plant at the same time",
  "opposite pushes": "one pushes the price of the same goods up, the other down",
  "two ends of a suspension": "the same measure suspended to two different ends",
};

/** Every sentence about a scenario: what is wrong, the value, what would be right. */
export const scenarioProblems = {
  unknownScenario: (at: Place, id: string, near: string | undefined, known: readonly string[]): Problem => ({
    code: "scenario/unknown",
    at,
    message: `there is no scenario "${id}"`,
    hint: suggestion(near, `known: ${known.join(", ")}`),
  }),
  badName: (at: Place, name: string): Problem => ({
    code: "scenario/bad-name",
    at,
    message: `"${name}" cannot name a scenario`,
    hint: "a scenario is named after its file: lower-case letters, digits and hyphens",
  }),
  parentUnknown: (at: Place, parent: string, near: string | undefined): Problem => ({
    code: "scenario/parent-missing",
    at,
    message: `parent "${parent}" does not exist`,
    hint: suggestion(near, "a parent is the name of another file in the same folder, or in scenarios/, without .yaml"),
  }),
  circular: (at: Place, chain: readonly string[]): Problem => ({
    code: "scenario/circular",
    at,
    message: `inherits from itself: ${chain.join(" ← ")}`,
    hint: "one of these must have another parent, or none",
  }),
  notAMap: (at: Place): Problem => ({
    code: "scenario/not-a-map",
    at,
    message: "holds no map of entries",
    hint: "a scenario starts with entries such as `title:` and `parent:`",
  }),
  missing: (at: Place, what: string, hint: string): Problem => ({ code: "scenario/missing", at, message: `${what} is not given`, hint }),
  notCalibrated: (at: Place, what: string, name: string, near: string | undefined): Problem => ({
    code: "scenario/not-calibrated",
    at,
    message: `${what} takes "${name}" from the calibration, which has none of that name at hand`,
    hint: suggestion(
      near,
      "`coercivity calibrate` writes facts/world/calibrated.yaml; scenarios for back-tests alone may take numbers from it",
    ),
  }),
  otherYear: (at: Place, year: number, open: number): Problem => ({
    code: "scenario/other-year",
    at,
    message: `stands on the world of ${year}, and is read for that of ${open}`,
    hint: "`coercivity run` opens the year a scenario names; other questions are asked of the world in full",
  }),
  bareNumber: (at: Place, what: string, value: number): Problem => ({
    code: "scenario/bare-number",
    at,
    message: `${what} is the bare number ${value}`,
    hint: "say where it comes from: {assume, low, high, unit, why}, {fact, unit} or {formula, facts, unit}",
  }),
  removeUnknown: (at: Place, id: string, near: string | undefined): Problem => ({
    code: "scenario/remove-unknown",
    at,
    message: `removes the measure "${id}", which no parent has`,
    hint: suggestion(near, "delete the line"),
  }),
  impossibleDate: (at: Place, what: string, value: string): Problem => ({
    code: "scenario/impossible-date",
    at,
    message: `${what} is ${value}, and there is no such day`,
    hint: "write an existing day as 2026-01-06",
  }),
  endsBeforeStart: (at: Place, id: string, effective: string, ended: string): Problem => ({
    code: "scenario/ends-before-start",
    at,
    message: `measure "${id}" ends on ${ended} and starts on ${effective}`,
    hint: "`ended` is the first day it no longer applies, after `effective`; leave it out where no end is known",
  }),
  asOfBeforeAnnounced: (at: Place, id: string, announced: string, asOf: string): Problem => ({
    code: "scenario/as-of-before-announced",
    at,
    message: `measure "${id}" was announced on ${announced}, after asOf ${asOf}`,
    hint: "whoever looks from that day cannot know it; move asOf on, or remove the measure",
  }),
  sourceAfterAsOf: (at: Place, source: string, published: string, asOf: string): Problem => ({
    code: "scenario/source-after-as-of",
    at,
    message: `source ${source} was published ${published}, after asOf ${asOf}`,
    hint: "cite what was public by then, or move asOf on",
  }),
  unknownName: (at: Place, what: string, name: string, near: string | undefined, otherwise: string): Problem => ({
    code: `scenario/unknown-${what.replace(/ .*$/, "")}`,
    at,
    message: `unknown ${what} "${name}"`,
    hint: suggestion(near, otherwise),
  }),
  duplicate: (at: Place, what: string, name: string): Problem => ({
    code: "scenario/duplicate",
    at,
    message: `${what} names "${name}" twice`,
    hint: "keep one of the two",
  }),
  shareOutOfRange: (at: Place, what: string, value: number): Problem => ({
    code: "scenario/share-out-of-range",
    at,
    message: `${what} is ${value}`,
    hint: "a share lies between 0 and 1",
  }),
  negative: (at: Place, what: string, value: number): Problem => ({
    code: "scenario/negative",
    at,
    message: `${what} is ${value}`,
    hint: "it cannot be negative",
  }),
  wrongUnit: (at: Place, what: string, unit: string, expected: string): Problem => ({
    code: "scenario/unit",
    at,
    message: `${what} is given in "${unit}"`,
    hint: `it must be in "${expected}"`,
  }),
  factsNotAtHand: (at: Place, what: string): Problem => ({
    code: "scenario/facts-not-at-hand",
    at,
    message: `${what} refers to facts, which cannot be read here`,
    hint: "use {assume, low, high, unit, why}",
  }),
  assumptionOutsideRange: (at: Place, what: string, value: number, low: number, high: number): Problem => ({
    code: "scenario/assumption-outside-range",
    at,
    message: `${what} assumes ${value}, outside its own range ${low} to ${high}`,
    hint: "low ≤ assume ≤ high",
  }),
  horizon: (at: Place, days: number): Problem => ({
    code: "scenario/horizon",
    at,
    message: `horizonDays is ${days}`,
    hint: "from one step to 20 years (7305 days)",
  }),
  step: (at: Place, days: number): Problem => ({
    code: "scenario/step",
    at,
    message: `stepDays is ${days}`,
    hint: "from 1 to 28 days, and no more than the horizon",
  }),
  fieldOfAnother: (at: Place, id: string, field: string, instrument: string, uses: readonly string[]): Problem => ({
    code: "scenario/field-of-another-instrument",
    at,
    message: `measure "${id}" gives "${field}", which ${article(instrument)} does not have`,
    hint: `${article(instrument)} has ${uses.join(", ")}`,
  }),
  contradiction: (at: Place, id: string, other: string, why: Contradiction): Problem => ({
    code: "scenario/contradiction",
    at,
    message: `measure "${id}" contradicts "${other}": ${contradictions[why]}`,
    hint: "end one before the other begins, narrow its goods or countries, or remove it",
  }),
  quotaOnNothing: (at: Place, id: string, stream: string): Problem => ({
    code: "scenario/quota-on-nothing",
    at,
    message: `quota "${id}" caps "${stream}", which nobody ships this way in the baseline`,
    hint: "look at its streams, from and to together; `measures list --links` shows what is shipped",
  }),
  factAfterAsOf: (at: Place, fact: string, what: string, asOf: string): Problem => ({
    code: "scenario/fact-after-as-of",
    at,
    message: `fact ${fact} ${what}, after asOf ${asOf}`,
    hint: "whoever looks from that day cannot know it; take a fact that was public, or an assumption",
  }),
  pushTheOtherWay: (at: Place, id: string, means: string, push: number): Problem => ({
    code: "scenario/push-the-other-way",
    at,
    message: `measure "${id}" is called "${means}" and pushes the price by ${push}`,
    hint: "flooding pushes it down (below 0), a quota squeeze up (above 0); exchange trading does either",
  }),
  branchMissing: (at: Place, id: string, ended: string): Problem => ({
    code: "scenario/branch-missing",
    at,
    message: `suspension "${id}" runs out on ${ended} and does not say what follows`,
    hint: "no fact says it: choose `branch: extended`, `lapsed` or `partly-revived`",
  }),
  revivesMissing: (at: Place, id: string): Problem => ({
    code: "scenario/revives-missing",
    at,
    message: `suspension "${id}" is partly revived and names no measure that returns`,
    hint: "list them under `revives`",
  }),
  setWithoutValue: (at: Place): Problem => ({
    code: "set/no-value",
    at,
    message: "has no value",
    hint: "write path=value, e.g. horizonDays=365",
  }),
  setUnknownPath: (at: Place, path: string, near: string | undefined): Problem => ({
    code: "set/unknown-path",
    at,
    message: `the scenario has no "${path}"`,
    hint: suggestion(near, "`scenarios show` lists what can be set"),
  }),
  setNotANumber: (at: Place, path: string, value: string, whole: boolean): Problem => ({
    code: "set/not-a-number",
    at,
    message: `"${path}" is set to "${value}"`,
    hint: whole ? "a whole number is expected" : "a number is expected; a share is written 0.5, not 50 %",
  }),
};

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function suggestion(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `did you mean "${near}"?`;
}
