import { controls, type Fact, isIsoDate } from "@coercivity/domain";
import { type EvidenceBase, rowsOf } from "../claims/evidence-base.ts";
import { parameterOf } from "../claims/measure-parameters.ts";
import { addDays, daysBetween } from "./days.ts";
import { type GaugePoint, inTime, monthlyTonnes, overYearBefore, pointOf, seriesPoints, together } from "./gauge-point.ts";

/** For whom and from when an indicator is read. */
export interface GaugeQuestion {
  /** ISO day. */
  readonly asOf: string;
  readonly target: string;
}

/** How the ledger's rows answer an indicator. Indicators without one have no data here and say so. */
export interface Gauge {
  /** In a line, unit included. */
  readonly how: string;
  readonly read: (base: EvidenceBase, question: GaugeQuestion) => readonly GaugePoint[];
}

const magnets = (base: EvidenceBase, to: string): GaugePoint[] => monthlyTonnes(base, "CHN", "magnets", to);

/** By indicator id. A gauge computes; it never holds a value of its own. */
export const gauges: Readonly<Record<string, Gauge>> = {
  IND01: { how: "share granted of applications, chambers' surveys", read: (base) => seriesPoints(base, "licence_approval_share") },
  IND03: { how: "magnet exports over the same month a year before", read: (base) => overYearBefore(magnets(base, "WLD")) },
  IND04: {
    how: "growth of magnet exports to the target less growth to the world, points",
    read: (base, { target }) =>
      together(overYearBefore(magnets(base, target)), overYearBefore(magnets(base, "WLD")), (x, y) => 100 * (x - y)),
  },
  IND05: {
    how: "kg of dysprosium, or of dysprosium and terbium, to the target; other destinations are not looked at",
    read: (base, { target }) => seriesPoints(base, `Dy_exports_${target}`, `Dy_Tb_exports_${target}`),
  },
  IND07: {
    how: "gallium, Rotterdam over China, same currency and basis",
    read: (base) =>
      inTime([
        ...together(seriesPoints(base, "price_Ga_Rotterdam"), seriesPoints(base, "price_Ga_China"), (x, y) => x / y),
        ...seriesPoints(base, "price_ratio_Ga"),
      ]),
  },
  IND08: {
    how: "dysprosium oxide in China, change on the reading before, %",
    read: (base) => changes(seriesPoints(base, "price_Dy_oxide_CHN")),
  },
  IND09: {
    how: "tonnes of Myanmar's oxide into China over the same month a year before",
    read: (base) => overYearBefore(seriesPoints(base, "mmr_imports")),
  },
  IND13: { how: "production quota: 1 where it was not published", read: (base) => quotaPublished(base) },
  IND14: { how: "second-half export quota, change on the year before", read: (base) => fromParameters(base, "quota", "H2_batch_change") },
  IND15: {
    how: "price of a tradable licence over the price of lanthanum oxide, FOB China",
    read: (base) => together(seriesPoints(base, "licence_premium"), seriesPoints(base, "price_La_oxide_FOB_CHN"), (x, y) => x / y),
  },
  IND16: { how: "exports over quota", read: (base) => seriesPoints(base, "quota_utilisation") },
  IND17: { how: "partners' imports over Chinese exports", read: (base) => seriesPoints(base, "mirror_ratio") },
  IND19: { how: "target's entities listed in the ninety days before, by day of listing", read: entitiesListed },
  IND24: { how: "days to the next suspension's end", read: suspensionClock },
  IND29: { how: "days from announcement to the first halts", read: (base) => leverage(base, /first halts/) },
  IND30: {
    how: "magnet imports of the target over the same month a year before, less 1",
    read: (base, { target }) => overYearBefore(magnets(base, target)).map((point) => ({ ...point, value: point.value - 1 })),
  },
  IND31: { how: "Lynas, one day", read: (base) => seriesPoints(base, "lynas_share_reaction") },
  IND32: { how: "line stoppages reported in the EU", read: (base) => seriesPoints(base, "eu_stoppages") },
  IND35: {
    how: "all rare earths from China over the same month a year before",
    read: (base) => overYearBefore(seriesPoints(base, "ree_exports_total")),
  },
};

