import type { Element } from "@coercivity/domain";
import {
  type EuJudgement,
  euThresholds,
  type NMinusK,
  type PublishedValue,
  type WorldImportance,
  type WorldIndices,
  worldImportance,
  worldIndices,
} from "@coercivity/exposure";
import { readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber, formatShare } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { askSubject, codesOf, knownElement } from "./ask.ts";
import { instability, middlingGovernance } from "./governance.ts";
import { type IndexEdits, indexEdits } from "./index-edits.ts";
import { endOfLifeRecycling, governanceOf, sectorOf, sectorsOf } from "./index-inputs.ts";
import { euGroups, type euMembers, publishedValues, type StudyImportance, studyImportance } from "./published-values.ts";
import { words } from "./words.ts";

export interface IndicesFlags {
  readonly element?: string;
  readonly for: string;
  readonly set: readonly string[];
  readonly json?: true;
  readonly csv?: true;
}

interface Row {
  readonly element: Element;
  readonly own: WorldIndices;
  /** The same without what was set. */
  readonly rest: WorldIndices;
  readonly importance: WorldImportance;
}

/** `exposure indices`: published methods on our own world, with inputs that can be changed, beside what was published. */
export async function indices(io: Io, flags: IndicesFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { root, bundle } = workspace;
  const { world } = bundle;
  const edits = indexEdits(flags.set, codesOf(world));
  const { subject, problems } = askSubject(world, flags.for);
  const wrong = [...problems, ...knownElement(world, flags.element), ...edits.problems];
  if (!subject || wrong.length > 0) return refuse(io, wrong);
  const ledger = await readLedger(root);
  const scores = governanceOf(ledger);
  const sectors = sectorsOf(ledger, subject.name);
  const importanceOf = (element: Element, siei: number): WorldImportance =>
    worldImportance(bundle, element, subject, (industry) => sectorOf(ledger, industry), sectors, siei);
  const asked = (flags.element === undefined ? ["NdPr", "Dy", "Tb", "Sm", "Y"] : [flags.element]) as Element[];
  const rows = asked.map((element): Row => {
    const index = (changed: IndexEdits | undefined): WorldIndices => {
      const ir = changed?.plain.get("ir");
      return worldIndices(bundle, element, subject, {
        wgi: new Map([...scores, ...(changed?.wgi ?? [])]),
        wgiMissing: middlingGovernance,
        t: changed?.t ?? new Map(),
        instability: new Map([...Object.entries(instability), ...(changed?.g ?? [])]),
        endOfLifeRecycling: changed?.plain.get("eol") ?? endOfLifeRecycling,
        substitution: changed?.plain.get("si") ?? 1,
        usdPerKg: changed?.plain.get("price") ?? world.streams.find(({ id }) => id === `oxide.${element}`)?.usdPerKg?.value ?? 0,
        k: changed?.plain.get("k") ?? 1,
        ...(ir === undefined ? {} : { importReliance: ir }),
      });
    };
    return { element, own: index(edits), rest: index(undefined), importance: importanceOf(element, edits.plain.get("siei") ?? 1) };
  });
  const groupImportance = (group: "LREE" | "HREE"): number | undefined => {
    if (subject.name !== "EU27") return undefined;
    const members = Object.entries(euGroups[group]).map(([element, weight]) => ({
      ei: importanceOf(element as Element, 1).economicImportance,
      weight,
    }));
    return members.reduce((sum, { ei, weight }) => sum + ei * weight, 0) / members.reduce((sum, { weight }) => sum + weight, 0);
  };
  const judgement = (changed?: IndexEdits): EuJudgement => ({
    wgi: new Map([...scores, ...(changed?.wgi ?? [])]),
    wgiMissing: middlingGovernance,
    t: changed?.t ?? new Map(),
    endOfLifeRecycling: changed?.plain.get("eol") ?? endOfLifeRecycling,
    substitution: changed?.plain.get("si") ?? 1,
  });
  const published = publishedValues(ledger.factsByTable, judgement(), judgement(edits), groupImportance).filter(
    ({ index }) => subject.name === "EU27" || !index.startsWith("eu_"),
  );
  const uses = subject.name === "EU27" ? (ledger.factsByTable.get("published_index_uses") ?? []) : [];
  const members = (uses.length === 0 ? [] : (["LREE", "HREE"] as const)).flatMap((group) =>
    studyImportance(uses, group).map((study): Member => {
      const element = Object.keys(euGroups[group]).find((one) => one.includes(study.element)) as Element;
      return { group, ...study, ours: importanceOf(element, 1).economicImportance };
    }),
  );
  if (flags.json)
    return io.stdout(
      `${JSON.stringify({ for: subject.name, year: world.year, changed: flags.set, rows, published: published.map((one) => ({ ...one, inputs: words.rerunOn[one.inputs] })), importanceOfMembers: members }, undefined, 2)}\n`,
    );
  if (flags.csv) return io.stdout(csvOf(subject.name, world.year, rows, published));
  io.stdout(textOf(io, subject.name, world.year, flags.set, rows, published, members));
}

