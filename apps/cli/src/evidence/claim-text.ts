import { lastDay } from "@coercivity/domain";
import type { CheckedClaim, ClaimQuery, Interval, Reading, Verdict } from "@coercivity/evidence";
import { formatNumber } from "../present/format-number.ts";
import { tableLines } from "../present/table.ts";

/** Words for people. */
export function verdictWords(verdict: Verdict): string {
  return verdict === "not_checkable" ? "not checkable" : verdict;
}

/** `70–80 %`, `≥ 90 %`, `13`; ranges of one number are that number. */
export function intervalText({ low, high }: Interval, share: boolean): string {
  if (Number.isNaN(low)) return "–";
  const one = (value: number): string => (share ? formatNumber(Math.round(value * 1000) / 10) : plain(value));
  const unit = share ? " %" : "";
  const above = high === Infinity || (share && high === 1 && low < 1 && low >= 0);
  if (above) return low === -Infinity ? "any" : `≥ ${one(low)}${unit}`;
  if (low === -Infinity) return `≤ ${one(high)}${unit}`;
  return one(low) === one(high) ? `${one(low)}${unit}` : `${one(low)}${low < 0 ? " to " : "–"}${one(high)}${unit}`;
}

function plain(value: number): string {
  return Math.abs(value) >= 1e6 ? value.toExponential(3) : formatNumber(value);
}

/** Whether a query is about parts of a whole. */
export function isShare({ kind }: ClaimQuery): boolean {
  return kind === "import-share" || kind === "world-share" || kind === "share-change" || kind === "flow-change" || kind === "threshold";
}

/** The typed claim in a line. */
export function queryText(query: ClaimQuery): string {
  const value = intervalText(query.value, isShare(query));
  const when = query.when ? `, ${query.when.from}..${query.when.to === lastDay ? "" : query.when.to}` : "";
  switch (query.kind) {
    case "import-share":
      return `share of ${query.by}'s imports of ${query.of} from ${query.from}: ${value}${when}`;
    case "world-share":
      return `share of ${query.by} in the world's ${query.of}, ${query.at}: ${value}${when}`;
    case "share-change":
      return `${queryText({ ...query.share, value: query.start } as ClaimQuery)}, then ${value}${when}`;
    case "flow-change":
      return `${query.of} from ${query.from} to ${query.to ?? "the world"} on the year before: ${value}${when}`;
    case "amount":
      return query.by
        ? `output of ${query.of} by ${query.by}${query.at ? `, ${query.at}` : ""}: ${value} t${when}`
        : `${query.of} from ${query.from ?? "the world"} to ${query.to ?? "the world"}: ${value} t${when}`;
    case "count":
      return `number of ${query.of}${query.by ? ` by ${query.by}` : ""}: ${value}${when}`;
    case "level":
      return `${query.of} of ${query.by}: ${value} USD${when}`;
    case "rank":
      return `rank of ${query.by} by ${query.of}${query.at ? `, ${query.at}` : ""}: ${value}${when}`;
    case "threshold":
      return `content threshold in a rule of ${query.by}${query.inForce ? " that is in force" : ""}: ${value}${when}`;
    case "event":
      return `a stop recorded under "${query.names.join(", ")}"${query.countries.length > 0 ? ` for ${query.countries.join(", ")}` : ""}${when}`;
    case "recorded":
      return `${query.unit}${query.currency ? ` (${query.currency})` : ""} recorded for ${query.countries.join(", ")} under "${query.words.join(", ")}": ${value}${when}`;
  }
}

/** Verdict, figures on both sides and where they stand. */
export function checkedLines(checked: CheckedClaim): string[] {
  const share = isShare(checked.query);
  const row =
    (mark: string) =>
    (reading: Reading): string[] => [
      mark,
      intervalText(reading.meant, share),
      reading.end ?? "",
      reading.fitted ? "fit" : reading.confidence,
      reading.time,
      reading.scope,
      reading.facts[0] ?? "",
    ];
  const rows = [...checked.agree.map(row("agrees")), ...checked.differ.map(row("differs"))];
  return [
    `asked: ${queryText(checked.query)}`,
    `verdict: ${verdictWords(checked.verdict)}${rows.length > 0 ? ` (${Math.round(100 * checked.agreeing)} % of the evidence's weight agrees)` : ": no figure in the ledger or the fit speaks of this"}${checked.because ? `; ${checked.because}` : ""}`,
    ...(rows.length > 0
      ? tableLines(
          [
            { title: "" },
            { title: "figure", right: true },
            { title: "" },
            { title: "from" },
            { title: "time" },
            { title: "scope" },
            { title: "fact" },
          ],
          rows,
        )
      : []),
  ];
}
