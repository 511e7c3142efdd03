import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PillarLadder, Scenario } from "@coercivity/domain";
import { baselineYearOf, bundleFolder, fullYear, type Ledger, readLedger, readPillars, shelfOf } from "@coercivity/ledger";
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
import type { Io } from "../io.ts";
import { drawEnsemble } from "../study/run-ensemble.ts";
import type { EnsemblePool } from "../workers/ensemble-pool.ts";
import { openScenario, type Workspace } from "../workspace.ts";
import { estimatesFile } from "./estimates-file.ts";
import { exposureFile } from "./exposure-file.ts";
import { factsFile } from "./facts-file.ts";
import { jointFile } from "./joint-file.ts";
import { pageJson } from "./page-json.ts";
import { pageStamp } from "./page-stamp.ts";
import { projectsFile } from "./projects-file.ts";
import { say } from "./say.ts";

/** The scenario that the page opens with. */
const firstScenario = "japan-2026";
/** Draws of its answer: as many as the page asks for by itself. */
const draws = 200;

/** Where the page's build lies in a checkout. */
export function pageFolder(root: string): string {
  return join(root, "apps", "web", "dist");
}

/** Where the data lie that the page reads. */
export function pageData(root: string): string {
  return join(pageFolder(root), "data");
}

/**
 * Lays what the page reads beside its build: the bundle as it is, the ledger for reading, every scenario resolved, and the answer to the first one, drawn
 * now so that it is there at once. Nothing is done where that is all as it should be. What was drawn is kept with the bundle, since a build of the page
 * begins with an empty folder. Says problems and gives false where there are any.
 */
export async function writePageFiles(io: Io, pool: () => EnsemblePool, workspace: Workspace): Promise<boolean> {
  const { root, bundle, folder } = workspace;
  const data = pageData(root);
  const stamp = await pageStamp(root, folder.path, `bundle ${bundle.id}, ${draws} draws`);
  const laid = await stampIn(data);
  if (laid === stamp) return true;
  const made = await bundleFolder(root);
  const kept = join(made, `page-${stamp.slice(0, 16)}`);
  if ((await stampIn(kept)) !== stamp) {
    io.stderr(laid === undefined ? say.preparing : say.preparingAnew);
    const draft = `${kept}.${process.pid}.part`;
    if (!(await draftPageFiles(io, pool, workspace, made, draft))) return false;
    await writeFile(join(draft, "stamp"), stamp);
    for (const old of await readdir(made)) if (/^page-[0-9a-f]{16}$/.test(old)) await rm(join(made, old), { recursive: true, force: true });
    await rename(draft, kept);
  }
  const beside = `${data}.${process.pid}.part`;
  await cp(kept, beside, { recursive: true });
  await rm(data, { recursive: true, force: true });
  await rename(beside, data);
  return true;
}

async function draftPageFiles(io: Io, pool: () => EnsemblePool, workspace: Workspace, made: string, draft: string): Promise<boolean> {
  const scenarios = await resolvedScenarios(io, workspace);
  const ledger = await readLedger(workspace.root);
  const ladders = await readLadders(workspace, ledger);
  const projects = await projectsFile(io, workspace, ledger);
  if (!projects) return false;
  const first = scenarios && (await firstAnswer(io, pool(), workspace, scenarios, ladders));
  if (!scenarios || !first) return false;
  await mkdir(draft, { recursive: true });
  for (const name of ["world.json", "baselines.bin", "residuals.json"]) {
    await writeFile(join(draft, name), await readFile(join(made, name)));
  }
  await writeFile(join(draft, "facts.json"), pageJson(await factsFile(made, ledger, [workspace.bundle.world, scenarios])));
  await writeFile(join(draft, "scenarios.json"), pageJson(scenarios));
  await writeFile(join(draft, "ladders.json"), pageJson(ladders));
  await writeFile(join(draft, "projects.json"), pageJson(projects));
  await writeFile(join(draft, "exposure.json"), pageJson(await exposureFile(workspace, ledger)));
  await writeFile(join(draft, "joint.json"), pageJson(await jointFile(workspace.bundle, ledger)));
  await writeFile(join(draft, "estimates.json"), pageJson(estimatesFile(ledger)));
  await writeFile(join(draft, "first.json"), pageJson(first.answer));
  await writeFile(join(draft, "beside.json"), pageJson(first.beside));
  await writeFile(join(draft, "shelf.json"), JSON.stringify(shelfOf(ledger)));
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

/** The stamp of a folder of data; `undefined` where there is none. */
async function stampIn(folder: string): Promise<string | undefined> {
  return readFile(join(folder, "stamp"), "utf8").catch(() => undefined);
}
