import { type EuSupplier, euGroupRisk, euStageRule, euSupplyRisk } from "@coercivity/exposure";

/** The tables of the study, as they lie beside a checkout. Only what is used here. */
export interface StudyTables {
  readonly shares: Readonly<Record<string, Readonly<Partial<Record<"E" | "P", StudyStage>>>>>;
  readonly wgi_2019?: Readonly<Record<string, number>>;
  readonly [name: string]: unknown;
}

interface StudyStage {
  readonly global?: readonly (readonly [country: string, share: number, t: number])[];
  readonly eu?: readonly (readonly [country: string, share: number, t: number])[];
}

export interface Official {
  /** Supply risk of the element from the study's own shares, without substitution. */
  readonly supplyRisk: number;
  /** Value the study prints for the group the element is in. */
  readonly published: number;
  readonly group: "LREE" | "HREE";
  readonly verdict: "pass" | "fail";
}

const names: Readonly<Record<string, readonly string[]>> = {
  La: ["Lanthanum"],
  Ce: ["Cerium"],
  NdPr: ["Neodymium", "Praseodymium"],
  Sm: ["Samarium"],
  Eu: ["Europium"],
  Gd: ["Gadolinium"],
  Tb: ["Terbium"],
  Dy: ["Dysprosium"],
  Ho: ["Holmium"],
  Er: ["Erbium"],
  Tm: ["Thulium"],
  Yb: ["Ytterbium"],
  Lu: ["Lutetium"],
  Y: ["Yttrium"],
};
const light = ["La", "Ce", "NdPr", "Sm"];
/** Printed in the study of 2023. */
const printed = { LREE: 3.7, HREE: 5.1 } as const;

/** Re-runs an element's supply risk from the study's tables; `undefined` where they lack it. */
export function officialRisk(tables: StudyTables, element: string): Official | undefined {
  const wgi = governanceOf(tables);
  const one = (name: string): number | undefined => memberRisk(tables, name, wgi);
  const own = (names[element] ?? []).map(one).filter((value) => value !== undefined);
  if (own.length === 0) return undefined;
  const group = light.includes(element) ? "LREE" : "HREE";
  const members = Object.entries(names)
    .filter(([key]) => light.includes(key) === (group === "LREE"))
    .flatMap(([, list]) => list.map(one).filter((value) => value !== undefined));
  const published = printed[group];
  const all = euGroupRisk(members);
  const implied = published / all;
  return {
    supplyRisk: euGroupRisk(own),
    published,
    group,
    verdict: published <= all + 0.06 && implied > 0.85 && implied <= 1.01 ? "pass" : "fail",
  };
}

function memberRisk(tables: StudyTables, name: string, wgi: ReadonlyMap<string, number>): number | undefined {
  const stages = tables.shares[name];
  if (!stages) return undefined;
  const risk = (stage: "E" | "P"): number => {
    const found = stages[stage];
    if (!found?.global) return 0;
    const suppliers = (rows: StudyStage["global"]): EuSupplier[] =>
      (rows ?? []).map(([country, share, t]) => ({ country, share, t, wgi: wgi.get(country) ?? 5 }));
    return euSupplyRisk({
      global: suppliers(found.global),
      eu: found.eu ? suppliers(found.eu) : null,
      importReliance: 1,
      endOfLifeRecycling: 0.01,
      substitution: 1,
    }).supplyRisk;
  };
  return euStageRule(risk("E"), risk("P")).supplyRisk;
}

/** The table of governance scores by country name, wherever the file keeps it. */
function governanceOf(tables: StudyTables): Map<string, number> {
  for (const [key, value] of Object.entries(tables)) {
    if (/wgi|governance/i.test(key) && value !== null && typeof value === "object" && !Array.isArray(value)) {
      return new Map(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
    }
  }
  return new Map();
}
