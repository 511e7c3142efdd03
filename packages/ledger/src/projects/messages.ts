import type { Place, Problem } from "@coercivity/domain";

/** What can be wrong with the coding of projects: what is wrong, the value, what would be right. */
export const projectProblems = {
  unknownRow: (at: Place, id: string, near: string | undefined): Problem => ({
    code: "project/unknown-row",
    at,
    message: `"${id}" is no row of facts/supply_projects.csv`,
    hint: near === undefined ? "a project is named after the key of its row" : `did you mean "${near}"?`,
  }),
  unknownCountry: (at: Place, code: string, near: string | undefined): Problem => ({
    code: "project/unknown-country",
    at,
    message: `unknown country "${code}"`,
    hint: near === undefined ? "ISO 3166 alpha-3, such as JPN" : `did you mean "${near}"?`,
  }),
  unknownProject: (at: Place, id: string, near: string | undefined): Problem => ({
    code: "project/unknown",
    at,
    message: `no project is called "${id}"`,
    hint: near === undefined ? "projects stand in facts/world/projects.yaml" : `did you mean "${near}"?`,
  }),
  unknownClass: (at: Place, id: string): Problem => ({
    code: "project/unknown-class",
    at,
    message: `"${id}" is no class of magnet of this world`,
    hint: "the part of a stream's id after magnet., such as mid",
  }),
  outsideOne: (at: Place, value: number): Problem => ({
    code: "project/outside-0-to-1",
    at,
    message: `${value} does not lie between 0 and 1`,
    hint: "a level, a share and each end of its range do",
  }),
  negativeWeight: (at: Place, value: number): Problem => ({
    code: "project/negative-weight",
    at,
    message: `the weight, or an end of its range, is ${value}`,
    hint: "a weight is 0 or more",
  }),
  soldTwice: (at: Place, id: string, sum: number): Problem => ({
    code: "project/sold-twice",
    at,
    message: `"${id}" promises ${Math.round(sum * 100)} % of its output`,
    hint: "the same tonnes go to one buyer; shares sum to 1 at most",
  }),
  mixNotWhole: (at: Place, sum: number): Problem => ({
    code: "project/mix-not-whole",
    at,
    message: `the classes of the mix sum to ${sum}`,
    hint: "they sum to 1",
  }),
};
