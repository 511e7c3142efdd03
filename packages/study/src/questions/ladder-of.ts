import type { Bundle, PillarLadder, Scenario } from "@coercivity/domain";
import { type EnsembleOptions, ensembleOf } from "../ensemble/ensemble.ts";
import { type RungAnswer, rungAnswer } from "../pillars/ladder.ts";
import type { Decided } from "../pillars/pillar-supplements.ts";
import { type Rung, rungsOf } from "../pillars/rungs.ts";
import { besideOptions } from "./beside-options.ts";
import { type AllDrawn, type DrawAll, drawnOf } from "./draw-all.ts";

/** A rung as it is shown; `answer` is missing for one that nobody in the country could use. */
export interface LadderRung extends Pick<Rung, "id" | "title" | "cost" | "leadDays" | "how" | "withoutUsers" | "idle"> {
  readonly answer?: RungAnswer;
}

/** Draws every rung of a ladder for a country: nothing done, each pillar by itself, all together. Broken off, the rungs that are done are kept. */
export async function ladderOf(
  draw: DrawAll,
  bundle: Bundle,
  scenario: Scenario,
  country: string,
  ladder: PillarLadder,
  decided: Decided,
  options: Pick<EnsembleOptions, "runs" | "baselines"> = besideOptions,
): Promise<readonly LadderRung[] | undefined> {
  const shown: LadderRung[] = [];
  let nothing: AllDrawn | undefined;
  for (const { bundle: built, scenario: aimed, ...rung } of rungsOf(bundle, scenario, country, ladder, decided)) {
    if (rung.idle) {
      shown.push(rung);
      continue;
    }
    const drawn = await drawnOf(draw, ensembleOf(built, aimed, options));
    if (!drawn) break;
    nothing ??= drawn;
    shown.push({ ...rung, answer: rungAnswer(nothing, drawn, country) });
  }
  return nothing ? shown : undefined;
}
