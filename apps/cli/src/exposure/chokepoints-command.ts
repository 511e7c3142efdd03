import type { Bundle, Element, World } from "@coercivity/domain";
import {
  attribution,
  bottleneckStage,
  type CandidateKind,
  candidateKinds,
  chokepoints,
  type OutageRun,
  simulateOutage,
  singlePoints,
  stageConcentrations,
} from "@coercivity/exposure";
import type { Io } from "../io.ts";
import { csvText } from "../present/csv.ts";
import { formatNumber, formatUsd } from "../present/format-number.ts";
import { paintFor } from "../present/paint.ts";
import { tableLines } from "../present/table.ts";
import { knownAs, typedProblem } from "../typed-problem.ts";
import { openWorkspace, refuse } from "../workspace.ts";
import { countryCode, knownCountry, knownElement } from "./ask.ts";
import { pricesBeside } from "./prices-beside.ts";
import { shareCells } from "./range-text.ts";
import { words } from "./words.ts";

export interface ChokepointFlags {
  readonly element: string;
  readonly for: string;
  readonly kind?: string;
  readonly shapley?: string;
  readonly limit: number;
  readonly simulate?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** How many of the worst are run through the simulator; Kachin is whatever its rank. */
const simulated = 10;

/** `exposure chokepoints`: what is lost without each node, country, controller or area. */
export async function chokepointsOf(io: Io, flags: ChokepointFlags): Promise<void> {
  const workspace = await openWorkspace(io);
  if (!workspace) return;
  const { bundle } = workspace;
  const { world } = bundle;
  const countries = [...new Set(flags.for.split(",").flatMap((name) => membersOf(world, name.trim())))];
  const wrong = [
    ...knownElement(world, flags.element),
    ...countries.flatMap((country) => knownCountry(world, country)),
    ...knownAs("kind", flags.kind, candidateKinds),
    ...knownAs("kind", flags.shapley, candidateKinds),
    ...(flags.limit >= 1 ? [] : [typedProblem("bad-limit", words.badLimit(flags.limit), words.badLimitHint)]),
  ];
  if (wrong.length > 0) return refuse(io, wrong);
  const element = flags.element as Element;
  const first = new Set(["CHN"]);
  const kinds = flags.kind === undefined ? {} : { kinds: [flags.kind as CandidateKind] };
  const found = chokepoints(bundle, { element, countries, homeFirst: first, ranged: flags.limit, ...kinds });
  const alike = chokepoints(bundle, { element, countries, homeFirst: new Set(), ...kinds });
  const alikeOf = (kind: string, name: string): (typeof alike)[number] | undefined =>
    alike.find((one) => one.kind === kind && one.name === name);
  const shown = found.slice(0, flags.limit);
  const kachin = found.find(({ kind, name }) => kind === "area" && name === "MMR Kachin");
  if (kachin && !shown.includes(kachin)) shown.push(kachin);
  const runs = new Map<string, readonly OutageRun[]>();
  const worst = shown.slice(0, simulated);
  if (kachin && !worst.includes(kachin)) worst.push(kachin);
  for (const { kind, name, candidate } of flags.simulate ? worst : [])
    runs.set(`${kind} ${name}`, await simulateOutage(bundle, candidate, countries));
  const credit =
    flags.shapley === undefined
      ? []
      : countries.map((country) => ({
          country,
          ...attribution(bundle, { element, country, kind: flags.shapley as CandidateKind, homeFirst: first }),
        }));
  const stages = stageConcentrations(bundle, element);
  const bottleneck = bottleneckStage(stages);
  const points = singlePoints(bundle, element);
  if (flags.json) {
    const rows = shown.map(({ kind, name, loss }) => ({
      kind,
      name,
      loss: Object.fromEntries(loss),
      alike: Object.fromEntries(alikeOf(kind, name)?.loss ?? []),
      simulated: runs.get(`${kind} ${name}`) ?? null,
    }));
    return io.stdout(`${JSON.stringify({ element, countries, bottleneck, singlePoints: points, rows, shapley: credit }, undefined, 2)}\n`);
  }
  if (flags.csv) {
    const rows = found.flatMap(({ kind, name, loss }) =>
      countries.map((country) => {
        const one = loss.get(country)!;
        return [
          kind,
          name,
          country,
          element,
          one.useLost.value,
          one.useLost.low,
          one.useLost.high,
          alikeOf(kind, name)?.loss.get(country)?.useLost.value ?? 0,
          one.valueAddedUsdPerYear.value,
        ];
      }),
    );
    return io.stdout(
      csvText([
        ["kind", "name", "country", "element", "use_lost", "low", "high", "use_lost_all_alike", "value_added_usd_per_year"],
        ...rows,
      ]),
    );
  }
  const { bold } = paintFor(io);
  const columns = [
    { title: "without" },
    { title: "kind" },
    ...countries.flatMap((country) =>
      [`${country} use lost`, "baselines", "all alike", "value added a year"].map((title) => ({ title, right: true })),
    ),
    ...(flags.simulate ? countries.map((country) => ({ title: `${country} simulated`, right: true })) : []),
  ];
  const rows = shown.map(({ kind, name, loss }) => [
    name,
    kind,
    ...countries.flatMap((country) => {
      const { useLost, valueAddedUsdPerYear } = loss.get(country)!;
      return [
        ...shareCells(useLost),
        shareCells(alikeOf(kind, name)?.loss.get(country)?.useLost ?? { value: 0, low: 0, high: 0 })[0],
        formatUsd(valueAddedUsdPerYear.value),
      ];
    }),
    ...(flags.simulate
      ? countries.map((country) => {
          const run = runs.get(`${kind} ${name}`)?.find((one) => one.country === country);
          return run ? `${formatUsd(run.lostUsd)}${run.firstHaltDay === null ? "" : `, day ${run.firstHaltDay}`}` : "";
        })
      : []),
  ]);
  const lines = [
    bold(
      `Chokepoints of ${element} for ${countries.join(" and ")}: ${bottleneck ? `the bottleneck is ${bottleneck.stage}, ${shareCells(bottleneck.largestTerritory.share)[0]} in ${bottleneck.largestTerritory.name}` : ""}`,
    ),
    `single points of failure, half of a stage or more: ${points.map(({ stage, name, share }) => `${stage} ${name} ${shareCells(share)[0]}`).join(", ") || "none"}`,
    ...tableLines(columns, rows),
    ...credit.flatMap((one) => [
      "",
      `Shapley: who ${one.country}'s use of ${element} rests on${one.exact ? "" : ", sampled, with standard error"}; credits sum to ${formatNumber(one.total)}`,
      ...one.players
        .slice(0, flags.limit)
        .map(
          ({ name, credit: share, error }) =>
            `  ${name} ${shareCells({ value: share, low: 0, high: 0 })[0]}${one.exact ? "" : ` ± ${formatNumber(error * 100)}`}`,
        ),
    ]),
    "",
    "Static: after stocks, before new suppliers, China's own users served first (all alike: nobody first); headroom and substitutes are not used, so an upper bound.",
    ...(flags.simulate
      ? [
          "Simulated: the same taken away for a year with stocks, headroom and sourcing; direct value added lost in it, and the day of the first halt.",
        ]
      : ["The top ten through the simulator: --simulate. Who holds how much of the credit: --shapley country."]),
    ...(kachin
      ? [
          "",
          `Kachin: ${countries.map((country) => `${country} ${buysFrom(bundle, country, "MMR") ? "buys" : "buys nothing"} from Myanmar and would lose ${shareCells(kachin.loss.get(country)!.useLost)[0]} of its ${element} with China served first`).join("; ")}.`,
          "What prices did when its mines stood still from October 2024 to March 2025:",
          ...(await pricesBeside(workspace.root)).map((line) => `  ${line}`),
          "Terbium answered, dysprosium did not: the static loss bounds what stocks, other mines and time make of it (--simulate), it does not foretell it.",
        ]
      : []),
  ];
  io.stdout(`${lines.join("\n")}\n`);
}

/** The members of a group that have industries; anything else stands for itself. */
function membersOf(world: World, name: string): string[] {
  const members = world.countries.filter(({ groups }) => groups.includes(name.toUpperCase())).map(({ code }) => code);
  const users = members.filter((code) => world.facilities.some(({ country, industry }) => industry && country === code));
  return users.length > 0 ? users : [countryCode(world, name)];
}

/** Whether anything goes straight from one country to another in the best fit. */
function buysFrom({ world, baselines }: Bundle, country: string, origin: string): boolean {
  const { flows } = baselines[0]!;
  return world.links.some(
    ({ pool, facility }, at) => flows[at]! > 0 && world.pools[pool]!.country === origin && world.facilities[facility]!.country === country,
  );
}
