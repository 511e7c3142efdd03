import { rangeBars } from "@coercivity/charts";
import { reason } from "../present/ensemble-text.ts";
import { figure } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { messages } from "./messages.ts";
import type { ReportData } from "./report-data.ts";
import { numberRange } from "./report-words.ts";

/** How many numbers are shown. */
const most = 8;

/** What the loss depends on, the strongest first, with who says each number; nothing for a report on one run. */
export function matterSection(data: ReportData): Html {
  const { ensemble } = data;
  if (!ensemble) return html``;
  const found = ensemble.matters.filter(({ standsOut }) => standsOut).slice(0, most);
  if (found.length === 0) return html`<section class="figure"><h2>${messages.matterNone}</h2></section>`;
  const named = found.map((one) => {
    const name = one.tunable ? pathWords(data, one.path) : messages.baselinePath;
    const sign = one.tunable ? (one.correlation > 0 ? messages.rises : messages.falls) : messages.baselineWhy;
    return { ...one, name, sign };
  });
  const title = messages.matterTitle(named[0]!.name);
  const rows = named.map(({ name, correlation, sign }) => ({
    label: name,
    value: Math.abs(correlation),
    words: Math.abs(correlation).toFixed(2),
    note: sign,
  }));
  return figure({
    id: "matters",
    title,
    subtitle: messages.matterSubtitle,
    foot: messages.sourceFoot(ensemble.summary.runs, data.bundle),
    draw: (width) =>
      rangeBars({
        title,
        description: `${rows.map(({ label, words, note }) => `${label} ${words}, ${note}`).join("; ")}.`,
        width,
        rows,
        fill: "baseline",
      }),
    table: {
      heads: [messages.matter.number, messages.matter.rho, messages.matter.value, messages.matter.why],
      right: [1],
      rows: named.map(({ name, path, correlation, tunable, unverified }) => [
        html`${name}<br><span class="small">${path}</span>`,
        `${tunable && correlation < 0 ? "−" : ""}${Math.abs(correlation).toFixed(2)}`,
        tunable ? `${numberRange(tunable.value, tunable.low, tunable.high)} ${tunable.unit}` : "",
        tunable
          ? html`${reason(tunable.quantity)} ${unverified && html`<span class="mark">${messages.unverified}</span>`}`
          : messages.baselineWhy,
      ]),
    },
  });
}

/** `measures.CHN-SLOW-2026.hold` in words: the measure's title and what the number is; others by the words of their own name. */
function pathWords({ scenario }: ReportData, path: string): string {
  const [kind, id = "", part = ""] = path.split(".");
  const measure = kind === "measures" ? scenario.measures.find((one) => one.id === id) : undefined;
  if (measure) return `${measure.title}: ${messages.part(part)}`;
  if (kind === "parameters") return messages.parameter(id) ?? spaced(id);
  return path.split(".").map(spaced).join(", ");
}

function spaced(name: string): string {
  return /\s/.test(name) ? name : name.replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
