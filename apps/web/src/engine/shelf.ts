import type { Bundle, PillarLadder, Problem, ProjectBook, Scenario } from "@coercivity/domain";
import { type Ensemble, ensembleOf, held, notDrawn, type OpenEnsemble, openEnsemble } from "@coercivity/study";
import { openBundleFiles } from "../data/bundle-files.ts";
import { pageFile } from "../data/page-file.ts";
import type { Question } from "../link/link.ts";
import { scenarioOf } from "./scenario-of.ts";

/** What the desk keeps at hand: the bundle, the scenarios, and the last few ensembles that were opened. */
export interface Shelf {
  readonly bundle: Bundle;
  readonly scenarios: readonly Scenario[];
  readonly ladders: () => Promise<readonly PillarLadder[]>;
  readonly projects: () => Promise<ProjectBook>;
  readonly opened: (question: Question) => Opened | { readonly problems: readonly Problem[] };
}

export interface Opened {
  /** Names the compiled ensemble: equal for questions that differ only in numbers that are held. */
  readonly key: string;
  readonly scenario: Scenario;
  readonly compiled: Ensemble;
  /** The ensemble with the question's numbers held. */
  readonly open: OpenEnsemble;
}

const mostKept = 4;

/** Fetches what is needed from the page's own data folder. Throws where a file is missing. */
export async function openShelf(base: string): Promise<Shelf> {
  const [bundle, scenarios] = await Promise.all([openBundleFiles(base), pageFile(base, "scenarios")]);
  const kept = new Map<string, OpenEnsemble>();
  return {
    bundle,
    scenarios,
    ladders: () => pageFile(base, "ladders"),
    projects: async () => (await pageFile(base, "projects")).book,
    opened(question) {
      const scenario = scenarioOf(question, scenarios, bundle.world);
      if (!scenario) {
        const at = { file: "link", field: "scenario" };
        return { problems: [{ code: "link/unknown-scenario", at, message: `unknown scenario "${question.scenario}"` }] };
      }
      const key = JSON.stringify([scenario, question.draws]);
      const known = kept.get(key) ?? compiled(scenario, question.draws);
      if ("problems" in known) return known;
      kept.set(key, known);
      for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(old);
      const { ensemble } = known;
      const undrawn = notDrawn(scenario.id, ensemble.tunables, question.fixed);
      if (undrawn.length > 0) return { problems: undrawn };
      return { key, scenario, compiled: ensemble, open: held(known, question.fixed) };
    },
  };

  function compiled(scenario: Scenario, runs: number): OpenEnsemble | { readonly problems: readonly Problem[] } {
    const ensemble = ensembleOf(bundle, scenario, { runs });
    return "problems" in ensemble ? ensemble : openEnsemble(ensemble);
  }
}