/** Importance of a group's member on the study's uses and on our own world. */
interface Member extends StudyImportance {
  readonly group: keyof typeof euMembers;
  readonly ours: number;
}

const names: Readonly<Record<string, string>> = {
  eu_supply_risk: "EU supply risk",
  eu_economic_importance: "EU economic importance",
  geopolrisk_mine_hhi: "GeoPolRisk, HHI of mines",
  iea_n_minus_1: "IEA N-1",
};

function textOf(
  io: Io,
  region: string,
  year: number,
  set: readonly string[],
  rows: readonly Row[],
  published: readonly PublishedValue[],
  members: readonly Member[],
): string {
  const { bold } = paintFor(io);
  const changed = set.length > 0;
  const right = (titles: readonly string[]): { title: string; right: boolean }[] => titles.map((title) => ({ title, right: true }));
  const unknown = rows.every(({ importance }) => importance.economicImportance === 0);
  return `${[
    bold(`Indices for ${region} on the fitted year ${year}${changed ? `, with ${set.join(", ")}` : ""}`),
    ...tableLines(
      [
        { title: "element" },
        ...right([
          "SR mine",
          "SR separate",
          "stage",
          "SR",
          ...(changed ? ["unchanged"] : []),
          "EI",
          "buys",
          "import reliance",
          "GeoPolRisk",
          "kg Cu/kg",
        ]),
      ],
      rows.map(({ element, own, rest, importance }) => [
        element,
        formatNumber(own.extraction.supplyRisk),
        formatNumber(own.processing.supplyRisk),
        own.stage,
        formatNumber(own.supplyRisk),
        ...(changed ? [formatNumber(rest.supplyRisk)] : []),
        importance.economicImportance > 0 ? formatNumber(importance.economicImportance) : "–",
        own.form,
        formatShare(own.importReliance),
        formatNumber(own.geoPolRisk.score),
        formatNumber(own.geoPolRisk.factor),
      ]),
    ),
    "",
    "N-k: what a stage still puts out without its largest, over the use of the world and of the rest",
    ...tableLines(
      [
        { title: "element" },
        { title: "stage" },
        { title: "largest country" },
        ...right(["world", "rest"]),
        { title: "largest owner" },
        ...right(["world", "rest"]),
      ],
      rows.flatMap(({ element, own }) =>
        own.nMinusK.map(({ stage, byCountry, byOwner }) => [element, stage, ...coverageCells(byCountry), ...coverageCells(byOwner)]),
      ),
    ),
    "",
    "as published, and run again",
    ...tableLines(
      [
        { title: "index" },
        { title: "of" },
        { title: "year" },
        ...right(["published", "again"]),
        { title: "" },
        ...right(changed ? [set.join(", ")] : []),
        { title: "inputs" },
      ],
      published.map((one) => [
        names[one.index] ?? one.index,
        one.subject,
        one.year,
        `${one.low === one.high ? formatNumber(one.low) : `${formatNumber(one.low)}–${formatNumber(one.high)}`}${one.unit === "%" ? " %" : ""}`,
        one.again === undefined ? "–" : formatNumber(one.again),
        one.verdict,
        ...(changed ? [one.changed === undefined || one.changed === one.again ? "–" : formatNumber(one.changed)] : []),
        words.rerunOn[one.inputs],
      ]),
    ),
    "",
    ...(members.length === 0
      ? []
      : [
          "economic importance of each member, no substitution: the study's uses, our world",
          ...tableLines(
            [{ title: "element" }, { title: "of" }, ...right(["study", "sectors named", "ours"])],
            members.map(({ element, group, economicImportance, named, ours }) => [
              element,
              group,
              named > 0 ? formatNumber(economicImportance) : "–",
              formatShare(named),
              formatNumber(ours),
            ]),
          ),
          "",
        ]),
    `SR: EU supply risk, at risk from ${euThresholds.supplyRisk}; the stage with the larger one stands. EI: economic importance, important from ${euThresholds.economicImportance}${unknown ? `; no sector statistics of ${region} at hand` : ""}.`,
    "The EU's values hold substitution and the re-runs do not: one passes at or below its re-run and at most 15 % under it. Governance scores beyond",
    "those of China and Myanmar are recalled assumptions; --set wgi.CHN=6 changes one, --set t.CHN=1.5 asks what the index becomes under export restrictions.",
  ].join("\n")}\n`;
}

