import { LpBuilder, solveLp } from "@coercivity/lp";

/** An ore (or a whole mine with its plant): what a tonne of it yields and costs. */
export interface Ore {
  readonly name: string;
  /** Yield of each element per unit of ore, in the order of the demands. */
  readonly yields: readonly number[];
  readonly cost: number;
  /** Most that can be run. */
  readonly cap: number;
}

/** What happens to what nobody asked for. */
export interface Surplus {
  /** Cost of disposing of a unit of each element; negative where it earns. */
  readonly disposalCost?: readonly number[];
  /** By-product sinks: so much of an element is taken at so much a unit (Ce polish, La cracking catalyst). */
  readonly sinks?: readonly { readonly element: number; readonly price: number; readonly cap: number }[];
}

export type BalanceResult =
  | {
      readonly feasible: true;
      /** How much of each ore to run. */
      readonly run: readonly number[];
      readonly cost: number;
      readonly surplus: readonly number[];
      /** What one more unit of demand of each element would cost; 0 where it is in surplus. */
      readonly shadowPrice: readonly number[];
      /** What one more unit of each ore forced in would cost; negative where its cap binds. */
      readonly reducedCost: readonly number[];
      /** Sold to each sink. */
      readonly sold: readonly number[];
    }
  | { readonly feasible: false; readonly message: string };

/**
 * The balance problem: min Σ c_k y_k + Σ h_e s_e − Σ price · sold with Σ_k g_ke y_k − s_e − sold_e ≥ d_e, 0 ≤ y_k ≤ cap_k. Elements come out
 * of the ground together: those in surplus have the shadow price 0 and the binding ones carry all the joint cost.
 *
 * Source: K. Binnemans, P. Jones, "Rare earths and the balance problem", J. Sustainable Metallurgy 1 (2015).
 */
export async function balanceProblem(ores: readonly Ore[], demand: readonly number[], surplus: Surplus = {}): Promise<BalanceResult> {
  const lp = new LpBuilder();
  const run = ores.map(({ name, cost, cap }) => lp.column(name, 0, cap, cost));
  const sinks = surplus.sinks ?? [];
  const sold = sinks.map(({ cap, price }, at) => lp.column(`sink ${at}`, 0, cap, -price));
  const dumped = demand.map((_, e) => (surplus.disposalCost ? lp.column(`surplus ${e}`, 0, Infinity, surplus.disposalCost[e] ?? 0) : -1));
  const rows = demand.map((need, e) =>
    lp.row(`element ${e}`, need, surplus.disposalCost ? need : Infinity, [
      ...run.map((column, k) => [column, ores[k]!.yields[e]!] as const),
      ...sinks.flatMap((sink, at) => (sink.element === e ? [[sold[at]!, -1] as const] : [])),
      ...(dumped[e]! >= 0 ? [[dumped[e]!, -1] as const] : []),
    ]),
  );
  const solved = await solveLp(lp.build());
  if (solved.status !== "optimal") return { feasible: false, message: solved.message };
  const left = demand.map((need, e) => {
    const made = run.reduce((sum, column, k) => sum + solved.x[column]! * ores[k]!.yields[e]!, 0);
    const taken = sinks.reduce((sum, sink, at) => sum + (sink.element === e ? solved.x[sold[at]!]! : 0), 0);
    return Math.max(0, made - taken - need);
  });
  return {
    feasible: true,
    run: run.map((column) => solved.x[column]!),
    cost: solved.objective,
    surplus: left,
    shadowPrice: rows.map((row) => solved.dual[row]! + 0),
    reducedCost: run.map((column) => solved.reducedCost[column]! + 0),
    sold: sold.map((column) => solved.x[column]!),
  };
}
