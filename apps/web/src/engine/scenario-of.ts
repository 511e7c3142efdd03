import type { Measure, Scenario, World } from "@coercivity/domain";
import { aimedAt, dayAfter } from "@coercivity/study";
import type { Question } from "../link/link.ts";

/**
 * The scenario that a question asks for, before any number is held: its parent aimed at another country, cut off at another day, without some of its
 * measures. `commandOf` says the same to the command. Returns nothing where the parent is unknown.
 */
export function scenarioOf(question: Question, scenarios: readonly Scenario[], world: World): Scenario | undefined {
  const parent = scenarios.find(({ id }) => id === question.scenario);
  if (!parent) return undefined;
  const { target, horizonDays = parent.horizonDays, seed = parent.seed } = question;
  const aimed = target === undefined ? parent : { ...aimedAt(parent, target), supplements: supplementsOf(world, target) };
  const measures = aimed.measures
    .filter(({ id }) => !question.without.includes(id))
    .map((measure) => ending(measure, parent.start, question.endsAfterDays))
    // What would end before it begins never begins.
    .filter(({ effective, ended }) => ended === undefined || ended > effective);
  return { ...aimed, measures, horizonDays, seed };
}

/** Everything that the world lets a country bring: its reserves, and supply that began after the baseline year. */
function supplementsOf(world: World, country: string): readonly string[] {
  return world.supplements.filter((one) => one.country === country).map(({ id }) => id);
}

/** Ends a measure so many days after the start of the run; 0 takes its end away; nothing leaves it as it is. */
function ending(measure: Measure, start: string, days: number | undefined): Measure {
  if (days === undefined) return measure;
  const { ended: _, ...open } = measure;
  return days === 0 ? open : { ...open, ended: dayAfter(start, days) };
}
