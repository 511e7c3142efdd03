import type { Scenario } from "@coercivity/domain";
import type { Outcome } from "@coercivity/engine";
import type { OffRecord } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { formatDate, formatMoment } from "../present/format-day.ts";
import { formatMass, formatNumber, formatShare, formatUsd } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { type TableColumn, tableLines, wrapText } from "../present/table.ts";
import { fateOf, firstMeasureDay, type LineStop } from "./line-stop.ts";
import { say } from "./say.ts";

/** Causes of more plants than this would fill the screen; CSV and JSON have more of them. */
const mostCauses = 20;
const width = 120;

const columns: readonly TableColumn[] = [
  { title: "plant" },
  { title: "below half" },
  { title: "stands still" },
  { title: "days to survive", right: true },
  { title: "over the baselines" },
  { title: "for want of" },
  { title: "lowest output", right: true },
  { title: "lost", right: true },
];

/** A firm's plants for people: which line stops when and for want of what, and which go on. */
export function plantsText(
  io: Pick<Io, "env" | "isTty">,
  scenario: Scenario,
  outcome: Outcome,
  stops: readonly LineStop[],
  offRecord: readonly OffRecord[],
): string {
  const { bold, dim } = paintFor(io);
  const block = (title: string, heads: readonly TableColumn[], rows: readonly (readonly string[])[]): string[] => {
    if (rows.length === 0) return [];
    const [head = "", ...lines] = tableLines(heads, rows);
    return ["", bold(title), dim(head), ...lines];
  };
  const of = (fate: ReturnType<typeof fateOf>): readonly LineStop[] => stops.filter((one) => fateOf(one) === fate);
  const stopping = of("stops");
  const lines = [
    `${bold(scenario.title)} (${scenario.id}), ${say.plants(stops.length)}`,
    `from ${formatDate(outcome.start)}, ${outcome.steps} steps of ${outcome.stepDays} days`,
    ...(stopping.length === 0 ? ["", say.nobodyStops] : block(say.stops, columns, stopping.map(stopCells))),
    ...block(say.short, shortColumns, of("short").map(shortCells)),
    ...block(say.runs, runColumns, of("runs").map(runCells)),
    ...causes(stops, bold),
    ...(offRecord.length === 0
      ? []
      : ["", bold(say.offRecord), ...offRecord.map(offRecordLine), ...wrapText(say.offRecordMeaning, width, "  ")]),
    ...(stopping.length === 0 ? [] : ["", say.survive(firstMeasureDay(scenario))]),
    "",
  ];
  return lines.join("\n");
}

const shortColumns: readonly TableColumn[] = [
  { title: "plant" },
  { title: "lowest output", right: true },
  { title: "when" },
  { title: "for want of" },
  { title: "least cover", right: true },
  { title: "cover at the end", right: true },
  { title: "below half in" },
  { title: "lost", right: true },
];

const runColumns: readonly TableColumn[] = [
  { title: "plant" },
  { title: "normal cover", right: true },
  { title: "least cover", right: true },
  { title: "when" },
  { title: "cover at the end", right: true },
  { title: "below half in" },
];

function stopCells({ plant, country, belowHalf, stops, daysToSurvive, overBaselines, lacks, lowest, lostUsd }: LineStop): string[] {
  return [
    `${plant}, ${country}`,
    belowHalf ? formatMoment(belowHalf) : "",
    stops ? formatMoment(stops) : say.notStanding,
    String(daysToSurvive ?? ""),
    spread(overBaselines),
    lacks ?? "",
    formatShare(lowest?.output ?? 1),
    formatUsd(lostUsd),
  ];
}

function shortCells({ plant, country, lowest, lacks, cover, overBaselines, lostUsd }: LineStop): string[] {
  return [
    `${plant}, ${country}`,
    formatShare(lowest?.output ?? 1),
    lowest ? formatMoment(lowest) : "",
    lacks ?? "",
    cover ? days(cover.least) : say.notNeeded,
    cover ? days(cover.end) : "",
    spread(overBaselines),
    formatUsd(lostUsd),
  ];
}

function runCells({ plant, country, cover, overBaselines }: LineStop): string[] {
  if (!cover) return [`${plant}, ${country}`, say.notNeeded];
  const touched = cover.least < cover.normal * (1 - 1e-9);
  return [
    `${plant}, ${country}`,
    days(cover.normal),
    days(cover.least),
    touched ? `day ${formatNumber(cover.leastDay)}` : "",
    days(cover.end),
    spread(overBaselines),
  ];
}

/** `56–84, in 30 of 32`. */
function spread(over: LineStop["overBaselines"]): string {
  if (!over) return "";
  const range = over.days ? `${over.days[0] === over.days[1] ? over.days[0] : over.days.join("–")}, in ` : "";
  return `${range}${say.ofBaselines(over.belowHalf, over.ran)}`;
}

function causes(stops: readonly LineStop[], bold: (text: string) => string): string[] {
  const told = stops.flatMap(({ because }) => because ?? []).slice(0, mostCauses);
  const untold = stops.filter(({ lacks }) => lacks !== null).length - told.length;
  if (told.length === 0) return [];
  return ["", bold(say.why), ...told.map((because) => `  ${because}`), ...(untold > 0 ? [`  ${say.notToldWhy(untold)}`] : [])];
}

function offRecordLine({ stream, from, to, kgPerDay, plants }: OffRecord): string {
  const names = plants.length > 3 ? `${plants.slice(0, 3).join(", ")} and ${plants.length - 3} more` : plants.join(", ");
  return `  ${formatMass(kgPerDay)} of ${stream} a day from ${from} to ${to} (${names})`;
}

function days(value: number): string {
  return `${formatNumber(value)} days`;
}
