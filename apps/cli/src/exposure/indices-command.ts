import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Problem } from "@coercivity/domain";
import { euThresholds, findSubject, type WorldIndices, worldIndices } from "@coercivity/exposure";
import type { Io } from "../io.ts";
import { formatNumber, formatShare } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { askSubject, codesOf, knownAs, typedProblem, worldElements } from "./ask.ts";
import { governance, instability, middlingGovernance } from "./governance.ts";
import { type Official, officialRisk } from "./official-risk.ts";
import { words } from "./words.ts";

export interface IndicesFlags {
  readonly element?: string;
  readonly for: string;
  readonly set: readonly string[];
  readonly json?: true;
}

interface Edited {
  readonly wgi: Map<string, number>;
  readonly t: Map<string, number>;
  readonly g: Map<string, number>;
  readonly plain: Map<string, number>;
}

/** `exposure indices`: published methods on our own world, with inputs that can be changed, and as published inputs give them. */
export async function indices(io: Io, flags: IndicesFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { root, bundle } = workspace;
  const { world } = bundle;
  const edited = readSet(flags.set, codesOf(world));
  const { subject, problems } = askSubject(world, flags.for);
  const wrong = [...problems, ...knownAs("element", flags.element, worldElements(world)), ...edited.problems];
  if (!subject || wrong.length > 0) return refuse(io, wrong);
  const asked = (flags.element === undefined ? ["NdPr", "Dy", "Tb", "Sm", "Y"] : [flags.element]) as Element[];
  const rows = asked.map((element) => ({ element, ...compute(element, edited) }));
  function compute(
    element: Element,
    { wgi, t, g, plain }: Edited,
  ): { own: WorldIndices; rest: WorldIndices; official: Official | undefined } {
    const oxide = world.streams.find(({ id }) => id === `oxide.${element}`);
    const base = {
      wgi: new Map(Object.entries(governance)),
      wgiMissing: middlingGovernance,
      t: new Map<string, number>(),
      instability: new Map(Object.entries(instability)),
      endOfLifeRecycling: 0.01,
      substitution: 1,
      usdPerKg: oxide?.usdPerKg?.value ?? 0,
    };
    const region = findSubject(world, flags.for)!;
    const ir = plain.get("ir");
    const own = worldIndices(bundle, element, region, {
      ...base,
      wgi: new Map([...base.wgi, ...wgi]),
      t,
      instability: new Map([...base.instability, ...g]),
      endOfLifeRecycling: plain.get("eol") ?? base.endOfLifeRecycling,
      substitution: plain.get("si") ?? base.substitution,
      usdPerKg: plain.get("price") ?? base.usdPerKg,
      k: plain.get("k") ?? 1,
      ...(ir === undefined ? {} : { importReliance: ir }),
    });
    const rest = worldIndices(bundle, element, region, base);
    const file = join(root, "../shared/reference/exposure/eu_crm_2023.json");
    return { own, rest, official: existsSync(file) ? officialRisk(JSON.parse(readFileSync(file, "utf8")), element) : undefined };
  }
  if (flags.json) return io.stdout(`${JSON.stringify({ for: subject.name, year: world.year, changed: flags.set, rows }, undefined, 2)}\n`);
  const { bold } = paintFor(io);
  const changed = flags.set.length > 0;
  const lines = tableLines(
    [
      { title: "element" },
      ...[
        "SR mine",
        "SR separate",
        "stage",
        "SR",
        ...(changed ? ["unchanged"] : []),
        "published inputs",
        "buys",
        "import reliance",
        "GeoPolRisk",
        "kg Cu/kg",
        "N-k of world",
        "N-k outside",
      ].map((title) => ({ title, right: true })),
    ],
    rows.map(({ element, own, rest, official }) => [
      element,
      formatNumber(own.extraction.supplyRisk),
      formatNumber(own.processing.supplyRisk),
      own.stage,
      formatNumber(own.supplyRisk),
      ...(changed ? [formatNumber(rest.supplyRisk)] : []),
      official ? `${formatNumber(official.supplyRisk)} ${official.verdict}` : "–",
      own.form,
      formatShare(own.importReliance),
      formatNumber(own.geoPolRisk.score),
      formatNumber(own.geoPolRisk.factor),
      formatShare(own.nMinusK.coverageWorld),
      formatShare(own.nMinusK.coverageOutside),
    ]),
  );
  io.stdout(
    `${[
      bold(`Indices for ${subject.name} on the fitted year ${world.year}${changed ? `, with ${flags.set.join(", ")}` : ""}`),
      ...lines,
      "",
      `SR: EU supply risk, at risk from ${euThresholds.supplyRisk}; the stage with the larger one stands. Published inputs: the study of 2023 re-run with no`,
      "substitution, and whether the published group value lies at or below it. Governance scores are recalled assumptions; --set wgi.CHN=6 changes them,",
      "--set t.CHN=1.5 asks what the index becomes under export restrictions. N-k: separation without its largest country, over the use of the world and of the rest.",
    ].join("\n")}\n`,
  );
}

/** Reads `--set` entries; every one that is wrong is a problem. */
function readSet(entries: readonly string[], codes: readonly string[]): Edited & { problems: Problem[] } {
  const edited: Edited = { wgi: new Map(), t: new Map(), g: new Map(), plain: new Map() };
  const problems: Problem[] = [];
  const limits: Record<string, [number, number]> = {
    wgi: [0, 10],
    t: [0, 2],
    g: [0, 1],
    ir: [0, 1],
    eol: [0, 1],
    si: [0, 1],
    price: [0, 1e6],
    k: [1, 20],
  };
  for (const entry of entries) {
    const [, name, , code, text] = /^([a-z]+)(\.([A-Z]+))?=(-?[\d.]+)$/.exec(entry) ?? [];
    const value = Number(text);
    const limit = name === undefined ? undefined : limits[name];
    const perCountry = name === "wgi" || name === "t" || name === "g";
    if (name === undefined || !limit || Number.isNaN(value) || perCountry === (code === undefined)) {
      problems.push(typedProblem("bad-set", words.badSet(entry), words.badSetHint));
      continue;
    }
    if (value < limit[0] || value > limit[1]) problems.push(typedProblem("out-of-range", words.outOfRange(name, value, ...limit)));
    if (code !== undefined) problems.push(...knownAs("country", code, codes));
    if (perCountry) edited[name].set(code!, value);
    else edited.plain.set(name, value);
  }
  return { ...edited, problems };
}
