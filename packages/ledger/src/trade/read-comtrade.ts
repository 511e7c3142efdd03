import type { Problem } from "@coercivity/domain";
import { parse } from "csv-parse";
import { comtradeAreas, countryByNumber } from "./country-codes.ts";
import { goodOf, mixedCodes, type Revision, revisions, tellingCodes } from "./customs-goods.ts";
import { tradeProblems as say } from "./messages.ts";
import { textPieces } from "./text-stream.ts";
import { LeftOutCounter, type TradeRead, type TradeRow } from "./trade-rows.ts";

/** The columns that are used; the file has 47. */
const needed = [
  "typeCode",
  "freqCode",
  "period",
  "reporterCode",
  "reporterISO",
  "flowCode",
  "partnerCode",
  "partnerISO",
  "partner2Code",
  "classificationCode",
  "cmdCode",
  "customsCode",
  "motCode",
  "netWgt",
  "primaryValue",
] as const;
type Field = (typeof needed)[number];
const mostProblems = 50;

/** Editions by Comtrade's letters. */
const editionOf = new Map(Object.entries(revisions).map(([year, letters]) => [letters as string, Number(year) as Revision]));
const otherFlows: Readonly<Record<string, string>> = {
  RX: "re-exports",
  RM: "re-imports",
  MIP: "inward processing",
  XIP: "inward processing",
  MOP: "outward processing",
  XOP: "outward processing",
};

interface Flow {
  readonly key: string;
  readonly line: number;
  readonly code: string;
  readonly row: Omit<TradeRow, "good" | "line">;
  readonly revision: Revision;
  readonly breakdown: boolean;
}

/**
 * Streams a CSV file of UN Comtrade: one line a reporter, flow, partner, code and period, net weight in kg, primary value in USD (FOB for exports, CIF for imports). Both sides of a flow
 * are kept, each under its reporter. Lines by second partner, customs procedure or means of transport are parts of the line without them; both in one file are a problem.
 * Source: UN Comtrade, data items of the trade record.
 */
export async function readComtrade(path: string, file: string): Promise<TradeRead> {
  const problems: Problem[] = [];
  const left = new LeftOutCounter();
  const flows: Flow[] = [];
  let header: readonly string[] | undefined;
  let read = 0;
  let tail = "";
  const at = (line: number, field?: Field) => (field === undefined ? { file, line } : { file, line, field });
  const parser = parse({ relax_column_count: true, info: true, relax_quotes: false, bom: true });
  const feed = async (): Promise<void> => {
    for await (const text of textPieces(path, file, problems)) {
      tail = text;
      if (problems.length > 0 || parser.destroyed) break;
      if (!parser.write(text)) await settled(parser);
    }
    if (!parser.destroyed) parser.end();
  };
  const feeding = feed();
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = info.lines;
      if (!header) {
        header = record.at(-1) === "" ? record.slice(0, -1) : record;
        if (!header.includes("typeCode")) problems.push(say.header(file, record.join(",").slice(0, 60), "typeCode,freqCode,refPeriodId,…"));
        else for (const name of needed) if (!header.includes(name)) problems.push(say.columnMissing(file, name));
        continue;
      }
      if (problems.length >= mostProblems || !header.includes("typeCode")) continue;
      read++;
      const extra = record.length === header.length + 1 && record.at(-1) === "";
      if (record.length !== header.length && !extra) {
        problems.push(say.fields(at(line), record.length, header.length));
        continue;
      }
      const names = header;
      const cell = (name: Field): string => record[names.indexOf(name)] ?? "";
      const flow = readFlow(cell, line, at, problems, left);
      if (flow) flows.push(flow);
    }
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    if (typeof code !== "string" || !/^(?:CSV|INVALID)_/.test(code)) throw error;
    problems.push(code === "CSV_QUOTE_NOT_CLOSED" ? say.truncated(at(lines ?? 1)) : say.quote(at(lines ?? 1)));
  }
  await feeding;
  if (problems.length === 0 && tail !== "" && !tail.endsWith("\n")) problems.push(say.truncated(at(read + 1)));
  if (problems.length === 0 && read === 0) problems.push(say.empty(file));
  const rows = problems.length === 0 ? gather(flows, file, problems, left) : [];
  return { rows: problems.length > 0 ? [] : rows, leftOut: left.list(), read, problems };
}

/** A parser that has met a fault never drains; it closes. */
function settled(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      parser.off("drain", done).off("close", done);
      resolve();
    };
    parser.on("drain", done).on("close", done);
  });
}

