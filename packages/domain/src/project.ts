import type { Element } from "./element.ts";
import type { Problem } from "./problem.ts";
import type { FactId, Quantity } from "./quantity.ts";
import type { Stage } from "./world.ts";

/** What a project is judged by, in the order in which it is shown. */
export const projectCriteria = ["stage", "output", "offtake", "funding", "status", "ramp", "ownership", "permit", "path"] as const;
export type ProjectCriterion = (typeof projectCriteria)[number];

/** Words in which rows are coded; what each is worth, 0 to 1, is declared beside them. */
export const projectLevels = {
  /** How far it has come. */
  status: ["operating", "ramping", "commissioning", "building", "financed", "permitted", "study", "planned", "suspended", "cancelled"],
  /** How much of its money is there. */
  funding: ["complete", "partial", "sought", "unknown"],
  /** Where whoever decides over it sits, seen from the buyer: worked out from the seats, never coded. */
  seat: ["own", "third", "linked", "issuer"],
  permit: ["granted", "conditional", "pending", "none"],
  /** Radioactive residue of its feed. */
  residue: ["none", "low", "radioactive"],
  /** What happens to its output next: sold as users take it, on to a named plant outside the issuer, to nobody named, or to the issuer. */
  path: ["finished", "tied", "open", "issuer"],
  /** Where what goes into it comes from. */
  feed: ["own", "contracted", "mixed", "issuer"],
} as const;
export type ProjectScale = keyof typeof projectLevels;
export type ProjectLevel<S extends ProjectScale> = (typeof projectLevels)[S][number];

/** A row of facts/supply_projects.csv as it was coded: what its words mean, and what they do not say. */
export interface Project {
  /** The key of its row. */
  readonly id: string;
  readonly fact: FactId;
  readonly name: string;
  readonly owner: string;
  readonly country: string;
  /** The row's own words. */
  readonly said: { readonly status: string; readonly funding?: string; readonly offtakers?: string; readonly feed?: string };
  /** Step of the chain that its output leaves. */
  readonly stage: Stage;
  readonly status: ProjectLevel<"status">;
  readonly funding: ProjectLevel<"funding">;
  readonly permit: ProjectLevel<"permit">;
  readonly residue: ProjectLevel<"residue">;
  readonly path: ProjectLevel<"path">;
  readonly feed: ProjectLevel<"feed">;
  /** Country of whoever decides, and of others who hold a part. */
  readonly seat: string;
  readonly linked: readonly string[];
  /** Year of the first output, past or planned; nothing where nobody says. */
  readonly start?: Quantity;
  /** Nameplate, tonnes of oxide a year by element (of a metal plant: tonnes of metal). Elements that are not here are unknown. */
  readonly output: Readonly<Partial<Record<Element, Quantity>>>;
  /** Nameplate of a plant for alloy or magnets, tonnes of goods a year; elements follow from the declared mix of classes. */
  readonly goods?: { readonly form: "alloy" | "magnet"; readonly tonnes: Quantity };
  /** Share of its output that is promised, by the country of the buyer. Never more than 1 together. */
  readonly committed: Readonly<Record<string, Quantity>>;
  /** The project at which the same tonnes are counted, once they are separated. */
  readonly sameTonnesAs?: string;
  readonly note: string;
}

/** How projects get going: what is expected of a plan beside its own words. */
export interface ProjectSchedule {
  /** Share by which the time that is left until the first output is overrun. */
  readonly overrunShare: Quantity;
  /** Share of nameplate in the first, the second and later years, and once it has run for `ripeYears`. */
  readonly trackRecord: readonly [Quantity, Quantity, Quantity];
  readonly ripe: Quantity;
  readonly ripeYears: Quantity;
  /** Adverse decisions a year on a permit that rests on radioactive residue, how long one shuts it, and when the first one falls. */
  readonly adversePerYear: Quantity;
  readonly outDays: Quantity;
  readonly permitLuck: Quantity;
}

/** All coded projects, with what their words are worth. */
export interface ProjectBook {
  /** ISO day of which the rows speak. */
  readonly asOf: string;
  readonly weights: Readonly<Record<ProjectCriterion, Quantity>>;
  readonly scales: { readonly [S in ProjectScale]: Readonly<Record<ProjectLevel<S>, Quantity>> };
  readonly schedule: ProjectSchedule;
  /** Share of each magnet class in what a plant makes, where its row says no more than NdFeB. */
  readonly mix: Readonly<Record<string, Quantity>>;
  readonly projects: readonly Project[];
  /** Names of rows that are not coded. */
  readonly notCoded: readonly string[];
}

/** The book, or all that is wrong with it. */
export type ProjectsRead =
  | { readonly ok: true; readonly book: ProjectBook }
  | { readonly ok: false; readonly problems: readonly Problem[] };
