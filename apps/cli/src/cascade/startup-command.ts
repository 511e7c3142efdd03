import {
  type CascadeProblem,
  type Figure,
  gramsOxidePerMole,
  type Holdups,
  type Plant,
  type Stretch,
  sizing,
  steadyState,
  type Target,
  type Transient,
  transient,
} from "@coercivity/cascade";
import { Command } from "commander";
import { positiveNumber } from "../commands/whole-number.ts";
import type { Io } from "../io.ts";
import { tableLines } from "../present/table.ts";
import { findRoot } from "../root.ts";
import { profileSheet, startupSheet } from "./cascade-sheets.ts";
import { digits, grouped, percent } from "./figures.ts";
import { names, number, phase } from "./options.ts";
import { problems } from "./problems.ts";
import { readCascadeFacts } from "./read-factors.ts";
import { document, refuse } from "./say.ts";
import { writePlot } from "./write-plot.ts";

interface Flags {
  readonly beta: number;
  readonly fa: number;
  readonly n: number;
  readonly m: number;
  readonly s: number;
  readonly out: number;
  readonly feed: "aq" | "org";
  readonly reflux: number;
  readonly mixer: number;
  readonly settler: number;
  readonly days: number;
  readonly betaDrift?: number;
  readonly feedDrift?: number;
  readonly flowError?: number;
  readonly elements?: string[];
  readonly tonnes?: number;
  readonly plot?: string;
  readonly json?: true;
}

/** Days as the time unit: 1 mol of RE fed per day. */
const minutesPerDay = 1440;

/** `cascade startup`: how long a bank takes to make product, from a fill with feed or after total reflux, and what a disturbance does. */
export function startupCommand(io: Io): Command {
  return new Command("startup")
    .description("time to first product and to steady state, inventory, total reflux and disturbances (two components)")
    .requiredOption("--beta <b>", "separation factor", number)
    .requiredOption("--fa <f>", "mole fraction of A in the feed", number)
    .requiredOption("--n <n>", "extraction mixer-settlers", positiveNumber)
    .requiredOption("--m <m>", "scrubbing mixer-settlers", positiveNumber)
    .requiredOption("--s <s>", "S, mol RE per mol of feed", number)
    .requiredOption("--out <f>", "share of the RE that leaves with the organic (f'_A)", number)
    .option("--feed <phase>", "aq or org", phase, "aq")
    .option("--reflux <days>", "days of total reflux before the feed is opened", number, 0)
    .option("--mixer <min>", "minutes in a mixer", number, sizing.mixerMinutes.value)
    .option("--settler <min>", "minutes in a settler (0: mixer only)", number, sizing.settlerMinutes.value)
    .option("--days <d>", "days to follow", number, 365)
    .option("--beta-drift <r>", "start at steady state, then multiply β − 1 by this", number)
    .option("--feed-drift <df>", "start at steady state, then add this to f_A", number)
    .option("--flow-error <r>", "start at steady state, then multiply W by this", number)
    .option("--elements <b,a>", "what B and A are, e.g. Pr,Nd: with --tonnes the inventory is weighed and valued", names)
    .option("--tonnes <t>", "t REO fed a year", number)
    .option("--plot <file>", "draw start-up and final profile as SVG")
    .option("--json", "write JSON")
    .action((flags: Flags) => startup(io, flags));
}

