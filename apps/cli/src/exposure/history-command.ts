import type { Fact } from "@coercivity/domain";
import { readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { knownAs } from "./ask.ts";
import { shareCells } from "./range-text.ts";

/** Turns in the trade that every series is read against. */
const events: readonly (readonly [year: number, words: string])[] = [
  [2010, "China holds back shipments to Japan"],
  [2015, "export quotas end after the WTO ruling"],
  [2023, "export control of gallium, germanium and graphite; technology ban"],
  [2025, "licences for seven elements in April, wider rules announced in October and suspended"],
  [2026, "measures against Japan"],
];

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
  const text = (fact: Fact, column: string): string => String(fact.row[column] ?? "");
  const on = flags.on ?? "CHN";
  const wrong = [
    ...knownAs("country", country, [...new Set(all.map((fact) => text(fact, "importer")))].sort()),
    ...knownAs("country", on, [...new Set(all.map((fact) => text(fact, "supplier")))].sort()),
  ];
  if (wrong.length > 0) return refuse(io, wrong);
  const fitted = new Map(fit.published.map((share) => [share.fact, share]));
  const rows = all
    .filter(
      (fact) =>
        text(fact, "importer") === country &&
        text(fact, "supplier") === on &&
        /rare|magnet|re_|heavy|yttrium|cerium/.test(text(fact, "item")),
    )
    .map((fact) => ({
      year: text(fact, "year"),
      item: text(fact, "item"),
      share: fact.value ?? fact.low ?? fact.high ?? 0,
      basis: text(fact, "basis"),
      scope: text(fact, "scope"),
      fitted: fitted.get(fact.id)?.fitted ?? null,
      fact: fact.id,
      confidence: fact.confidence,
    }))
    .sort((a, b) => (a.item < b.item ? -1 : a.item > b.item ? 1 : a.year < b.year ? -1 : 1));
  if (flags.json) return io.stdout(`${JSON.stringify({ country, on, fittedYear: bundle.world.year, rows, events }, undefined, 2)}\n`);
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
    events
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
