import type { Fact } from "@coercivity/domain";
import { lookThroughHubs, originShares } from "@coercivity/exposure";
import { readLedger } from "@coercivity/ledger";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatMass } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { findRoot } from "../root.ts";
import { knownAs } from "../typed-problem.ts";
import { refuse } from "../workspace.ts";
import { shareCells } from "./range-text.ts";

export interface ImportFlags {
  readonly hs: string;
  readonly year: string;
  readonly json?: true;
  readonly csv?: true;
}

/** Places that pass goods on: their shares are handed to the origins of what they bought themselves. */
const hubs = ["HKG", "SGP", "NLD", "BEL", "ARE"];

/** `exposure imports <country>`: customs origin of one code by weight and value, and with re-export hubs looked through. */
export async function imports(io: Io, country: string, flags: ImportFlags): Promise<void> {
  const ledger = await readLedger(findRoot(io.cwd));
  const rows = (ledger.factsByTable.get("trade_flows_annual") ?? []).filter(
    ({ row }) => row.fit !== "no" && row.exporter !== "WLD" && row.importer !== "WLD",
  );
  const text = (fact: Fact, column: string): string => String(fact.row[column] ?? "");
  const known = (column: string, list: readonly Fact[]): string[] =>
    [...new Set(list.map((fact) => text(fact, column)))].filter((value) => value !== "").sort();
  const wrongCode = knownAs("customs code", flags.hs, known("hs", rows));
  const ofCode = rows.filter((fact) => text(fact, "hs") === flags.hs);
  const wrongCountry = knownAs("country", country, known("importer", wrongCode.length > 0 ? rows : ofCode));
  const ofCountry = ofCode.filter((fact) => text(fact, "importer") === country);
  const wrongYear = wrongCountry.length > 0 || wrongCode.length > 0 ? [] : knownAs("year", flags.year, known("year", ofCountry));
  const wrong = [...wrongCode, ...wrongCountry, ...wrongYear];
  if (wrong.length > 0) return refuse(io, wrong);
  const buy = (importer: string): { origin: string; kg: number; usd: number; priced: boolean; id: string }[] => {
    const own = ofCode.filter(
      (fact) => text(fact, "importer") === importer && text(fact, "year") === flags.year && fact.row.tonnes !== undefined,
    );
    // One row a partner: reconciled trade where there is some, else the first reporter.
    const byPartner = new Map<string, Fact>();
    for (const fact of own)
      if (!byPartner.has(text(fact, "exporter")) || text(fact, "reporter") === "BACI") byPartner.set(text(fact, "exporter"), fact);
    return [...byPartner].map(([origin, fact]) => ({
      origin,
      kg: Number(fact.row.tonnes) * 1000,
      usd: Number(fact.row.usd ?? 0),
      priced: fact.row.usd !== undefined,
      id: fact.id,
    }));
  };
  const bought = buy(country);
  const weight = originShares(bought);
  // Shares by value need a value of every supplier: one that is missing would count as nothing.
  const unpriced = bought.filter(({ priced }) => !priced).map(({ origin }) => origin);
  const value = unpriced.length > 0 ? undefined : originShares(bought, "value");
  const mixes = new Map(hubs.map((hub) => [hub, originShares(buy(hub))]));
  const through = lookThroughHubs(weight, new Map([...mixes].filter(([, mix]) => mix.size > 0)));
  const scope = [
    ...new Set(
      ofCountry.filter((fact) => text(fact, "year") === flags.year).map((fact) => `${text(fact, "scope")}, ${text(fact, "basis")}`),
    ),
  ].join("; ");
  const names = [...new Set([...weight.keys(), ...through.keys()])];
  const out = names.map((origin) => ({
    origin,
    weight: weight.get(origin) ?? 0,
    value: value ? (value.get(origin) ?? 0) : null,
    lookedThrough: through.get(origin) ?? 0,
    fact: bought.find((one) => one.origin === origin)?.id ?? "",
  }));
  if (flags.json) return io.stdout(`${JSON.stringify({ country, hs: flags.hs, year: flags.year, scope, origins: out }, undefined, 2)}\n`);
  if (flags.csv)
    return io.stdout(
      csvText([
        ["country", "hs", "year", "origin", "weight", "value", "looked_through", "fact"],
        ...out.map((one) => [country, flags.hs, flags.year, one.origin, one.weight, one.value ?? "", one.lookedThrough, one.fact]),
      ]),
    );
  const { bold } = paintFor(io);
  const cell = (share: number): string => shareCells({ value: share, low: 0, high: 0 })[0];
  const total = bought.reduce((sum, { kg }) => sum + kg, 0);
  io.stdout(
    `${[
      bold(`${country}, customs code ${flags.hs}, ${flags.year}: ${formatMass(total)} from ${bought.length} origins`),
      ...tableLines(
        [
          { title: "origin" },
          { title: "weight", right: true },
          { title: "value", right: true },
          { title: "hubs looked through", right: true },
        ],
        out.slice(0, 15).map((one) => [one.origin, cell(one.weight), one.value === null ? "–" : cell(one.value), cell(one.lookedThrough)]),
      ),
      ...(bought.length < 3
        ? [`Only ${bought.length} of its suppliers stand in the facts for this code and year: a list, not shares of all it imports.`]
        : []),
      ...(unpriced.length > 0 ? [`No shares by value: no value stands in the facts for ${unpriced.join(", ")}.`] : []),
      `Scope: ${scope}. Hubs with a known mix: ${
        [...mixes]
          .filter(([, mix]) => mix.size > 0)
          .map(([hub]) => hub)
          .join(", ") || "none"
      }; their share goes to the origins of what they bought, by weight.`,
    ].join("\n")}\n`,
  );
}