async function startup(io: Io, flags: Flags): Promise<void> {
  const stages = flags.n + flags.m;
  const plant = plantOf(flags, {});
  const disturbed = flags.betaDrift !== undefined || flags.feedDrift !== undefined || flags.flowError !== undefined;
  const steady = steadyState(plant, {}, "command line");
  if (!steady.ok) return refuse(io, steady.problems, flags.json);
  const after = disturbed ? plantOf(flags, { beta: flags.betaDrift, feed: flags.feedDrift, flow: flags.flowError }) : plant;
  const final = disturbed ? steadyState(after, {}, "command line") : steady;
  if (!final.ok) return refuse(io, final.problems, flags.json);
  const holdups = holdupsOf(flags, stages);
  const z = [1 - flags.fa, flags.fa];
  const still: Plant = { ...plant, cascades: plant.cascades.map((cascade) => ({ ...cascade, feeds: [], W: cascade.S })) };
  const stretches: Stretch[] = [];
  if (flags.reflux > 0) stretches.push({ plant: still, until: flags.reflux });
  stretches.push({ plant: after, until: flags.reflux + flags.days });
  const targets = targetsOf(final.value.cascades[0]!.raffinate, final.value.cascades[0]!.extract);
  const start = disturbed
    ? (node: number) => mixed(steady.value.cascades[0]!.x[node]!, steady.value.cascades[0]!.y[node]!, holdups, node)
    : () => ({ mixer: z });
  const moments = [0, 1, 3, 10, 30, 100, 300, 1000].filter((t) => t <= flags.reflux + flags.days);
  const run = transient(
    { stretches, holdups, start, snapshots: [...moments, flags.reflux + flags.days], targets, tolerance: 1e-6 },
    "command line",
  );
  if (!run.ok) return refuse(io, run.problems, flags.json);
  const settled = timeToSteady(run.value, final.value.cascades[0]!);
  const held = holdups.mixerAqueous.concat(holdups.mixerOrganic, holdups.settlerAqueous, holdups.settlerOrganic).reduce((a, b) => a + b, 0);
  const worth = await inventoryWorth(io, flags, run.value.snapshots.at(-1)!.inventory);
  if (worth !== null && "problems" in worth) return refuse(io, worth.problems, flags.json);
  const result = {
    kind: disturbed ? "disturbance" : flags.reflux > 0 ? "start-up from total reflux" : "start-up from feed fill",
    timeUnit: "days",
    basis: "1 mol RE fed per day",
    heldMolPerMolPerDay: held,
    daysOfFeedHeld: held,
    reached: run.value.reached.map(({ target, time }) => ({ name: target.name, days: time })),
    daysToSteadyState: settled,
    steady: { raffinate: final.value.cascades[0]!.raffinate, extract: final.value.cascades[0]!.extract },
    snapshots: run.value.snapshots.map(({ t, raffinate, extract, inventory }) => ({ days: t, raffinate, extract, inventory })),
    inventoryAtEnd: worth,
    balanceRate: run.value.balanceRate,
    steps: run.value.steps,
  };
  if (flags.json) document(io, result);
  else io.stdout(`${text(result, run.value).join("\n")}\n`);
  if (flags.plot !== undefined) {
    await writePlot(io, flags.plot, startupSheet(["B", "A"], run.value, "days"));
    await writePlot(io, flags.plot, profileSheet(after, 0, final.value.cascades[0]!), "profile");
  }
}

/** The inventory by element in kg of oxide and USD at the latest Chinese export price, for a plant of `--tonnes`. */
async function inventoryWorth(io: Io, flags: Flags, moles: readonly number[]): Promise<Worth[] | null | { problems: CascadeProblem[] }> {
  if (flags.elements === undefined || flags.tonnes === undefined) return null;
  const grams = flags.elements.map(gramsOxidePerMole);
  if (flags.elements.length !== 2 || grams.some((one) => one === undefined)) {
    return { problems: [problems.notAPair(flags.elements)] };
  }
  const { prices } = await readCascadeFacts(findRoot(io.cwd));
  const mean = (1 - flags.fa) * grams[0]! + flags.fa * grams[1]!;
  const molesPerDay = (flags.tonnes * 1e6) / mean / sizing.daysPerYear.value;
  return flags.elements.map((element, i) => {
    const kg = (moles[i]! * molesPerDay * grams[i]!) / 1000;
    const price = prices[element];
    return { element, kgReo: kg, usd: price === undefined ? null : kg * price.value, price: price ?? null };
  });
}

interface Worth {
  readonly element: string;
  readonly kgReo: number;
  readonly usd: number | null;
  readonly price: Figure | null;
}

function plantOf(flags: Flags, change: { beta?: number | undefined; feed?: number | undefined; flow?: number | undefined }): Plant {
  const beta = 1 + (flags.beta - 1) * (change.beta ?? 1);
  const fA = flags.fa + (change.feed ?? 0);
  const W = (flags.feed === "aq" ? flags.s - flags.out : flags.s + 1 - flags.out) * (change.flow ?? 1);
  const feeds = [{ stage: flags.n, phase: flags.feed, flow: 1, z: [1 - fA, fA] }];
  return {
    components: ["B", "A"],
    cascades: [
      {
        tag: "c1",
        mixerSettlers: flags.n + flags.m,
        beta: [[1, beta]],
        feeds,
        S: flags.s,
        W,
        draws: [],
        raffinateTo: "product",
        extractTo: "product",
      },
    ],
  };
}

