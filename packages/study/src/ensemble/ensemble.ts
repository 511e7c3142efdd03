import type { Bundle, Problem, Scenario } from "@coercivity/domain";
import { compileEach, type Names, type Tunable, type TunableOptions, tunables } from "@coercivity/engine";
import { oneAtATimePlan, type Plan, plan, type Sampling } from "../plan/plan.ts";
import { type Held, heldEnsemble, notDrawn } from "./held.ts";
import type { Party } from "./party.ts";

/**
 * A scenario with everything its draws need: the model of each baseline, what is drawn, and by which plan. Plain data and buffers, so that it can
 * be sent to workers as it is.
 */
export interface Ensemble {
  readonly names: Names;
  /** A compiled model of each baseline that balances. */
  readonly models: readonly ArrayBufferLike[];
  /** Places of these baselines in the bundle. */
  readonly baselines: readonly number[];
  /** Baselines of the bundle that do not balance under this scenario, and are left out. */
  readonly failed: number;
  readonly tunables: readonly Tunable[];
  readonly plan: Plan;
  readonly keep: Keep;
}

/** What is kept of each draw beside its losses and halts. */
export interface Keep {
  /** Industries whose output is kept step by step, by place in `names.industries`. */
  readonly industries: readonly number[];
  /** Those whose loss is kept step by step. */
  readonly parties: readonly Party[];
  /** What streams are worth, USD per kg, by id: weighs the plants of a party that are no industries. */
  readonly usdPerKg: Readonly<Record<string, number>>;
  /** Whether prices run beside each draw, and what the measures cost their issuers is kept. */
  readonly blowBack: boolean;
  /** Share of what somebody is sent that comes from this country, by value, in some steps (see `dependence.ts`). */
  readonly dependence?: {
    readonly issuer: string;
    /** Plants it is asked of, by id; the target's users together unless given. */
    readonly plants?: readonly string[];
    readonly usdPerKg: Readonly<Record<string, number>>;
    readonly fromStep: number;
    readonly toStep: number;
  };
}

export interface EnsembleOptions extends TunableOptions {
  readonly runs: number;
  /** Instead of the scenario's. */
  readonly seed?: number;
  /** A Latin hypercube unless given. */
  readonly sampling?: Sampling;
  /** Baselines to draw among, by place in the bundle; all unless given. */
  readonly baselines?: readonly number[];
  /** Those whose loss is kept step by step. */
  readonly parties?: readonly Party[];
  readonly usdPerKg?: Keep["usdPerKg"];
  /** Numbers that are held instead of being drawn, by path. One that is not drawn is a problem. */
  readonly held?: Held;
  /** Run prices beside each draw, and keep what the measures cost their issuers. */
  readonly blowBack?: boolean;
  readonly dependence?: Keep["dependence"];
}

/** The one run in which every number is as declared, held or not, on the first of the baselines; nothing is kept but losses and halts. */
export function asDeclared({ models, baselines, ...ensemble }: Ensemble): Ensemble {
  return {
    ...ensemble,
    models: models.slice(0, 1),
    baselines: baselines.slice(0, 1),
    tunables: [],
    plan: oneAtATimePlan([]),
    keep: { industries: [], parties: [], usdPerKg: {}, blowBack: false },
  };
}

/** Compiles a scenario on the stored baselines, once each, and plans its draws. Problems only where no baseline can be run. */
export function ensembleOf(
  bundle: Bundle,
  scenario: Scenario,
  options: EnsembleOptions,
): Ensemble | { readonly problems: readonly Problem[] } {
  const wanted = options.baselines ?? bundle.baselines.map((_, i) => i);
  const models: ArrayBufferLike[] = [];
  const baselines: number[] = [];
  let names: Names | undefined;
  let problems: readonly Problem[] = [];
  compileEach(bundle, scenario, wanted).forEach((compiled, i) => {
    if ("problems" in compiled) {
      if (problems.length === 0) problems = compiled.problems;
      return;
    }
    names ??= compiled.names;
    models.push(compiled.model.bytes);
    baselines.push(wanted[i]!);
  });
  if (!names) return { problems };
  const blowBack = options.blowBack === true && names.measures.length > 0;
  const drawn = tunables(bundle, scenario, names, { all: options.all === true, prices: blowBack });
  const undrawn = notDrawn(scenario.id, drawn, options.held ?? {});
  if (undrawn.length > 0) return { problems: undrawn };
  const { target, industries } = names;
  const ensemble: Ensemble = {
    names,
    models,
    baselines,
    failed: wanted.length - baselines.length,
    tunables: drawn,
    plan: plan({
      runs: options.runs,
      seed: options.seed ?? scenario.seed,
      paths: drawn.map(({ path }) => path),
      ...(options.sampling ? { sampling: options.sampling } : {}),
    }),
    keep: {
      industries: industries.flatMap(({ country }, i) => (target.includes(country) ? [i] : [])),
      parties: options.parties ?? [],
      usdPerKg: options.usdPerKg ?? {},
      blowBack,
      ...(options.dependence ? { dependence: options.dependence } : {}),
    },
  };
  return options.held ? heldEnsemble(ensemble, options.held) : ensemble;
}
