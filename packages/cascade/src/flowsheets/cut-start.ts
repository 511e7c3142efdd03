import type { CutDesign } from "../design/cut.ts";
import { cutPlant } from "../design/cut.ts";
import { transient } from "../dynamics/transient.ts";
import { plantFlows } from "../network/phase-flows.ts";
import { type Answer, answered } from "../problem.ts";
import { sizing } from "../reagents/assumptions.ts";
import type { CutStep } from "./flowsheet.ts";

/** Start-up of one cut from a fill with its feed: days until each end first holds at most twice the impurity asked of it. */
export interface CutStart {
  readonly raffinateDays: number | null;
  readonly extractDays: number | null;
  /** Days of its own feed the cut holds. */
  readonly daysHeld: number;
  readonly curve: readonly { readonly day: number; readonly raffinatePurity: number; readonly extractPurity: number }[];
}

/** Longest start-up followed, in days of operation. */
const horizon = 1000;

/**
 * Follows a cut in time (mixer and settlers with the residence times of `sizing`, 1 mol fed per day) with the components that make up more than 1e−5
 * of its feed. Twice the asked impurity counts as on spec, because a bank sized to the last mixer-settler meets its specification only in the limit.
 */
export function cutStart(design: CutDesign, step: Pick<CutStep, "id" | "purityExtract" | "purityRaffinate">): Answer<CutStart> {
  const { ask, S, W, n, m } = design;
  const kept = [...ask.components.keys()].filter((i) => ask.feed[i]! > 1e-5);
  const sum = kept.reduce((total, i) => total + ask.feed[i]!, 0);
  const firstExtracted = kept.findIndex((i) => i >= ask.firstExtracted);
  const feed = kept.map((i) => ask.feed[i]! / sum);
  const plant = cutPlant(
    { ...ask, components: kept.map((i) => ask.components[i]!), beta: kept.map((i) => ask.beta[i]!), feed, firstExtracted },
    S,
    W,
    n,
    m,
  );
  const flows = plantFlows(plant).byCascade[0]!;
  const hold = (flow: Float64Array, minutes: number): number[] => Array.from(flow, (v) => (Math.max(v, 1e-3 * S) * minutes) / 1440);
  const holdups = {
    mixerAqueous: hold(flows.aqueousOut, sizing.mixerMinutes.value),
    mixerOrganic: hold(flows.organicOut, sizing.mixerMinutes.value),
    settlerAqueous: hold(flows.aqueousOut, sizing.settlerMinutes.value),
    settlerOrganic: hold(flows.organicOut, sizing.settlerMinutes.value),
  };
  const lower = [...feed.keys()].filter((i) => i < firstExtracted);
  const upper = [...feed.keys()].filter((i) => i >= firstExtracted);
  const run = transient(
    {
      stretches: [{ plant, until: horizon }],
      holdups,
      start: () => ({ mixer: feed }),
      snapshots: [],
      targets: [
        { name: "raffinate", cascade: 0, outlet: "raffinate", components: lower, threshold: 1 - 2 * (1 - step.purityRaffinate) },
        { name: "extract", cascade: 0, outlet: "extract", components: upper, threshold: 1 - 2 * (1 - step.purityExtract) },
      ],
      tolerance: 1e-4,
    },
    step.id,
  );
  if (!run.ok) return run;
  const add = (composition: readonly number[], group: readonly number[]): number => group.reduce((total, i) => total + composition[i]!, 0);
  const curve = run.value.curve.map((point) => ({
    day: point.t,
    raffinatePurity: add(point.raffinate, lower),
    extractPurity: add(point.extract, upper),
  }));
  // A feed that is on spec already (a clean group) counts from the start.
  const first = (k: number, purity: number): number | null => run.value.reached[k]!.time ?? (purity >= 0 ? 0 : null);
  const held = [holdups.mixerAqueous, holdups.mixerOrganic, holdups.settlerAqueous, holdups.settlerOrganic].reduce(
    (total, list) => total + list.reduce((a, b) => a + b, 0),
    0,
  );
  return answered({
    raffinateDays: first(0, curve[0]!.raffinatePurity - (1 - 2 * (1 - step.purityRaffinate))),
    extractDays: first(1, curve[0]!.extractPurity - (1 - 2 * (1 - step.purityExtract))),
    daysHeld: held,
    curve,
  });
}
