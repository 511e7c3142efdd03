import type { Fact, Period } from "@coercivity/domain";

/** Shares of neighbouring years are evidence for each other: sources differ more than years do. */
const alwaysYears = 1;
/** Beyond this a figure says nothing of the time asked for. */
const mostYears = 3;

/**
 * The facts that bear on a time: those within a year of it, or, where there are none, within two or three. Without a time the newest facts and
 * what lies within a year of them, plans for later than `today` left out.
 */
export function nearInTime<F extends Pick<Fact, "period">>(facts: readonly F[], when: Period | undefined, today: string): F[] {
  const past = facts.filter(({ period }) => period !== undefined && period.from <= (when && when.to > today ? when.to : today));
  const newest =
    past
      .map(({ period }) => period!.to)
      .sort()
      .at(-1) ?? "";
  const at = when ?? (newest === "" ? undefined : { from: newest, to: newest });
  if (!at) return [];
  for (let years = alwaysYears; years <= mostYears; years++) {
    const from = shifted(at.from, -years);
    const to = shifted(at.to, years);
    const near = past.filter(({ period }) => period!.from <= to && from <= period!.to);
    if (near.length > 0) return near;
  }
  return [];
}

function shifted(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}
