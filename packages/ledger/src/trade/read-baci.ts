import { createReadStream } from "node:fs";
import type { Problem } from "@coercivity/domain";
import { countryByNumber } from "./country-codes.ts";
import { customsGoods, goodOf, isRevision, mixedCodes, type Revision, tellingCodes } from "./customs-goods.ts";
import { tradeProblems as say } from "./messages.ts";
import { LeftOutCounter, type TradeRead, type TradeRow } from "./trade-rows.ts";

/** What the name of a BACI file says: `BACI_HS22_Y2023_V202501.csv`. */
export interface BaciName {
  readonly revision: Revision | undefined;
  readonly year: number | undefined;
  /** Month of the release, as `2025-01`. */
  readonly version: string | undefined;
}

/** Reads the name CEPII gives its files; two digits name the edition of the Harmonized System. */
export function baciName(file: string): BaciName {
  const found = /BACI_HS(\d\d)_Y(\d{4})_V(\d{4})(\d\d)/.exec(file);
  const edition = Number(found?.[1]);
  const year = edition >= 88 ? 1900 + edition : 2000 + edition;
  return {
    revision: found && isRevision(year) ? year : undefined,
    year: found ? Number(found[2]) : undefined,
    version: found ? `${found[3]}-${found[4]}` : undefined,
  };
}

const columns = ["t", "i", "j", "k", "v", "q"];
/** What a code of six digits is to the chain. */
const other = 0;
const mapped = 1;
const mixed = 2;
const telling = 3;
const mostProblems = 50;
const [newline, comma, zero, nine] = [10, 44, 48, 57];
/** Signs that occur in a file of numbers: a point, spaces, `NA`, an exponent, a carriage return. */
const plain = new Uint8Array(256);
for (const sign of ". NAeE+-\r") plain[sign.charCodeAt(0)] = 1;

/**
 * Streams a year of BACI: `t,i,j,k,v,q` are year, exporter, importer, six-digit code, thousands of USD and tonnes, one line a flow, numbers alone. Bytes are
 * read as they come and only flows of the chain are kept, so that memory does not grow with the file. Source: CEPII, description of BACI.
 */
