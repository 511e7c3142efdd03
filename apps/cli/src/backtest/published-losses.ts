import type { Ledger } from "@coercivity/ledger";

/** What others say that a cut of rare earths costs a country, as a row of `impact_estimates` has it. */
export interface PublishedLoss {
  readonly fact: string;
  readonly author: string;
  readonly published: string;
  readonly target: string;
  /** What is cut, in the words of the table. */
  readonly cut: string;
  readonly months: number | null;
  /** Share of imports that is cut, with its ends; `null` where the row says none. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly method: string;
  /** Loss of gross domestic product, %, with its ends where they are given. */
  readonly percent: number;
  readonly range: readonly [number, number] | null;
}

/** A row that cannot stand beside a run, and why. */
export interface LeftOut {
  readonly fact: string;
  readonly why: "goods" | "unit" | "country";
}

/** What is lost, as the table names it, where it is gross domestic product or the output of all industries. */
export const lossesOfOutput: ReadonlySet<string> = new Set(["annual_GDP", "real_GDP", "GDP", "GDP_loss", "output"]);

/** Published losses of gross domestic product by a cut of rare earths alone, in the order of their table, and the rows that say something else. */
export function publishedLosses(ledger: Ledger, countries: ReadonlySet<string>): { losses: PublishedLoss[]; leftOut: LeftOut[] } {
  const losses: PublishedLoss[] = [];
  const leftOut: LeftOut[] = [];
  for (const { id, row, value, unit } of ledger.factsByTable.get("impact_estimates") ?? []) {
    const text = (name: string): string => String(row[name] ?? "");
    const number = (name: string): number | undefined => (row[name] ? Number(row[name]) : undefined);
    if (text("shock_items") !== "REE") leftOut.push({ fact: id, why: "goods" });
    else if (value === undefined || unit !== "%" || !lossesOfOutput.has(text("metric"))) leftOut.push({ fact: id, why: "unit" });
    else if (!countries.has(text("target"))) leftOut.push({ fact: id, why: "country" });
    else {
      const [least, most] = [number("shock_low"), number("shock_high")];
      const ends = [number("low"), number("high")].flatMap((end) => (end === undefined ? [] : [Math.abs(end)]));
      const size = number("shock_size") ?? (least !== undefined && most !== undefined ? (least + most) / 2 : undefined);
      losses.push({
        fact: id,
        author: text("author"),
        published: text("published"),
        target: text("target"),
        cut: text("scenario"),
        months: number("duration_months") ?? null,
        share: size === undefined ? null : { value: size, low: least ?? size, high: most ?? size },
        method: text("method"),
        percent: Math.abs(value),
        range: ends.length === 2 ? [Math.min(...ends), Math.max(...ends)] : null,
      });
    }
  }
  return { losses, leftOut };
}