function holdupsOf(flags: Flags, stages: number): Holdups {
  const organic = flags.s + (flags.feed === "org" ? 1 : 0);
  const aqueous = flags.s - flags.out + 1;
  const each = (moles: number): number[] => new Array<number>(stages).fill(moles);
  return {
    mixerAqueous: each((aqueous * flags.mixer) / minutesPerDay),
    mixerOrganic: each((organic * flags.mixer) / minutesPerDay),
    settlerAqueous: each((aqueous * flags.settler) / minutesPerDay),
    settlerOrganic: each((organic * flags.settler) / minutesPerDay),
  };
}

function mixed(
  x: readonly number[],
  y: readonly number[],
  holdups: Holdups,
  node: number,
): { mixer: number[]; settlerAqueous: readonly number[]; settlerOrganic: readonly number[] } {
  const a = holdups.mixerAqueous[node]!;
  const o = holdups.mixerOrganic[node]!;
  return { mixer: x.map((value, i) => (a * value + o * y[i]!) / (a + o)), settlerAqueous: x, settlerOrganic: y };
}

/** 90, 95, 99 … per cent of each product, up to where the steady state stands. */
function targetsOf(raffinate: readonly number[], extract: readonly number[]): Target[] {
  const levels = [0.9, 0.95, 0.99, 0.995, 0.999, 0.9999];
  return [
    ...levels
      .filter((level) => level < extract[1]!)
      .map((threshold) => ({
        name: `A ${percent(threshold)} in the organic`,
        cascade: 0,
        outlet: "extract" as const,
        components: [1],
        threshold,
      })),
    ...levels
      .filter((level) => level < raffinate[0]!)
      .map((threshold) => ({
        name: `B ${percent(threshold)} in the raffinate`,
        cascade: 0,
        outlet: "raffinate" as const,
        components: [0],
        threshold,
      })),
  ];
}

/** First moment after which both ends stay within a tenth of their final impurity; null when that lies beyond the run. */
function timeToSteady(
  run: Transient,
  final: { readonly raffinate: readonly number[]; readonly extract: readonly number[] },
): number | null {
  const near = (now: readonly number[], then: readonly number[]): boolean => {
    const impurity = 1 - Math.max(...then);
    return now.every((value, i) => Math.abs(value - then[i]!) <= 0.1 * impurity + 1e-9);
  };
  let since: number | null = null;
  for (const point of run.curve) {
    if (!(near(point.raffinate, final.raffinate) && near(point.extract, final.extract))) since = null;
    else if (since === null) since = point.t;
  }
  return since;
}

function text(
  result: {
    kind: string;
    daysOfFeedHeld: number;
    daysToSteadyState: number | null;
    reached: { name: string; days: number | null }[];
    steady: { raffinate: readonly number[]; extract: readonly number[] };
    inventoryAtEnd: readonly Worth[] | null;
  },
  run: Transient,
): string[] {
  return [
    `${result.kind}: the bank holds ${digits(result.daysOfFeedHeld, 3)} days of feed`,
    ...tableLines(
      [{ title: "first reached" }, { title: "days", right: true }],
      result.reached.map(({ name, days }) => [name, days === null ? "not within the run" : digits(days, 4)]),
    ),
    `steady state (organic A ${percent(result.steady.extract[1]!)}, raffinate B ${percent(result.steady.raffinate[0]!)}; both impurities within a tenth) ${result.daysToSteadyState === null ? "not within the run" : `after ${digits(result.daysToSteadyState, 3)} days`}`,
    ...tableLines(
      [
        { title: "day", right: true },
        { title: "B in raffinate", right: true },
        { title: "A in organic", right: true },
        { title: "B held, mol", right: true },
        { title: "A held, mol", right: true },
      ],
      run.snapshots.map((snapshot) => [
        digits(snapshot.t, 4),
        percent(snapshot.raffinate[0]!),
        percent(snapshot.extract[1]!),
        digits(snapshot.inventory[0]!, 4),
        digits(snapshot.inventory[1]!, 4),
      ]),
    ),
    ...(result.inventoryAtEnd ?? []).map(
      ({ element, kgReo, usd }) =>
        `held at the end: ${grouped(kgReo)} kg of ${element} oxide${usd === null ? ", no price on file" : `, worth ${grouped(usd)} USD`}`,
    ),
    `balance ${digits(run.balanceRate, 2)} as a rate; ${run.steps} steps`,
  ];
}
