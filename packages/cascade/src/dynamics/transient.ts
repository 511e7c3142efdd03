import type { Draw, Plant } from "../network/plant.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { badHoldups, transientStuck } from "../problems.ts";
import { checkPlant } from "../steady/check-plant.ts";
import { normalised } from "../steady/steady-state.ts";
import { type Bank, bankOf, content, fill, type Holdups, inventory, leaving, type NodeContent, rates } from "./bank-state.ts";
import { type Stepper, startStep, stepper, tryStep } from "./rosenbrock.ts";

/** A purity to be reached at an outlet: the sum of some components rises through a threshold. */
export interface Target {
  readonly name: string;
  /** Cascade index and the outlet: an end of the bank, or one of its draws. */
  readonly cascade: number;
  readonly outlet: "raffinate" | "extract" | { readonly draw: number };
  readonly components: readonly number[];
  readonly threshold: number;
}

/** A stretch of operation: the plant as it runs until `until` (time counted from the start of the whole run). */
export interface Stretch {
  readonly plant: Plant;
  readonly until: number;
}

/** What is asked of a transient. */
export interface TransientAsk {
  /** Operation in order: e.g. total reflux, then feed; or steady feed, then a disturbed one. All stretches share stages and components. */
  readonly stretches: readonly Stretch[];
  readonly holdups: Holdups;
  /** What each node holds at t = 0, nodes counted cascade by cascade, compositions in the plant's order. */
  readonly start: (node: number) => NodeContent;
  readonly snapshots: readonly number[];
  readonly targets: readonly Target[];
  /** Relative tolerance of the integration; the absolute one is a hundredth of it (of the content of a mixer-settler). */
  readonly tolerance?: number;
  readonly maxSteps?: number;
}

/** The plant at one moment. Inventory in mol RE by component. */
export interface Snapshot {
  readonly t: number;
  readonly raffinate: readonly number[];
  readonly extract: readonly number[];
  readonly inventory: readonly number[];
  readonly ends: readonly {
    readonly raffinate: readonly number[];
    readonly extract: readonly number[];
    readonly draws: readonly (readonly number[])[];
  }[];
}

/** When a purity was first reached from below; null when it stood above at t = 0 or was not reached. */
export interface Reached {
  readonly target: Target;
  readonly time: number | null;
}

/** A run in time. */
export interface Transient {
  readonly snapshots: readonly Snapshot[];
  readonly reached: readonly Reached[];
  /** Every accepted step, for the start-up curve: time, raffinate and extract of the first cascade. */
  readonly curve: readonly { readonly t: number; readonly raffinate: readonly number[]; readonly extract: readonly number[] }[];
  /** What each node holds at the end: the start of a further run. */
  readonly final: readonly NodeContent[];
  /** |moles in − moles out − change of inventory| relative to the inventory at the last moment, as a rate (must be rounding). */
  readonly balanceRate: number;
  readonly steps: number;
  readonly rejected: number;
}

/**
 * Follows a plant in time: well-mixed mixer-settlers (dn/dt = in − out with x and y at equilibrium) or mixer plus settlers.
 * Integrates with RODAS on the diagonal-plus-rank-one block system. Reports a problem when a step cannot be made.
 */
export function transient(ask: TransientAsk, name = "case"): Answer<Transient> {
  const first = ask.stretches[0]!.plant;
  for (const stretch of ask.stretches) {
    const problems = checkPlant(stretch.plant, name, false);
    if (problems.length > 0) return refused(problems);
  }
  const nodes = first.cascades.reduce((sum, cascade) => sum + cascade.mixerSettlers, 0);
  const problem = checkHoldups(ask.holdups, nodes, name);
  if (problem !== null) return refused([problem]);
  const order = orderOf(ask, nodes);
  const run = new Run(ask, order);
  let t = 0;
  for (const stretch of ask.stretches) {
    const stuck = run.follow(bankOf(normalised(stretch.plant), ask.holdups, order), t, stretch.until, stretch === ask.stretches.at(-1));
    if (stuck !== null) return refused([transientStuck(name, stuck.t, stuck.h, run.steps)]);
    t = stretch.until;
  }
  return answered(run.result());
}

/** The most abundant component of the fill goes last: it follows from the constant total. */
function orderOf(ask: TransientAsk, nodes: number): number[] {
  const count = ask.stretches[0]!.plant.components.length;
  const total = new Array<number>(count).fill(0);
  for (let node = 0; node < nodes; node++) {
    ask.start(node).mixer.forEach((value, i) => {
      total[i]! += value;
    });
  }
  let last = 0;
  for (let i = 1; i < count; i++) if (total[i]! > total[last]!) last = i;
  return [...Array(count).keys()].filter((i) => i !== last).concat(last);
}

