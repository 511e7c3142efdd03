import { type Html, html, trusted } from "./html.ts";
import { messages } from "./messages.ts";

/** A table as plain cells; a number column is set to the right. */
export interface TableData {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | Html)[])[];
  /** Index of the first column set to the right, up to `until` (exclusive). */
  readonly right?: readonly number[];
}

/** One figure: title with the finding, subtitle, the chart at two widths, its data, its foot. */
export interface FigureData {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly foot: string;
  /** Draws the chart at a width in px. */
  readonly draw: (width: number) => string;
  readonly table: TableData;
}

/** Widths the charts are drawn at; the page's style shows one of them. */
export const widths = { wide: 960, middle: 700, narrow: 344 } as const;

/** A figure as markup: charts redrawn at each width, of which one is shown, and the data behind them. */
export function figure({ id, title, subtitle, foot, draw, table }: FigureData): Html {
  return html`<section class="figure" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="subtitle">${subtitle}</p>
<figure>
<div class="wide">${trusted(draw(widths.wide))}</div>
<div class="middle">${trusted(draw(widths.middle))}</div>
<div class="narrow">${trusted(draw(widths.narrow))}</div>
<figcaption>${foot}</figcaption>
</figure>
<details><summary>${messages.table}</summary>${tableOf(table, title)}</details>
</section>`;
}

/** A real table with a caption for those who do not see it. On a phone it becomes label and value pairs. */
export function tableOf({ heads, rows, right = [] }: TableData, caption: string): Html {
  const side = (i: number): string => (right.includes(i) ? "right" : "left");
  const cell = (value: string | Html, i: number): Html =>
    i === 0
      ? html`<th scope="row" data-head="${heads[i] ?? ""}">${value}</th>`
      : html`<td class="${side(i)}" data-head="${heads[i] ?? ""}">${value}</td>`;
  return html`<table><caption class="unseen">${caption}</caption><thead><tr>${heads.map(
    (head, i) => html`<th scope="col" class="${side(i)}">${head}</th>`,
  )}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table>`;
}