function changes(points: readonly GaugePoint[]): GaugePoint[] {
  return points.slice(1).map((point, i) => ({
    ...point,
    value: 100 * (point.value / points[i]!.value - 1),
    facts: [...points[i]!.facts, ...point.facts],
  }));
}

function leverage(base: EvidenceBase, event: RegExp): GaugePoint[] {
  return seriesPoints(base, "leverage_clock").filter(({ facts }) =>
    facts.some((id) => base.factsByTable.get("episode_series")?.some((fact) => fact.id === id && event.test(String(fact.row.item)))),
  );
}

function quotaPublished(base: EvidenceBase): GaugePoint[] {
  const quotas = rowsOf(base, controls)
    .filter(({ row }) => row.instrument === "production_quota" && /quota/i.test(row.id))
    .map((fact) => pointOf({ ...fact, period: yearOf(fact) }, fact.row.announcement === "unpublished" ? 1 : 0));
  return inTime(quotas);
}

function yearOf({ row }: Fact<{ readonly effective: string }>): { from: string; to: string } {
  const year = row.effective.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-06-30` };
}

function fromParameters(base: EvidenceBase, instrument: string, name: string): GaugePoint[] {
  return rowsOf(base, controls).flatMap((fact) => {
    const value = parameterOf(fact.row.parameters, name);
    return fact.row.instrument !== instrument || value === undefined || !fact.period
      ? []
      : [pointOf({ ...fact, period: { from: fact.period.from, to: fact.period.from } }, value)];
  });
}

/** A reading on each day of listing, and one today: how many were listed in the ninety days up to it. */
function entitiesListed(base: EvidenceBase, { asOf, target }: GaugeQuestion): GaugePoint[] {
  const listings = rowsOf(base, controls).filter(
    ({ row }) =>
      row.instrument === "entity_list" && row.targets.split(";").includes(target) && row.announced?.length === 10 && row.announced <= asOf,
  );
  const days = [...new Set([...listings.map(({ row }) => row.announced!), asOf])].sort();
  return days.map((day) => {
    const recent = listings.filter(({ row }) => row.announced! <= day && row.announced! > addDays(day, -90));
    const value = recent.reduce((sum, { row }) => sum + (parameterOf(row.parameters, "entities") ?? 0), 0);
    return {
      period: { from: day, to: day },
      value,
      facts: recent.map(({ id }) => id),
      sources: [...new Set(recent.flatMap(({ sources }) => sources))],
    };
  });
}

/** Days to the nearest end of a suspension that lies ahead, or since the latest where none does. */
function suspensionClock(base: EvidenceBase, { asOf }: GaugeQuestion): GaugePoint[] {
  const ends = rowsOf(base, controls).flatMap((fact) => {
    const end = fact.row.instrument === "suspension" ? fact.row.ended : fact.row.suspended_until;
    return end !== undefined && isIsoDate(end) && end.length === 10 && (fact.row.announced ?? "") <= asOf ? [{ fact, end }] : [];
  });
  const ahead = ends.filter(({ end }) => end >= asOf).sort((a, b) => (a.end < b.end ? -1 : 1));
  const next = ahead[0] ?? ends.sort((a, b) => (a.end > b.end ? -1 : 1))[0];
  if (!next) return [];
  const same = ends.filter(({ end }) => end === next.end);
  return [
    {
      period: { from: asOf, to: asOf },
      value: daysBetween(asOf, next.end),
      facts: same.map(({ fact }) => fact.id),
      sources: [...new Set(same.flatMap(({ fact }) => fact.sources))],
    },
  ];
}
