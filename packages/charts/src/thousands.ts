/** A number with its thousands set apart by commas and at most three decimals: `1,096`. The browser's own way to say so takes longer than a chart when it is first asked. */
export function thousands(value: number): string {
  const [whole = "", decimals] = String(Math.round(value * 1000) / 1000).split(".");
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}
