/** When to look up: the value on the far side of which an indicator stands at a level. */
export interface AlarmLevel {
  readonly level: "amber" | "red" | "flag";
  readonly side: "below" | "above";
  readonly value: number;
  /** The value itself counts too (`>=`, "if zero"). */
  readonly orEqual: boolean;
  /** How many readings in a row must be beyond it. */
  readonly running: number;
}

const counts: Readonly<Record<string, number>> = { two: 2, three: 3 };

/**
 * Reads a threshold as the ledger words it: `amber <0.60; red <0.30 after day 45`, `red if < -30 pp two months running`, `>+25% y/y`, `>=20`, `red if falls
 * by half y/y`. Percentages become parts of 1 where the indicator is a ratio. What it cannot read gives no level, and the words are shown.
 */
export function alarmLevels(text: string): AlarmLevel[] {
  return text.split(";").flatMap((part): AlarmLevel[] => {
    const level = /\bred\b/.test(part) ? "red" : /\bamber\b/.test(part) ? "amber" : "flag";
    const running =
      counts[/(\w+) months running/.exec(part)?.[1] ?? ""] ?? counts[/\bfor target (\w+) months\b/.exec(part)?.[1] ?? ""] ?? 1;
    const compared = /(<=|>=|<|>)\s*([+-]?\d+(?:\.\d+)?)\s*(%)?/.exec(part);
    if (compared) {
      const [, sign = "", digits = "", percent] = compared;
      if (/%\s*of demand/.test(part)) return [];
      const value = Number(digits) * (percent ? 0.01 : 1);
      if (/\bcut\b/.test(part)) return [{ level, side: "below", value: -value, orEqual: false, running }];
      return [{ level, side: sign.startsWith("<") ? "below" : "above", value, orEqual: sign.endsWith("="), running }];
    }
    if (/\bif zero\b/.test(part)) return [{ level, side: "below", value: 0, orEqual: true, running }];
    if (/\bby half\b/.test(part)) return [{ level, side: "below", value: 0.5, orEqual: true, running }];
    if (/^\s*0\s*$/.test(part)) return [{ level, side: "below", value: 0, orEqual: true, running }];
    return [];
  });
}

/** Whether a value lies beyond a level. */
export function beyond({ side, value, orEqual }: AlarmLevel, reading: number): boolean {
  if (orEqual && reading === value) return true;
  return side === "below" ? reading < value : reading > value;
}
