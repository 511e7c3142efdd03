import { formatNumber, formatShare } from "../present/format-number.ts";
import { html, trusted } from "../report/html.ts";
import type { DecisionRecord } from "./decision-data.ts";
import { breakEvenWords, countWords, mostShown, shownFirst } from "./decision-text.ts";

const style = trusted(`<style>
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
h1 { font-size: 1.35rem; } h2 { font-size: 1.05rem; margin-top: 1.6rem; }
.outcome { border: 1px solid #1a1a1a; padding: .6rem 1rem; } .advice { font-style: italic; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #bbb; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } ul { margin: .2rem 0; padding-left: 1.1rem; }
.sign { margin-top: 2.5rem; display: flex; gap: 3rem; } .sign div { border-top: 1px solid #1a1a1a; flex: 1; padding-top: .2rem; font-size: .85rem; }
tr { break-inside: avoid; } @media print { body { margin: 0; max-width: none; } }
</style>`);

/** What the same line holds on the other reading of tiers, which the rule leaves open. */
function otherReading({ otherReading: other }: DecisionRecord["tested"][number]) {
  return other ? html`<li>on the other reading: ${formatNumber(100 * other.known)} %, ${other.verdict}</li>` : "";
}

/** The record as one page to print and sign; it loads nothing and holds no script. */
export function decisionHtml(record: DecisionRecord): string {
  const { rule, prices } = record;
  const rows = shownFirst(record.tested).slice(0, mostShown);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Decision record: ${record.product}, ${rule.id}, ${record.on}</title>${style}</head>
<body><main>
<h1>Decision record: ${record.product} against ${rule.id} on ${record.on}</h1>
<p class="advice">${record.notLegalAdvice}</p>
<div class="outcome"><strong>Outcome: ${record.outcome}.</strong> Status of the rule on ${record.on}: ${record.status}; ${record.statusWords}.
${record.outcome === record.ifInForce ? "" : `Were it in force: ${record.ifInForce}.`}</div>
<p>Tested lines: ${countWords(record.tested)}. Bill of ${formatNumber(record.lines)} lines from ${record.file}, values in ${record.currency}, read ${record.reading}.</p>
<h2>Rule</h2>
<p>${rule.legal}: ${rule.items}. ${rule.parameters}</p>
<ul>${rule.sources.map(({ id, title, url }) => html`<li>${id}: ${title}${url ? html` <span>(${url})</span>` : ""}</li>`)}</ul>
${rule.note ? html`<p>Note: ${rule.note}</p>` : ""}
<h2>Lines</h2>
<table><thead><tr><th scope="col">Part</th><th scope="col">If in force</th><th scope="col" class="n">Share</th><th scope="col">Evidence</th></tr></thead><tbody>
${rows.map(
  (
    one,
  ) => html`<tr><td>${one.path}<br>line ${one.line}${one.item ? `, ${one.item}` : ""}</td><td>${one.verdict}</td><td class="n">${one.share === null ? "" : formatShare(one.share)}</td><td>${one.why}
<ul>${otherReading(one)}${one.trail.slice(0, 8).map((from) => html`<li>${formatNumber(from.value)} from ${from.part}, line ${from.line}${from.by === "content" ? ", content by weight" : ""}${from.sure ? "" : "; origin not known"}</li>`)}
${one.breakEvens.slice(0, 3).map((price) => html`<li>${breakEvenWords(price)}</li>`)}</ul></td></tr>`,
)}
</tbody></table>
${record.tested.length > rows.length ? html`<p>${record.tested.length - rows.length} further lines are in the CSV and JSON records.</p>` : ""}
${prices.used.length > 0 ? html`<h2>Prices</h2><ul>${prices.used.map((one) => html`<li>${one.element}: ${formatNumber(one.usdPerKgOxide)} USD per kg of oxide, ${prices.market}, ${one.time} (${one.fact})</li>`)}</ul>` : ""}
<h2>Assumptions</h2><ul>${record.assumptions.map((one) => html`<li>${one}</li>`)}</ul>
<div class="sign"><div>Decided by</div><div>Date</div></div>
</main></body></html>
`.html;
}
