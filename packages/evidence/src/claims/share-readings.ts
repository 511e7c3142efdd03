import { type Fact, supplyStageShares, tradeDependence, tradeFlowsAnnual } from "@coercivity/domain";
import { outputShareReadings } from "./amount-readings.ts";
import type { ImportShareQuery, WorldShareQuery } from "./claim-query.ts";
import { type EvidenceBase, rowsOf } from "./evidence-base.ts";
import { fittedImportShare, fittedWorldShare } from "./fitted-share.ts";
import { type Good, goods } from "./goods.ts";
import { nearInTime } from "./near-in-time.ts";
import { type Reading, readingOf } from "./reading.ts";

/** Scopes of `trade_dependence` that are a share of something else than what a country takes in. */
const otherShares: ReadonlySet<string> = new Set(["supplier-exports", "contract-plan", "effective-origin", "single-firm", "world-output"]);

/** Quantities of `supply_stage_shares` that are shares of a country's imports. */
const importerOf: Readonly<Record<string, string>> = { share_of_US_imports: "USA", share_of_china_imports: "CHN" };

/** What such rows cover where they mean the good. */
function coversOf({ id, made, elements = [] }: Good): string[] {
  const covered = id === "rare-earths" ? ["all-rare-earths"] : made.map(({ covers }) => covers);
  return elements.length === 1 ? [...covered, elements[0]!] : covered;
}

/** What the ledger and the fit say of a share of imports. */
export function importShareReadings(base: EvidenceBase, query: Omit<ImportShareQuery, "value">, today: string): Reading[] {
  const good = goods.find(({ id }) => id === query.of);
  if (!good) return [];
  const published = rowsOf(base, tradeDependence).filter(
    ({ row }) =>
      row.importer === query.by && row.supplier === query.from && good.dependence.includes(row.item) && !otherShares.has(row.scope),
  );
  const fitted = fittedImportShare(base.bundle, good, query);
  const ofStep = rowsOf(base, supplyStageShares).filter(
    ({ row }) => row.country === query.from && importerOf[row.quantity] === query.by && coversOf(good).includes(row.covers),
  );
  return [
    ...nearInTime(published, query.when, today).map((fact) =>
      percentReading(fact, `${fact.row.item}, ${fact.row.basis}, ${fact.row.scope}`),
    ),
    ...nearInTime(ofStep, query.when, today).map((fact) =>
      percentReading(fact, `${fact.row.quantity.replaceAll("_", " ")}, ${fact.row.covers}`),
    ),
    ...nearInTime(tradeShares(base, query.by, query.from, good.trade), query.when, today).map(({ reading }) => reading),
    ...(fitted && inYear(query, base.bundle!.world.year) ? [fitted] : []),
  ];
}

/** What the ledger and the fit say of a share of the world's output. */
export function worldShareReadings(base: EvidenceBase, query: Omit<WorldShareQuery, "value">, today: string): Reading[] {
  const made = goods.find(({ id }) => id === query.of)?.made.filter(({ at }) => at === query.at) ?? [];
  const published = rowsOf(base, supplyStageShares).filter(
    ({ row }) =>
      row.country === query.by &&
      row.unit === "%" &&
      row.quantity.startsWith("share_of_world") &&
      row.quantity !== "share_of_world_capacity" &&
      made.some(({ stage, covers }) => row.stage === stage && row.covers === covers),
  );
  const fitted = fittedWorldShare(base.bundle, query);
  const items = goods.find(({ id }) => id === query.of)?.worldOutput ?? [];
  const output = rowsOf(base, tradeDependence).filter(
    ({ row }) => row.scope === "world-output" && row.supplier === query.by && items.includes(row.item),
  );
  return [
    ...nearInTime(published, query.when, today).map((fact) => percentReading(fact, `${fact.row.stage}, ${fact.row.covers}`)),
    ...nearInTime(output, query.when, today).map((fact) => percentReading(fact, `${fact.row.item}, ${fact.row.basis}, ${fact.row.scope}`)),
    ...outputShareReadings(base, query, today),
    ...(fitted && inYear(query, base.bundle!.world.year) ? [fitted] : []),
  ];
}

/** The fit is of one year; it bears on claims about that year and its neighbours, and on claims without a time. */
function inYear({ when }: { readonly when?: { readonly from: string; readonly to: string } }, year: number): boolean {
  return !when || (Number(when.from.slice(0, 4)) - 1 <= year && year <= Number(when.to.slice(0, 4)) + 1);
}

function percentReading(fact: Fact, scope: string): Reading {
  const { value, low, high } = fact;
  return readingOf([fact], { low: (low ?? value ?? high!) / 100, high: (high ?? value ?? low!) / 100 }, scope, String(fact.row.year));
}

/** Shares computed from two rows of one reporter and source: what came from the supplier over what came from the world, by weight. */
function tradeShares(
  base: EvidenceBase,
  by: string,
  from: string,
  items: readonly string[],
): { period: Fact["period"]; reading: Reading }[] {
  const rows = rowsOf(base, tradeFlowsAnnual).filter(
    ({ row }) => row.importer === by && items.includes(row.item) && row.tonnes !== undefined,
  );
  return rows
    .filter(({ row }) => row.exporter === from)
    .flatMap((part) => {
      const { item, year, reporter, basis, scope, hs, source_id } = part.row;
      const whole = rows.find(
        ({ row }) =>
          row.exporter === "WLD" &&
          row.item === item &&
          row.year === year &&
          row.reporter === reporter &&
          row.basis === basis &&
          row.scope === scope &&
          row.hs === hs &&
          row.source_id.join() === source_id.join(),
      );
      if (!whole || !(whole.row.tonnes! > 0) || part.row.tonnes! > whole.row.tonnes!) return [];
      const share = part.row.tonnes! / whole.row.tonnes!;
      const words = `${item}, weight (${basis}), computed from two rows of ${reporter}`;
      return [{ period: part.period, reading: readingOf([part, whole], { low: share, high: share }, words, year) }];
    });
}
