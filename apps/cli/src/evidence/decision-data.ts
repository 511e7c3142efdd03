import type { Source } from "@coercivity/domain";
import type { BreakEven, ContentVerdict, Decision, RuleStatus, TestedLine, TierReading } from "@coercivity/evidence";
import { csvText } from "../present/csv.ts";

/** What was asked beside the bill. */
export interface Given {
  readonly file: string;
  readonly market: string;
  readonly year: string;
  readonly destination: string | null;
  readonly usdPer: number | null;
}

/** A decision record: all that a reader needs to follow it, as plain data. */
export interface DecisionRecord {
  readonly notLegalAdvice: string;
  readonly product: string;
  readonly file: string;
  readonly lines: number;
  readonly currency: string;
  readonly rule: {
    readonly id: string;
    readonly issuer: string;
    readonly legal: string;
    readonly items: string;
    readonly parameters: string;
    readonly fact: string;
    readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string }[];
    readonly note: string;
  };
  readonly on: string;
  readonly status: RuleStatus["state"];
  readonly statusWords: string;
  /** What holds on the day: a rule that is not in force catches nothing. */
  readonly outcome: ContentVerdict | "the rule does not apply on this day" | "not known whether the rule applies on this day";
  /** What the tests would give were it in force. */
  readonly ifInForce: ContentVerdict;
  readonly reading: TierReading;
  readonly destination: string | null;
  readonly prices: {
    readonly market: string;
    readonly year: string;
    readonly usdPer: number | null;
    readonly used: readonly { readonly element: string; readonly usdPerKgOxide: number; readonly time: string; readonly fact: string }[];
  };
  readonly tested: readonly RecordedLine[];
  readonly assumptions: readonly string[];
}

/** A tested line of a record. */
export interface RecordedLine {
  readonly test: TestedLine["test"];
  readonly part: string;
  readonly line: number;
  readonly path: string;
  readonly item: string;
  readonly origin: string;
  readonly verdict: ContentVerdict;
  readonly why: string;
  readonly share: number | null;
  readonly shareWithUnknown: number | null;
  readonly threshold: number | null;
  readonly otherReading: TestedLine["otherReading"] | null;
  readonly trail: readonly {
    readonly part: string;
    readonly line: number;
    readonly item: string;
    readonly units: number;
    readonly value: number;
    readonly sure: boolean;
    readonly by: "line" | "content";
  }[];
  readonly breakEvens: readonly BreakEven[];
}

/** The record of a decision; the sources of the rule are spelled out. */
export function decisionRecord(decision: Decision, given: Given, sources: ReadonlyMap<string, Source>): DecisionRecord {
  const { rule, status, tested, bom, prices } = decision;
  const { row } = rule.fact;
  return {
    notLegalAdvice: "This record is not legal advice. It applies a rule as the ledger words it to what the table says.",
    product: decision.product.id,
    file: given.file,
    lines: decision.lines,
    currency: decision.currency,
    rule: {
      id: row.id,
      issuer: row.issuer,
      legal: row.legal_reference,
      items: row.items,
      parameters: row.parameters ?? "",
      fact: rule.fact.id,
      sources: rule.fact.sources.map((id) => ({ id, title: sources.get(id)?.title ?? id, url: sources.get(id)?.url ?? "" })),
      note: rule.fact.note ?? "",
    },
    on: decision.on,
    status: status.state,
    statusWords: status.words,
    outcome:
      status.state === "in force"
        ? decision.verdict
        : status.state === "run out"
          ? "not known whether the rule applies on this day"
          : "the rule does not apply on this day",
    ifInForce: decision.verdict,
    reading: decision.reading,
    destination: given.destination,
    prices: {
      market: given.market,
      year: given.year,
      usdPer: given.usdPer,
      used: prices.map(({ element, usdPerKgOxide, time, fact }) => ({ element, usdPerKgOxide, time, fact })),
    },
    tested: tested.map((one) => ({
      test: one.test,
      part: one.line.id,
      line: one.line.line,
      path: one.path,
      item: one.line.item,
      origin: one.line.origin,
      verdict: one.verdict,
      why: one.why,
      share: one.share?.known ?? null,
      shareWithUnknown: one.share?.withUnknown ?? null,
      threshold: one.share?.threshold ?? null,
      otherReading: one.otherReading ?? null,
      trail: one.trail.map(({ line, units, value, sure, by }) => ({
        part: bom.lines[line]!.id,
        line: bom.lines[line]!.line,
        item: bom.lines[line]!.item,
        units,
        value,
        sure,
        by,
      })),
      breakEvens: one.breakEvens,
    })),
    assumptions: assumptionsOf(decision),
  };
}

function assumptionsOf({ rule, tested, reading }: Decision): string[] {
  const kinds = new Set(rule.tests.map(({ kind }) => kind));
  const lists = kinds.has("listed-content") || kinds.has("technology") || kinds.has("origin");
  return [
    ...(lists
      ? [
          "Listed goods are those that announcement 18 of 2025 names, as the streams of the world are marked; the annex of the rule itself is not in the ledger.",
        ]
      : []),
    ...(kinds.has("listed-content")
      ? [
          `Read ${reading}: ${reading === "see-through" ? "listed inputs count wherever they sit below the item" : "only inputs that go into the item directly count; each item below is tested for itself"}. The rule does not say which; the other reading is given beside.`,
          "Content by weight is valued as oxide at the price named; metal and alloy cost more, so a share near the line may lie above it.",
        ]
      : []),
    ...(kinds.has("controlled-content")
      ? [
          "Goods without any de minimis level, and software and technology, are not treated; fair market value is taken to be the value given.",
        ]
      : []),
    ...(kinds.has("affiliates") ? ["Stakes are summed as given; who stands on a list, and who owns whom, is the table's word."] : []),
    ...(tested.length === 0 ? ["No line of the table is of the kind this rule looks at."] : []),
  ];
}

/** One row a tested line. */
export function decisionCsv({ tested, status, on, rule }: Decision): string {
  const cells = ({ line, test, path, verdict, share, why, breakEvens }: TestedLine) => [
    rule.fact.row.id,
    on,
    status.state,
    test,
    line.id,
    line.line,
    path,
    line.item,
    line.origin,
    verdict,
    share?.known ?? "",
    share?.withUnknown ?? "",
    share?.threshold ?? "",
    breakEvens[0] ? `${breakEvens[0].price} ${breakEvens[0].atLine}` : "",
    why,
  ];
  return csvText([
    [
      "rule",
      "on",
      "status",
      "test",
      "part",
      "line",
      "path",
      "item",
      "origin",
      "if_in_force",
      "share",
      "share_with_unknown",
      "threshold",
      "nearest_break_even",
      "why",
    ],
    ...tested.map(cells),
  ]);
}