class Run {
  readonly ask: TransientAsk;
  readonly order: readonly number[];
  state: Float64Array | null = null;
  guess: Float64Array | null = null;
  bank: Bank | null = null;
  snapshots: Snapshot[] = [];
  curve: { t: number; raffinate: number[]; extract: number[] }[] = [];
  times: (number | null | undefined)[];
  pending: number[];
  steps = 0;
  rejected = 0;
  readonly draws: readonly (readonly Draw[])[];

  constructor(ask: TransientAsk, order: readonly number[]) {
    this.ask = ask;
    this.draws = ask.stretches[0]!.plant.cascades.map((cascade) => cascade.draws);
    this.order = order;
    this.times = ask.targets.map(() => undefined);
    this.pending = [...new Set(ask.snapshots)].sort((a, b) => a - b);
  }

  follow(bank: Bank, from: number, until: number, final: boolean): { t: number; h: number } | null {
    const { ask } = this;
    const relative = ask.tolerance ?? 1e-9;
    const absolute = relative * 1e-2;
    this.bank = bank;
    if (this.state === null) this.state = fill(bank, ask.start);
    else bank.s.set(this.guess!);
    const work = stepper(bank);
    let t = from;
    startStep(work, this.state);
    if (t === 0) this.note(0);
    let h = Math.min(firstStep(bank, work), until - t);
    while (t < until) {
      const stop = this.pending.length > 0 && this.pending[0]! < until ? this.pending[0]! : until;
      // Stretch a step that would leave a sliver, and land exactly on what was asked.
      const lands = t + h * 1.01 >= stop;
      const step = lands ? stop - t : h;
      const error = tryStep(work, this.state, step, relative, absolute);
      const factor = error > 0 ? 0.9 / Math.sqrt(Math.sqrt(error)) : 6;
      if (!(error <= 1)) {
        this.rejected++;
        h = step * Math.max(0.15, Math.min(0.9, error < 1e300 ? factor : 0.15));
        if (h < 1e-14 * Math.max(t, 1e-3) || this.rejected + this.steps > (ask.maxSteps ?? 200_000)) return { t, h };
        continue;
      }
      const next = lands ? stop : t + step;
      this.cross(work, t, step);
      this.state.set(work.next);
      t = next;
      this.steps++;
      startStep(work, this.state);
      this.note(t);
      // A short landing step says nothing about how long the next may be.
      if (!lands || step >= h) h = step * Math.min(6, Math.max(0.2, factor));
      if (this.steps + this.rejected > (ask.maxSteps ?? 200_000)) return { t, h };
    }
    this.guess = Float64Array.from(bank.s);
    if (final) rates(bank, this.state, work.f);
    return null;
  }

  /** Looks for targets crossed upwards in the step just tried; the crossing is found by repeating shorter steps from its start. */
  cross(work: Stepper, t: number, step: number): void {
    const { ask, state } = this;
    const bank = work.bank;
    ask.targets.forEach((target, k) => {
      if (this.times[k] !== undefined) return;
      rates(bank, state!, work.f);
      const before = margin(bank, state!, target, this.draws);
      rates(bank, work.next, work.f);
      const after = margin(bank, work.next, target, this.draws);
      if (!(before < 0 && after >= 0)) return;
      const kept = Float64Array.from(work.next);
      let lo = 0;
      let hi = step;
      let gLo = before;
      let gHi = after;
      for (let n = 0; n < 40 && hi - lo > 1e-12 * (t + step); n++) {
        const middle = lo + ((hi - lo) * -gLo) / (gHi - gLo);
        const safe = n % 3 === 2 ? 0.5 * (lo + hi) : Math.min(Math.max(middle, lo + 1e-3 * (hi - lo)), hi - 1e-3 * (hi - lo));
        tryStep(work, state!, safe, 1, 1);
        rates(bank, work.next, work.f);
        const g = margin(bank, work.next, target, this.draws);
        if (g < 0) {
          lo = safe;
          gLo = g;
        } else {
          hi = safe;
          gHi = g;
        }
        if (Math.abs(g) < 1e-15) break;
      }
      this.times[k] = t + (Math.abs(gLo) < Math.abs(gHi) ? lo : hi);
      work.next.set(kept);
    });
  }

