import type { Scenario } from "@coercivity/domain";
import type { LowerBound } from "@coercivity/exposure/bound";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { formatShare, formatUsd } from "./format-number.ts";
import { paintFor } from "./paint.ts";
import { tableLines, wrapText } from "./table.ts";

/** Below this a loss of the programme is its rounding. */
const roundingUsd = 1e5;

/** The bound beside the run for people: the world, then the countries that lose in either. */
export function boundText(io: Io, scenario: Scenario, bound: LowerBound, withoutResponses: boolean): string {
  const paint = paintFor(io);
  const { behaviouralUsd, boundUsd, gapUsd, countries } = bound;
  const touched = countries.filter((one) => one.behaviouralUsd > roundingUsd || one.boundUsd > roundingUsd);
  const rows = touched.map((one) => [one.country, formatUsd(one.behaviouralUsd), formatUsd(rounded(one.boundUsd))]);
  const columns = [{ title: "country" }, { title: "lost in the run", right: true }, { title: "lost at the world's least", right: true }];
  return `${[
    `${paint.bold(scenario.title)} (${scenario.id})`,
    messages.boundFinding(
      formatUsd(behaviouralUsd),
      formatUsd(rounded(boundUsd)),
      formatUsd(gapUsd),
      formatShare(behaviouralUsd > 0 ? gapUsd / behaviouralUsd : 0),
    ),
    ...(rows.length > 0 ? ["", ...tableLines(columns, rows)] : []),
    "",
    ...wrapText(`${messages.boundMeaning}${withoutResponses ? ` ${messages.boundWithoutResponses}` : ""}`, 110),
    "",
  ].join("\n")}`;
}

function rounded(usd: number): number {
  return usd > roundingUsd ? usd : 0;
}
