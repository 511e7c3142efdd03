import type { Bundle, Scenario } from "@coercivity/domain";
import { type EnsembleOptions, ensembleOf } from "../ensemble/ensemble.ts";
import { type Held, heldEnsemble } from "../ensemble/held.ts";
import { type IssuerSummary, issuerSummaries } from "../ensemble/issuer-summary.ts";
import { besideOptions } from "./beside-options.ts";
import { type DrawAll, drawnOf } from "./draw-all.ts";

/** Draws what a scenario's measures cost those who take them, with `values` held. Nothing where the draw was broken off. */
export async function costsOf(
  draw: DrawAll,
  bundle: Bundle,
  scenario: Scenario,
  values: Held = {},
  options: Pick<EnsembleOptions, "runs" | "baselines"> = besideOptions,
): Promise<readonly IssuerSummary[] | undefined> {
  const ensemble = ensembleOf(bundle, scenario, { ...options, blowBack: true });
  const drawn = await drawnOf(draw, "problems" in ensemble ? ensemble : heldEnsemble(ensemble, values));
  return drawn && issuerSummaries(drawn.open, drawn.draws);
}
