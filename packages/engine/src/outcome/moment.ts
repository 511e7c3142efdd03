import { isoDay } from "../calendar.ts";
import type { Model } from "../model/model.ts";

/** A day of a run, counted from its start, and its date. A step is named by its first day. */
export interface Moment {
  readonly day: number;
  readonly date: string;
}

export function momentOf(model: Model, t: number): Moment {
  const day = t * model.stepDays;
  return { day, date: isoDay(model.startDay + day) };
}
