import type { Column } from "@coercivity/lp";
import { LpBuilder, type LpProblem } from "@coercivity/lp";
import type { Terms } from "./amounts.ts";
import type { FittedRow } from "./fit-rows.ts";
import { priorDemand, priorSupply } from "./gravity.ts";
import type { Fitted, Variables } from "./variables.ts";

/** Costs of leaving goods over, per unit of a pool's prior supply: by-products may be dumped cheaply, the rest hardly. */
const dumpCheap = 0.002;
const dumpDear = 60;
/**
 * Pull of an activity towards its prior, divided by the spread of that prior; far below any fact. Beyond its spread the pull is this many times
 * stronger: a single price would let the programme close a small country's industry altogether to please a round figure elsewhere.
 */
const pull = 0.008;
const pullBeyond = 25;
const narrowestSpread = 0.05;
/** No activity is fitted above this multiple of its prior. */
const mostTimesPrior = 4;
/**
 * Least flow of a conceivable way, as a share of its gravity prior. A vertex of the programme would shut most ways that no fact names, and then
 * spreading flows over the rest converges badly or not at all.
 */
const leastOfGravity = 0.1;
/** Solver coefficients below this would be dropped in silence; flows and levels are scaled so that none is. */
const smallest = 1e-7;

/** The linear programme of one year and where its parts stand in it. */
export interface Programme {
  readonly problem: LpProblem;
  readonly levelColumn: readonly Column[];
  readonly levelScale: Float64Array;
  readonly flowColumn: readonly Column[];
  readonly flowScale: Float64Array;
  readonly disposalColumn: readonly Column[];
  readonly disposalScale: Float64Array;
  /** Row that ties each level to its prior; moving its bounds moves the prior. */
  readonly pullRow: readonly number[];
  /** Over and under columns of each fitted row, in tonnes of relative error. */
  readonly residualColumns: readonly (readonly [Column, Column])[];
  /** Row that bounds the total fact loss; free at first. */
  readonly lossRow: number;
  /** Row names, for saying which balance cannot close. */
  readonly rowNames: readonly string[];
}

/**
 * minimise Σ w_f |model_f / observed_f − 1| + Σ (pull / spread_a) |level_a / prior_a − 1| + disposal
 * subject to exact balances: what a pool is given = what links take + disposal; what users of a stream in a country need = what links bring.
 *
 * Columns are scaled by their priors and rows by the observed value, in tonnes: in kg the coefficients fall under the solver's threshold.
 */
