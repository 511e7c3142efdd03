import type { Io } from "../io.ts";
import { formatNumber } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { wrapText } from "../present/table.ts";
import type { DecisionRecord, RecordedLine } from "./decision-data.ts";

/** How many tested lines are shown; JSON and CSV hold all. */
export const mostShown = 40;

/** The tested lines a person wants first: caught, then open, then by how near the line they lie. */
export function shownFirst(tested: DecisionRecord["tested"]): DecisionRecord["tested"] {
  const order = ["caught", "cannot be told", "not caught"];
  return [...tested].sort(
    (a, b) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) || (b.share ?? 0) / (b.threshold ?? 1) - (a.share ?? 0) / (a.threshold ?? 1),
  );
}

/** `12 caught, 3 cannot be told, 40 not caught`. */
export function countWords(tested: DecisionRecord["tested"]): string {
  const kinds = ["caught", "cannot be told", "not caught"].map(
    (verdict) => [verdict, tested.filter((one) => one.verdict === verdict).length] as const,
  );
  return tested.length === 0
    ? "nothing to test"
    : kinds
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => `${count} ${verdict}`)
        .join(", ");
}

/** `metal.Dy 12 -> 8.4 USD a unit (× 0.70)`. */
export function breakEvenWords({ price, now, atLine, unit, factor }: RecordedLine["breakEvens"][number]): string {
  return `${price}: ${formatNumber(now)} now, at the line at ${formatNumber(atLine)} ${unit} (× ${formatNumber(factor)})`;
}

/** The record as text for people and printers. */
export function decisionText(io: Io, record: DecisionRecord): string {
  const { bold } = paintFor(io);
  const wrap = (text: string, indent = "  "): string[] => wrapText(text, 116, indent);
  const lines = [
    bold(`Decision record: ${record.product} against ${record.rule.id} on ${record.on}`),
    record.notLegalAdvice,
    "",
    bold(`Outcome: ${record.outcome}`),
    ...wrap(`Status of the rule on ${record.on}: ${record.status}; ${record.statusWords}.`),
    ...(record.outcome === record.ifInForce ? [] : wrap(`Were it in force: ${record.ifInForce}.`)),
    ...wrap(
      `Tested lines: ${countWords(record.tested)}. Bill of ${formatNumber(record.lines)} lines from ${record.file}, values in ${record.currency}.`,
    ),
    "",
    bold("Rule"),
    ...wrap(`${record.rule.legal}: ${record.rule.items}. ${record.rule.parameters}`),
    ...wrap(`Fact ${record.rule.fact}; sources ${record.rule.sources.map(({ id, title }) => `${id} (${title})`).join("; ")}.`),
    ...(record.rule.note ? wrap(`Note: ${record.rule.note}`) : []),
    "",
    bold("Lines"),
    ...shownFirst(record.tested).slice(0, mostShown).flatMap(testedLines),
    ...(record.tested.length > mostShown ? [`  and ${record.tested.length - mostShown} more; --csv and --json hold all`] : []),
    ...(record.prices.used.length > 0
      ? [
          "",
          bold("Prices"),
          ...record.prices.used.flatMap(({ element, usdPerKgOxide, time, fact }) =>
            wrap(`${element}: ${formatNumber(usdPerKgOxide)} USD per kg of oxide, ${record.prices.market}, ${time} (${fact})`),
          ),
        ]
      : []),
    "",
    bold("Assumptions"),
    ...record.assumptions.flatMap((one) => wrap(`- ${one}`)),
  ];
  return `${lines.join("\n")}\n`;
}

function testedLines(one: RecordedLine): string[] {
  const more = [
    one.why,
    ...(one.otherReading ? [`on the other reading: ${formatNumber(100 * one.otherReading.known)} %, ${one.otherReading.verdict}`] : []),
    ...one.trail
      .slice(0, 6)
      .map(
        ({ part, line, item, units, value, sure, by }) =>
          `counts: ${formatNumber(value)} from ${part}${item ? ` (${item})` : ""}, line ${line}, ${formatNumber(units)} a unit${by === "content" ? ", content by weight" : ""}${sure ? "" : "; origin not known"}`,
      ),
    ...(one.trail.length > 6 ? [`and ${one.trail.length - 6} more`] : []),
    ...one.breakEvens.slice(0, 3).map((price) => `moves it: ${breakEvenWords(price)}`),
  ];
  return [
    ...wrapText(`line ${one.line}  ${one.path}${one.item ? ` (${one.item})` : ""}: ${one.verdict}`, 116, "  "),
    ...more.flatMap((text) => wrapText(text, 116, "      ")),
  ];
}
