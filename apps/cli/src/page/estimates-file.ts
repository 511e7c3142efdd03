import { type Ledger, spelledOut } from "@coercivity/ledger";
import { lossesOfOutput } from "../backtest/published-losses.ts";

/** Published estimates of what a cut of rare earths costs a country, % of its gross domestic product; those of other goods and in other units are left out. */
export function estimatesFile(ledger: Ledger): readonly object[] {
  return (ledger.factsByTable.get("impact_estimates") ?? []).flatMap((fact) => {
    const { row, value, unit } = fact;
    const items = String(row.shock_items ?? "").split(/[+,]/);
    const [spelled] = spelledOut(ledger, [fact.id]);
    if (!spelled || value === undefined || unit !== "%" || !lossesOfOutput.has(String(row.metric)) || !items.includes("REE")) return [];
    const text = (name: string): string | null => (row[name] ? String(row[name]) : null);
    return [
      {
        id: text("estimate_id"),
        author: text("author"),
        published: text("published"),
        target: text("target"),
        cut: text("scenario"),
        months: row.duration_months ? Number(row.duration_months) : null,
        method: text("method"),
        percent: Math.abs(value),
        fact: spelled,
      },
    ];
  });
}
