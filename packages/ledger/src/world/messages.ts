import type { Place, Problem } from "@coercivity/domain";

/** What can be wrong with the declared world and its fit, in words: what is wrong, the value, what would be right. */
export const worldProblems = {
  assumptionOutsideRange: (at: Place, value: number, low: number, high: number): Problem => ({
    code: "quantity/assumption-outside-range",
    at,
    message: `assumes ${value}, outside its own range ${low} to ${high}`,
    hint: "low ≤ assume ≤ high",
  }),
  factUnknown: (at: Place, id: string, near: string | undefined): Problem => ({
    code: "quantity/unknown-fact",
    at,
    message: `no fact has the id "${id}"`,
    hint: near === undefined ? "`coercivity facts show` lists ids" : `did you mean "${near}"?`,
  }),
  factWithoutNumber: (at: Place, id: string, column: string | undefined): Problem => ({
    code: "quantity/fact-without-number",
    at,
    message: `fact "${id}" has no number${column === undefined ? "" : ` in column "${column}"`}`,
    hint: "name a filled column, or a fact with a value",
  }),
  formulaNotRead: (at: Place, formula: string, reason: string): Problem => ({
    code: "quantity/formula",
    at,
    message: `formula "${formula}" cannot be read: ${reason}`,
    hint: "numbers, the names under `facts`, + - * / and brackets",
  }),
  formulaNotFinite: (at: Place, formula: string): Problem => ({
    code: "quantity/formula-not-finite",
    at,
    message: `formula "${formula}" gives no finite number`,
    hint: "does it divide by a fact that is zero?",
  }),
  unitUnexpected: (at: Place, what: string, unit: string, expected: string): Problem => ({
    code: "quantity/unit",
    at,
    message: `${what} is given in "${unit}"`,
    hint: `it must be in "${expected}"`,
  }),
  depositUnknown: (at: Place, deposit: string, near: string | undefined): Problem => ({
    code: "basket/unknown-deposit",
    at,
    message: `no analysis of a deposit called "${deposit}"`,
    hint: near === undefined ? "deposits stand in facts/supply_deposits.csv" : `did you mean "${near}"?`,
  }),
  basketSum: (at: Place, basket: string, sum: number): Problem => ({
    code: "basket/sum",
    at,
    message: `the elements of basket "${basket}" sum to ${round(sum)} %`,
    hint: "they must sum to 100 % within 5 (analyses are rounded); a proxy must say why it may not",
  }),
  contentAboveOne: (at: Place, stream: string, sum: number): Problem => ({
    code: "stream/content-above-one",
    at,
    message: `stream "${stream}" holds ${round(sum)} kg of elements per kg`,
    hint: "a kg of stream holds at most one kg of elements",
  }),
  yieldAboveOne: (at: Place, process: string, out: number): Problem => ({
    code: "process/yield-above-one",
    at,
    message: `process "${process}" puts out ${round(out)} kg for each kg fed`,
    hint: "outputs and waste together cannot exceed what goes in; is one of them counted as metal and the rest as oxide?",
  }),
  elementGain: (at: Place, process: string, element: string, gain: number): Problem => ({
    code: "process/element-gain",
    at,
    message: `process "${process}" puts out ${round(gain)} times the ${element} that goes in`,
    hint: "an element cannot be made; check the contents of its streams",
  }),
  unknownStream: (at: Place, stream: string, near: string | undefined): Problem => unknown(at, "stream", stream, near),
  unknownProcess: (at: Place, process: string, near: string | undefined): Problem => unknown(at, "process", process, near),
  unknownCountry: (at: Place, country: string, near: string | undefined): Problem => unknown(at, "country", country, near),
  unknownClass: (at: Place, name: string, near: string | undefined): Problem => unknown(at, "magnet class", name, near),
  unknownApplication: (at: Place, id: string, near: string | undefined): Problem => unknown(at, "application", id, near),
  responseNeverDecided: (at: Place, id: string): Problem => ({
    code: "response/never-decided",
    at,
    message: `response "${id}" names neither a day on which it is decided nor a triggerShare`,
    hint: "give one of them, or nothing will ever come of it",
  }),
  responseRampTwice: (at: Place, id: string): Problem => ({
    code: "response/ramp-twice",
    at,
    message: `response "${id}" grows both by a ramp and by a track record`,
    hint: "keep one of the two",
  }),
  unknownBasket: (at: Place, name: string, near: string | undefined): Problem => unknown(at, "basket", name, near),
  duplicateId: (at: Place, what: string, id: string): Problem => ({
    code: "world/duplicate-id",
    at,
    message: `${what} "${id}" is declared twice`,
    hint: "ids are unique; delete or rename one",
  }),
  sharesSum: (at: Place, what: string, sum: number): Problem => ({
    code: "world/shares-sum",
    at,
    message: `the country shares of "${what}" sum to ${round(sum)} %`,
    hint: "they must sum to 100 %",
  }),
  controlSum: (at: Place, facility: string, sum: number): Problem => ({
    code: "facility/control-sum",
    at,
    message: `the controllers of "${facility}" hold ${round(sum * 100)} % together`,
    hint: "shares must sum to 1",
  }),
  noTransit: (at: Place, from: string, to: string): Problem => ({
    code: "transit/missing",
    at,
    message: `no transit time from ${from} to ${to}`,
    hint: "add the pair, or its reverse, under transitDays",
  }),
  fitRowShape: (at: Place, id: string): Problem => ({
    code: "fit/shape",
    at,
    message: `fit row "${id}" must say one thing`,
    hint: "exactly one of output, use, flow or share; and either fact or formula",
  }),
  fitRowEmpty: (at: Place, id: string): Problem => ({
    code: "fit/empty",
    at,
    message: `fit row "${id}" covers no process and no flow of the world`,
    hint: "check its streams and countries",
  }),
  fitRowKeptOut: (at: Place, id: string, fact: string): Problem => ({
    code: "fit/kept-out",
    at,
    message: `fit row "${id}" rests on "${fact}", which its table keeps out of fits`,
    hint: "give the row a `compare` with the reason, or name another fact",
  }),
  infeasible: (at: Place, balances: readonly string[], forced: readonly string[]): Problem => ({
    code: "fit/infeasible",
    at,
    message: `the balance cannot close: ${balances.join("; ")}`,
    hint:
      forced.length > 0 ? `it is forced by ${forced.join(", ")}; free one of them` : "capacities or recipes contradict each other there",
  }),
};

function unknown(at: Place, what: string, id: string, near: string | undefined): Problem {
  return {
    code: `world/unknown-${what.replace(" ", "-")}`,
    at,
    message: `unknown ${what} "${id}"`,
    hint: near === undefined ? `declare it, or use one that is` : `did you mean "${near}"?`,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
