/** One critical input: the share of need that still arrives, and the weeks its stock covers the whole need. */
export interface CriticalInput {
  readonly availability: number;
  readonly coverWeeks: number;
}

/**
 * Output share by week under a bottleneck rule: in week w (from 0) the smallest, over inputs, of 1 while w < cover and of its availability
 * afterwards. Stock is taken to cover the whole need while it lasts, the simple rule; the engine stretches it over the gap.
 */
export function bottleneckOutput(inputs: readonly CriticalInput[], weeks: number): number[] {
  return Array.from({ length: weeks }, (_, week) =>
    inputs.reduce((share, { availability, coverWeeks }) => (week < coverWeeks ? share : Math.min(share, availability)), 1),
  );
}
