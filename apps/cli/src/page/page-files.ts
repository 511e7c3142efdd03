import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PillarLadder, Scenario } from "@coercivity/domain";
import { baselineYearOf, bundleFolder, fullYear, type Ledger, readLedger, readPillars, shelfOf, spelledOut } from "@coercivity/ledger";
import {
  type Answer,
  answerFrom,
  costsOf,
  type DrawAll,
  ladderOf,
  magnetismOf,
  type PlainRun,
  plainRun,
  sidesOf,
  swingsOf,
} from "@coercivity/study";
import { dependenceSeries, turningPoints } from "../exposure/dependence-series.ts";
import { waysBack } from "../exposure/ways-back.ts";
import type { Io } from "../io.ts";
import { drawEnsemble } from "../study/run-ensemble.ts";
import type { EnsemblePool } from "../workers/ensemble-pool.ts";
import { openScenario, type Workspace } from "../workspace.ts";
import { say } from "./say.ts";

/** The scenario that the page opens with. */
const firstScenario = "japan-2026";
/** Draws of its answer: as many as the page asks for by itself. */
const draws = 200;
/** Raised when what is written changes though nothing that it is made from does. */
const form = 4;

/** Where the page's build lies in a checkout. */
export function pageFolder(root: string): string {
  return join(root, "apps", "web", "dist");
}

/** Where the data lie that the page reads. */
export function pageData(root: string): string {
  return join(pageFolder(root), "data");
}

/**
 * Writes what the page reads beside its build: the bundle as it is, the ledger for reading, every scenario resolved, and the answer to the first one,
 * drawn now so that it is there at once. Nothing where that is all as it should be. Says problems and gives false where there are any.
 */
export async function writePageFiles(io: Io, pool: () => EnsemblePool, workspace: Workspace): Promise<boolean> {
  const { root, bundle, folder } = workspace;
  const data = pageData(root);
  const stamp = await stampOf(bundle.id, folder.path);
  if ((await readFile(join(data, "stamp"), "utf8").catch(() => "")) === stamp) return true;
  io.stderr(say.preparing);
  const scenarios = await resolvedScenarios(io, workspace);
  const ledger = await readLedger(root);
  const ladders = await readLadders(workspace, ledger);
  const first = scenarios && (await firstAnswer(io, pool(), workspace, scenarios, ladders));
  if (!scenarios || !first) return false;
  const made = await bundleFolder(root);
  const draft = `${data}.${process.pid}.part`;
  await mkdir(draft, { recursive: true });
  for (const name of ["world.json", "baselines.bin", "facts.json", "residuals.json"]) {
    await writeFile(join(draft, name), await readFile(join(made, name)));
  }
  await writeFile(join(draft, "scenarios.json"), asJson(scenarios));
  await writeFile(join(draft, "ladders.json"), asJson(ladders));
  await writeFile(join(draft, "exposure.json"), asJson(exposureOf(workspace, ledger)));
  await writeFile(join(draft, "first.json"), asJson(first.answer));
  await writeFile(join(draft, "beside.json"), asJson(first.beside));
  await writeFile(join(draft, "shelf.json"), JSON.stringify(shelfOf(ledger)));
  await writeFile(join(draft, "stamp"), stamp);
  await rm(data, { recursive: true, force: true });
  await rename(draft, data);
  return true;
}

/** All scenarios, the one that the page opens with first. */
async function resolvedScenarios(io: Io, workspace: Workspace): Promise<readonly Scenario[] | undefined> {
  const files = (await readdir(workspace.folder.path))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length));
  const full: string[] = [];
  // The page ships one bundle, so scenarios that stand on the world of another year are the command's alone.
  for (const name of files) if ((await baselineYearOf(workspace.folder, name)) === fullYear) full.push(name);
  const names = full.sort((a, b) => Number(b === firstScenario) - Number(a === firstScenario) || (a < b ? -1 : 1));
  const scenarios: Scenario[] = [];
  for (const name of names) {
    const scenario = await openScenario(io, workspace, name, []);
    if (!scenario) return undefined;
    scenarios.push(scenario);
  }
  return scenarios;
}

/** The answer to the first scenario's bare question, and what stands beside it. */
async function firstAnswer(
  io: Io,
  pool: EnsemblePool,
  { bundle }: Workspace,
  scenarios: readonly Scenario[],
  ladders: readonly PillarLadder[],
): Promise<{ answer: Answer & { readonly run: PlainRun }; beside: object } | undefined> {
  const scenario = scenarios[0]!;
  const drawn = await drawEnsemble(io, pool, bundle, scenario, { runs: draws }, new AbortController().signal);
  if (!drawn) return undefined;
  const draw: DrawAll = (ensemble) => pool.run(ensemble);
  const rest = scenarios.find(({ id }) => id === "rest")!;
  const ladder = ladders.find(({ id }) => id === "now")!;
  const [country = ""] = scenario.target;
  const beside = {
    swings: await swingsOf(draw, drawn.open.ensemble),
    costs: await costsOf(draw, bundle, scenario),
    magnetism: await magnetismOf(draw, bundle, rest, sidesOf(scenario)!),
    ladder: await ladderOf(draw, bundle, scenario, country, ladder, "in-time"),
  };
  return { answer: { ...answerFrom(drawn.open, drawn.draws), run: plainRun(drawn.open) }, beside };
}

async function readLadders({ root, bundle }: Workspace, ledger: Ledger): Promise<readonly PillarLadder[]> {
  const streams = bundle.world.streams.map(({ id }) => id);
  return (await readPillars(root, { byId: ledger.factById, tables: ledger.factsByTable }, streams)).ladders;
}

/** What the screen of exposure needs beside the bundle: ways back, published shares, turning points, and the facts of both with their sources. */
function exposureOf({ fit }: Workspace, ledger: Ledger): object {
  const ways = waysBack(ledger.factsByTable.get("logistics") ?? []);
  const series = dependenceSeries(ledger.factsByTable.get("trade_dependence") ?? [], fit.published);
  const ids = new Set([...ways.flatMap(({ fact }) => (fact === null ? [] : [fact])), ...series.map(({ fact }) => fact)]);
  return { ways, series, events: turningPoints.map(([year, words]) => ({ year, words })), facts: spelledOut(ledger, ids) };
}

/** Names all that the files are made from. */
async function stampOf(bundle: string, scenarios: string): Promise<string> {
  const hash = createHash("sha256").update(`form ${form}, bundle ${bundle}, ${draws} draws`);
  const files = (await readdir(scenarios)).filter((name) => name.endsWith(".yaml")).sort();
  for (const name of files) hash.update(name).update(await readFile(join(scenarios, name)));
  return hash.digest("hex");
}

/** JSON has no word for what lies beyond all bounds, such as the day of a halt that never comes: it stands as "Infinity". */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, one) => (one === Number.POSITIVE_INFINITY ? "Infinity" : one));
}
