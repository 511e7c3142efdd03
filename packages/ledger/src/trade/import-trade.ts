import { access, constants, stat } from "node:fs/promises";
import { isIsoDate, type Problem } from "@coercivity/domain";
import { fileFault } from "../text/read-bytes.ts";
import { customsGoods, isRevision } from "./customs-goods.ts";
import { type ImportSource, joinLedger } from "./join-ledger.ts";
import { ledgerRows } from "./ledger-rows.ts";
import { tradeProblems as say } from "./messages.ts";
import { type Mirror, mirrorConflicts } from "./mirrors.ts";
import { baciName, readBaci } from "./read-baci.ts";
import { readComtrade } from "./read-comtrade.ts";
import { readKorea } from "./read-korea.ts";
import { type LeftOut, LeftOutCounter, type TradeRead } from "./trade-rows.ts";

/** Formats that are read, each after its publisher's description. */
export const tradeFormats = ["comtrade", "baci", "korea-customs"] as const;
export type TradeFormat = (typeof tradeFormats)[number];

/** How to import. */
export interface ImportOptions {
  readonly format: TradeFormat;
  /** Name of the file, as problems and the source carry it. */
  readonly name: string;
  /** Edition of the Harmonized System, where a BACI file does not carry it in its name. */
  readonly revision?: number;
  /** Day or month of publication; BACI files carry the month of their release. */
  readonly published?: string;
  readonly source?: string;
  readonly countries?: ReadonlySet<string>;
  /** Whether to write; without it the report says what would be written. */
  readonly write: boolean;
}

/** What an import found and did. Nothing is written where there are problems. */
export interface Imported {
  readonly read: number;
  readonly flows: number;
  readonly added: number;
  readonly alreadyThere: number;
  readonly source: ImportSource | undefined;
  /** Mapped codes with the streams they hold, and how many flows each brought. */
  readonly mapped: readonly { readonly hs: string; readonly item: string; readonly streams: readonly string[]; readonly flows: number }[];
  readonly leftOut: readonly LeftOut[];
  readonly mirrors: readonly Mirror[];
  readonly problems: readonly Problem[];
}

const publishers: Readonly<Record<TradeFormat, { readonly title: string; readonly publisher: string; readonly url: string }>> = {
  baci: {
    title: "BACI, bilateral trade by product",
    publisher: "CEPII",
    url: "https://www.cepii.fr/DATA_DOWNLOAD/baci/doc/baci_webpage.html",
  },
  comtrade: { title: "UN Comtrade, extract", publisher: "United Nations Statistics Division", url: "https://comtradeplus.un.org" },
  "korea-customs": {
    title: "Trade by item and country, extract",
    publisher: "Korea Customs Service",
    url: "https://www.data.go.kr/en/data/15100475/openapi.do",
  },
};

/** Reads a trade file and joins its flows of the chain to the ledger below `root`, under a source with a date. Twice the same file changes nothing. */
export async function importTrade(root: string, path: string, options: ImportOptions): Promise<Imported> {
  const { name } = options;
  const nothing = { read: 0, flows: 0, added: 0, alreadyThere: 0, source: undefined, mapped: [], leftOut: [], mirrors: [] };
  const refused = await unreadable(path, name);
  if (refused) return { ...nothing, problems: [refused] };
  const baci = baciName(name);
  const source = sourceOf(options, baci.version);
  if ("code" in source) return { ...nothing, problems: [source] };
  const found = await readFormat(path, options);
  const left = new LeftOutCounter();
  for (const { what, why, rows } of found.leftOut) left.add(what, why, rows);
  if (found.problems.length > 0) return { ...nothing, read: found.read, leftOut: left.list(), problems: found.problems };
  const note = `imported from ${name}`;
  const rows = ledgerRows(found.rows, { source: source.id, note, ...(options.countries ? { countries: options.countries } : {}) }, left);
  const joined = await joinLedger(root, rows, source, options.write);
  const mapped = customsGoods.flatMap(({ hs, annual, streams }) => {
    const flows = found.rows.filter(({ good }) => good.hs === hs).length;
    return flows > 0 ? [{ hs, item: annual, streams, flows }] : [];
  });
  return {
    read: found.read,
    flows: found.rows.length,
    added: joined.added,
    alreadyThere: joined.alreadyThere,
    source,
    mapped,
    leftOut: left.list(),
    mirrors: mirrorConflicts(found.rows),
    problems: joined.problems,
  };
}

async function readFormat(path: string, { format, name, revision }: ImportOptions): Promise<TradeRead> {
  if (format === "comtrade") return readComtrade(path, name);
  if (format === "korea-customs") return readKorea(path, name);
  const said = baciName(name);
  const edition = revision !== undefined && isRevision(revision) ? revision : revision === undefined ? said.revision : undefined;
  if (edition !== undefined && said.revision !== undefined && edition !== said.revision)
    return { rows: [], leftOut: [], read: 0, problems: [say.revisionTwice(name, edition, said.revision)] };
  if (edition !== undefined) return readBaci(path, name, edition, said);
  const written = revision === undefined ? (/BACI_(HS\d\d)/.exec(name)?.[1] ?? "") : String(revision);
  return { rows: [], leftOut: [], read: 0, problems: [say.revisionUnknown(name, written)] };
}

function sourceOf({ format, name, published, source }: ImportOptions, version: string | undefined): ImportSource | Problem {
  const date = published ?? version;
  if (date === undefined || !isIsoDate(date)) return say.publishedMissing(name);
  const id = source ?? `${format}-${name.replace(/\.\w+$/, "").replace(/[^A-Za-z0-9_.+-]+/g, "-")}`.slice(0, 60);
  if (!/^[A-Za-z0-9_.+-]+$/.test(id)) return say.sourceName(id);
  const { title, publisher, url } = publishers[format];
  return { id, title: `${title}: ${name}`, publisher, date, url };
}

async function unreadable(path: string, name: string): Promise<Problem | undefined> {
  try {
    if (!(await stat(path)).isFile()) return say.notReadable(name, "it is not a plain file");
    await access(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return say.notReadable(name, fileFault(error) ?? "no such file");
  }
}
