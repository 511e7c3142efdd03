/** What a room holds and what it may import: the floor plan of ARCHITECTURE.md, as data. Imports point only upwards. */
export interface Room {
  readonly folder: string;
  readonly holds: string;
  /** Rooms it may import. */
  readonly rooms: readonly string[];
  /** Rooms of which it may import types alone. */
  readonly typesOf?: readonly string[];
  /** Libraries from outside. */
  readonly libraries: readonly string[];
  /** Whether it may use Node. */
  readonly node: boolean;
  /** Whether it runs in a browser, and may use what a browser has. */
  readonly browser?: boolean;
  /** Whether its results must be the same to the last bit in every engine. */
  readonly bitEqual: boolean;
}

export const floorPlan: readonly Room[] = [
  {
    folder: "packages/numerics",
    holds: "random numbers, exp, log, pow, compressed rows, edit distance",
    rooms: [],
    libraries: [],
    node: false,
    bitEqual: true,
  },
  { folder: "packages/lp", holds: "linear and mixed-integer programmes", rooms: [], libraries: ["highs"], node: true, bitEqual: false },
  {
    folder: "packages/domain",
    holds: "the words of the field, and schemas",
    rooms: ["numerics"],
    libraries: ["zod"],
    node: false,
    bitEqual: false,
  },
  {
    folder: "packages/ledger",
    holds: "facts, world, scenarios, reconciliation, the bundle",
    rooms: ["domain", "numerics", "lp"],
    libraries: ["yaml", "csv-parse", "read-excel-file"],
    node: true,
    bitEqual: false,
  },
  {
    folder: "packages/engine",
    holds: "compile, step, outcome, explanation",
    rooms: ["numerics"],
    typesOf: ["domain"],
    libraries: [],
    node: false,
    bitEqual: true,
  },
  { folder: "packages/cascade", holds: "countercurrent extraction", rooms: ["numerics"], libraries: [], node: false, bitEqual: true },
  {
    folder: "packages/study",
    holds: "ensembles, sensitivity, the three measures, the pillar ladder, back-tests",
    rooms: ["engine", "numerics"],
    typesOf: ["domain"],
    libraries: [],
    node: false,
    bitEqual: true,
  },
  {
    folder: "packages/exposure",
    holds:
      "dependence, control, published indices, chokepoints, survive v. recover, joint production, the least loss that coordination allows",
    rooms: ["engine", "numerics", "lp"],
    typesOf: ["domain"],
    libraries: [],
    node: false,
    bitEqual: false,
  },
  {
    folder: "packages/evidence",
    holds: "claims, watch list, content rules on a bill of materials, projects and what they would bring",
    rooms: ["numerics", "domain", "study", "exposure"],
    libraries: [],
    node: false,
    bitEqual: false,
  },
  {
    folder: "packages/charts",
    holds: "pure data → SVG functions shared by report and page",
    rooms: [],
    libraries: ["d3-sankey", "d3-geo", "topojson-client", "world-atlas"],
    node: false,
    bitEqual: false,
  },
  {
    folder: "apps/cli",
    holds: "the command: parse, call, present",
    rooms: ["numerics", "domain", "ledger", "engine", "cascade", "study", "exposure", "evidence", "charts"],
    libraries: ["commander", "@fontsource-variable/source-sans-3", "@fontsource-variable/source-serif-4"],
    node: true,
    bitEqual: false,
  },
  {
    folder: "apps/web",
    holds: "the workbench: one page, the engine in its workers",
    rooms: ["numerics", "domain", "engine", "cascade", "study", "exposure", "evidence", "charts"],
    libraries: [
      "react",
      "react-dom",
      "@fontsource-variable/source-sans-3",
      "@fontsource-variable/source-serif-4",
      "@fontsource-variable/noto-sans-kr",
      "@fontsource-variable/noto-serif-kr",
      "@fontsource-variable/noto-sans-jp",
      "@fontsource-variable/noto-serif-jp",
    ],
    node: false,
    browser: true,
    bitEqual: false,
  },
];
