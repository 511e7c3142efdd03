import { readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { knownAs } from "./ask.ts";
import { dependenceSeries, turningPoints } from "./dependence-series.ts";
import { shareCells } from "./range-text.ts";

/** `exposure history <country>`: published shares through time, each with scope and basis, the fitted year beside them. */
export async function history(
  io: Io,
  country: string,
  flags: { readonly on?: string; readonly json?: true; readonly csv?: true },
): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { root, bundle, fit } = workspace;
  const ledger = await readLedger(root);
  const all = ledger.factsByTable.get("trade_dependence") ?? [];
  const on = flags.on ?? "CHN";
  const wrong = [
    ...knownAs("country", country, [...new Set(all.map(({ row }) => String(row.importer)))].sort()),
    ...knownAs("country", on, [...new Set(all.map(({ row }) => String(row.supplier)))].sort()),
  ];
  if (wrong.length > 0) return refuse(io, wrong);
  const rows = dependenceSeries(all, fit.published).filter((row) => row.importer === country && row.supplier === on);
  if (flags.json)
    return io.stdout(`${JSON.stringify({ country, on, fittedYear: bundle.world.year, rows, events: turningPoints }, undefined, 2)}\n`);
  if (flags.csv)
    return io.stdout(
      csvText([
        ["country", "on", "item", "year", "share_percent", "basis", "scope", "fitted_share", "confidence", "fact"],
        ...rows.map((row) => [
          country,
          on,
          row.item,
          row.year,
          row.share,
          row.basis,
          row.scope,
          row.fitted ?? "",
          row.confidence,
          row.fact,
        ]),
      ]),
    );
  const { bold } = paintFor(io);
  const marked = (year: string): string =>
    turningPoints
      .filter(([when]) => year.startsWith(String(when)))
      .map(([, said]) => said)
      .join("; ");
  io.stdout(
    `${[
      bold(`${country} on ${on} through time: ${rows.length} published shares, each in its own scope; they do not form one line`),
      ...tableLines(
        [
          { title: "item" },
          { title: "year" },
          { title: "share", right: true },
          { title: `fitted ${bundle.world.year}`, right: true },
          { title: "basis" },
          { title: "scope" },
          { title: "event of the year" },
        ],
        rows.map((row) => [
          row.item,
          row.year,
          `${row.share} %`,
          row.fitted === null ? "" : shareCells({ value: row.fitted, low: 0, high: 0 })[0],
          row.basis,
          row.scope,
          marked(row.year),
        ]),
      ),
    ].join("\n")}\n`,
  );
}