function readFlow(
  cell: (name: Field) => string,
  line: number,
  at: (line: number, field?: Field) => { file: string; line: number; field?: string },
  problems: Problem[],
  left: LeftOutCounter,
): Flow | undefined {
  const [code, classification] = [cell("cmdCode"), cell("classificationCode")];
  if (cell("typeCode") !== "C") {
    left.add("services", "not goods");
    return undefined;
  }
  const revision = editionOf.get(classification);
  if (revision === undefined) {
    problems.push(say.revisionUnknown(at(line).file, classification));
    return undefined;
  }
  const told = tellingCodes.find(({ hs, from = 2002, to = 2022 }) => hs === code && (revision < from || revision > to));
  if (told)
    problems.push(
      say.revisionDiffers(at(line, "cmdCode"), code, told.about, revision, told.from ? `since ${told.from}` : `until ${told.to}`),
    );
  if (!/^(?:\d{2}|\d{4}|\d{6}|TOTAL|AG\d)$/.test(code)) problems.push(say.code(at(line, "cmdCode"), code));
  const period = /^(\d{4})(\d{2})?$/.exec(cell("period"));
  if (!period || Number(period[2] ?? 1) > 12 || Number(period[2] ?? 1) < 1) {
    problems.push(say.period(at(line, "period"), cell("period")));
    return undefined;
  }
  const flow = cell("flowCode");
  if (flow !== "M" && flow !== "X") {
    left.add(otherFlows[flow] ?? `flow ${flow}`, "counted in exports or imports already");
    return undefined;
  }
  const reporter = countryOf(cell("reporterISO"), cell("reporterCode"));
  const partner = countryOf(cell("partnerISO"), cell("partnerCode"));
  if (reporter === undefined || partner === undefined) {
    left.add(
      `country ${reporter === undefined ? cell("reporterISO") || cell("reporterCode") : cell("partnerISO") || cell("partnerCode")}`,
      "no country of ISO 3166, such as areas not elsewhere specified",
    );
    return undefined;
  }
  const kg = amount(cell("netWgt"), at(line, "netWgt"), problems);
  const usd = amount(cell("primaryValue"), at(line, "primaryValue"), problems);
  const time = period[2] ? `${period[1]}-${period[2]}` : period[1]!;
  const breakdown =
    !["0", ""].includes(cell("motCode")) || !["C00", ""].includes(cell("customsCode")) || !["0", ""].includes(cell("partner2Code"));
  const [exporter, importer] = flow === "X" ? [reporter, partner] : [partner, reporter];
  return {
    key: `${time} ${flow} ${reporter} ${partner}`,
    line,
    code,
    revision,
    breakdown,
    row: {
      period: time,
      seen: flow === "X" ? "export" : "import",
      exporter,
      importer,
      tonnes: kg === undefined ? undefined : kg / 1000,
      usd,
      reporter,
    },
  };
}

/** Flows of the chain, with parts added up where the file holds parts alone; totals beside their own parts are problems. */
function gather(flows: readonly Flow[], file: string, problems: Problem[], left: LeftOutCounter): TradeRow[] {
  const byKey = new Map<string, Flow[]>();
  for (const flow of flows) byKey.set(flow.key, [...(byKey.get(flow.key) ?? []), flow]);
  const rows: TradeRow[] = [];
  for (const same of byKey.values()) {
    const shorter = same.find(
      ({ code }) => code.length < 6 && same.some((one) => one.code.length === 6 && (/^\D/.test(code) || one.code.startsWith(code))),
    );
    const part = shorter && same.find((one) => one.code.length === 6 && (/^\D/.test(shorter.code) || one.code.startsWith(shorter.code)));
    if (shorter && part)
      problems.push(say.totals({ file, line: shorter.line, field: "cmdCode" }, `code ${shorter.code}`, part.code, part.line));
    for (const code of new Set(same.map((one) => one.code))) {
      const ofCode = same.filter((one) => one.code === code);
      const total = ofCode.find(({ breakdown }) => !breakdown);
      const detail = ofCode.find(({ breakdown }) => breakdown);
      if (total && detail)
        problems.push(
          say.totals(
            { file, line: detail.line },
            `${total.key} ${code} as a whole`,
            "by transport, procedure or second partner",
            total.line,
          ),
        );
      const again = ofCode.filter(({ breakdown }) => !breakdown)[1];
      if (again && total && (again.row.usd !== total.row.usd || again.row.tonnes !== total.row.tonnes))
        problems.push(say.twice({ file, line: again.line }, `${again.key} ${code}`, total.line));
      const good = goodOf(code, ofCode[0]!.revision);
      if (!good)
        left.add(
          code,
          code.length < 6 ? "a heading, whose subheadings are wanted" : (mixedCodes[code] ?? "no good of the chain"),
          ofCode.length,
        );
      else rows.push({ ...sum(total ? [total] : ofCode), good });
    }
  }
  return rows;
}

function sum(flows: readonly Flow[]): Omit<TradeRow, "good"> {
  const add = (values: readonly (number | undefined)[]): number | undefined =>
    values.some((one) => one === undefined) ? undefined : values.reduce<number>((all, one) => all + one!, 0);
  return {
    ...flows[0]!.row,
    line: flows[0]!.line,
    tonnes: add(flows.map(({ row }) => row.tonnes)),
    usd: add(flows.map(({ row }) => row.usd)),
  };
}

const isoCodes: ReadonlySet<string> = new Set(countryByNumber.values());

function countryOf(iso: string, number: string): string | undefined {
  if (comtradeAreas[iso] !== undefined) return comtradeAreas[iso];
  if (iso === "" || /^\d/.test(iso)) return number === "0" ? "WLD" : countryByNumber.get(Number(number));
  return isoCodes.has(iso) ? iso : undefined;
}

/** A number as Comtrade writes it; a weight of nothing or 0 beside a value means that none was reported. */
function amount(text: string, at: { file: string; line: number; field?: string }, problems: Problem[]): number | undefined {
  if (text === "" || text === "NULL") return undefined;
  if (/^-?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text)) {
    if (Number(text) < 0) problems.push(say.negative(at, text));
    return at.field === "netWgt" && Number(text) === 0 ? undefined : Number(text);
  }
  problems.push(/^[\d.,\s]+$/.test(text) ? say.thousands(at, text) : say.notANumber(at, text));
  return undefined;
}
