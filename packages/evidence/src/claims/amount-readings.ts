import { type Fact, type Period, supplyMineProduction, supplyStageShares, tradeFlowsAnnual, tradeFlowsMonthly } from "@coercivity/domain";
import type { AmountQuery, FlowChangeQuery, WorldShareQuery } from "./claim-query.ts";
import { type EvidenceBase, rowsOf } from "./evidence-base.ts";
import { type Good, goods } from "./goods.ts";
import { nearInTime } from "./near-in-time.ts";
import { type Reading, readingOf } from "./reading.ts";

/** Tonnes of one thing in one time by one count, of which two can be set against each other. */
interface Tonnes {
  readonly fact: Fact;
  readonly tonnes: number;
  readonly period: Period;
  /** Equal where two rows count the same thing the same way. */
  readonly count: string;
  readonly scope: string;
  readonly time: string;
}

/** What the ledger says was made, or went from one country to another, in the very time asked for: amounts differ too much between years to stand in for each other. */
export function amountReadings(base: EvidenceBase, query: Omit<AmountQuery, "value">, today: string): Reading[] {
  const good = goods.find(({ id }) => id === query.of);
  if (!good) return [];
  const rows =
    query.by === undefined ? flowTonnes(base, good, query.from ?? "WLD", query.to ?? "WLD") : outputs(base, good, query.at, query.by);
  return asked(rows, query.when, today).map(({ fact, tonnes, scope, time }) =>
    readingOf([fact], { low: tonnes, high: tonnes }, scope, time),
  );
}

/** Changes on the year before that follow from two rows of one source which count the same thing the same way. */
export function changeReadings(base: EvidenceBase, { of, from, to, when }: Omit<FlowChangeQuery, "value">, today: string): Reading[] {
  const good = goods.find(({ id }) => id === of);
  if (!good) return [];
  const rows = flowTonnes(base, good, from, to ?? "WLD");
  return asked(rows, when, today).flatMap((now) => {
    const then = rows.find(
      ({ count, period }) => count === now.count && period.from === yearBefore(now.period.from) && period.to === yearBefore(now.period.to),
    );
    if (!then || !(then.tonnes > 0)) return [];
    const change = now.tonnes / then.tonnes - 1;
    return [
      readingOf(
        [now.fact, then.fact],
        { low: change, high: change },
        `${now.scope}, on the same time a year before, from two rows`,
        now.time,
      ),
    ];
  });
}

/** Shares of the world's output that follow from two rows of one source: a country's over the world's. */
export function outputShareReadings(base: EvidenceBase, { of, at, by, when }: Omit<WorldShareQuery, "value">, today: string): Reading[] {
  const good = goods.find(({ id }) => id === of);
  if (!good || good.mined?.at !== at) return [];
  const world = outputs(base, good, at, "WLD");
  const own = outputs(base, good, at, by).flatMap((part) => {
    const whole = world.find(({ count, time }) => count === part.count && time === part.time);
    return whole && whole.tonnes >= part.tonnes && whole.tonnes > 0 ? [{ part, whole, period: part.period }] : [];
  });
  return nearInTime(own, when, today).map(({ part, whole }) => {
    const share = part.tonnes / whole.tonnes;
    return readingOf([part.fact, whole.fact], { low: share, high: share }, `${part.scope}, over the world's in the same table`, part.time);
  });
}

function asked(rows: readonly Tonnes[], when: Period | undefined, today: string): readonly Tonnes[] {
  if (!when) {
    const newest = nearInTime(rows, undefined, today);
    const last = newest
      .map(({ period }) => period.to)
      .sort()
      .at(-1);
    return newest.filter(({ period }) => period.to === last);
  }
  return rows.filter(({ period }) => period.from === when.from && period.to === when.to);
}

function outputs(base: EvidenceBase, good: Good, at: string | undefined, by: string): Tonnes[] {
  const { mined } = good;
  const dug = rowsOf(base, supplyMineProduction).flatMap((fact): Tonnes[] => {
    const { country, quantity, value, unit, year, source_id } = fact.row;
    if (!mined || (at !== undefined && at !== mined.at) || !mined.quantities.includes(quantity) || country !== by) return [];
    return counted(fact, value, `${quantity} ${unit} ${source_id.join()}`, `${quantity.replaceAll("_", " ")} of ${country}, ${unit}`, year);
  });
  const made = rowsOf(base, supplyStageShares).flatMap((fact): Tonnes[] => {
    const { country, stage, quantity, covers, value, unit, year, source_id } = fact.row;
    const meant = good.made.some((one) => (at === undefined || one.at === at) && one.stage === stage && one.covers === covers);
    if (!meant || country !== by || quantity !== "absolute_output" || !/^t(?: REO)?$/.test(unit)) return [];
    return counted(fact, value, `${stage} ${covers} ${unit} ${source_id.join()}`, `${stage}, ${covers}, ${unit}`, year);
  });
  return [...dug, ...made];
}

function flowTonnes(base: EvidenceBase, good: Good, from: string, to: string): Tonnes[] {
  const wanted = (item: string): boolean => good.trade.includes(item) || (good.id === "rare-earths" && item === "re_compounds");
  const yearly = rowsOf(base, tradeFlowsAnnual).flatMap((fact): Tonnes[] => {
    const { exporter, importer, item, year, tonnes, reporter, basis, scope, hs, source_id } = fact.row;
    if (exporter !== from || importer !== to || !wanted(item)) return [];
    return counted(
      fact,
      tonnes,
      `${item} ${reporter} ${basis} ${scope} ${hs} ${source_id.join()}`,
      `${item}, ${reporter}'s books (${basis})`,
      year,
    );
  });
  const monthly = rowsOf(base, tradeFlowsMonthly).flatMap((fact): Tonnes[] => {
    const { origin, destination, item, unit, value, month, flow, basis, source_id } = fact.row;
    if (origin !== from || destination !== to || unit !== "t" || !wanted(item)) return [];
    return counted(fact, value, `${item} ${flow} ${basis} ${source_id.join()}`, `${item}, ${flow}s (${basis})`, month);
  });
  return [...yearly, ...monthly];
}

function counted(fact: Fact, tonnes: number | undefined, count: string, scope: string, time: string): Tonnes[] {
  return tonnes === undefined || fact.period === undefined ? [] : [{ fact, tonnes, period: fact.period, count, scope, time }];
}

function yearBefore(day: string): string {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;
  // A leap year's last day of February.
  return before.endsWith("02-29") ? before.replace("02-29", "02-28") : before;
}
