import { basename, isAbsolute, join } from "node:path";
import type { Bundle, Scenario } from "@coercivity/domain";
import { episodeSeries, nearest } from "@coercivity/domain";
import { factsOf, plantContext, plantId, readLedger, readPlants, withPlants } from "@coercivity/ledger";
import type { Band } from "@coercivity/study";
import {
  type ClockBand,
  type CurveBand,
  clockBands,
  countryParty,
  curveBands,
  type EnsembleOptions,
  type IssuerSummary,
  issuerSummaries,
  type Ramp,
  rampOf,
  remanence,
  severityRamp,
  streamPrices,
  streamWorth,
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
import { type Who, whoIs, whoNames, whoseTable } from "../study/who.ts";
import { type EnsemblePool, openPool } from "../workers/ensemble-pool.ts";
import { untilInterrupted } from "../workers/until-interrupted.ts";
import { openScenario, openWorkspace, refuse, type Workspace } from "../workspace.ts";
import { industrialCountries } from "./industrial-countries.ts";
import { positiveNumber } from "./whole-number.ts";
import { workersOption } from "./workers-option.ts";

interface CurveFlags {
  readonly plants?: string;
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
  readonly who: Omit<Who, "party">;
  readonly issuer: string;
  readonly runs: number;
  readonly cuts: readonly CutAnswer[];
  /** What the cut of direct sales and content costs the issuer. */
  readonly costs: readonly IssuerSummary[];
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

/** `curve <who>`: days withstood, saturation loss, remanence, the demagnetisation curve and the leverage clock, of a country, an industry or a firm. */
export function curveCommand(io: Io): Command {
  return new Command("curve")
    .description(say.curve)
    .argument("[who]", say.whoArgument)
    .option("--plants <file>", say.optionPlants)
    .option("--issuer <country>", say.optionIssuer, "CHN")
    .option("--runs <n>", say.optionRuns, positiveNumber, 50)
    .addOption(workersOption())
    .option("--json", messages.optionJson)
    .action((who: string | undefined, flags: CurveFlags) => curve(io, who, flags));
}

async function curve(io: Io, named: string | undefined, flags: CurveFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const asked = await whoIsAsked(io, workspace, named, flags);
  if (!asked) return;
  const base = await openScenario(io, workspace, "rest", []);
  if (!base) return;
  const pool = openPool(flags.workers);
  try {
    const answer = await untilInterrupted((signal) =>
      answerFor(io, pool, { ...workspace, bundle: asked.bundle }, base, asked.who, flags, signal),
    );
    if (!answer) return;
    if (flags.json) io.stdout(`${JSON.stringify(answer, undefined, 2)}\n`);
    else io.stdout(curveText(io, asked.bundle.world, answer));
    io.stderr(say.behindEnsemble);
  } finally {
    await pool.close();
  }
}

/** Finds who is meant, with a firm's own plants in the bundle where a table is given; says what is wrong where nobody is. */
async function whoIsAsked(
  io: Io,
  { bundle }: Workspace,
  named: string | undefined,
  { issuer, plants: file }: CurveFlags,
): Promise<{ who: Who; bundle: Bundle } | undefined> {
  const { world } = bundle;
  const no = (sentence: string): undefined => {
    io.stderr(sentence);
    io.setExitCode(1);
  };
  if (!world.countries.some(({ code }) => code === issuer)) return no(say.unknownIssuer(issuer));
  if (file !== undefined) {
    const { plants, problems } = await readPlants(isAbsolute(file) ? file : join(io.cwd, file), plantContext(bundle), basename(file));
    const added = withPlants(bundle, plants);
    if (problems.length + added.problems.length > 0) return refuse(io, [...problems, ...added.problems]);
    const ids = plants.filter((plant) => named === undefined || plant.name === named).map(plantId);
    const who = whoseTable(added.bundle.world, named ?? say.allPlants, ids, issuer);
    return who ? { who, bundle: added.bundle } : no(say.noSuchPlant(issuer));
  }
  if (named === undefined) return no(say.whoMissing);
  const who = whoIs(world, named, issuer);
  if (who) return { who, bundle };
  return no(
    named === issuer ? say.ownCut(issuer) : say.unknownWho(named, issuer, nearest(named, whoNames(world)), industrialCountries(world)),
  );
}

async function answerFor(
  io: Io,
  pool: EnsemblePool,
  { bundle, root }: Workspace,
  base: Scenario,
  { party, ...who }: Who,
  { issuer, runs }: CurveFlags,
  signal: AbortSignal,
): Promise<CurveAnswer | undefined> {
  const { world } = bundle;
  const draw = (scenario: Scenario, more: Partial<EnsembleOptions> = {}): Promise<Drawn | undefined> =>
    drawEnsemble(io, pool, bundle, scenario, { runs, ...more }, signal);
  const usdPerKg = streamWorth(world);
  const plants = who.kind === "country" || who.kind === "group" ? undefined : party.plants.map(({ facility }) => facility);
  const cuts: CutAnswer[] = [];
  let costs: readonly IssuerSummary[] = [];
  for (const thirdCountries of [false, true]) {
    const cut = { issuer, countries: who.countries, thirdCountries };
    const parties = [party, countryParty(world, issuer)];
    const lasting = await draw(totalCut(base, world, cut, horizonDays), { parties, usdPerKg, blowBack: true });
    const fromStep = Math.round((2 * yearDays) / base.stepDays) - quarterSteps;
    const window = { issuer, fromStep, toStep: fromStep + quarterSteps };
    const dependence = plants ? { ...window, plants, usdPerKg } : { ...window, usdPerKg: streamPrices(world) };
    const ended = lasting && (await draw(totalCut(base, world, cut, 2 * yearDays, yearDays), { dependence }));
    if (!lasting || !ended) return undefined;
    costs = issuerSummaries(lasting.open, lasting.draws);
    cuts.push({
      thirdCountries,
      cut: underTotalCut(lasting.open, lasting.draws, party.name),
      remanence: remanence(ended.draws),
      clock: clockBands(lasting.open, lasting.draws, party.name, issuer, clockDays),
    });
  }
  const turned = await draw(severityRamp(base, world, { issuer, countries: who.countries, thirdCountries: true }, ramp), {
    parties: [party],
    usdPerKg,
  });
  if (!turned) return undefined;
  const points = curveBands(turned.open, turned.draws, party.name, ramp);
  return { who, issuer, runs: turned.draws.runs.length, cuts, costs, ramp, curve: points, recorded: await recordedDays(root, issuer) };
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