function coverageCells({ out, coverageWorld, coverageOutside }: NMinusK): string[] {
  if (out.length === 0) return ["none named", "–", "–"];
  return [out.join(", "), formatShare(coverageWorld), coverageOutside > 0 ? formatShare(coverageOutside) : "0 %"];
}

function csvOf(region: string, year: number, rows: readonly Row[], published: readonly PublishedValue[]): string {
  const head = ["for", "element", "stage", "index", "name", "year", "value", "low", "high", "verdict", "changed", "fact"];
  const own = rows.flatMap(({ element, own: one, importance }) => {
    const line = (stage: string, index: string, name: string, value: number): (string | number)[] => [
      region,
      element,
      stage,
      index,
      name,
      year,
      value,
      "",
      "",
      "",
      "",
      "",
    ];
    return [
      line("mine", "eu_supply_risk", "", one.extraction.supplyRisk),
      line("separate", "eu_supply_risk", "", one.processing.supplyRisk),
      line(one.stage === "E" ? "mine" : "separate", "eu_supply_risk_standing", "", one.supplyRisk),
      line("", "eu_economic_importance", "", importance.economicImportance),
      line(one.form, "import_reliance", "", one.importReliance),
      line(one.form, "geopolrisk", "", one.geoPolRisk.score),
      line(one.form, "geopolrisk_factor", "kg Cu/kg", one.geoPolRisk.factor),
      ...one.nMinusK.flatMap(({ stage, byCountry, byOwner }) => [
        line(stage, "n_minus_k_country_world", byCountry.out.join(" "), byCountry.coverageWorld),
        line(stage, "n_minus_k_country_rest", byCountry.out.join(" "), byCountry.coverageOutside),
        line(stage, "n_minus_k_owner_world", byOwner.out.join(" "), byOwner.coverageWorld),
        line(stage, "n_minus_k_owner_rest", byOwner.out.join(" "), byOwner.coverageOutside),
      ]),
    ];
  });
  const said = published.map((one) => [
    region,
    one.subject,
    "",
    one.index,
    words.rerunOn[one.inputs],
    one.year,
    one.again ?? "",
    one.low,
    one.high,
    one.verdict,
    one.changed ?? "",
    one.fact,
  ]);
  return csvText([head, ...own, ...said]);
}
