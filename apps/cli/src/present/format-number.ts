/** At most three figures, thousands set apart: 0.0123, 4.57, 61, 12,300; −3 with a minus sign, no hyphen. */
export function formatNumber(value: number): string {
  if (value < 0 && Number.isFinite(value)) return `−${formatNumber(-value)}`;
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "–";
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size >= 1000) return String(Math.round(rounded)).replace(/\B(?=(\d{3})+$)/g, ",");
  if (size < 1e-4) return rounded.toExponential();
  return String(rounded);
}

/** `12.3 bn USD`, `450 M USD`, `3,200 USD`; a loss below a dollar is none. */
export function formatUsd(usd: number): string {
  const size = Math.abs(usd);
  if (size < 1) return "0 USD";
  if (size >= 0.9995e12) return `${formatNumber(usd / 1e12)} trn USD`;
  if (size >= 0.9995e9) return `${formatNumber(usd / 1e9)} bn USD`;
  if (size >= 0.9995e6) return `${formatNumber(usd / 1e6)} M USD`;
  return `${formatNumber(usd)} USD`;
}

/** `61.3 %` from 0.613; what is not nothing never shows as 0. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent !== 0 && Math.abs(percent) < 0.001) return percent > 0 ? "< 0.001 %" : "> −0.001 %";
  return `${formatNumber(percent)} %`;
}

/** `450 kg`, `3.2 t`, `12,300 t`. */
export function formatMass(kg: number): string {
  return Math.abs(kg) >= 1000 ? `${formatNumber(kg / 1000)} t` : `${formatNumber(kg)} kg`;
}
