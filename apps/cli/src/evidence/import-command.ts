import { basename, isAbsolute, join } from "node:path";
import { type Imported, importTrade, readDeclarations, type TradeFormat } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { formatNumber } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { findRoot } from "../root.ts";
import { refuse } from "../workspace.ts";
import { words } from "./words.ts";

export interface ImportFlags {
  readonly format: TradeFormat;
  readonly revision?: number;
  readonly published?: string;
  readonly source?: string;
  readonly countries: "world" | "all";
  readonly dryRun?: true;
  readonly json?: true;
}

/** `facts import`: reads a trade file and joins it, or says everything that is wrong with it and changes nothing. */
export async function importFacts(io: Io, path: string, flags: ImportFlags): Promise<void> {
  const root = findRoot(io.cwd);
  const { declarations, problems } = await readDeclarations(root);
  if (!declarations) return refuse(io, problems);
  const countries = new Set([...declarations.countries.value.countries.map(({ code }) => code), "WLD"]);
  const done = await importTrade(root, isAbsolute(path) ? path : join(io.cwd, path), {
    format: flags.format,
    name: basename(path),
    write: flags.dryRun !== true,
    ...(flags.countries === "world" ? { countries } : {}),
    ...(flags.revision === undefined ? {} : { revision: flags.revision }),
    ...(flags.published === undefined ? {} : { published: flags.published }),
    ...(flags.source === undefined ? {} : { source: flags.source }),
  });
  if (done.problems.length > 0) return refuse(io, done.problems);
  if (flags.json) return io.stdout(`${JSON.stringify(done, undefined, 2)}\n`);
  io.stdout(importText(io, done, flags.dryRun === true));
}

function importText(io: Io, done: Imported, dry: boolean): string {
  const { bold } = paintFor(io);
  const tonnes = (value: number | undefined): string => (value === undefined ? "" : formatNumber(value));
  return `${[
    bold(words.imported(done.added, done.alreadyThere, dry)),
    `  ${formatNumber(done.read)} rows read, ${formatNumber(done.flows)} of them flows of the chain; source ${done.source?.id}, published ${done.source?.date}`,
    "",
    ...tableLines(
      [{ title: "code" }, { title: "item" }, { title: "streams" }, { title: "flows", right: true }],
      done.mapped.map(({ hs, item, streams, flows }) => [hs, item, streams.join(", ") || "none in the world", formatNumber(flows)]),
    ),
    ...(done.leftOut.length > 0
      ? [
          "",
          bold("Not joined"),
          ...tableLines(
            [{ title: "what" }, { title: "rows", right: true }, { title: "why" }],
            done.leftOut.slice(0, 30).map(({ what, rows, why }) => [what, formatNumber(rows), why]),
          ),
          ...(done.leftOut.length > 30 ? [`  and ${done.leftOut.length - 30} more kinds; --json lists all`] : []),
        ]
      : []),
    ...(done.mirrors.length > 0
      ? [
          "",
          bold(`${done.mirrors.length} flows that the two sides count differently; both are kept`),
          ...tableLines(
            [
              { title: "flow" },
              { title: "code" },
              { title: "time" },
              { title: "exported t", right: true },
              { title: "imported t", right: true },
              { title: "ratio", right: true },
            ],
            done.mirrors
              .slice(0, 15)
              .map((one) => [
                `${one.exporter} to ${one.importer}`,
                one.hs,
                one.period,
                tonnes(one.exported.tonnes),
                tonnes(one.imported.tonnes),
                formatNumber(one.ratio),
              ]),
          ),
        ]
      : []),
    "",
    words.nextFit,
  ].join("\n")}\n`;
}
