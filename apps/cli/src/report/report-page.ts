import { costFigures } from "./cost-figure.ts";
import { fontFaces } from "./font-faces.ts";
import { countryRows, findingText, headline } from "./headline.ts";
import { type Html, html, trusted } from "./html.ts";
import { matterSection } from "./matter-section.ts";
import { messages } from "./messages.ts";
import { pillarSection } from "./pillar-section.ts";
import { priceFigure } from "./price-figure.ts";
import type { ReportData } from "./report-data.ts";
import { runFigures } from "./run-figures.ts";
import { assumptionsSection, contextSection, residualsSection, sourcesSection } from "./sources-sections.ts";
import { stageFigure } from "./stage-figure.ts";
import { styleSheet } from "./style.ts";
import { whySection } from "./why-section.ts";

/** The whole report as one page that fetches nothing and needs no script. */
export function reportPage(data: ReportData): string {
  const { scenario } = data;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="${findingText(data)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${scenario.title} – ${messages.product}</title>
<style>${trusted(styleSheet(fontFaces()))}</style>
</head>
<body>
<a class="skip" href="#finding">${messages.skip}</a>
<header class="masthead"><b>${messages.product}</b><span>${messages.kind}, ${scenario.id}</span></header>
<main>
${headline(data)}
${runFigures(data)}
${stageFigure(data)}
${priceFigure(data)}
${costFigures(data)}
${whySection(data)}
${matterSection(data)}
${pillarSection(data)}
${othersSection(data)}
${contextSection(data)}
${assumptionsSection(data)}
${residualsSection(data)}
${sourcesSection(data)}
${methodSection(data)}
</main>
<footer><p>${messages.fonts}</p><p>${messages.again.model} ${data.modelHash.slice(0, 16)}, ${messages.again.bundle} ${data.bundle}</p></footer>
</body>
</html>
`;
  return page.html;
}

function othersSection({ others }: ReportData): Html {
  return html`<section aria-labelledby="others"><h2 id="others">${messages.othersTitle}</h2>${
    others.length > 0 ? countryRows(others, messages.othersTitle) : html`<p>${messages.othersNone}</p>`
  }</section>`;
}

function methodSection(data: ReportData): Html {
  const { again } = messages;
  const { scenario, ensemble } = data;
  return html`<section aria-labelledby="method"><h2 id="method">${messages.methodTitle}</h2>
<ol class="method">${messages.method.map((line) => html`<li>${line}</li>`)}</ol></section>
<section aria-labelledby="again"><h2 id="again">${messages.againTitle}</h2>
<p>${messages.againLead}</p>
<dl class="facts">
<dt>${again.command}</dt><dd><code>${data.command}</code></dd>
<dt>${again.seed}</dt><dd>${scenario.seed}</dd>
<dt>${again.draws}</dt><dd>${ensemble ? ensemble.summary.runs : again.none}</dd>
<dt>${again.model}</dt><dd><code>${data.modelHash}</code></dd>
<dt>${again.bundle}</dt><dd><code>${data.bundle}</code></dd>
<dt>${again.as}</dt><dd>${scenario.asOf}</dd>
</dl></section>`;
}
