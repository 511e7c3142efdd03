/** A part of a good: what it is worth that comes from the issuer, and whether a control list names it. */
export interface ContentPart {
  readonly part: string;
  readonly issuerValue: number;
  readonly listed: boolean;
}

export interface ContentTest {
  readonly ratio: number;
  readonly caught: boolean;
}

/** Far below any threshold, far above the rounding of a division. */
const rounding = 1e-12;

/**
 * The Chinese rule of October 2025: a good is caught when listed items of Chinese origin make `threshold` (0.1 %) of its value or more.
 * At the threshold itself it is caught. Call it per assembly for a see-through reading, per tier for the other.
 *
 * Source: MOFCOM announcement 61 of 2025 (suspended until November 2026).
 */
export function chineseContentTest(parts: readonly ContentPart[], goodValue: number, threshold = 0.001): ContentTest {
  const listed = parts.reduce((sum, { issuerValue, listed: named }) => sum + (named ? issuerValue : 0), 0);
  const ratio = contentRatio(listed, goodValue);
  return { ratio, caught: listed > 0 && ratio >= threshold * (1 - rounding) };
}

/**
 * The US de-minimis rule: a foreign good is subject to the Export Administration Regulations when controlled US content is above 25 % of
 * its value, 10 % for the strictest destinations. At the threshold itself it is not.
 *
 * Source: 15 CFR 734.4.
 */
export function usContentTest(controlledContent: number, goodValue: number, threshold = 0.25): ContentTest {
  const ratio = contentRatio(controlledContent, goodValue);
  return { ratio, caught: ratio > threshold * (1 + rounding) };
}

/** Content over value; what holds content and is worth nothing is over any threshold. */
function contentRatio(content: number, goodValue: number): number {
  if (goodValue > 0) return content / goodValue;
  return content > 0 ? Infinity : 0;
}