  note(t: number): void {
    const { bank, state, ask } = this;
    const ends = bank!.graph.firstNode.map((first, k) => {
      const last = (bank!.graph.firstNode[k + 1] ?? bank!.nodes) - 1;
      const draws = this.draws[k]!.map((draw) => leaving(bank!, state!, first + draw.stage - 1, draw.phase === "org"));
      return { raffinate: leaving(bank!, state!, first, false), extract: leaving(bank!, state!, last, true), draws };
    });
    if (t === 0) {
      ask.targets.forEach((target, k) => {
        if (margin(bank!, state!, target, this.draws) >= 0) this.times[k] = null;
      });
    }
    this.curve.push({ t, raffinate: ends[0]!.raffinate, extract: ends[0]!.extract });
    if (this.pending[0] !== t) return;
    this.pending.shift();
    this.snapshots.push({ t, raffinate: ends[0]!.raffinate, extract: ends[0]!.extract, inventory: inventory(bank!, state!), ends });
  }

  result(): Transient {
    const bank = this.bank!;
    const state = this.state!;
    return {
      snapshots: this.snapshots,
      reached: this.ask.targets.map((target, k) => ({ target, time: this.times[k] ?? null })),
      curve: this.curve,
      final: Array.from({ length: bank.nodes }, (_, node) => content(bank, state, node)),
      balanceRate: balanceRate(bank, state),
      steps: this.steps,
      rejected: this.rejected,
    };
  }
}

/** How far an outlet stands above the target's threshold. */
function margin(bank: Bank, state: Float64Array, target: Target, draws: readonly (readonly Draw[])[]): number {
  const first = bank.graph.firstNode[target.cascade]!;
  const last = (bank.graph.firstNode[target.cascade + 1] ?? bank.nodes) - 1;
  let node = target.outlet === "raffinate" ? first : last;
  let organic = target.outlet === "extract";
  if (typeof target.outlet === "object") {
    const draw = draws[target.cascade]![target.outlet.draw]!;
    node = first + draw.stage - 1;
    organic = draw.phase === "org";
  }
  const composition = leaving(bank, state, node, organic);
  let sum = -target.threshold;
  for (const i of target.components) sum += composition[i]!;
  return sum;
}

/** A first step in which the fastest mixer or settler turns over by a thousandth. */
function firstStep(bank: Bank, work: Stepper): number {
  const { m, nodes } = bank;
  let fastest = 0;
  work.f0.forEach((rate, i) => {
    const node = Math.floor(i / m);
    const held = node < nodes ? bank.holdAq[node]! + bank.holdOrg[node]! : 1;
    fastest = Math.max(fastest, Math.abs(rate) / held);
  });
  return fastest > 0 ? 1e-3 / fastest : 1e-3;
}

/** |Σ dn/dt − (fed − leaving)| over the larger of the two, at the last state: inventory must change exactly by what passes the fence. */
function balanceRate(bank: Bank, state: Float64Array): number {
  const rate = new Float64Array(bank.size);
  rates(bank, state, rate);
  const { m, nodes, components: c, graph } = bank;
  let worst = 0;
  for (let i = 0; i < m; i++) {
    let change = 0;
    let fed = 0;
    let out = 0;
    for (let j = 0; j < nodes; j++) {
      change += rate[j * m + i]!;
      if (bank.settlers) change += bank.settleAq[j]! * rate[(nodes + j) * m + i]! + bank.settleOrg[j]! * rate[(2 * nodes + j) * m + i]!;
      fed += bank.fed[j * c + i]!;
      const x = bank.settlers ? state[(nodes + j) * m + i]! : bank.x[j * c + i]!;
      const y = bank.settlers ? state[(2 * nodes + j) * m + i]! : bank.y[j * c + i]!;
      out += graph.aqueousLeaving[j]! * x + graph.organicLeaving[j]! * y;
    }
    worst = Math.max(worst, Math.abs(change - fed + out) / Math.max(fed, out, graph.organicOut[0]! + graph.aqueousOut[0]!));
  }
  return worst;
}

function checkHoldups(holdups: Holdups, nodes: number, name: string): ReturnType<typeof badHoldups> | null {
  const { mixerAqueous, mixerOrganic, settlerAqueous, settlerOrganic } = holdups;
  if ([mixerAqueous, mixerOrganic, settlerAqueous, settlerOrganic].some((list) => list.length !== nodes))
    return badHoldups(name, `one number per mixer-settler (${nodes}) is needed`);
  const settlers = settlerAqueous.some((h) => h > 0) || settlerOrganic.some((h) => h > 0);
  for (let j = 0; j < nodes; j++) {
    if (!(mixerAqueous[j]! >= 0 && mixerOrganic[j]! >= 0 && mixerAqueous[j]! + mixerOrganic[j]! > 0))
      return badHoldups(name, `mixer ${j + 1} holds nothing`);
    if (settlers && !(settlerAqueous[j]! > 0 && settlerOrganic[j]! > 0))
      return badHoldups(name, `settler ${j + 1} holds nothing in one phase`);
  }
  return null;
}
