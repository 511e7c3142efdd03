import type { Measure, Quantity } from "@coercivity/domain";
import { countQuantities } from "../present/count-quantities.ts";
import { formatDate } from "../present/format-day.ts";
import { formatNumber } from "../present/format-number.ts";
import { tableOf } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { ReportData } from "./report-data.ts";
import { numberRange, shareText } from "./report-words.ts";

/** How many missed figures are shown. */
const mostResiduals = 12;

/** What the scenario is about, and its measures. */
export function contextSection(data: ReportData): Html {
  const { scenario } = data;
  const { measure } = messages;
  const rows = scenario.measures.map((one) => [
    html`${one.title}<br><span class="small">${messages.instrument(one.instrument)}, ${one.id}</span>`,
    placesOf([one.issuer], data),
    `${formatDate(one.effective)}, ${one.ended ? messages.until(formatDate(one.ended)) : messages.open}`,
    reachOf(one),
    "from" in one && "to" in one ? messages.way(placesOf(one.from, data), placesOf(one.to, data)) : "",
  ]);
  return html`<section aria-labelledby="context"><h2 id="context">${messages.contextTitle}</h2>
<p>${scenario.context}</p>
${
  rows.length > 0
    ? tableOf({ heads: [measure.what, measure.who, measure.since, measure.on, measure.reach], rows }, messages.measuresTitle)
    : html`<p>${messages.noMeasures}</p>`
}
${scenario.supplements.length > 0 && html`<p class="small">${messages.supplementsOn(scenario.supplements.join(", "))}</p>`}</section>`;
}

/** Countries and patterns of a measure in words. */
function placesOf(patterns: readonly string[], { world, scenario }: ReportData): string {
  const name = (code: string): string => world.countries.find((one) => one.code === code)?.name ?? code;
  return patterns
    .flatMap((one) => (one === "target" ? scenario.target : [one]))
    .map((one) => (one === "ALL" ? messages.everyone : one.startsWith("!") ? messages.allBut(name(one.slice(1))) : name(one)))
    .join(", ");
}

/** What a measure is laid on: streams, facilities, or nothing that can be listed. */
function reachOf(measure: Measure): string {
  if ("facilities" in measure && Array.isArray(measure.facilities)) return measure.facilities.join(", ");
  return "streams" in measure && Array.isArray(measure.streams) ? shorten(measure.streams) : "";
}

function shorten(streams: readonly string[]): string {
  if (streams.length === 1 && streams[0] === "*") return messages.everything;
  return streams.length <= 5 ? streams.join(", ") : `${streams.slice(0, 4).join(", ")} + ${streams.length - 4}`;
}

/** Every number of the scenario with its range and who says it. */
export function assumptionsSection(data: ReportData): Html {
  const { scenario, fit } = data;
  const counts = countQuantities(fit.counts, scenario);
  const own = [
    ...scenario.measures.flatMap((measure) =>
      quantitiesOf(measure).map(([part, quantity]) => [`${measure.title}: ${messages.part(part)}`, quantity] as const),
    ),
    ...Object.entries(scenario.parameters),
  ];
  const { assumption } = messages;
  return html`<section aria-labelledby="assumptions"><h2 id="assumptions">${messages.assumptionsTitle}</h2>
<p>${messages.assumptionsLead(counts.fitted, counts.facts, counts.derivations, counts.assumptions)}</p>
${
  own.length > 0
    ? tableOf(
        {
          right: [1],
          heads: [assumption.number, assumption.value, assumption.unit, assumption.says],
          rows: own.map(([name, quantity]) => [
            name,
            numberRange(quantity.value, quantity.low, quantity.high),
            quantity.unit,
            says(quantity, data),
          ]),
        },
        messages.assumptionsTitle,
      )
    : html`<p>${messages.noAssumptions}</p>`
}</section>`;
}

function quantitiesOf(measure: Measure): (readonly [string, Quantity])[] {
  return Object.entries(measure).filter(
    (entry): entry is [string, Quantity] => typeof entry[1] === "object" && entry[1] !== null && "kind" in entry[1] && "unit" in entry[1],
  );
}

