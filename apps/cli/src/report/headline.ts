import { dateOfDay, formatDate } from "../present/format-day.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { CountryView, ReportData } from "./report-data.ts";
import { levelRange, levelText, shareRange, shareText, usdRange } from "./report-words.ts";

/** A loss below this is none worth naming. */
const worthNaming = 1e6;
/** Halts in fewer draws than this are told as a chance, not as a day. */
const mostDraws = 0.5;

/** The country whose loss leads the finding. */
export function leadCountry({ target }: ReportData): CountryView | undefined {
  return [...target].sort((a, b) => b.lost.value - a.lost.value)[0];
}

/** The finding: who stops first, when, and what it costs, with ranges; or that nothing does. */
export function findingText(data: ReportData): string {
  const country = leadCountry(data);
  if (!country) return messages.findingNoLoss;
  const days = data.steps * data.stepDays;
  const { lost, lostShare } = country;
  const nothingLost = (lost.high ?? lost.value) < worthNaming;
  // Where the loss is somebody's, the finding speaks of that one alone.
  const spared = nothingLost ? data.target.filter((one) => one === country || neverHalts(one)) : [country];
  const [low, high] = country.haltRange ?? [undefined, undefined];
  const halt =
    country.haltDay !== null && country.firstIndustry !== null
      ? messages.findingHalt(country.firstIndustry, country.name, messages.haltWords(country.haltDay, low, high))
      : (country.haltShare ?? 0) > 1 - mostDraws || ((country.haltShare ?? 0) > 0 && country.firstIndustry !== null)
        ? messages.findingHaltSome(country.firstIndustry ?? "", country.name, shareText(country.haltShare ?? 0))
        : messages.findingNoHalt(
            spared.map(({ name }) => name),
            days,
          );
  const loss = nothingLost
    ? messages.findingNoLoss
    : lostShare
      ? messages.findingLoss(messages.years(days), shareRange(lostShare.value, lostShare.low, lostShare.high))
      : messages.findingLossUsd(messages.years(days), usdRange(lost.value, lost.low, lost.high));
  return `${halt} ${loss}`;
}

function neverHalts({ haltDay, haltShare }: CountryView): boolean {
  return haltDay === null && (haltShare ?? 0) === 0;
}

/** Question, finding, its conditions, and the four numbers that matter most. */
export function headline(data: ReportData): Html {
  const { scenario, ensemble } = data;
  const days = data.steps * data.stepDays;
  const country = leadCountry(data);
  const summary = ensemble?.summary;
  return html`<p class="question">${messages.question(scenario.title, messages.years(days).toLowerCase())}</p>
<h1 id="finding">${findingText(data)}</h1>
<p class="dek">${summary ? messages.dekDraws(summary.runs, summary.drawn, summary.baselines) : messages.dekOne} ${
    summary && summary.runs < summary.planned ? messages.dekPartial(summary.runs, summary.planned) : ""
  } ${messages.dekCondition}</p>
${country && vitals(data, country, days)}
${data.target.length > 1 && countryTable(data)}
<p class="small">${formatDate(data.start)} – ${formatDate(dateOfDay(data.start, days - 1))}. ${
    data.spared.length > 0 && data.industries.length > 0 ? messages.spared(data.spared) : ""
  }</p>`;
}

function vitals(data: ReportData, country: CountryView, days: number): Html {
  const deepest = [...data.industries].sort((a, b) => a.lowest.value - b.lowest.value)[0];
  const [low, high] = country.haltRange ?? [undefined, undefined];
  const item = (name: string, value: string, range: string, note: string): Html =>
    html`<div class="vital"><dt>${name}</dt><dd><b>${value}</b> ${range}<br>${note}</dd></div>`;
  const split = (text: string): readonly [string, string] => {
    const at = text.indexOf(" (");
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  };
  const share = (range: CountryView["lostShare"]): string => (range ? messages.ofGdp(shareRange(range.value, range.low, range.high)) : "");
  const halt = country.haltDay === null ? messages.none : messages.haltWords(country.haltDay, low, high);
  const haltNote =
    country.haltDay !== null
      ? (country.firstIndustry ?? "")
      : (country.haltShare ?? 0) > 0
        ? messages.ofDraws(shareText(country.haltShare ?? 0))
        : messages.within(days);
  const usd = ({ value, low: least, high: most }: CountryView["lost"]): readonly [string, string] => split(usdRange(value, least, most));
  const output = deepest ? levelRange(deepest.lowest.value, deepest.lowest.low, deepest.lowest.high) : levelText(1);
  return html`<dl class="vitals">
${item(messages.vitalFirst, ...split(halt), haltNote)}
${item(messages.vitalLoss(messages.years(days)), ...usd(country.lost), share(country.lostShare))}
${item(messages.vitalYear, ...usd(country.firstYear), share(country.firstYearShare))}
${item(messages.vitalDeepest, ...split(output), `${messages.hardestHit}${deepest ? `, ${deepest.label}` : ""}`)}
</dl>`;
}

function countryTable({ target }: ReportData): Html {
  const rows = [...target].sort((a, b) => b.lost.value - a.lost.value);
  return html`<section><h2>${messages.otherTargets}</h2>${countryRows(rows, messages.otherTargets)}</section>`;
}

/** Countries with first halt and loss, as a table. */
export function countryRows(rows: readonly CountryView[], caption: string): Html {
  const { columns } = messages;
  return html`<table><caption class="unseen">${caption}</caption><thead><tr><th scope="col">${columns.country}</th><th scope="col">${columns.halt}</th><th scope="col" class="right">${columns.lost}</th><th scope="col" class="right">GDP</th></tr></thead><tbody>${rows.map(
    (one) =>
      html`<tr><th scope="row">${one.name}</th><td data-head="${columns.halt}">${
        one.haltDay === null
          ? (one.haltShare ?? 0) > 0
            ? messages.ofDraws(shareText(one.haltShare ?? 0))
            : messages.noHalt
          : `${messages.haltWords(one.haltDay, one.haltRange?.[0], one.haltRange?.[1])}, ${one.firstIndustry ?? ""}`
      }</td><td class="right" data-head="${columns.lost}">${usdRange(one.lost.value, one.lost.low, one.lost.high)}</td><td class="right" data-head="GDP">${
        one.lostShare ? shareRange(one.lostShare.value, one.lostShare.low, one.lostShare.high) : "–"
      }</td></tr>`,
  )}</tbody></table>`;
}
