import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BacktestAnswer, Skill } from "@coercivity/study";
import { figure } from "./figures.ts";

/** Where the scores of the calibration before stand, as `backtest --json` gave them on 200 draws; no run reads them. */
export const earlierPath = "facts/backtests/first.json";

interface Score {
  readonly expressible: number;
  readonly hits: number;
  readonly coverage: number;
  readonly meanMiss: number;
  readonly meanIntervalScore: number;
  readonly overNothingChanges: number;
  readonly overStatutoryWait: number;
}

type Sets = Readonly<Record<"calibration" | "later", Score>>;

/** How the calibration before met its targets: with the readings of today, with those of its own time, and which it hit. */
export interface EarlierCalibration {
  readonly name: string;
  readonly skill: Sets;
  readonly before: Sets;
  readonly hits: Readonly<Record<string, boolean>>;
}

/** Reads what is kept of the calibration before. It is written by the command alone, so that a broken file is a broken invariant. */
export async function readEarlierCalibration(root: string): Promise<EarlierCalibration> {
  return JSON.parse(await readFile(join(root, earlierPath), "utf8")) as EarlierCalibration;
}

/** A table of both calibrations on both sets, and the targets whose verdict changed; nothing where only a part was run. */
export function besideEarlier(earlier: EarlierCalibration, { targets, skill }: BacktestAnswer, name: string): string[] {
  const { calibration, later } = skill;
  if (!calibration || !later) return [];
  const row = (set: string, whose: string, one: Score): string =>
    `| ${set} | ${whose} | ${one.hits} of ${one.expressible} | ${Math.round(100 * one.coverage)} % | ${figure(one.meanMiss)} | ${figure(one.meanIntervalScore)} | ${figure(one.overNothingChanges)} | ${figure(one.overStatutoryWait)} |`;
  const rows = (set: "calibration" | "later", own: Skill): string[] => [
    row(set, `${earlier.name}, as it was read`, earlier.before[set]),
    row(set, `${earlier.name}, as it is read now`, earlier.skill[set]),
    row(set, name, {
      ...own,
      overNothingChanges: own.overNothingChanges.skill ?? Number.NaN,
      overStatutoryWait: own.overStatutoryWait.skill ?? Number.NaN,
    }),
  ];
  const turned = (hit: boolean): string =>
    targets
      .filter((one) => one.expressible && one.hit === hit && earlier.hits[one.id] !== hit)
      .map(({ id }) => id)
      .join(", ") || "none";
  return [
    "| set | calibration | hits | covered | mean miss | interval score | skill over nothing changes | skill over 45 working days |",
    "|---|---|---|---|---|---|---|---|",
    ...rows("calibration", calibration),
    ...rows("later", later),
    "",
    `Met by ${name} and not by ${earlier.name}: ${turned(true)}. Met by ${earlier.name} and not by ${name}: ${turned(false)}.`,
    "",
  ];
}
