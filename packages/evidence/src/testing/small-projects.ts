import type { Project, ProjectBook, Quantity } from "@coercivity/domain";

/** A declared number. */
export function about(value: number, low: number = value, high: number = value, unit = "share"): Quantity {
  return { kind: "assumption", value, low, high, unit, why: "made up" };
}

/** A separator of 1 t of dysprosium oxide a year, paid for, running since 2015, promised to nobody. */
export function smallProject(id: string, change: Partial<Project> = {}): Project {
  return {
    ...{ id, fact: `supply_projects:${id}`, name: id, owner: "somebody", country: "AUS", said: { status: "runs" }, stage: "separate" },
    ...{ status: "operating", funding: "complete", permit: "granted", residue: "none", path: "tied", feed: "own", seat: "AUS", linked: [] },
    ...{ start: about(2015), output: { Dy: about(1) }, committed: {}, note: "made up" },
    ...change,
  };
}

/** A book of these projects: levels spread evenly from 1 down, weights 0 to 2, a track record of a quarter, a half and three quarters. */
export function smallBook(projects: readonly Project[]): ProjectBook {
  const levels = <L extends string>(...names: readonly L[]): Record<L, Quantity> =>
    Object.fromEntries(names.map((name, n) => [name, about(1 - n / names.length)])) as Record<L, Quantity>;
  const weight = about(1, 0, 2, "weight");
  return {
    asOf: "2026-07-01",
    weights: {
      ...{ stage: weight, output: weight, offtake: weight, funding: weight, status: weight },
      ...{ ramp: weight, ownership: weight, permit: weight, path: weight },
    },
    scales: {
      status: levels(
        "operating",
        "ramping",
        "commissioning",
        "building",
        "financed",
        "permitted",
        "study",
        "planned",
        "suspended",
        "cancelled",
      ),
      funding: levels("complete", "partial", "sought", "unknown"),
      seat: levels("own", "third", "linked", "issuer"),
      permit: levels("granted", "conditional", "pending", "none"),
      residue: levels("none", "low", "radioactive"),
      path: levels("finished", "tied", "open", "issuer"),
      feed: levels("own", "contracted", "mixed", "issuer"),
    },
    schedule: {
      overrunShare: about(0.5),
      trackRecord: [about(0.25), about(0.5), about(0.75)],
      ripe: about(0.9),
      ripeYears: about(5),
      adversePerYear: about(0.2),
      outDays: about(180),
      permitLuck: about(0.5, 0, 1),
    },
    mix: { high: about(1) },
    projects,
    notCoded: [],
  };
}
