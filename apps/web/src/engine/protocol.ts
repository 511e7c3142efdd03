import type { Element, Problem } from "@coercivity/domain";
import type { CountryFlow, Explanation, StageFlows } from "@coercivity/engine";
import type { JudgedProjects, LossWithout, Simulated } from "@coercivity/evidence";
import type { Answer, Band, Chunk, Ensemble, IssuerSummary, LadderRung, Magnetism, PlainRun, Swing } from "@coercivity/study";
import type { Question } from "../link/link.ts";

/** How far an ensemble is. */
export interface Progress {
  readonly done: number;
  readonly planned: number;
  readonly perSecond: number;
}

/** What a question comes to: again and again while draws arrive, the last time with `finished`. */
export interface Answered extends Answer {
  readonly run: PlainRun;
  readonly progress: Progress;
  readonly finished: boolean;
}

/** What is asked of projects: for whom, which element, by the end of which year, under which scenario, who else bids. */
export interface ProjectAsk {
  readonly scenario: string;
  readonly country: string;
  readonly element: Element;
  readonly by: number;
  readonly beside: readonly string[];
}

/** Projects that are judged, and how much of each the country can have by the end of each year, tonnes of element a year. */
export interface JudgedOverYears extends JudgedProjects {
  readonly years: readonly number[];
  readonly reach: Readonly<Record<string, readonly number[]>>;
}

/** Requests that are answered once, by kind: what is asked and what comes back. */
export interface Requests {
  /** A second question, drawn beside the one that is asked. */
  readonly answer: { readonly ask: { question: Question }; readonly answer: Answered };
  /** What the question that is pinned as B costs its target less what A does, USD, pair by pair of draws that share their luck; nothing where they share none. */
  readonly difference: { readonly ask: { question: Question; pinned: Question }; readonly answer: { readonly usd: Band | null } };
  /** One element on its way through countries and stages, at rest and at the rate of a day. */
  readonly flows: {
    readonly ask: { question: Question; element: string; day: number };
    readonly answer: { readonly countries: readonly CountryFlow[]; readonly stages: StageFlows | null };
  };
  /** How far each number moves the target's loss by itself, USD. */
  readonly swings: { readonly ask: { question: Question }; readonly answer: readonly Swing[] };
  /** What the measures cost those who take them. */
  readonly costs: { readonly ask: { question: Question }; readonly answer: readonly IssuerSummary[] };
  /** The three measures of the question's first target against its first issuer, and the curve behind them. */
  readonly magnetism: { readonly ask: { question: Question }; readonly answer: Magnetism };
  /** What the first target could do, pillar by pillar. */
  readonly ladder: { readonly ask: { question: Question }; readonly answer: readonly LadderRung[] };
  /** Every coded project held against a question, before anything is weighed. */
  readonly judged: { readonly ask: ProjectAsk; readonly answer: JudgedOverYears };
  /** What one project takes off the country's loss, and what is lost with none. */
  readonly avoided: {
    readonly ask: ProjectAsk & { project: string };
    readonly answer: { readonly simulated: Simulated; readonly lossUsd: LossWithout | null };
  };
  readonly why: { readonly ask: { question: Question; facility: string; day: number }; readonly answer: Explanation };
}
export type RequestKind = keyof Requests;
/** Requests about projects: they ask of the world and its measures, and of no question that is drawn. */
export type ProjectKind = "judged" | "avoided";
export type RequestOf<K extends RequestKind = RequestKind> = {
  [P in K]: { readonly kind: P; readonly id: number } & Requests[P]["ask"];
}[K];

/** What the page says to its desk. */
export type ToDesk =
  | { readonly kind: "open"; readonly base: string; readonly workers: number }
  | { readonly kind: "ask"; readonly id: number; readonly question: Question }
  | { readonly kind: "stop"; readonly id: number }
  /** Make ready for a question that is likely to be asked, for nobody to hear. */
  | { readonly kind: "warm"; readonly question: Question }
  | RequestOf;

/** What the desk says to the page; `id` is that of what was asked. */
export type FromDesk =
  | { readonly kind: "ready" }
  /** The plain run is the same in every reading and is sent with the first alone: to unpack it costs the page more than all the rest. */
  | { readonly kind: "answered"; readonly id: number; readonly answered: Omit<Answered, "run">; readonly run: PlainRun | undefined }
  | { readonly kind: "replied"; readonly id: number; readonly reply: unknown }
  | { readonly kind: "refused"; readonly id: number; readonly problems: readonly Problem[] }
  | { readonly kind: "failed"; readonly id: number | undefined; readonly message: string };

/** What the desk says to those who draw. */
export type ToDrawer =
  | { readonly kind: "open"; readonly key: string; readonly ensemble: Ensemble }
  | { readonly kind: "close"; readonly key: string }
  | {
      readonly kind: "run";
      readonly key: string;
      readonly job: number;
      readonly held: Readonly<Record<string, number>>;
      readonly from: number;
      readonly to: number;
    };

/** What one of them says back. */
export type FromDrawer =
  | { readonly kind: "drawn"; readonly job: number; readonly chunk: Chunk }
  | { readonly kind: "failed"; readonly job: number; readonly message: string };
