import type { ChartTable } from "@coercivity/charts";
import type { ReactNode } from "react";

/** What a figure that draws A alone comes to under B, as a sentence below its title. */
export function OfB({ finding }: { readonly finding: string }): ReactNode {
  return <p className="subtitle of-b">B: {finding}</p>;
}

/** A table of flows with one column more: what each is under B. A flow that B alone knows has no value under A. */
export function besideB(a: ChartTable, b: ChartTable, head: string): ChartTable {
  const keyOf = ([from, to]: ChartTable["rows"][number]): string => JSON.stringify([from, to]);
  const ofB = new Map(b.rows.map((row) => [keyOf(row), row]));
  const known = new Set(a.rows.map(keyOf));
  const now = a.heads.length - 1;
  return {
    heads: [...a.heads, head],
    rows: [
      ...a.rows.map((row) => [...row, ofB.get(keyOf(row))?.[now] ?? 0]),
      ...b.rows.filter((row) => !known.has(keyOf(row))).map((row) => [...row.slice(0, now), null, row[now] ?? null]),
    ],
  };
}
