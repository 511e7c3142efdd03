import type { ChartTable } from "@coercivity/charts";
import type { ReactNode } from "react";
import { numberText } from "../words/numbers.ts";

const mostRows = 400;

/** The numbers behind a chart as a table, to three figures; the file that CSV writes has them in full. */
export function DataTable({ table, caption }: { readonly table: ChartTable; readonly caption: string }): ReactNode {
  const { heads, rows } = table;
  const numeric = heads.map((_, i) => rows.some((row) => typeof row[i] === "number"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same head and keep their order
              <th key={i} scope="col" className={numeric[i] ? "right" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep their order
            <tr key={r}>
              {row.map((value, i) => {
                const text = value === null ? "" : typeof value === "number" ? numberText(value) : value;
                return i === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as the heads
                  <th key={i} scope="row" className={numeric[i] ? "right" : undefined}>
                    {text}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as the heads
                  <td key={i} className={numeric[i] ? "right" : undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
