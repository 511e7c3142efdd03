import type { Counts, FitReport, PublishedShare, Residual } from "@coercivity/domain";
import { stages, type World } from "@coercivity/domain";
import type { HowFree, StageTotal, WhatGives } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { formatNumber, formatShare } from "./format-number.ts";
import { paintFor } from "./paint.ts";
import { type TableColumn, tableLines } from "./table.ts";

/** Countries below this share of a stage are gathered in one line. */
const small = 0.01;

/** Stage by stage, who puts out how much of which element. */
export function totalsText(io: Io, rows: readonly StageTotal[], world: World, counts: Counts): string {
  const { bold } = paintFor(io);
  const name = new Map(world.countries.map((country) => [country.code, country.name]));
  const columns: TableColumn[] = [
    { title: "country" },
    { title: "t REO a year", right: true },
    { title: "baselines", right: true },
    { title: "share", right: true },
  ];
  const blocks = stages.flatMap((stage) =>
    [...new Set(rows.filter((row) => row.stage === stage).map(({ element }) => element))].map((element) => {
      const all = rows.filter((row) => row.stage === stage && row.element === element && row.tonnes > 0);
      const shown = all.filter((row) => row.share >= small || all.length <= 2);
      const rest = all.filter((row) => !shown.includes(row));
      const lines = shown.map((row) => [
        `${row.country} ${name.get(row.country) ?? ""}`,
        formatNumber(row.tonnes),
        `${formatNumber(row.low)}–${formatNumber(row.high)}`,
        formatShare(row.share),
      ]);
      const sum = (pick: (row: StageTotal) => number): number => rest.reduce((total, row) => total + pick(row), 0);
      if (rest.length > 0)
        lines.push([`${rest.length} others`, formatNumber(sum((row) => row.tonnes)), "", formatShare(sum((row) => row.share))]);
      return all.length === 0
        ? ""
        : [bold(`${stage}, ${element === "all" ? "all elements" : element}`), ...tableLines(columns, lines)].join("\n");
    }),
  );
  return `${[
    ...blocks.filter((block) => block !== ""),
    "Oxide equivalent; product counts what industries use, magnet counts finished magnets. Baselines: lowest and highest of those stored.",
    numbersBehind(counts),
  ].join("\n\n")}\n`;
}

/** Published figures beside the fit: what gives way first, then the conflicting shares of Japan and Korea. */
export function residualsText(io: Io, report: FitReport, all: boolean): string {
  const { bold } = paintFor(io);
  const rows = report.residuals.filter((row) => all || row.verdict !== "met");
  const met = report.residuals.filter((row) => row.verdict === "met").length;
  const lines = tableLines(
    [
      { title: "figure" },
      { title: "published", right: true },
      { title: "fitted", right: true },
      { title: "miss", right: true },
      { title: "verdict" },
      { title: "what it counts" },
    ],
    rows.map((row) => [
      row.id,
      value(row, row.published),
      value(row, row.fitted),
      signed(row.miss),
      row.verdict,
      row.compare ?? row.note ?? row.scope,
    ]),
  );
  const shares = tableLines(
    [
      { title: "published share from China" },
      { title: "year" },
      { title: "says", right: true },
      { title: "fitted", right: true },
      { title: "baselines", right: true },
      { title: "scope" },
    ],
    report.published.map((share) => [
      `${share.importer} ${share.item}`,
      share.year,
      formatShare(share.published),
      share.fitted === null ? "–" : formatShare(share.fitted),
      share.low === null || share.high === null ? "" : `${formatNumber(share.low * 100)}–${formatNumber(share.high * 100)}`,
      scopeWords(share),
    ]),
  );
  return `${[
    bold(`${met} of ${report.residuals.length} published figures are met within 2 %; the others`),
    ...lines,
    "",
    bold("Conflicting shares of Japan and Korea, each in its own scope"),
    ...shares,
    "",
    `After spreading links, the worst margin is off by ${formatShare(report.spreadError)}.`,
    numbersBehind(report.counts),
  ].join("\n")}\n`;
}

/** What breaks when one figure is forced. */
export function givesText(io: Io, result: Extract<WhatGives, { ok: true }>): string {
  const { bold } = paintFor(io);
  const { forced, breaks } = result;
  const unit = forced.unit === "share" ? formatShare(forced.observed) : `${formatNumber(forced.observed)} ${forced.unit}`;
  const lines = tableLines(
    [
      { title: "figure" },
      { title: "published", right: true },
      { title: "fitted", right: true },
      { title: "forced", right: true },
      { title: "miss before", right: true },
      { title: "miss after", right: true },
    ],
    breaks.map((row) => [
      row.id,
      formatNumber(row.published),
      formatNumber(row.before),
      formatNumber(row.after),
      signed(row.missBefore),
      signed(row.missAfter),
    ]),
  );
  const head = bold(`If ${forced.id} is exactly ${unit} (${forced.scope})`);
  const loss = `The loss over all figures goes from ${formatNumber(result.lossBefore)} to ${formatNumber(result.lossAfter)}.`;
  return `${[head, ...(breaks.length > 0 ? lines : ["  no other figure moves by more than 2 %"]), loss].join("\n")}\n`;
}

/** How free the facts leave a quantity. */
export function rangeText(quantity: string, { best, low, high }: HowFree): string {
  const wide = best > 0 && (high - low) / best > 0.5;
  const verdict = wide ? "the fitted value comes from the prior more than from the facts" : "the facts pin it down";
  return `${quantity}: ${formatNumber(best)} fitted, ${formatNumber(low)} to ${formatNumber(high)} with the fact loss within 2 % of the best; ${verdict}\n`;
}

function numbersBehind({ facts, sources, fitRows, compareRows, numbers }: Counts): string {
  return `Behind it: ${formatNumber(fitRows)} published figures fitted and ${compareRows} compared, out of ${facts} facts from ${sources} sources; the declared world holds ${numbers.facts} numbers read from facts, ${numbers.derivations} derived from facts and ${numbers.assumptions} declared assumptions.`;
}

function value(row: Residual, number: number): string {
  return row.unit === "share" ? formatShare(number) : formatNumber(number);
}

function signed(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)} %`;
}

function scopeWords({ scope, verdict }: PublishedShare): string {
  if (verdict === "same scope") return scope ?? "";
  return scope === null ? "scope unknown; none yields it" : `scope unknown; nearest that yields it: ${scope}`;
}
