/**
 * Origin shares with re-export hubs looked through: a hub's share is handed to the origins of what the hub itself bought, in their
 * proportions. s′_c = s_c + Σ_h s_h m_hc, repeated until no hub with a known origin mix holds a share; what hubs buy from each other
 * goes round in the same way. Shares keep their sum. A hub without a mix keeps its share.
 *
 * Hubs that only trade among themselves would go round for ever; after `rounds` what is left stays with them. Loops from which a hundredth
 * leaks out settle long before.
 */
export function lookThroughHubs(
  shares: ReadonlyMap<string, number>,
  mixOfHub: ReadonlyMap<string, ReadonlyMap<string, number>>,
  rounds = 20_000,
): Map<string, number> {
  const found = new Map(shares);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (const [hub, mix] of mixOfHub) {
      const held = found.get(hub) ?? 0;
      const total = [...mix.values()].reduce((sum, share) => sum + share, 0);
      const own = mix.get(hub) ?? 0;
      if (held <= 1e-15 || !(total - own > 0)) continue;
      found.set(hub, 0);
      moved += held;
      for (const [origin, share] of mix) if (origin !== hub) found.set(origin, (found.get(origin) ?? 0) + (held * share) / (total - own));
    }
    if (moved < 1e-15) break;
  }
  return new Map([...found].filter(([, share]) => share > 1e-13).sort((a, b) => b[1] - a[1]));
}