export function programmeOf(variables: Variables, rows: readonly FittedRow[], gravity: Float64Array): Programme {
  const { chain } = variables;
  const lp = new LpBuilder();
  const rowNames: string[] = [];
  const row = (name: string, lower: number, upper: number, terms: (readonly [Column, number])[]): number => {
    rowNames.push(name);
    return lp.row(name, lower, upper, terms) as unknown as number;
  };
  const supply = priorSupply(variables);
  const levelScale = Float64Array.from(chain.activities, ({ priorTonnes }) => Math.max(priorTonnes, 1e-3));
  const levelColumn = chain.activities.map(({ facility, recipe }) =>
    lp.column(`level ${chain.facilities[facility]?.id} ${recipe.id}`, 0, mostTimesPrior, 0),
  );
  const flowScale = new Float64Array(variables.flows.length);
  const flowColumn = variables.flows.map((flow, at) => {
    const reach = Math.max(supply[flow.pool] ?? 0, priorDemand(variables, `${flow.stream} ${flow.to}`));
    flowScale[at] = Math.max(gravity[at] ?? 0, reach * 1e-5, 1e-4);
    const least = (leastOfGravity * (gravity[at] ?? 0)) / (flowScale[at] ?? 1);
    return lp.column(`flow ${chain.pools[flow.pool]?.id} to ${flow.to}`, least, Number.POSITIVE_INFINITY, 0);
  });
  const disposalScale = Float64Array.from(supply, (tonnes) => Math.max(tonnes, 1e-3));
  const disposalColumn = chain.pools.map((pool) =>
    lp.column(`left over ${pool.id}`, 0, Number.POSITIVE_INFINITY, pool.byProduct ? dumpCheap : dumpDear),
  );

  chain.pools.forEach((pool, at) => {
    const scale = disposalScale[at] ?? 1;
    const terms: [Column, number][] = (variables.outputsOfPool[at] ?? []).map(({ activity, tonnesPerTonne }) => [
      levelColumn[activity] as Column,
      (tonnesPerTonne * (levelScale[activity] ?? 0)) / scale,
    ]);
    for (const flow of variables.flowsOfPool[at] ?? []) terms.push([flowColumn[flow] as Column, -(flowScale[flow] ?? 0) / scale]);
    terms.push([disposalColumn[at] as Column, -1]);
    row(
      `balance of pool ${pool.id}`,
      0,
      0,
      terms.filter(([, value]) => Math.abs(value) > smallest),
    );
  });
  for (const [key, users] of variables.demands) {
    const scale = Math.max(priorDemand(variables, key), 1e-3);
    const terms: [Column, number][] = users.map(({ activity, tonnesPerTonne }) => [
      levelColumn[activity] as Column,
      (tonnesPerTonne * (levelScale[activity] ?? 0)) / scale,
    ]);
    for (const flow of variables.flowsOfDemand.get(key) ?? []) terms.push([flowColumn[flow] as Column, -(flowScale[flow] ?? 0) / scale]);
    row(
      `supply of ${key.replace(" ", " to users in ")}`,
      0,
      0,
      terms.filter(([, value]) => Math.abs(value) > smallest),
    );
  }

  const pullRow = chain.activities.map(({ spread }, at) => {
    const width = Math.max(narrowestSpread, spread);
    const cost = pull / width;
    const away = (name: string, sign: number): [Column, number][] => [
      [lp.column(`${name} prior ${at}`, 0, width, cost), sign],
      [lp.column(`far ${name} prior ${at}`, 0, Number.POSITIVE_INFINITY, cost * pullBeyond), sign],
    ];
    return row(`prior ${at}`, 1, 1, [[levelColumn[at] as Column, 1], ...away("above", -1), ...away("below", 1)]);
  });

  const scaled = (terms: Terms, by: number): [Column, number][] => [
    ...terms.levels.map(([activity, value]): [Column, number] => [
      levelColumn[activity] as Column,
      (value * (levelScale[activity] ?? 0)) / by,
    ]),
    ...terms.flows.map(([flow, value]): [Column, number] => [flowColumn[flow] as Column, (value * (flowScale[flow] ?? 0)) / by]),
  ];
  const start: Fitted = { levels: levelScale, flows: gravity };
  const residualColumns = rows.map((fact): [Column, Column] => {
    const over = lp.column(`over ${fact.id}`, 0, Number.POSITIVE_INFINITY, fact.weight);
    const under = lp.column(`under ${fact.id}`, 0, Number.POSITIVE_INFINITY, fact.weight);
    const terms: [Column, number][] = fact.of
      ? shareTerms(fact, start, scaled)
      : scaled(fact.part, Math.max(Math.abs(fact.observed), 1e-6));
    const target = fact.of ? 0 : 1;
    row(`fact ${fact.id}`, target, target, [...terms.filter(([, value]) => Math.abs(value) > smallest), [over, -1], [under, 1]]);
    return [over, under];
  });
  const lossRow = row(
    "total fact loss",
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    residualColumns.flatMap(([over, under], at): [Column, number][] => {
      const weight = rows[at]?.weight ?? 0;
      return weight > 0
        ? [
            [over, weight],
            [under, weight],
          ]
        : [];
    }),
  );
  return {
    problem: lp.build("minimize"),
    levelColumn,
    levelScale,
    flowColumn,
    flowScale,
    disposalColumn,
    disposalScale,
    pullRow,
    residualColumns,
    lossRow,
    rowNames,
  };
}

/** part − s·of = 0, divided by s times the whole as the priors have it, so that a tiny whole does not make a share free. */
function shareTerms(fact: FittedRow, start: Fitted, scaled: (terms: Terms, by: number) => [Column, number][]): [Column, number][] {
  const of = fact.of as Terms;
  let whole = 0;
  for (const [activity, value] of of.levels) whole += value * (start.levels[activity] ?? 0);
  for (const [flow, value] of of.flows) whole += value * (start.flows[flow] ?? 0);
  const by = Math.max(1e-6, fact.observed * whole);
  return [...scaled(fact.part, by), ...scaled(of, by).map(([column, value]): [Column, number] => [column, -fact.observed * value])];
}

/** Reads levels, flows and what is left over out of a solution. */
export function readSolution(programme: Programme, x: Float64Array): Fitted & { readonly leftOver: Float64Array } {
  const pick = (columns: readonly Column[], scale: Float64Array): Float64Array =>
    Float64Array.from(columns, (column, at) => Math.max(0, x[column as unknown as number] ?? 0) * (scale[at] ?? 0));
  return {
    levels: pick(programme.levelColumn, programme.levelScale),
    flows: pick(programme.flowColumn, programme.flowScale),
    leftOver: pick(programme.disposalColumn, programme.disposalScale),
  };
}
