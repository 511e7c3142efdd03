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
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

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
