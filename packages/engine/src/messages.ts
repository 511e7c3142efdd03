import type { Problem } from "@coercivity/domain";

/** Every message of this package: lower case, what is wrong, the value, what would be right. */
export const messages = {
  bufferTooShort: (length: number): string => `${length} bytes are too few for the header of a model or state`,
  bufferNotOurs: (word: number): string => `these bytes begin with 0x${word.toString(16)} and are no model or state`,
  bufferOfAnotherVersion: (found: number, expected: number): string =>
    `this buffer is of version ${found}; version ${expected} is read here`,
  bufferDoesNotFit: (found: number, expected: number): string =>
    `this buffer holds ${found} columns of another kind or is cut off; ${expected} columns were expected`,
} as const;

interface Bounds {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly meaning: string;
}

function problem(scenario: string, code: string, message: string, hint?: string): Problem {
  return { code, at: { file: scenario }, message, ...(hint === undefined ? {} : { hint }) };
}

function suggest(names: readonly string[], otherwise: string): string {
  return names.length > 0 ? `did you mean ${names.map((name) => `"${name}"`).join(" or ")}?` : otherwise;
}

/** Problems in what was given to be compiled or asked; the scenario stands for the file. */
export const problems = {
  unknownParameter: (scenario: string, name: string, near: readonly string[]): Problem =>
    problem(
      scenario,
      "engine/unknown-parameter",
      `parameter "${name}" is not one of the engine's`,
      suggest(near, "see the table of parameters"),
    ),
  missingParameter: (scenario: string, name: string, spec: Bounds): Problem =>
    problem(
      scenario,
      "engine/missing-parameter",
      `parameter "${name}" is not given (${spec.meaning})`,
      `give it in the world or in the scenario: ${spec.min} to ${spec.max}, unit ${spec.unit}`,
    ),
  parameterOutOfRange: (scenario: string, name: string, value: number, spec: Bounds): Problem =>
    problem(
      scenario,
      "engine/parameter-out-of-range",
      `parameter "${name}" is ${value}`,
      `it lies between ${spec.min} and ${spec.max}, unit ${spec.unit}`,
    ),
  noSuchDay: (scenario: string, what: string, value: string): Problem =>
    problem(scenario, "engine/no-such-day", `${what} "${value}" is not a day`, "write it as year-month-day, e.g. 2026-01-06"),
  badHorizon: (scenario: string, stepDays: number, horizonDays: number): Problem =>
    problem(
      scenario,
      "engine/bad-horizon",
      `a step of ${stepDays} days and a horizon of ${horizonDays} days cannot be run`,
      "a step is a whole number of days from 1 to 28; the horizon is at least one step and at most 36,525 days",
    ),
  endsBeforeStart: (scenario: string, measure: string, effective: string, ended: string): Problem =>
    problem(scenario, "engine/measure-ends-before-it-starts", `measure "${measure}" ends on ${ended} and starts on ${effective}`),
  outOfRange: (scenario: string, what: string, value: number, min: number, max: number): Problem =>
    problem(scenario, "engine/out-of-range", `${what} is ${value}`, `it lies between ${min} and ${max}`),
  notWhole: (scenario: string, what: string, value: number, min: number, max: number): Problem =>
    problem(scenario, "engine/not-whole", `${what} is ${value}`, `it is a whole number from ${min} to ${max}`),
  halfAPair: (scenario: string, measure: string, given: string, missing: string): Problem =>
    problem(
      scenario,
      "engine/half-a-pair",
      `measure "${measure}" gives "${given}" and not "${missing}"`,
      "one says nothing without the other",
    ),
  badBatch: (scenario: string, measure: string, day: string, effective: string): Problem =>
    problem(
      scenario,
      "engine/bad-batch",
      `the second batch of "${measure}" is given out on ${day}, and its first year begins on ${effective}`,
      "it is a day in the first year of the quota, after its first",
    ),
  unknownEntity: (scenario: string, where: string, name: string, near: readonly string[]): Problem =>
    problem(scenario, "engine/unknown-entity", `${where} names "${name}", which is no facility or controller`, suggest(near, "")),
  unknownCountry: (scenario: string, where: string, pattern: string, near: readonly string[]): Problem =>
    problem(
      scenario,
      "engine/unknown-country",
      `${where} names "${pattern}", which is no country or group of this world`,
      suggest(near, "use a country code, a group, ALL, or ! before one of them for everyone but"),
    ),
  unknownStream: (scenario: string, where: string, pattern: string, near: readonly string[]): Problem =>
    problem(
      scenario,
      "engine/unknown-stream",
      `${where} names "${pattern}", which matches no stream`,
      suggest(near, "use a stream, a prefix with a star such as oxide.*, or * for all"),
    ),
  unknownApplication: (scenario: string, where: string, name: string, near: readonly string[]): Problem =>
    problem(scenario, "engine/unknown-application", `${where} names the application "${name}", which no industry has`, suggest(near, "")),
  unknownStage: (scenario: string, where: string, name: string, near: readonly string[]): Problem =>
    problem(scenario, "engine/unknown-stage", `${where} names the stage "${name}", which no facility has`, suggest(near, "")),
  unknownFacilityOrArea: (scenario: string, where: string, name: string, near: readonly string[]): Problem =>
    problem(scenario, "engine/unknown-facility", `${where} names "${name}", which is no facility or area`, suggest(near, "")),
  noLinkMatched: (scenario: string, measure: string): Problem =>
    problem(
      scenario,
      "engine/measure-without-links",
      `measure "${measure}" touches no link of this world`,
      "only goods that cross a border are touched; look at its streams, from, to, stages and applications together",
    ),
  noFacilityHit: (scenario: string, measure: string): Problem =>
    problem(
      scenario,
      "engine/measure-without-facilities",
      `measure "${measure}" touches no facility of this world`,
      "pressure on affiliates needs plants in the issuer's country that firms of the target decide over",
    ),
  unknownSupplement: (scenario: string, id: string, near: readonly string[]): Problem =>
    problem(scenario, "engine/unknown-supplement", `supplement "${id}" is not in this world`, suggest(near, "")),
  supplementWithoutUsers: (scenario: string, id: string, country: string, stream: string): Problem =>
    problem(
      scenario,
      "engine/supplement-without-users",
      `supplement "${id}" gives ${stream} to ${country}, where nothing used it in the baseline`,
    ),
  supplementWithoutTrigger: (scenario: string, id: string): Problem =>
    problem(scenario, "engine/supplement-without-trigger", `supplement "${id}" is released in a shortfall but names no triggerShare`),
  unknownResponse: (scenario: string, id: string, near: readonly string[]): Problem =>
    problem(scenario, "engine/unknown-response", `response "${id}" is not in this world`, suggest(near, "")),
  unknownProcess: (scenario: string, where: string, name: string, near: readonly string[]): Problem =>
    problem(scenario, "engine/unknown-process", `${where} names the process "${name}", which no facility runs`, suggest(near, "")),
  responseNeverDecided: (scenario: string, id: string): Problem =>
    problem(
      scenario,
      "engine/response-never-decided",
      `response "${id}" names neither a day on which it is decided nor a triggerShare`,
      "give one of them, or nothing will ever come of it",
    ),
  responseInsideChain: (scenario: string, id: string, kind: string, stage: string): Problem =>
    problem(
      scenario,
      "engine/response-inside-chain",
      `response "${id}" is a ${kind} at the stage "${stage}"`,
      "inside the chain it would make an element out of nothing; only makers of parts and of products may take less or something else",
    ),
  noSuchBaseline: (scenario: string, wanted: number, count: number): Problem =>
    problem(scenario, "engine/no-such-baseline", `baseline ${wanted} was asked for`, `this bundle holds ${count}, counted from 0`),
  baselineDoesNotFit: (scenario: string, what: string, found: number, expected: number): Problem =>
    problem(scenario, "engine/baseline-does-not-fit", `the baseline has ${found} ${what}; the world has ${expected}`),
  baselineNotANumber: (scenario: string, what: string, value: number): Problem =>
    problem(
      scenario,
      "engine/baseline-not-a-number",
      `${what} is ${value} in the baseline`,
      "levels and flows are finite and not negative",
    ),
  duplicateId: (scenario: string, kind: string, id: string): Problem =>
    problem(scenario, "engine/duplicate-id", `${kind} "${id}" is there twice`),
  poolDoesNotClose: (scenario: string, pool: string, made: number, shipped: number): Problem =>
    problem(
      scenario,
      "engine/pool-does-not-close",
      `pool "${pool}" ships ${kg(shipped)} a day and receives ${kg(made)}`,
      "a baseline must make what it ships, to one part in a hundred",
    ),
  madeFromNothing: (scenario: string, facility: string, process: string, group: string): Problem =>
    problem(
      scenario,
      "engine/made-from-nothing",
      `facility "${facility}" runs "${process}" in the baseline, and no link brings its essential input "${group}"`,
    ),
  unknownHandle: (scenario: string, what: string, handle: number): Problem =>
    problem(scenario, "engine/unknown-handle", `${what} points at ${handle}, which is not in this world`),
  unknownFacility: (scenario: string, id: string, near: readonly string[]): Problem =>
    problem(
      scenario,
      "engine/unknown-facility",
      `"${id}" is no facility of this world`,
      suggest(near, "write country, then what it is: JPN vehicles"),
    ),
  dayOutsideRun: (scenario: string, day: number, horizon: number): Problem =>
    problem(scenario, "engine/day-outside-run", `day ${day} lies outside the run`, `days are counted from 0 to ${horizon - 1}`),
} as const;

function kg(value: number): string {
  return `${value >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000} kg`;
}
