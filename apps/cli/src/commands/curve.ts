import type { Scenario } from "@coercivity/domain";
import { episodeSeries } from "@coercivity/domain";
import { factsOf, readLedger } from "@coercivity/ledger";
import type { Band } from "@coercivity/study";
import {
  type ClockBand,
  type CurveBand,
  clockBands,
  curveBands,
  type EnsembleOptions,
  type Ramp,
  rampOf,
  remanence,
  severityRamp,
  streamPrices,
  totalCut,
  type UnderTotalCut,
  underTotalCut,
} from "@coercivity/study";
import { Command } from "commander";
import type { Io } from "../io.ts";
import { messages } from "../messages.ts";
import { curveText } from "../present/curve-text.ts";
import { type Drawn, drawEnsemble } from "../study/run-ensemble.ts";
import { say } from "../study/say.ts";
import { type EnsemblePool, openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace, type Workspace } from "../workspace.ts";
import { positiveNumber } from "./whole-number.ts";

interface CurveFlags {
  readonly issuer: string;
  readonly runs: number;
  readonly workers?: number;
  readonly json?: true;
}

/** What is read off one kind of cut: of what the issuer sends itself, or also of its content in what others send. */
export interface CutAnswer {
  readonly thirdCountries: boolean;
  readonly cut: UnderTotalCut;
  readonly remanence: Band | null;
  readonly clock: readonly ClockBand[];
}

/** A day of an episode on which somebody gave in, stood still or let go. */
export interface RecordedDay {
  readonly episode: string;
  readonly date: string;
  readonly day: number;
  readonly what: string;
  readonly target: string;
}

/** All that `curve` says. */
export interface CurveAnswer {
  readonly country: string;
  readonly issuer: string;
  readonly runs: number;
  readonly cuts: readonly CutAnswer[];
  readonly ramp: Ramp;
  readonly curve: readonly CurveBand[];
  readonly recorded: readonly RecordedDay[];
}

/** Three years for what lasts; a year and the year after it for what comes back; a quarter to read it in. */
const horizonDays = 1095;
const yearDays = 364;
const quarterSteps = 13;
const ramp = rampOf(5, 182);
const clockDays = [30, 90, 180, 365, 730, 1095] as const;

/** `curve <country>`: days withstood, saturation loss, remanence, the demagnetisation curve and the leverage clock. */
export function curveCommand(io: Io): Command {
  return new Command("curve")
    .description(say.curve)
    .argument("<country>", say.countryArgument)
    .option("--issuer <country>", say.optionIssuer, "CHN")
    .option("--runs <n>", say.optionRuns, positiveNumber, 50)
    .option("--workers <n>", say.optionWorkers, positiveNumber)
    .option("--json", messages.optionJson)
    .action((country: string, flags: CurveFlags) => curve(io, country, flags));
}

async function curve(io: Io, country: string, flags: CurveFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { world } = workspace.bundle;
  const industrial = world.facilities.some((facility) => facility.industry && facility.country === country);
  const known = world.countries.map(({ code }) => code);
  if (!industrial || !known.includes(flags.issuer) || flags.issuer === country) {
    io.stderr(industrial ? say.unknownIssuer(flags.issuer, country) : say.countryWithoutIndustry(country, industrialCountries(workspace)));
    io.setExitCode(1);
    return;
  }
  const base = await openScenario(io, workspace, "rest", []);
  if (!base) return;
  const pool = openPool(flags.workers);
  try {
    const answer = await untilInterrupted((signal) => answerFor(io, pool, workspace, base, country, flags, signal));
    if (!answer) return;
    if (flags.json) io.stdout(`${JSON.stringify(answer, undefined, 2)}\n`);
    else io.stdout(curveText(io, world, answer));
    io.stderr(say.behindEnsemble);
  } finally {
    await pool.close();
  }
}

function industrialCountries({ bundle }: Workspace): string {
  return [...new Set(bundle.world.facilities.flatMap(({ industry, country }) => (industry ? [country] : [])))].sort().join(", ");
}

async function answerFor(
  io: Io,
  pool: EnsemblePool,
  { bundle, root }: Workspace,
  base: Scenario,
  country: string,
  { issuer, runs }: CurveFlags,
  signal: AbortSignal,
): Promise<CurveAnswer | undefined> {
  const { world } = bundle;
  const draw = (scenario: Scenario, more: Partial<EnsembleOptions> = {}): Promise<Drawn | undefined> =>
    drawEnsemble(io, pool, bundle, scenario, { runs, ...more }, signal);
  const cuts: CutAnswer[] = [];
  for (const thirdCountries of [false, true]) {
    const cut = { issuer, country, thirdCountries };
    const lasting = await draw(totalCut(base, world, cut, horizonDays), { alsoCountries: [issuer] });
    const fromStep = Math.round((2 * yearDays) / base.stepDays) - quarterSteps;
    const dependence = { issuer, usdPerKg: streamPrices(world), fromStep, toStep: fromStep + quarterSteps };
    const ended = lasting && (await draw(totalCut(base, world, cut, 2 * yearDays, yearDays), { dependence }));
    if (!lasting || !ended) return undefined;
    cuts.push({
      thirdCountries,
      cut: underTotalCut(lasting.open, lasting.draws, country),
      remanence: remanence(ended.draws),
      clock: clockBands(lasting.open, lasting.draws, country, issuer, clockDays),
    });
  }
  const turned = await draw(severityRamp(base, world, { issuer, country, thirdCountries: true }, ramp));
  if (!turned) return undefined;
  const points = curveBands(turned.open, turned.draws, country, ramp);
  return { country, issuer, runs: turned.draws.runs.length, cuts, ramp, curve: points, recorded: await recordedDays(root, issuer) };
}

/** The leverage clock of past episodes, as recorded in the facts. */
async function recordedDays(root: string, issuer: string): Promise<RecordedDay[]> {
  const ledger = await readLedger(root);
  return factsOf(ledger, episodeSeries).flatMap(({ row, period }) =>
    row.series_id === "leverage_clock" && row.issuer === issuer
      ? [{ episode: row.episode_id, date: period?.from ?? "", day: row.value, what: row.item, target: row.partner ?? "" }]
      : [],
  );
}
