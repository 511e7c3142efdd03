import type { Element } from "@coercivity/domain";
import type { DependencePoint, YearPoint } from "@coercivity/exposure";
import { readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { knownAs, typedProblem } from "../typed-problem.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { countryCode, worldElements } from "./ask.ts";
import { dependenceSeries, speaksOf, turningPoints } from "./dependence-series.ts";
import { otherYears, yearPoints } from "./other-years.ts";
import { shareCells } from "./range-text.ts";
import { words } from "./words.ts";

export interface HistoryFlags {
  readonly on?: string;
  readonly element?: string;
  readonly json?: true;
  readonly csv?: true;
}

/** Elements whose modelled years are shown where none is asked for: what magnets need. */
const shown = ["NdPr", "Dy"];

/** `exposure history <country>`: published shares through time, each with scope and basis, and the modelled years beside them. */
export async function history(io: Io, typed: string, flags: HistoryFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { root, bundle, fit } = workspace;
  const ledger = await readLedger(root);
  const all = ledger.factsByTable.get("trade_dependence") ?? [];
  const bundles = [...(await otherYears(root)), bundle];
  const country = countryCode(bundle.world, typed);
  const on = countryCode(bundle.world, flags.on ?? "CHN");
  const known = (column: string): string[] =>
    [...new Set([...bundle.world.countries.map(({ code }) => code), ...all.map(({ row }) => String(row[column]))])].sort();
  const held = [...new Set(bundles.flatMap(({ world }) => worldElements(world)))];
  const wrong = [
    ...knownAs("country", country, known("importer")),
    ...knownAs("country", on, known("supplier")),
    ...knownAs("element", flags.element, held),
  ];
  if (wrong.length > 0) return refuse(io, wrong);
  const rows = dependenceSeries(all, fit.published).filter(
    ({ importer, supplier, item }) =>
      importer === country &&
      supplier === on &&
      (flags.element === undefined ? !/gall|german|graph/.test(item) : speaksOf(item, flags.element)),
  );
  const points = (flags.element === undefined ? shown : [flags.element]).map((element) => ({
    element,
    years: yearPoints(bundles, country, element as Element, on),
  }));
  if (rows.length === 0 && points.every(({ years }) => years.length === 0))
    return refuse(io, [typedProblem("no-series", words.noSeries(country, on), words.noSeriesHint)]);
  if (flags.json)
    return io.stdout(
      `${JSON.stringify({ country, on, fittedYear: bundle.world.year, rows, modelled: points, events: turningPoints }, undefined, 2)}\n`,
    );
  if (flags.csv) return io.stdout(csvOf(country, on, rows, points));
  const { bold } = paintFor(io);
  const marked = (year: string): string =>
    turningPoints
      .filter(({ month }) => year.slice(0, 4) === month.slice(0, 4))
      .map(({ words: said }) => said)
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
      "",
      words.modelledYears,
      ...tableLines(
        [
          { title: "element" },
          { title: "year" },
          ...["direct", "baselines", "embedded", "baselines", "any stage", "baselines"].map((title) => ({ title, right: true })),
          { title: "the year's world" },
        ],
        points.flatMap(({ element, years }) =>
          years.map(({ year, direct, embedded, anyStage }) => [
            element,
            String(year),
            ...[direct, embedded, anyStage].flatMap(shareCells),
            year === bundle.world.year ? "fitted to facts" : "small, worked back from declared uses",
          ]),
        ),
      ),
    ].join("\n")}\n`,
  );
}

function csvOf(
  country: string,
  on: string,
  rows: readonly DependencePoint[],
  points: readonly { readonly element: string; readonly years: readonly YearPoint[] }[],
): string {
  const head = ["country", "on", "item", "year", "share_percent", "low", "high", "basis", "scope", "fitted_share", "confidence", "fact"];
  const modelled = points.flatMap(({ element, years }) =>
    years.flatMap(({ year, ...ways }) =>
      (["direct", "embedded", "anyStage"] as const).map((way) => {
        const { value, low, high } = ways[way];
        const scope = { direct: "all imports by the last border", embedded: "at separation", anyStage: "any stage" }[way];
        return [
          country,
          on,
          element,
          String(year),
          value * 100,
          low * 100,
          high * 100,
          "weight of the element",
          scope,
          value,
          "modelled",
          "",
        ];
      }),
    ),
  );
  const published = rows.map((row) => [
    country,
    on,
    row.item,
    row.year,
    row.share,
    "",
    "",
    row.basis,
    row.scope,
    row.fitted ?? "",
    row.confidence,
    row.fact,
  ]);
  return csvText([head, ...published, ...modelled]);
}
