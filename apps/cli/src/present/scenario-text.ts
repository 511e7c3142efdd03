import type { Measure, Quantity, Scenario } from "@coercivity/domain";
import type { ScenarioSummary } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { formatDate } from "./format-day.ts";
import { formatNumber } from "./format-number.ts";
import { measureReach } from "./measure-reach.ts";
import { type Paint, paintFor } from "./paint.ts";
import { tableLines, wrapText } from "./table.ts";

const width = 110;

/** All scenarios, one a line. */
export function scenarioList(io: Io, scenarios: readonly ScenarioSummary[]): string {
  const paint = paintFor(io);
  const rows = scenarios.map((one) => [
    one.id,
    one.title,
    one.target.join(" "),
    one.measures.length === 0 ? "–" : String(one.measures.length),
    one.parent ?? "",
    one.problems > 0 ? String(one.problems) : "",
  ]);
  const anyProblem = scenarios.some((one) => one.problems > 0);
  const columns = [
    { title: "scenario" },
    { title: "what happens" },
    { title: "asked about" },
    { title: "measures", right: true },
    { title: "parent" },
    ...(anyProblem ? [{ title: "problems", right: true }] : []),
  ];
  const [head, ...lines] = tableLines(columns, rows, "");
  return `${[paint.dim(head ?? ""), ...lines].join("\n")}\n`;
}

/** One scenario whole: context, measures with dates and numbers and their reasons, what else is switched on, and the sources. */
export function scenarioText(io: Io, scenario: Scenario): string {
  const paint = paintFor(io);
  const lines = [
    `${paint.bold(scenario.title)} (${scenario.id})`,
    ...(scenario.parent ? [`inherits from ${scenario.parent}`] : []),
    "",
    ...wrapText(scenario.context, width),
    "",
    `asked about ${scenario.target.join(", ")}; as of ${formatDate(scenario.asOf)}`,
    `from ${formatDate(scenario.start)}, ${scenario.horizonDays} days in steps of ${scenario.stepDays}; seed ${scenario.seed}`,
    `supplements: ${scenario.supplements.join(", ") || "none"}`,
    `responses: ${scenario.responses.join(", ") || "none: they are frozen"}`,
  ];
  for (const measure of scenario.measures) lines.push("", ...measureLines(measure, paint));
  const parameters = Object.entries(scenario.parameters);
  if (parameters.length > 0) lines.push("", paint.bold("Parameters that differ"));
  for (const [name, quantity] of parameters) lines.push(...quantityLines(name, quantity));
  lines.push("", `sources: ${allSources(scenario).join(", ") || "none"}`, "");
  return lines.join("\n");
}

function measureLines(measure: Measure, paint: Paint): string[] {
  const dates = [
    `announced ${formatDate(measure.announced)}`,
    `in force ${formatDate(measure.effective)}`,
    `ended ${measure.ended ? formatDate(measure.ended) : messages.open}`,
  ];
  const reach = wrapText(measureReach(measure), width, "  ");
  const quantities = Object.entries(measure).filter(
    (entry): entry is [string, Quantity] => typeof entry[1] === "object" && "kind" in entry[1],
  );
  return [
    `${paint.bold(measure.id)}  ${measure.title} (${measure.instrument}, ${measure.issuer})`,
    `  ${dates.join(", ")}; ${measure.legal}`,
    ...reach,
    ...quantities.flatMap(([name, quantity]) => quantityLines(name, quantity)),
  ];
}

/** A number, who says it, and why. */
function quantityLines(name: string, quantity: Quantity): string[] {
  const { value, low, high, unit } = quantity;
  const range = low === undefined || high === undefined ? "" : ` (${formatNumber(low)} to ${formatNumber(high)})`;
  const head = `${name} ${formatNumber(value)}${range} ${unit}`;
  switch (quantity.kind) {
    case "assumption":
      return wrapText(`${head}, assumed: ${quantity.why}`, width, "  ");
    case "fact":
      return wrapText(`${head}, fact ${quantity.fact}, confidence ${quantity.confidence}`, width, "  ");
    case "derivation":
      return wrapText(`${head}, derived: ${quantity.formula} with ${Object.values(quantity.facts).join(", ")}`, width, "  ");
  }
}

function allSources(scenario: Scenario): readonly string[] {
  return [...new Set([...scenario.sources, ...scenario.measures.flatMap((measure) => measure.sources)])].sort();
}
