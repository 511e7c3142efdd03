import type { Problem } from "@coercivity/domain";
import { countryByAlpha2 } from "./country-codes.ts";
import { goodOf, mixedCodes, revisionIn } from "./customs-goods.ts";
import { tradeProblems as say } from "./messages.ts";
import { textPieces } from "./text-stream.ts";
import { LeftOutCounter, type TradeRead, type TradeRow } from "./trade-rows.ts";

const fields = ["year", "statCd", "hsCd", "expWgt", "expDlr", "impWgt", "impDlr"] as const;
type Field = (typeof fields)[number];
const amounts = ["expWgt", "expDlr", "impWgt", "impDlr"] as const;
type Amounts = Record<(typeof amounts)[number], number>;
const mostProblems = 50;

interface Item extends Amounts {
  readonly line: number;
  readonly period: string;
  readonly partner: string;
  readonly code: string;
}

/**
 * Reads an answer of the Korea Customs Service (trade by item and country): XML with one `<item>` a month, country and code, net weight in kg, values in
 * USD (exports FOB, imports CIF), and before them an item `총계` with the sums of all. Codes of ten digits are added up to six. The sums must come out.
 * Source: Korea Customs Service, data.go.kr 15100475.
 */
export async function readKorea(path: string, file: string): Promise<TradeRead> {
  const problems: Problem[] = [];
  const left = new LeftOutCounter();
  const items: Item[] = [];
  let total: (Amounts & { readonly line: number }) | undefined;
  const summed: Amounts = { expWgt: 0, expDlr: 0, impWgt: 0, impDlr: 0 };
  let text = "";
  let line = 1;
  let read = 0;
  let opened = false;
  for await (const piece of textPieces(path, file, problems)) {
    text += piece;
    if (!opened) {
      const declared = /encoding="([^"]+)"/i.exec(text.slice(0, 200))?.[1];
      if (declared !== undefined && !/^utf-?8$/i.test(declared)) problems.push(say.encoding({ file, line: 1 }, `it says ${declared}`));
      if (!/^\s*(?:<\?xml|<response)/.test(text))
        problems.push(say.header(file, text.slice(0, 60).split("\n")[0] ?? "", "<?xml … <response>"));
      const refused = /<(?:resultCode|returnReasonCode)>(?!00<)([^<]*)</.exec(text);
      if (refused)
        problems.push(say.refused({ file, line: 1 }, refused[1]!, /<(?:resultMsg|returnAuthMsg)>([^<]*)</.exec(text)?.[1] ?? ""));
      opened = true;
    }
    if (problems.length >= mostProblems) break;
    for (let end = text.indexOf("</item>"); end >= 0; end = text.indexOf("</item>")) {
      const start = text.indexOf("<item>");
      const before = breaks(text.slice(0, Math.max(start, 0)));
      const body = text.slice(start + 6, end);
      const at = line + before;
      read++;
      const cell = (name: Field): string => new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>`).exec(body)?.[1] ?? "";
      const sums = Object.fromEntries(
        amounts.map((name) => [name, amount(cell(name), { file, line: at, field: name }, problems)]),
      ) as Amounts;
      if (cell("year") === "총계") total = { ...sums, line: at };
      else {
        for (const name of amounts) summed[name] += sums[name];
        const item = readItem(cell, sums, at, file, problems, left);
        if (item) items.push(item);
      }
      line += breaks(text.slice(0, end + 7));
      text = text.slice(end + 7);
    }
  }
  if (problems.length === 0 && !text.includes("</response>")) problems.push(say.truncated({ file, line }));
  if (problems.length === 0 && read === 0) problems.push(say.empty(file));
  if (problems.length === 0 && total) {
    for (const name of amounts) {
      if (Math.abs(summed[name] - total[name]) > 1)
        problems.push(say.sumDiffers({ file, line: total.line }, name, total[name], summed[name]));
    }
  }
  const rows = problems.length === 0 ? gather(items, file, problems, left) : [];
  return { rows: problems.length > 0 ? [] : rows, leftOut: left.list(), read, problems };
}

function readItem(
  cell: (name: Field) => string,
  sums: Amounts,
  line: number,
  file: string,
  problems: Problem[],
  left: LeftOutCounter,
): Item | undefined {
  const period = /^(\d{4})(?:\.(\d{1,2}))?$/.exec(cell("year"));
  if (!period || Number(period[2] ?? 1) > 12 || Number(period[2] ?? 1) < 1) {
    problems.push(say.period({ file, line, field: "year" }, cell("year")));
    return undefined;
  }
  const code = cell("hsCd");
  if (!/^(?:\d{2}|\d{4}|\d{6}|\d{10})$/.test(code)) problems.push(say.code({ file, line, field: "hsCd" }, code));
  const partner = countryByAlpha2.get(cell("statCd"));
  if (partner === undefined) {
    left.add(`country ${cell("statCd")}`, "no country of ISO 3166");
    return undefined;
  }
  return { ...sums, line, period: period[2] ? `${period[1]}-${period[2].padStart(2, "0")}` : period[1]!, partner, code };
}

/** Flows of the chain by six digits; a heading beside its own subheadings is a problem. */
function gather(items: readonly Item[], file: string, problems: Problem[], left: LeftOutCounter): TradeRow[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = `${item.period} ${item.partner}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const rows: TradeRow[] = [];
  for (const same of groups.values()) {
    for (const whole of same) {
      const part = same.find(({ code }) => code.length > whole.code.length && code.startsWith(whole.code));
      if (part) problems.push(say.totals({ file, line: whole.line, field: "hsCd" }, `code ${whole.code}`, part.code, part.line));
      const again = same.find((one) => one !== whole && one.code === whole.code && one.line > whole.line);
      if (again)
        problems.push(say.twice({ file, line: again.line, field: "hsCd" }, `${again.period} ${again.partner} ${again.code}`, whole.line));
    }
    for (const hs of new Set(same.map(({ code }) => code.slice(0, 6)))) {
      const ofCode = same.filter(({ code }) => code.slice(0, 6) === hs);
      const { period, partner, line } = ofCode[0]!;
      const revision = revisionIn(Number(period.slice(0, 4)));
      const good = revision && goodOf(hs, revision);
      if (!good)
        left.add(
          hs,
          hs.length < 6
            ? "a heading, whose subheadings are wanted"
            : (mixedCodes[hs] ?? (revision ? "no good of the chain" : "before the edition of 2002")),
          ofCode.length,
        );
      else {
        const sum = (name: keyof Amounts): number => ofCode.reduce((all, item) => all + item[name], 0);
        const one = { line, period, good, reporter: "KOR" };
        const flow = (kg: number, usd: number) => ({ tonnes: kg > 0 ? kg / 1000 : undefined, usd });
        if (sum("expDlr") + sum("expWgt") > 0)
          rows.push({ ...one, seen: "export", exporter: "KOR", importer: partner, ...flow(sum("expWgt"), sum("expDlr")) });
        if (sum("impDlr") + sum("impWgt") > 0)
          rows.push({ ...one, seen: "import", exporter: partner, importer: "KOR", ...flow(sum("impWgt"), sum("impDlr")) });
      }
    }
  }
  return rows;
}

function amount(text: string, at: { file: string; line: number; field: string }, problems: Problem[]): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^-\d/.test(text)) problems.push(say.negative(at, text));
  else problems.push(/^\d[\d,\s]*(?:\.\d+)?$/.test(text) ? say.thousands(at, text) : say.notANumber(at, text));
  return 0;
}

function breaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