export async function readBaci(path: string, file: string, revision: Revision, name: BaciName): Promise<TradeRead> {
  const problems: Problem[] = [];
  const left = new LeftOutCounter();
  const rows: TradeRow[] = [];
  const lines = new Map<string, number>();
  const meaning = meanings(revision);
  const others = { rows: 0 };
  let order: readonly number[] | undefined;
  let line = 0;
  /** Without names nothing below them can be told apart. */
  let headless = false;
  let rest = Buffer.alloc(0);
  const starts = new Int32Array(8);
  const numbers = new Float64Array(8);

  const finish = (bytes: Buffer, from: number, to: number, fields: number, odd: number): void => {
    line++;
    if (!order) {
      // Spreadsheets put a byte-order mark before it.
      const header = bytes.toString("latin1", from, to).replace("\u00ef\u00bb\u00bf", "").trim();
      const names = header
        .replaceAll('"', "")
        .split(",")
        .map((one) => one.trim());
      headless = names.length !== 6 || columns.some((one) => !names.includes(one));
      if (headless) problems.push(say.header(file, header.slice(0, 60), "t,i,j,k,v,q"));
      order = columns.map((one) => names.indexOf(one));
      return;
    }
    if (headless || problems.length >= mostProblems) return;
    const at = { file, line };
    if (odd >= 0) {
      const written = bytes.toString("latin1", from, to).trim();
      if (odd > 127 || odd === 0) problems.push(say.encoding(at, `byte 0x${odd.toString(16).padStart(2, "0")}`));
      else if (odd === 34 && /"\d[\d.]*,\d/.test(written)) problems.push(say.thousands(at, written));
      else {
        const cells = written.split(",");
        const wrong = cells.findIndex((cell) => [...cell].some((sign) => !/\d/.test(sign) && plain[sign.charCodeAt(0)] === 0));
        const field = cells.length === 6 ? columns[order.indexOf(wrong)] : undefined;
        problems.push(field === undefined ? say.notANumber(at, written) : say.notANumber({ ...at, field }, cells[wrong]!.trim()));
      }
      return;
    }
    if (fields !== 6) {
      if (to - from > 1) problems.push(say.fields(at, fields, 6));
      return;
    }
    const span = (column: number): number => (order![column] === 5 ? to : starts[order![column]! + 1]! - 1) - starts[order![column]!]!;
    const text = (column: number): string => {
      const start = starts[order![column]!]!;
      return bytes.toString("latin1", start, start + span(column)).trim();
    };
    const [year, k] = [numbers[order[0]!]!, numbers[order[3]!]!];
    if (k >= 1_000_000 || (span(3) !== 6 && text(3).length !== 6)) {
      problems.push(say.code({ ...at, field: "k" }, text(3)));
      return;
    }
    const kind = meaning[k]!;
    if (year !== name.year && name.year !== undefined) problems.push(say.yearDiffers({ ...at, field: "t" }, year, name.year));
    else if (year < revision) problems.push(say.revisionLater({ ...at, field: "t" }, year, revision));
    if (kind === other) {
      others.rows++;
      return;
    }
    const hs = String(k).padStart(6, "0");
    if (kind === telling) {
      const { about, from: first, to: last } = tellingCodes.find((one) => one.hs === hs)!;
      problems.push(say.revisionDiffers({ ...at, field: "k" }, hs, about, revision, first ? `since ${first}` : `until ${last}`));
      return;
    }
    if (kind === mixed) {
      left.add(hs, mixedCodes[hs]!);
      return;
    }
    const [exporter, importer] = [countryByNumber.get(numbers[order[1]!]!), countryByNumber.get(numbers[order[2]!]!)];
    if (exporter === undefined || importer === undefined) {
      left.add(`country ${exporter === undefined ? text(1) : text(2)}`, "no country of ISO 3166, such as areas not elsewhere specified");
      return;
    }
    const [value, weight] = [amount(text(4)), amount(text(5))];
    if (value === undefined || Number.isNaN(value)) problems.push(say.notANumber({ ...at, field: "v" }, text(4)));
    if (Number.isNaN(weight ?? 0)) problems.push(say.notANumber({ ...at, field: "q" }, text(5)));
    if ((value ?? 0) < 0 || (weight ?? 0) < 0) problems.push(say.negative(at, text((value ?? 0) < 0 ? 4 : 5)));
    const key = `${exporter} ${importer} ${hs} ${year}`;
    const before = lines.get(key);
    if (before !== undefined) problems.push(say.twice(at, key, before));
    else lines.set(key, line);
    const good = goodOf(hs, revision)!;
    rows.push({
      line,
      period: String(year),
      seen: "reconciled",
      exporter,
      importer,
      good,
      tonnes: weight,
      usd: (value ?? 0) * 1000,
      reporter: "BACI",
    });
  };

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(newline) + 1;
    let from = 0;
    let field = 0;
    let number = 0;
    let odd = -1;
    starts[0] = 0;
    for (let at = 0; at < end; at++) {
      const byte = bytes[at]!;
      if (byte >= zero && byte <= nine) number = number * 10 + (byte - zero);
      else if (byte === comma) {
        if (field < 7) numbers[field++] = number;
        starts[field] = at + 1;
        number = 0;
      } else if (byte === newline) {
        if (field < 7) numbers[field] = number;
        finish(bytes, from, at, field + 1, odd);
        from = at + 1;
        field = 0;
        number = 0;
        odd = -1;
        starts[0] = from;
      } else if (plain[byte] === 0) odd = odd < 0 ? byte : odd;
    }
    rest = Buffer.from(bytes.subarray(end));
    if (line === 0 && rest.length > 1 << 20) break;
    if (headless || problems.length >= mostProblems) break;
  }
  if (rest.length > 0 && !headless && problems.length < mostProblems) problems.push(say.truncated({ file, line: line + 1 }));
  if (line <= 1 && problems.length === 0) problems.push(say.empty(file));
  if (others.rows > 0) left.add("other codes", "no good of the chain", others.rows);
  return { rows: problems.length > 0 ? [] : rows, leftOut: left.list(), read: Math.max(line - 1, 0), problems };
}

/** By code, what it is to the chain in an edition. */
function meanings(revision: Revision): Uint8Array {
  const meaning = new Uint8Array(1_000_000);
  for (const hs of Object.keys(mixedCodes)) meaning[Number(hs)] = mixed;
  for (const { hs, from = 2002, to = 2022 } of tellingCodes) if (revision < from || revision > to) meaning[Number(hs)] = telling;
  for (const { hs } of customsGoods) if (goodOf(hs, revision)) meaning[Number(hs)] = mapped;
  return meaning;
}

/** A number as BACI writes it; `undefined` for `NA` and for nothing. */
function amount(text: string): number | undefined {
  if (text === "NA" || text === "") return undefined;
  return /^-?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
