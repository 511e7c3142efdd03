import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Baseline, Bundle, CitedFact, FitReport, Problem, World } from "@coercivity/domain";
import { bytesOf } from "./bytes-of.ts";
import { fullYear } from "./full-year.ts";

export { fullYear };

/** Raised when the way from facts to a bundle changes, so that old caches are left aside. */
const method = 19;
/** How many baselines are stored: the best fit and 31 others that the facts cannot tell from it. */
export const baselineCount = 32;

export type Opened =
  | { readonly ok: true; readonly bundle: Bundle; readonly report: FitReport; readonly cached: boolean }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface OpenOptions {
  /** Folder for finished bundles; `root/.cache` where not given. */
  readonly cache?: string;
  /** Told once, before the slow part starts. */
  readonly onBuild?: () => void;
  /** Which year's world; 2024, the world in full, where not given. */
  readonly year?: number;
}

/**
 * Opens the reconciled world of `root`: from the cache when facts and declarations are what they were, else by reading, checking and fitting
 * them. All problems come back at once, and then nothing is written. What reads and fits is loaded only then: it takes longer to load than
 * a finished bundle takes to read.
 */
export async function openBundle(root: string, options: OpenOptions = {}): Promise<Opened> {
  const year = options.year ?? fullYear;
  const folder = await bundleFolder(root, options.cache, year);
  const stored = await readBundle(folder);
  if (stored) return { ok: true, ...stored, cached: true };
  options.onBuild?.();
  const built =
    year === fullYear
      ? await (await import("./build-bundle.ts")).fitBundle(root, baselineCount)
      : await (await import("./open-small-world.ts")).smallBundle(root, year);
  if (!built.ok) return built;
  const { bundle, report, facts } = built;
  await writeBundle(folder, bundle, report, facts);
  return { ok: true, bundle, report, cached: false };
}

/** Folder in which the bundle of `root` for a year lies once it is opened: `world.json`, `baselines.bin`, `facts.json`, `residuals.json`. */
export async function bundleFolder(root: string, cache: string = join(root, ".cache"), year: number = fullYear): Promise<string> {
  return join(cache, await contentHash(root, year));
}

/**
 * Hash of everything a bundle is made from, and of the method's own number: all files under facts/ but those of other years, and what back-tests
 * and the coding of projects add to the facts, which no baseline reads.
 */
async function contentHash(root: string, year: number): Promise<string> {
  const hash = createHash("sha256").update(`method ${method}, ${baselineCount} baselines, year ${year}`);
  const files = (await readdir(join(root, "facts"), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isReadFor(year, file.slice(root.length).replaceAll("\\", "/")))
    .sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  files.forEach((file, at) => {
    hash
      .update(file.slice(root.length))
      .update("\0")
      .update(contents[at] as Buffer);
  });
  return hash.digest("hex").slice(0, 24);
}

function isReadFor(year: number, file: string): boolean {
  if (/\/facts\/(backtests\/|world\/(calibrated|projects)\.yaml)/.test(file)) return false;
  const small = /\/facts\/world\/years\/(\d+)\.yaml$/.exec(file);
  return small === null || Number(small[1]) === year;
}

async function readBundle(folder: string): Promise<{ bundle: Bundle; report: FitReport } | undefined> {
  try {
    const [worldText, bytes, reportText] = await Promise.all([
      readFile(join(folder, "world.json"), "utf8"),
      readFile(join(folder, "baselines.bin")),
      readFile(join(folder, "residuals.json"), "utf8"),
    ]);
    const { id, world } = JSON.parse(worldText) as { id: string; world: World };
    return { bundle: { id, world, baselines: splitBaselines(bytes, world) }, report: JSON.parse(reportText) as FitReport };
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that a bundle is there whole or not at all. */
async function writeBundle(folder: string, bundle: Bundle, report: FitReport, facts: readonly CitedFact[]): Promise<void> {
  const draft = `${folder}.${process.pid}.part`;
  await mkdir(draft, { recursive: true });
  const all = bundle.baselines.flatMap(({ levels, flows }) => [Buffer.from(bytesOf(levels)), Buffer.from(bytesOf(flows))]);
  await Promise.all([
    writeFile(join(draft, "world.json"), JSON.stringify({ id: bundle.id, world: bundle.world })),
    writeFile(join(draft, "baselines.bin"), Buffer.concat(all)),
    writeFile(join(draft, "facts.json"), JSON.stringify(facts)),
    writeFile(join(draft, "residuals.json"), JSON.stringify(report)),
  ]);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
}

function splitBaselines(bytes: Buffer, world: World): Baseline[] {
  const numbers = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const levels = world.facilities.reduce((sum, { activities }) => sum + activities.length, 0);
  const each = levels + world.links.length;
  if (numbers.length % each !== 0) throw new RangeError(`baselines.bin holds ${numbers.length} numbers, not a multiple of ${each}`);
  return Array.from({ length: numbers.length / each }, (_, at) => ({
    levels: numbers.slice(at * each, at * each + levels),
    flows: numbers.slice(at * each + levels, (at + 1) * each),
  }));
}
