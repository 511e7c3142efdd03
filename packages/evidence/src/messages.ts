import type { Place, Problem } from "@coercivity/domain";

/** What can be wrong with a bill of materials, or with a rule or a project that is asked for, in words: what is wrong, the value, what would be right. */
export const problems = {
  columnMissing: (file: string, column: string, about: string): Problem => ({
    code: "bom/missing-column",
    at: { file, line: 1, field: column },
    message: `column "${column}" is missing`,
    hint: `it says: ${about}`,
  }),
  columnUnknown: (file: string, column: string, near: string | undefined, columns: readonly string[]): Problem => ({
    code: "bom/unknown-column",
    at: { file, line: 1, field: column },
    message: `unknown column "${column}"`,
    hint: near === undefined ? `columns are ${columns.join(", ")}; delete the others` : `did you mean "${near}"?`,
  }),
  columnNameless: (file: string, column: number): Problem => ({
    code: "bom/nameless-column",
    at: { file, line: 1 },
    message: `column ${column} has no name`,
    hint: "the first line names the columns; is there a title above it, or a merged cell in it?",
  }),
  columnTwice: (file: string, column: string): Problem => ({
    code: "bom/column-twice",
    at: { file, line: 1, field: column },
    message: `column "${column}" stands twice`,
    hint: "keep one of the two",
  }),
  formula: (at: Place, text: string): Problem => ({
    code: "bom/formula",
    at,
    message: `${shown(text)} looks like a formula`,
    hint: "its result cannot be checked here; paste the column as values",
  }),
  blank: (at: Place, about: string): Problem => ({ code: "bom/blank", at, message: "the cell is empty", hint: `needed: ${about}` }),
  notANumber: (at: Place, text: string): Problem => ({
    code: "bom/not-a-number",
    at,
    message: `${shown(text)} is not a number`,
    hint: "digits with a decimal point, without unit or thousands separator, such as 1250.5",
  }),
  notPositive: (at: Place, text: string): Problem => ({
    code: "bom/not-positive",
    at,
    message: `${shown(text)} is not more than 0`,
    hint: "a share of a value needs values above zero; give the market value of parts that cost nothing",
  }),
  currencies: (at: Place, first: string, other: string, firstLine: number): Problem => ({
    code: "bom/mixed-currencies",
    at,
    message: `currency ${shown(other)}, but line ${firstLine} has ${shown(first)}`,
    hint: "convert all values to one currency at the rate of one day",
  }),
  currency: (at: Place, text: string): Problem => ({
    code: "bom/no-currency",
    at,
    message: `${shown(text)} is no currency`,
    hint: "three capital letters, such as USD",
  }),
  units: (at: Place, item: string, first: string, other: string, firstLine: number): Problem => ({
    code: "bom/mixed-units",
    at,
    message: `${shown(item)} is counted in ${shown(other)}, but in ${shown(first)} in line ${firstLine}`,
    hint: "give the item in one unit throughout",
  }),
  unit: (at: Place, text: string): Problem => ({ code: "bom/unknown-unit", at, message: `unknown unit ${shown(text)}`, hint: "pcs or kg" }),
  partTwice: (at: Place, part: string, line: number): Problem => ({
    code: "bom/part-twice",
    at,
    message: `part ${shown(part)} stands in line ${line} already`,
    hint: "give each place of use a name of its own, as magnet-2",
  }),
  parentUnknown: (at: Place, parent: string, near: string | undefined): Problem => ({
    code: "bom/unknown-parent",
    at,
    message: `no part is called ${shown(parent)}`,
    hint: near === undefined ? "the parent must be a part of this table, or empty for the product" : `did you mean "${near}"?`,
  }),
  cycle: (at: Place, parts: readonly string[]): Problem => ({
    code: "bom/cycle",
    at,
    message: `goes into itself: ${parts.map(shown).join(" > ")}`,
    hint: "no part can hold the assembly it goes into; one of the parents is wrong",
  }),
  products: (file: string, lines: readonly number[]): Problem => ({
    code: "bom/one-product",
    at: { file, line: lines[1] ?? 1, field: "parent" },
    message:
      lines.length === 0
        ? "no line is the product"
        : `${lines.length} lines have no parent: ${lines.slice(0, 5).join(", ")}${lines.length > 5 ? ", …" : ""}`,
    hint: "one line, the product, has an empty parent",
  }),
  country: (at: Place, text: string, near: string | undefined): Problem => ({
    code: "bom/unknown-country",
    at,
    message: `unknown country ${shown(text)}`,
    hint: near === undefined ? "ISO 3166 alpha-3, such as JPN" : `did you mean "${near}"?`,
  }),
  item: (at: Place, text: string, near: string | undefined): Problem => ({
    code: "bom/unknown-item",
    at,
    message: `unknown item ${shown(text)}`,
    hint:
      near === undefined
        ? "a stream of the world, such as magnet.mid, metal.Dy or oxide.Tb; leave it empty for anything else"
        : `did you mean "${near}"?`,
  }),
  list: (at: Place, text: string, about: string): Problem => ({
    code: "bom/bad-list",
    at,
    message: `${shown(text)} cannot be read`,
    hint: about,
  }),
  listedTwice: (at: Place, text: string, name: string): Problem => ({
    code: "bom/listed-twice",
    at,
    message: `${shown(text)} names ${name} twice`,
    hint: "give it once, with the sum",
  }),
  stakesAboveWhole: (at: Place, text: string, sum: number): Problem => ({
    code: "bom/stakes-above-whole",
    at,
    message: `${shown(text)} sums to ${sum} %`,
    hint: "the stakes in one party are 100 % at most; give direct holdings, each owner once",
  }),
  yesOrNo: (at: Place, text: string): Problem => ({
    code: "bom/not-yes-or-no",
    at,
    message: `${shown(text)} is neither yes nor no`,
    hint: "yes, no, or empty where it is not known",
  }),
  worthLess: (at: Place, part: string, value: number, parts: number): Problem => ({
    code: "bom/worth-less-than-its-parts",
    at,
    message: `${shown(part)} is worth ${value}, its parts ${parts}`,
    hint: "an assembly is worth at least what goes into it; is a quantity or a unit wrong?",
  }),
  noExchange: (at: Place, currency: string): Problem => ({
    code: "bom/no-exchange-rate",
    at,
    message: `content by weight is valued in USD, and the table is in ${shown(currency)}`,
    hint: `give the rate of the day: --usd-per 1.08 where one ${currency} is 1.08 USD`,
  }),
  noPrice: (at: Place, element: string, market: string, year: string): Problem => ({
    code: "bom/no-price",
    at,
    message: `the ledger has no price of ${element} oxide, ${market}, for ${year}`,
    hint: "choose another --prices year or --market, or give the content a line of its own with its value",
  }),
  projectCountry: (text: string, near: string | undefined, why: "unknown" | "no industry"): Problem => ({
    code: "project/country",
    at: { file: "command line" },
    message:
      why === "unknown" ? `unknown country ${shown(text)}` : `${shown(text)} has no industry in this world, so nothing can be lost there`,
    hint: near === undefined ? "a country of the world, such as KOR" : `did you mean "${near}"?`,
  }),
  projectIssuer: (country: string): Problem => ({
    code: "project/issuer",
    at: { file: "command line" },
    message: `${country} issues the measures of this scenario`,
    hint: "projects are ranked for a country whose supply the issuer can cut, such as KOR or JPN",
  }),
  projectElement: (text: string, near: string | undefined, elements: readonly string[]): Problem => ({
    code: "project/element",
    at: { file: "command line" },
    message: `unknown element ${shown(text)}`,
    hint: near === undefined ? `one of ${elements.join(", ")}` : `did you mean "${near}"?`,
  }),
  projectUnknown: (text: string, near: string | undefined): Problem => ({
    code: "project/unknown",
    at: { file: "command line" },
    message: `no coded project is called ${shown(text)}`,
    hint: near === undefined ? "`projects rank --json` names them" : `did you mean "${near}"?`,
  }),
  projectYear: (text: string, from: number, to: number): Problem => ({
    code: "project/year",
    at: { file: "command line" },
    message: `${shown(text)} is no year to ask about`,
    hint: `a year from ${from} to ${to}`,
  }),
  weightUnknown: (text: string, near: string | undefined, criteria: readonly string[]): Problem => ({
    code: "project/weight",
    at: { file: "command line" },
    message: `no criterion is called ${shown(text)}`,
    hint: near === undefined ? `criteria are ${criteria.join(", ")}` : `did you mean "${near}"?`,
  }),
  weightNotRead: (text: string): Problem => ({
    code: "project/weight-not-read",
    at: { file: "command line" },
    message: `${shown(text)} is no weight`,
    hint: "a criterion and a number of 0 or more, such as path=3,funding=0; each once",
  }),
  weightsAllZero: (): Problem => ({
    code: "project/weights-all-zero",
    at: { file: "command line" },
    message: "all weights are 0",
    hint: "give at least one criterion a weight above 0",
  }),
  ruleUnknown: (rule: string, near: string | undefined, rules: readonly string[]): Problem => ({
    code: "rule/unknown",
    at: { file: "command line" },
    message: `no rule is called "${rule}"`,
    hint: near === undefined ? `rules that can be tested: ${rules.join(", ")}` : `did you mean "${near}"?`,
  }),
  ruleUntested: (rule: string, instrument: string, rules: readonly string[]): Problem => ({
    code: "rule/no-test",
    at: { file: "command line" },
    message: `"${rule}" is a measure (${instrument}), but no rule about what is in a good`,
    hint: `rules that can be tested: ${rules.join(", ")}`,
  }),
};

/** A cell as it may stand in a message: short, and in quotes. */
function shown(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
