import { csvText } from "../present/csv.ts";
import { fateOf, type LineStop } from "./line-stop.ts";

const header = [
  "order",
  "plant",
  "country",
  "product",
  "fate",
  "below_half_day",
  "below_half_date",
  "stop_day",
  "stop_date",
  "days_to_survive",
  "days_to_survive_least",
  "days_to_survive_most",
  "baselines_below_half",
  "baselines_run",
  "lacks",
  "lowest_output",
  "lowest_output_day",
  "cover_days_normal",
  "cover_days_least",
  "cover_days_end",
  "value_added_lost_usd",
  "value_added_lost_first_year_usd",
  "because",
] as const;

/** One row for each plant, in line-stop order; a cell is empty where there is nothing to say. */
export function plantsCsv(stops: readonly LineStop[]): string {
  const rows = stops.map((one, i) => [
    i + 1,
    one.plant,
    one.country,
    one.product,
    fateOf(one),
    one.belowHalf?.day ?? "",
    one.belowHalf?.date ?? "",
    one.stops?.day ?? "",
    one.stops?.date ?? "",
    one.daysToSurvive ?? "",
    one.overBaselines?.days?.[0] ?? "",
    one.overBaselines?.days?.[1] ?? "",
    one.overBaselines?.belowHalf ?? "",
    one.overBaselines?.ran ?? "",
    one.lacks ?? "",
    one.lowest?.output ?? 1,
    one.lowest?.day ?? "",
    one.cover?.normal ?? "",
    one.cover?.least ?? "",
    one.cover?.end ?? "",
    one.lostUsd,
    one.lostUsdInFirstYear,
    one.because ?? "",
  ]);
  return csvText([header, ...rows]);
}
