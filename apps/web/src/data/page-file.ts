import type { FigureEvidence, FitReport, PillarLadder, Scenario, Shelf, World } from "@coercivity/domain";
import type { Answer, IssuerSummary, LadderRung, Magnetism, PlainRun, Swing } from "@coercivity/study";

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
  /** What countries can do, pillar by pillar. */
  readonly ladders: readonly PillarLadder[];
  /** What the fit says of itself. */
  readonly residuals: FitReport;
  /** Every row of the ledger with its source. */
  readonly shelf: Shelf;
  /** How free the facts leave each figure, and what would give if it held; worked out after the rest, so it may not be there yet. */
  readonly evidence: readonly FigureEvidence[];
}

/**
 * Fetches one file of the data folder. Numbers beyond all bounds stand as "Infinity" there, because JSON has no word for them. Throws with the file's
 * name where it is missing or cut.
 */
export async function pageFile<Name extends keyof PageFiles>(base: string, name: Name): Promise<PageFiles[Name]> {
  const response = await fetch(new URL(`data/${name}.json`, base));
  if (!response.ok) throw new Error(`data/${name}.json: ${response.status}`);
  return JSON.parse(await response.text(), (_, value) => (value === "Infinity" ? Number.POSITIVE_INFINITY : value)) as PageFiles[Name];
}
