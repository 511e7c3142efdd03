import { log } from "@coercivity/numerics";
import { Term, termCount } from "../compile/reply-terms.ts";
import type { Model } from "../model/model.ts";

const daysInYear = 365;

/**
 * Part of the whole that a reply can give, `since` days after it was decided:
 *
 *   lead = leadDays (1 + overrun) + max(technology delay, ban on technology) + days lost to pushed prices;  τ = since − lead;  0 while τ < 0
 *   min(1, τ/ramp), or by track record its share in the first, the second and every later year
 *   0 for outDays from the day ln(1 − luck)/ln(1 − adverse decisions a year) years after the lead
 *
 * Decisions on a permit come at a constant rate a year; luck is the quantile at which the first falls, and is drawn. Source: docs/model.md §3.10.
 */
export function replyProgress(model: Model, reply: number, since: number): number {
  const { replyTerm } = model;
  const at = reply * termCount;
  const of = (term: number): number => replyTerm[at + term]!;
  const barred = Math.max(of(Term.technologyDelayDays), of(Term.barredDays));
  const lead = of(Term.leadDays) * (1 + of(Term.overrunShare)) + barred + of(Term.deterredDays);
  const running = since - lead;
  if (!(running >= 0)) return 0;
  const rate = of(Term.adversePerYear);
  const luck = of(Term.permitLuck);
  if (rate > 0 && of(Term.outDays) > 0) {
    const shut = (daysInYear * log(1 - luck)) / log(1 - rate);
    if (running >= shut && running < shut + of(Term.outDays)) return 0;
  }
  const ramp = of(Term.rampDays);
  if (ramp > 0 && running < ramp) return running / ramp;
  if (running < daysInYear) return of(Term.firstYear);
  return running < 2 * daysInYear ? of(Term.secondYear) : of(Term.laterYears);
}
