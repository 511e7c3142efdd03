/** Days from the first to the last, both included, as ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads a time described: `2024`, `2024-05`, `2024-05-06`, `2024-Q1`, `2024-H1`, `2024-B1` (a batch of that year), `1970s`, `FY2025`,
 * `FY2026-H1`, `2024/25`, ranges `2021-2024`, `2021..2024`, `2025-01..05`, `2023-Q2..Q4`, `2019..2023-05`, and `2025..` (no end known).
 * Fiscal years follow `country`: JPN April of the named year, IND April before it, AUS and MYS (Lynas' year) July before it, USA October
 * before it, elsewhere the calendar year. `undefined` where the text is none of these or no such day exists.
 */
export function parsePeriod(text: string, country?: string): Period | undefined {
  const found = single(text, country);
  if (found) return found;
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  if (years) return span(single(years[1]!, country), single(years[2]!, country));
  const range = /^([^.]+)\.\.(.*)$/.exec(text);
  if (!range) return undefined;
  const [, start, end] = range as unknown as [string, string, string];
  const first = single(start, country);
  if (!first) return undefined;
  if (end === "") return { from: first.from, to: lastDay };
  const shortened = /^(?:\d{2}|Q[1-4]|H[12])$/.test(end) && /^\d{4}-/.test(start);
  return span(first, single(shortened ? `${start.slice(0, 5)}${end}` : end, country));
}

/** Stands for an end that is not known. */
export const lastDay = "9999-12-31";

/** Whether a text is a day, month or year that exists. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) && single(text) !== undefined;
}

function span(first: Period | undefined, last: Period | undefined): Period | undefined {
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : undefined;
}

function single(text: string, country?: string): Period | undefined {
  const fiscal = /^FY(\d{4})(?:-H([12]))?$/.exec(text);
  if (fiscal) return fiscalYear(Number(fiscal[1]), country, fiscal[2]);
  const crossing = /^(\d{4})\/(\d{2})$/.exec(text);
  if (crossing) return crossingYear(Number(crossing[1]), Number(crossing[2]), country);
  const decade = /^(\d{3})0s$/.exec(text);
  if (decade) return { from: `${decade[1]}0-01-01`, to: `${decade[1]}9-12-31` };
  const parts = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|Q([1-4])|H([12])|B([1-9])))?$/.exec(text);
  if (!parts) return undefined;
  const [, y, month, day, quarter, half, batch] = parts;
  const year = Number(y);
  if (year < 1700 || year > 2200) return undefined;
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  if (half) return months(year, Number(half) * 6 - 5, 6);
  if (batch || !month) return months(year, 1, 12);
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  if (!day) return months(year, m, 1);
  const d = Number(day);
  return d >= 1 && d <= daysIn(year, m) ? { from: text, to: text } : undefined;
}

/** First month of a fiscal year, and whether the year is named after its start. */
const fiscalYears: Readonly<Record<string, { readonly month: number; readonly namedAfterStart: boolean }>> = {
  JPN: { month: 4, namedAfterStart: true },
  IND: { month: 4, namedAfterStart: false },
  AUS: { month: 7, namedAfterStart: false },
  MYS: { month: 7, namedAfterStart: false },
  USA: { month: 10, namedAfterStart: false },
};

function fiscalYear(named: number, country: string | undefined, half: string | undefined): Period {
  const rule = fiscalYears[country ?? ""] ?? { month: 1, namedAfterStart: true };
  const year = rule.namedAfterStart ? named : named - 1;
  if (half === "2") return months(year, rule.month + 6, 6);
  return months(year, rule.month, half === "1" ? 6 : 12);
}

/** `2024/25`: the fiscal year that crosses these two, or both calendar years where the country has none. */
function crossingYear(year: number, next: number, country: string | undefined): Period | undefined {
  if ((year + 1) % 100 !== next) return undefined;
  const rule = fiscalYears[country ?? ""];
  return rule ? months(year, rule.month, 12) : months(year, 1, 24);
}

function months(year: number, first: number, count: number): Period {
  const start = year * 12 + first - 1;
  const end = start + count - 1;
  const endYear = Math.floor(end / 12);
  const endMonth = (end % 12) + 1;
  return {
    from: `${two(Math.floor(start / 12), 4)}-${two((start % 12) + 1)}-01`,
    to: `${two(endYear, 4)}-${two(endMonth)}-${two(daysIn(endYear, endMonth))}`,
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}
