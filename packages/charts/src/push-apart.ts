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
