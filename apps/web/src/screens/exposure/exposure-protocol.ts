import type { Element, Stage } from "@coercivity/domain";
import type { ControlReport, OriginShare, Range, SurviveRow, WorldIndices } from "@coercivity/exposure";
import type { IndexPage } from "../../data/page-file.ts";

/** Whether a plant counts for the place it stands in or for those who decide over it. */
export type CountBy = "territory" | "control";

/** One buyer's dependence: at each stage, and the three ways of counting it. */
export interface BuyerRow {
  readonly country: string;
  /** By stage; missing where nothing it uses passed the stage. */
  readonly stages: Readonly<Partial<Record<Stage, Range>>>;
  /** Share of what it uses that passed the stage at all, best fit. */
  readonly passed: Readonly<Partial<Record<Stage, number>>>;
  readonly anyStage: Range;
  /** Share of what it imports, all forms, kg of element by the last border. */
  readonly direct: number;
}

export interface LostWithout {
  readonly name: string;
  readonly territory: string;
  readonly controllers: string;
  /** Whether the buyer takes anything straight from the country where it stands. */
  readonly bought: boolean;
  readonly useLost: Range;
  /** With nobody served first. */
  readonly alike: number;
  readonly valueAddedUsdPerYear: Range;
}

/** Inputs of the indices that a reader has moved; what is not there stands as it was. */
export interface IndexChanges {
  /** Trade parameter of the country depended on. */
  readonly t?: number;
  /** Its governance, 0 best to 10 worst. */
  readonly wgi?: number;
  readonly endOfLifeRecycling?: number;
  readonly importReliance?: number;
  readonly k?: number;
}

export interface IndexAnswer {
  /** The changes it was reckoned with: an input may have moved on since. */
  readonly with: IndexChanges;
  readonly rest: WorldIndices;
  readonly changed: WorldIndices;
  readonly importance: number;
  /** The EU's groups on the study's own shares, with the changes. */
  readonly eu: Readonly<Record<"LREE" | "HREE", number | undefined>>;
}

/** Who holds the credit for what still arrives among the plants that were told. */
export interface CreditAnswer {
  readonly credit: Readonly<Record<string, number>>;
  /** What hangs on these plants together; the credits sum to it. */
  readonly total: number;
}

/** What a number of the table rests on. */
export interface CellReason {
  /** Everybody the element was with at the stage, largest first. */
  readonly origins: readonly OriginShare[];
  /** Share of the element that passed the stage. */
  readonly passed: Range;
}

/** What the screen asks of its worker, by kind: the question and what comes back. */
export interface ExposureRequests {
  readonly table: { readonly ask: { element: Element; on: string; by: CountBy }; readonly answer: readonly BuyerRow[] };
  readonly control: { readonly ask: { element: Element; on: string }; readonly answer: ControlReport & { readonly mines: Mines } };
  readonly survive: { readonly ask: { target: string; on: string }; readonly answer: readonly SurviveRow[] };
  readonly chokepoints: { readonly ask: { element: Element; target: string }; readonly answer: readonly LostWithout[] };
  readonly credit: { readonly ask: { element: Element; target: string; among: readonly string[] }; readonly answer: CreditAnswer };
  readonly indices: {
    readonly ask: { element: Element; target: string; on: string; changes: IndexChanges; page: IndexPage };
    readonly answer: IndexAnswer;
  };
  readonly reason: {
    readonly ask: { element: Element; country: string; stage: Stage; by: CountBy };
    readonly answer: CellReason;
  };
}
export type ExposureKind = keyof ExposureRequests;

/** Share of an element at the mine by place and by who decides, best fit. */
export interface Mines {
  readonly territory: Readonly<Record<string, number>>;
  readonly control: Readonly<Record<string, number>>;
}

export type ToExposure =
  | { readonly kind: "open"; readonly base: string }
  | { [K in ExposureKind]: { readonly kind: K; readonly id: number } & ExposureRequests[K]["ask"] }[ExposureKind];

export type FromExposure =
  | { readonly kind: "replied"; readonly id: number; readonly reply: unknown }
  | { readonly kind: "failed"; readonly id: number | undefined; readonly message: string };
