import { join } from "node:path";
import type { AssumedQuantity, Place, Problem } from "@coercivity/domain";
import { type CalibratedFile, type CalibrationFile, calibratedFile, calibrationFile, keysAt, mostFree } from "@coercivity/domain/schema";
import type { Path } from "../text/positions.ts";
import { problemsFromZod } from "../text/problems-from-zod.ts";
import { readYaml } from "../text/read-yaml.ts";
import { backtestProblems as say } from "./messages.ts";

/** Where the numbers that may be calibrated are declared, and where what was found is written. */
const calibrationPath = "facts/backtests/calibration.yaml";
export const calibratedPath = "facts/world/calibrated.yaml";

export interface CalibrationRead {
  readonly declared?: CalibrationFile;
  readonly problems: readonly Problem[];
}

/** Reads which numbers a calibration may set: at most eight, each starting inside its ends. */
export async function readCalibration(root: string): Promise<CalibrationRead> {
  const yaml = await readYaml(join(root, calibrationPath), { name: calibrationPath });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = calibrationFile.safeParse(yaml.value);
  if (!parsed.success) {
    const keys = (path: Path) => keysAt(calibrationFile, path);
    return { problems: problemsFromZod(parsed.error, yaml, calibrationPath, { value: yaml.value, keysAt: keys }) };
  }
  const at = (...path: Path): Place => ({ file: calibrationPath, ...yaml.positionOf(path) });
  const problems: Problem[] = [];
  const free = Object.entries(parsed.data.free);
  if (free.length > mostFree) problems.push(say.tooManyFree(at("free"), free.length, mostFree));
  for (const [name, { start, low, high }] of free) {
    if (!(low <= start && start <= high && low < high)) problems.push(say.startOutside(at("free", name), name, start, low, high));
  }
  return problems.length > 0 ? { problems } : { declared: parsed.data, problems };
}

export interface CalibratedRead {
  readonly found?: CalibratedFile;
  readonly problems: readonly Problem[];
}

/** Reads what a calibration found. */
export async function readCalibrated(root: string): Promise<CalibratedRead> {
  const yaml = await readYaml(join(root, calibratedPath), { name: calibratedPath });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const parsed = calibratedFile.safeParse(yaml.value);
  if (parsed.success) return { found: parsed.data, problems: [] };
  return { problems: problemsFromZod(parsed.error, yaml, calibratedPath) };
}

/** The numbers a scenario may take: as found, or, before anything was found, as they start. */
export function calibratedNumbers(from: CalibratedFile | CalibrationFile): Readonly<Record<string, AssumedQuantity>> {
  const entries =
    "numbers" in from
      ? Object.entries(from.numbers).map(([name, { value, low, high, unit, why }]) => [name, quantity(name, value, low, high, unit, why)])
      : Object.entries(from.free).map(([name, { start, low, high, unit, why }]) => [name, quantity(name, start, low, high, unit, why)]);
  return Object.fromEntries(entries);
}

function quantity(name: string, value: number, low: number, high: number, unit: string, why: string): AssumedQuantity {
  return { kind: "assumption", value, low, high, unit, why, calibrated: name };
}
