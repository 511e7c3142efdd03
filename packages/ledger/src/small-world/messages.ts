import type { Place, Problem } from "@coercivity/domain";

/** What can be wrong with a small world, in words. */
export const smallWorldProblems = {
  noSuchYear: (at: Place, year: number, known: readonly number[]): Problem => ({
    code: "small-world/unknown-year",
    at,
    message: `no world is declared for ${year}`,
    hint: `known: ${known.join(", ")}`,
  }),
  yearInName: (at: Place, year: number, name: number): Problem => ({
    code: "small-world/year",
    at,
    message: `says it is the world of ${year} in a file named after ${name}`,
    hint: "the file is named after its year",
  }),
  unknown: (at: Place, kind: string, name: string, near: string | undefined): Problem => ({
    code: "small-world/unknown-name",
    at,
    message: `there is no ${kind} "${name}" in this world`,
    hint: near === undefined ? `declare the ${kind}, or name one that is` : `did you mean "${near}"?`,
  }),
  sharesSum: (at: Place, stream: string, to: string, sum: number): Problem => ({
    code: "small-world/shares",
    at,
    message: `the suppliers of ${stream} to ${to} sum to ${Math.round(sum * 100) / 100} %`,
    hint: "they must sum to 100 %",
  }),
  noSupply: (at: Place, stream: string, country: string): Problem => ({
    code: "small-world/no-supply",
    at,
    message: `${country} uses ${stream}, and nothing says where it buys it`,
    hint: "add a row under `supply`",
  }),
  noMaker: (at: Place, stream: string, country: string): Problem => ({
    code: "small-world/no-maker",
    at,
    message: `${country} supplies ${stream}, and no plant there puts it out`,
    hint: "add a plant, or take the supplier away",
  }),
  twoMakers: (at: Place, stream: string, country: string): Problem => ({
    code: "small-world/two-makers",
    at,
    message: `two processes in ${country} put out ${stream}`,
    hint: "in a small world each stream has one maker in a country",
  }),
  circular: (at: Place, processes: readonly string[]): Problem => ({
    code: "small-world/circular",
    at,
    message: `these processes feed each other in a ring: ${processes.join(", ")}`,
    hint: "demand is worked back from uses to sources, so the chain must have an end",
  }),
};
