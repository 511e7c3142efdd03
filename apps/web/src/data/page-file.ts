import type { CitedFact, FigureEvidence, FitReport, PillarLadder, ProjectBook, Scenario, Shelf, World } from "@coercivity/domain";
import type { DependencePoint, EuStageShares, PublishedValue, Range, YearPoint } from "@coercivity/exposure";
import type { Answer, BacktestAnswer, IssuerSummary, LadderRung, Magnetism, PlainRun, Swing } from "@coercivity/study";

/** Ways back to normal, published shares through time, and the facts behind both. */
export interface ExposurePage {
  readonly ways: readonly {
    readonly name: string;
    readonly days: { readonly value: number; readonly low: number; readonly high: number };
    /** None where the days are assumed. */
    readonly fact: string | null;
  }[];
  readonly series: readonly DependencePoint[];
  /** Dependence in the small worlds of earlier years, which are worked back from declared uses. */
  readonly years: readonly ({ readonly country: string; readonly element: string; readonly on: string } & YearPoint)[];
  /** `month` as `2010-09`. */
  readonly events: readonly { readonly month: string; readonly words: string }[];
  readonly indices: IndexPage;
  /** What articles say, with the verdict of a person who read the sources. */
  readonly claims: readonly PageClaim[];
  readonly facts: readonly CitedFact[];
}

/** What the published indices need beside the bundle, and the published values themselves, run again. */
export interface IndexPage {
  /** Governance by country, 0 best to 10 worst. */
  readonly wgi: Readonly<Record<string, number>>;
  readonly wgiMissing: number;
  /** Political stability by country, 0 best to 1 worst. */
  readonly instability: Readonly<Record<string, number>>;
  readonly endOfLifeRecycling: number;
  /** Sector in which each industry's value added is read. */
  readonly sectorOf: Readonly<Record<string, string>>;
  /** Value added by sector of each region, USD million. */
  readonly sectors: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The EU study's own shares of world supply. */
  readonly euShares: Readonly<Record<"LREE" | "HREE", EuStageShares>>;
  readonly published: readonly Omit<PublishedValue, "changed">[];
}

/** Joint production, solved when the page was made: it carries no solver of programmes. */
export interface JointPage {
  /** Mines that can be taken away and added, as the command reads them; empty for none. */
  readonly without: readonly string[];
  readonly add: readonly string[];
  readonly cases: readonly JointCase[];
  /** Over how many baselines ranges are taken. */
  readonly baselines: number;
  /** USD per kg of product, all of them declared assumptions. */
  readonly costs: readonly {
    readonly product: string;
    readonly country: string;
    readonly causes: readonly ({ readonly cause: string } & Range)[];
  }[];
  /** What sites side by side save, USD per kg REO. */
  readonly integration: Range;
  readonly discardUsdPerKg: number;
  /** USD per kg REO from mine to oxide by country of the mine, the last for all others; a fact, or the reason of an assumption. */
  readonly toOxide: readonly ({ readonly country: string; readonly fact: string | null; readonly why: string | null } & Range)[];
  /** Facts that bound the totals. */
  readonly bounds: readonly { readonly fact: string; readonly low: number | null; readonly high: number | null; readonly unit: string }[];
  readonly facts: readonly CitedFact[];
}

/** The balance problem without one mine and with another: best fit, lowest and highest over some baselines. */
export interface JointCase {
  readonly without: string;
  readonly add: string;
  readonly costUsd: Range;
  /** What throwing surplus away adds, USD a year, best fit. */
  readonly discardUsd: number;
  readonly elements: readonly {
    readonly element: string;
    /** Tonnes of element a year. */
    readonly demand: Range;
    readonly surplus: Range;
    readonly gap: Range;
    /** USD per kg; at the price of a shortage where there is a gap. */
    readonly shadowPrice: Range;
    readonly byMass: number;
    readonly byValue: number;
    readonly byShadowPrice: number;
  }[];
  /** Tonnes REO a year, best fit. */
  readonly ores: readonly { readonly name: string; readonly tonnes: number; readonly cap: number }[];
}

export type ClaimVerdict = "supported" | "contested" | "unsupported" | "not_checkable";

/** A sentence of an article. */
export interface PageClaim {
  readonly id: string;
  readonly claim: string;
  /** Of a person who read the sources. */
  readonly verdict: ClaimVerdict;
  /** Of the rows of the ledger and the fit, which know nothing of that person's. */
  readonly checked: ClaimVerdict;
  readonly evidence: string;
  /** Codes and groups that it speaks of. */
  readonly countries: readonly string[];
  readonly subject: string;
  readonly stage: string;
  readonly quantity: string;
}

/** What somebody has published of the loss that a cut of rare earths causes. */
export interface PublishedEstimate {
  readonly id: string;
  readonly author: string;
  readonly published: string | null;
  readonly target: string;
  /** What is cut, in the row's own words. */
  readonly cut: string;
  readonly months: number | null;
  readonly method: string | null;
  /** Loss, % of gross domestic product. */
  readonly percent: number;
  readonly fact: CitedFact;
}

/** The files in the page's data folder, written by `coercivity serve` beside the build: name to what it holds. */
export interface PageFiles {
  /** The bundle's world, with the bundle's name. */
  readonly world: { readonly id: string; readonly world: World };
  /** Every scenario, resolved; the first is the one that the page opens with. */
  readonly scenarios: readonly Scenario[];
  /** The answer to the first scenario's bare question, drawn when the page was built. */
  readonly first: Answer & { readonly run: PlainRun };
  /** What stands beside that answer, drawn with it. */
  readonly beside: {
    readonly swings: readonly Swing[];
    readonly costs: readonly IssuerSummary[];
    readonly magnetism: Magnetism;
    readonly ladder: readonly LadderRung[];
  };
  /** What the screen of exposure needs beside the bundle. */
  readonly exposure: ExposurePage;
  readonly joint: JointPage;
  readonly estimates: readonly PublishedEstimate[];
  /** Facts that the bundle cites. */
  readonly facts: readonly CitedFact[];
  /** What countries can do, pillar by pillar. */
  readonly ladders: readonly PillarLadder[];
  /** Plants and projects as they are coded, and the facts behind them. */
  readonly projects: { readonly book: ProjectBook; readonly facts: readonly CitedFact[] };
  /** What the fit says of itself. */
  readonly residuals: FitReport;
  /** Every row of the ledger with its source. */
  readonly shelf: Shelf;
  /** Past episodes, run and scored; worked out after the rest, so it may not be there yet. */
  readonly backtests: BacktestAnswer;
  /** How free the facts leave each figure, and what would give if it held; worked out after the rest, so it may not be there yet. */
  readonly evidence: readonly FigureEvidence[];
}

const kept = new Map<string, Promise<unknown>>();

/**
 * Fetches one file of the data folder, once: it does not change while the page is open. Throws with the file's name where it is missing or cut; the next call
 * then asks again.
 */
export function pageFile<Name extends keyof PageFiles>(base: string, name: Name): Promise<PageFiles[Name]> {
  const { href } = new URL(`data/${name}.json`, base);
  let found = kept.get(href);
  if (!found) {
    found = read(href, name);
    found.catch(() => kept.delete(href));
    kept.set(href, found);
  }
  return found as Promise<PageFiles[Name]>;
}

async function read(href: string, name: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`data/${name}.json: ${response.status}`);
  return response.json();
}
