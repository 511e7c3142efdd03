/**
 * Places for labels that want to stand at `wanted`, at least `gap` apart and between `low` and `high` where there is room. The order of the
 * wishes is kept; clusters stand around the mean of what they want (pool adjacent violators).
 */
export function pushApart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((i, rank) => {
    blocks.push({ sum: wanted[i]! - rank * gap, count: 1 });
    for (;;) {
      const last = blocks.at(-1)!;
      const before = blocks.at(-2);
      if (!before || before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const places = new Array<number>(wanted.length).fill(0);
  const top = Math.max(low, Math.min(low, high - (wanted.length - 1) * gap));
  let rank = 0;
  for (const { sum, count } of blocks) {
    for (let k = 0; k < count; k++, rank++) {
      const base = Math.min(Math.max(sum / count, top), high - (wanted.length - 1) * gap);
      places[order[rank]!] = Math.max(base, top) + rank * gap;
    }
  }
  return places;
}

/** A label at the end of a line: where it wants to stand, and its rank; 0 matters most. */
export interface EndLabel {
  readonly wanted: number;
  readonly rank: number;
}

/** Places for labels at the ends of lines; those that matter least are dropped until none stands farther than `reach` from its line. */
export function endPlaces<Entry extends EndLabel>(
  entries: readonly Entry[],
  gap: number,
  low: number,
  high: number,
  reach = 24,
): (Entry & { readonly place: number })[] {
  let kept = [...entries];
  for (;;) {
    const places = pushApart(
      kept.map(({ wanted }) => wanted),
      gap,
      low,
      high,
    );
    const placed = kept.map((entry, i) => ({ ...entry, place: places[i]! }));
    const worst = placed.reduce<Entry | undefined>((least, one) => (least && least.rank >= one.rank ? least : one), undefined);
    if (!worst || worst.rank === 0 || placed.every(({ place, wanted }) => Math.abs(place - wanted) <= reach)) return placed;
    kept = kept.filter(({ rank }) => rank !== worst.rank);
  }
}