function says(quantity: Quantity, data: ReportData): string {
  switch (quantity.kind) {
    case "assumption":
      return messages.assumed(quantity.why);
    case "derivation":
      return messages.derived(
        quantity.formula,
        Object.values(quantity.facts)
          .map((id) => titleOf(id, data))
          .join("; "),
      );
    case "fact":
      return messages.fact(quantity.fact, titleOf(quantity.fact, data), quantity.confidence);
  }
}

/** Title of the first source of a fact, or its id. */
function titleOf(id: string, { facts, sources }: ReportData): string {
  const [source] = facts.get(id)?.sources ?? [];
  return (source && sources.get(source)?.title) ?? id;
}

/** Published figures that the fit misses, and the conflicting shares of the target, each in its own scope. */
export function residualsSection(data: ReportData): Html {
  const { fit, target } = data;
  const { residual, share } = messages;
  const missed = ["gives way", "near", "compared only"]
    .flatMap((verdict) => fit.residuals.filter((row) => row.verdict === verdict))
    .slice(0, mostResiduals);
  const met = fit.residuals.filter(({ verdict }) => verdict === "met").length;
  const written = (unit: string, value: number): string => (unit === "share" ? shareText(value) : `${formatNumber(value)} ${unit}`);
  const shares = fit.published.filter(({ importer }) => target.some(({ code }) => code === importer));
  return html`<section aria-labelledby="residuals"><h2 id="residuals">${messages.residualsTitle(met, fit.residuals.length)}</h2>
<p>${messages.residualsLead}</p>
${tableOf(
  {
    heads: [residual.figure, residual.published, residual.fitted, residual.miss, residual.verdict],
    right: [1, 2, 3],
    rows: missed.map((row) => [
      html`${row.scope}<br><span class="small">${sourceOfRow(row.facts, data)}</span>`,
      written(row.unit, row.published),
      `${written(row.unit, row.fitted)}${row.low === row.high ? "" : ` (${row.unit === "share" ? formatNumber(row.low * 100) : formatNumber(row.low)}–${row.unit === "share" ? formatNumber(row.high * 100) : formatNumber(row.high)})`}`,
      `${row.miss < 0 ? "−" : "+"}${Math.abs(Math.round(row.miss * 100))}\u00a0%`,
      `${row.verdict}${row.compare || row.note ? `: ${row.compare ?? row.note}` : ""}`,
    ]),
  },
  messages.residualsTitle(met, fit.residuals.length),
)}</section>
${
  shares.length > 0 &&
  html`<section aria-labelledby="shares"><h2 id="shares">${messages.sharesTitle}</h2>
<p>${messages.sharesLead}</p>
${tableOf(
  {
    heads: [share.item, share.says, share.fitted, share.scope],
    right: [1, 2],
    rows: shares.map((row) => [
      html`${target.length > 1 ? `${row.importer}: ` : ""}${row.item.replaceAll("_", " ")}, ${row.year}<br><span class="small">${titleOf(row.fact, data)}</span>`,
      shareText(row.published),
      row.fitted === null
        ? "–"
        : `${shareText(row.fitted)}${row.low === null || row.high === null || row.low === row.high ? "" : ` (${formatNumber(row.low * 100)}–${formatNumber(row.high * 100)})`}`,
      row.verdict === "same scope" ? (row.scope ?? "") : row.scope === null ? messages.scopeUnknown : messages.scopeNearest(row.scope),
    ]),
  },
  messages.sharesTitle,
)}</section>`
}`;
}

function sourceOfRow(facts: readonly string[], data: ReportData): string {
  return [...new Set(facts.slice(0, 2).map((id) => titleOf(id, data)))].join("; ");
}

/** Sources that the scenario names, with publisher, date and address. */
export function sourcesSection({ scenario, sources }: ReportData): Html {
  const ids = [...new Set([...scenario.sources, ...scenario.measures.flatMap((measure) => measure.sources)])];
  const listed = ids.flatMap((id) => sources.get(id) ?? []);
  if (listed.length === 0) return html``;
  return html`<section aria-labelledby="sources"><h2 id="sources">${messages.sourcesTitle}</h2><ul class="sources">${listed.map(
    (source) =>
      html`<li>${link(source.title, source.url)}${source.publisher ? `, ${source.publisher}` : ""}${source.date ? `, ${source.date}` : ""}</li>`,
  )}</ul></section>`;
}

/** Only addresses of the web become links. */
function link(title: string, url: string | undefined): Html {
  return url && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : html`<i>${title}</i>`;
}
