/** Every word that a chart puts on itself, in one place. */
export const messages = {
  baseline: "baseline: no measure",
  oneRun: "one run",
  half: "50 %",
  nineTenths: "90 % of draws",
  day: (day: number): string => `day ${day.toLocaleString("en-US")}`,
  noHalt: "no halt",
  haltsIn: (share: number): string => `halts in ${percent(share)} of draws`,
  never: "never",
  times: (value: number): string => `${value} ×`,
  stageShare: (share: number): string => `${percent(share)} of before`,
  tonnes: (tonnes: number): string => `${figures(tonnes)} t`,
  tint: { cohorts: "cohorts halted, of eight:", missing: "output missing, median:" },
  over: (share: number): string => `over ${share} %`,
  under: (share: number): string => `under ${share} %`,
  between: (low: number, high: number): string => `${low}–${high} %`,
  /** USD and what to divide it by so that a sum reads easily. */
  usd: [
    [1e12, "trn USD"],
    [1e9, "bn USD"],
    [1e6, "M USD"],
    [1, "USD"],
  ],
  ranged: (value: string, low: string, high: string): string => `${value} (${low}–${high})`,
  upTo: (value: string): string => `up to ${value}`,
  sideLoss: (who: string, what: string): string => `${who}: ${what}`,
  blowBack: {
    none: (target: string, issuer: string): string => `The measure costs neither ${target} nor ${issuer} anything to speak of`,
    little: (issuer: string, target: string): string => `The measure costs ${issuer} little beside what ${target} loses`,
    part: (issuer: string, share: string, target: string): string => `${issuer} loses ${share} of what ${target} loses`,
    alike: (issuer: string, target: string): string => `No clear difference between what ${issuer} and ${target} lose`,
    more: (issuer: string, target: string): string => `The measure costs ${issuer} more than ${target}`,
    subtitle: (unit: string, days: number, runs: number): string =>
      `Loss in ${days.toLocaleString("en-US")} days, ${unit}${runs > 1 ? `, median and 90 % range of ${runs.toLocaleString("en-US")} draws` : ", one run"}`,
    heads: ["Who", "What", "Loss, USD", "5 %, USD", "95 %, USD"],
  },
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

/** The words of the charts in any language: the same keys, whole sentences with slots. */
export type ChartMessages = Widened<typeof messages>;

type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends (...slots: infer Slots) => string
      ? (...slots: Slots) => string
      : { readonly [Key in keyof T]: Widened<T[Key]> };

/** `61 %`, with no-break space; what is not nothing never shows as 0. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.5) return "< 1 %";
  return `${Math.round(value).toLocaleString("en-US")} %`;
}

/** At most three figures, thousands set apart. */
export function figures(value: number): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(Math.abs(value) < 10 ? 2 : 3));
  return Math.abs(rounded) >= 1000 ? Math.round(rounded).toLocaleString("en-US") : String(rounded).replace("-", "−");
}

/** `7.6 (0.8–34)`; the value alone where there is no range. */
export function ranged(value: number, low: number | undefined, high: number | undefined, say: ChartMessages = messages): string {
  return low === undefined || high === undefined ? figures(value) : say.ranged(figures(value), figures(low), figures(high));
}

/** The unit in which the largest of some sums of USD reads easily. */
export function usdUnit(most: number, say: ChartMessages = messages): readonly [divisor: number, name: string] {
  return say.usd.find(([divisor]) => most >= 0.9995 * divisor) ?? [1, say.usd.at(-1)![1]];
}
