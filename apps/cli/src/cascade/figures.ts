/** A number with some significant digits, without exponent where it is readable: 1.414, 0.7737, 3.6e−7. */
export function digits(value: number | null | undefined, count = 5): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [mantissa, power] = value.toExponential(Math.max(0, count - 3)).split("e") as [string, string];
    return `${mantissa}e${power.replace("+", "").replace("-", "−")}`;
  }
  return String(Number(value.toPrecision(count))).replace("-", "−");
}

/** A purity in per cent with as many nines as it has: 99.93 %, 99.99996 %. */
export function percent(value: number): string {
  const impurity = 1 - value;
  if (value < 0.5) return `${digits(100 * value, 3)} %`;
  if (!(impurity > 0)) return impurity === 0 ? "100 %" : `${digits(100 * value)} %`;
  // beyond nine nines nobody can measure it, and digits of noise would follow
  if (impurity < 1e-9) return "over 99.9999999 %";
  const decimals = Math.min(10, Math.max(0, Math.ceil(-Math.log10(impurity * 100)) + 1));
  return `${(100 * value).toFixed(decimals)} %`;
}

/** `1.2 (0.9–1.6)` for a range. */
export function range(value: { readonly value: number; readonly low: number; readonly high: number }, count = 3): string {
  return value.low === value.high
    ? grouped(value.value, count)
    : `${grouped(value.value, count)} (${grouped(value.low, count)}–${grouped(value.high, count)})`;
}

/** Thousands set apart. */
export function grouped(value: number, count = 3): string {
  if (Math.abs(value) < 1000) return digits(value, count);
  return String(Math.round(Number(value.toPrecision(count)))).replace(/\B(?=(\d{3})+$)/g, ",");
}
