import { type CutDesign, cutPlant, designCut } from "../design/cut.ts";
import { type Ladder, ladder, type SeparationFactor } from "../factors/ladder.ts";
import { gramsOxidePerMole, massToMole } from "../feed/oxides.ts";
import { linkedBound } from "../limits/linked-bound.ts";
import type { Plant } from "../network/plant.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { cutStepLost, flowsheetFeed } from "../problems.ts";
import { type PriceCountry, sizing, unitPrices } from "../reagents/assumptions.ts";
import { type Consumption, consumption } from "../reagents/consumption.ts";
import { type Cost, cost, type Equipment, type Sizes, sizes } from "../reagents/cost.ts";
import type { Figure, Range } from "../reagents/figure.ts";
import { type SteadyState, steadyState } from "../steady/steady-state.ts";
import { type CutStart, cutStart } from "./cut-start.ts";
import type { CutStep, Flowsheet } from "./flowsheet.ts";

/** One cut of a run. Flows per mol fed to the plant. */
export interface CutResult {
  readonly step: CutStep;
  /** mol fed to the cut per mol fed to the plant. */
  readonly share: number;
  readonly design: CutDesign;
  /** The bank with every component of the plant, and its profile. */
  readonly plant: Plant;
  readonly state: SteadyState;
  readonly start: CutStart;
  /** Days after the plant opens at which the cut receives feed on spec. */
  readonly opensAt: number | null;
}

/** A product: an end of a cut that feeds no other. */
export interface Product {
  readonly name: string;
  readonly from: string;
  /** mol RE per mol fed, and kg REO per t REO fed. */
  readonly flow: number;
  readonly kgPerTonne: number;
  /** Mole fractions by element, and the share of the element or group it is named after. */
  readonly composition: Readonly<Record<string, number>>;
  readonly purity: number;
  /** Share of each of its named elements that ends in it. */
  readonly recovery: Readonly<Record<string, number>>;
  /** Days after opening at which it first holds at most twice the impurity asked of its cut. */
  readonly onSpecAfterDays: number | null;
}

/** A flowsheet worked out: purities, recoveries, start-up, inventory, waste, cost; and the figures behind it. */
export interface FlowsheetResult {
  readonly flowsheet: Flowsheet;
  readonly ladder: Ladder;
  readonly unverifiedFactors: readonly string[];
  readonly cuts: readonly CutResult[];
  readonly products: readonly Product[];
  readonly componentBalance: number;
  readonly use: Consumption;
  readonly sizes: Sizes;
  readonly cost: Cost;
  /** The same plant at the unit prices of every country on file. */
  readonly costByCountry: Readonly<Record<PriceCountry, Cost>>;
  /** Inventory at steady state: kg REO by element, and its value where a price is on file. */
  readonly inventoryKg: Readonly<Record<string, number>>;
  readonly inventoryUsd: Range | null;
  readonly unpriced: readonly string[];
  /** S used over all cuts, its minimum as a sequence of the same cuts, and fully linked. */
  readonly reflux: {
    readonly used: number;
    readonly minimum: number;
    readonly linked: number;
    readonly etaS: number;
    readonly etaLink: number;
  };
  /** Share of product mass on spec by day: the start-up curve, cuts started one after the other. */
  readonly ramp: readonly { readonly day: number; readonly share: number }[];
  readonly radioactive: { readonly thoriumKgPerTonne: Figure | null; readonly uraniumKgPerTonne: Figure | null };
  /** For the ledger: an assumption-grade process, to stand beside measured recoveries and ramps, never instead of them. */
  readonly process: {
    readonly grade: "assumption";
    readonly recovery: Readonly<Record<string, number>>;
    readonly rampDays: number | null;
    readonly why: string;
  };
}

/**
 * Runs a flowsheet: every cut is designed for what the one before really sends (all components), solved rigorously, started up on its own and
 * opened when its feed is on spec; reagents, sizes and cost are summed. Prices of oxides are handed in; elements without one are named.
 */
export function runFlowsheet(
  sheet: Flowsheet,
  factors: readonly SeparationFactor[],
  prices: Readonly<Record<string, Figure>>,
): Answer<FlowsheetResult> {
  const elements = Object.keys(sheet.feed.amounts).filter((element) => sheet.feed.amounts[element]! > 0);
  const rungs = ladder(factors, elements);
  if (rungs.problems.length > 0) return refused(rungs.problems);
  const order = rungs.value.elements;
  const moles = feedMoles(sheet, order);
  if (moles === null) return refused([flowsheetFeed(sheet.name)]);
  const grams = moles.reduce((sum, x, i) => sum + x * gramsOxidePerMole(order[i]!)!, 0);
  const cuts: CutResult[] = [];
  const outlets = new Map<string, { composition: readonly number[]; flow: number; onSpec: number | null }>();
  outlets.set("feed", { composition: moles, flow: 1, onSpec: 0 });
  for (const step of sheet.steps) {
    const key = step.from === "feed" ? "feed" : `${step.from.cut} ${step.from.end}`;
    const source = outlets.get(key);
    if (source === undefined) return refused([cutStepLost(sheet.name, step.id, key)]);
    const result = runCut(sheet.name, step, order, rungs.value.beta, source);
    if (!result.ok) return result;
    cuts.push(result.value);
    outlets.delete(key);
    const { state, share, start, opensAt } = result.value;
    const profile = state.cascades[0]!;
    const later = (days: number | null): number | null => (opensAt === null || days === null ? null : opensAt + days);
    outlets.set(`${step.id} raffinate`, {
      composition: profile.raffinate,
      flow: share * profile.raffinateFlow,
      onSpec: later(start.raffinateDays),
    });
    outlets.set(`${step.id} extract`, {
      composition: profile.extract,
      flow: share * profile.extractFlow,
      onSpec: later(start.extractDays),
    });
  }
  const products = productsOf(outlets, order, moles, grams);
  return answered(summary(sheet, rungs.value, order, moles, grams, cuts, products, prices));
}

function feedMoles(sheet: Flowsheet, order: readonly string[]): number[] | null {
  const amounts = order.map((element) => sheet.feed.amounts[element]!);
  if (sheet.feed.basis === "mass-REO") return massToMole(order, amounts);
  const total = amounts.reduce((a, b) => a + b, 0);
  return total > 0 ? amounts.map((amount) => amount / total) : null;
}

function runCut(
  name: string,
  step: CutStep,
  order: readonly string[],
  beta: readonly number[],
  source: { composition: readonly number[]; flow: number; onSpec: number | null },
): Answer<CutResult> {
  // The integer search looks at what can spoil a purity; the final profile carries every component.
  const kept = [...order.keys()].filter((i) => source.composition[i]! > 1e-6);
  const sum = kept.reduce((total, i) => total + source.composition[i]!, 0);
  const firstExtracted = kept.findIndex((i) => order.indexOf(step.between[1]) <= i);
  const design = designCut(
    {
      components: kept.map((i) => order[i]!),
      beta: kept.map((i) => beta[i]! / beta[kept[0]!]!),
      feed: kept.map((i) => source.composition[i]! / sum),
      firstExtracted,
      purityA: step.purityExtract,
      purityB: step.purityRaffinate,
      phase: "aq",
      overMinimum: step.overMinimum ?? 1.2,
    },
    `${name} ${step.id}`,
  );
  if (!design.ok) return design;
  const { S, W, n, m } = design.value;
  const all = { ...design.value.ask, components: order, beta, feed: source.composition, firstExtracted: order.indexOf(step.between[1]) };
  const plant = cutPlant(all, S, W, n, m);
  const state = steadyState(plant, {}, `${name} ${step.id}`);
  if (!state.ok) return state;
  const start = cutStart(design.value, step);
  if (!start.ok) return start;
  return answered({
    step,
    share: source.flow,
    design: design.value,
    plant,
    state: state.value,
    start: start.value,
    opensAt: source.onSpec,
  });
}

function productsOf(
  outlets: ReadonlyMap<string, { composition: readonly number[]; flow: number; onSpec: number | null }>,
  order: readonly string[],
  moles: readonly number[],
  grams: number,
): Product[] {
  return [...outlets].map(([from, { composition, flow, onSpec }]) => {
    const named = order.filter((_, i) => (flow * composition[i]!) / moles[i]! > 0.5);
    const purity = named.reduce((sum, element) => sum + composition[order.indexOf(element)]!, 0);
    const mass = composition.reduce((sum, x, i) => sum + x * gramsOxidePerMole(order[i]!)!, 0);
    return {
      name: named.join("–"),
      from,
      flow,
      kgPerTonne: (1000 * flow * mass) / grams,
      composition: Object.fromEntries(order.map((element, i) => [element, composition[i]!])),
      purity,
      recovery: Object.fromEntries(
        named.map((element) => [element, (flow * composition[order.indexOf(element)]!) / moles[order.indexOf(element)]!]),
      ),
      onSpecAfterDays: onSpec,
    };
  });
}

function summary(
  sheet: Flowsheet,
  rungs: Ladder,
  order: readonly string[],
  moles: readonly number[],
  grams: number,
  cuts: readonly CutResult[],
  products: readonly Product[],
  prices: Readonly<Record<string, Figure>>,
): FlowsheetResult {
  let S = 0;
  let W = 0;
  let stripped = 0;
  let minimum = 0;
  const equipment: Equipment[] = cuts.map(({ design, share, state }) => {
    S += share * design.S;
    W += share * design.W;
    stripped += share * state.cascades[0]!.extractFlow;
    minimum += share * design.sMin;
    return { mixerSettlers: design.n + design.m, S: share * design.S, L: share * (design.W + 1) };
  });
  const use = consumption({ S, W, stripped, precipitated: 1 }, grams);
  const plant = sizes(equipment, sheet.tonnesPerYear.value, grams);
  const linked = linkedOf(cuts, rungs, moles);
  const inventoryKg = heldByElement(sheet, order, grams, cuts);
  const unpriced = order.filter((element) => prices[element] === undefined);
  const worth = (of: "value" | "low" | "high"): number =>
    order.reduce((sum, element) => sum + (prices[element]?.[of] ?? 0) * inventoryKg[element]!, 0);
  const last = products.every((product) => product.onSpecAfterDays !== null)
    ? Math.max(...products.map((product) => product.onSpecAfterDays!))
    : null;
  const inventoryUsd = unpriced.length === order.length ? null : { value: worth("value"), low: worth("low"), high: worth("high") };
  const priced = (country: PriceCountry): Cost =>
    cost(plant, use, unitPrices[country], sheet.tonnesPerYear.value, inventoryUsd ?? undefined);
  const costs = { CHN: priced("CHN"), MYS: priced("MYS"), AUS: priced("AUS"), USA: priced("USA"), JPN: priced("JPN") };
  let balance = 0;
  order.forEach((element, i) => {
    const out = products.reduce((sum, product) => sum + product.flow * product.composition[element]!, 0);
    balance = Math.max(balance, Math.abs(out - moles[i]!) / moles[i]!);
  });
  return {
    flowsheet: sheet,
    ladder: rungs,
    unverifiedFactors: rungs.rungs.filter((rung) => !rung.verified).map((rung) => rung.pair),
    cuts,
    products,
    componentBalance: balance,
    use,
    sizes: plant,
    cost: costs[sheet.country],
    costByCountry: costs,
    inventoryKg,
    inventoryUsd,
    unpriced,
    reflux: { used: S, minimum, linked, etaS: minimum / S, etaLink: linked / S },
    ramp: rampOf(products),
    radioactive: { thoriumKgPerTonne: sheet.feed.thorium, uraniumKgPerTonne: sheet.feed.uranium },
    process: {
      grade: "assumption",
      recovery: Object.assign({}, ...products.map((product) => product.recovery)) as Record<string, number>,
      rampDays: last,
      why: `design by constant separation factors (${rungs.rungs.some((rung) => !rung.verified) ? "some unverified" : "all sourced"}), every mixer-settler at equilibrium; measured recoveries and ramps of plants stand before it`,
    },
  };
}

/** Minimum S of the same cuts fully linked: the largest of their Underwood minima on the plant's whole feed. */
function linkedOf(cuts: readonly CutResult[], rungs: Ladder, moles: readonly number[]): number {
  const wanted = new Set(cuts.map(({ step }) => rungs.elements.indexOf(step.between[1])));
  return linkedBound(rungs.beta, moles)
    .cuts.filter((cut) => wanted.has(cut.firstExtracted))
    .reduce((most, cut) => Math.max(most, cut.sMin), 0);
}

/** kg of REO held by element at steady state: Σ (L x + V y) × residence × share. */
function heldByElement(sheet: Flowsheet, order: readonly string[], grams: number, cuts: readonly CutResult[]): Record<string, number> {
  const days = (sizing.mixerMinutes.value + sizing.settlerMinutes.value) / 1440;
  const molesPerDay = (sheet.tonnesPerYear.value * 1e6) / grams / sizing.daysPerYear.value;
  const held = new Array<number>(order.length).fill(0);
  for (const { state, share } of cuts) {
    const profile = state.cascades[0]!;
    const flows = state.flows.byCascade[0]!;
    profile.x.forEach((x, j) => {
      for (let i = 0; i < order.length; i++)
        held[i]! += share * days * (flows.aqueousOut[j]! * x[i]! + flows.organicOut[j]! * profile.y[j]![i]!);
    });
  }
  return Object.fromEntries(order.map((element, i) => [element, (held[i]! * molesPerDay * gramsOxidePerMole(element)!) / 1000]));
}

function rampOf(products: readonly Product[]): { day: number; share: number }[] {
  const total = products.reduce((sum, product) => sum + product.kgPerTonne, 0);
  const dated = products.filter((product) => product.onSpecAfterDays !== null).sort((a, b) => a.onSpecAfterDays! - b.onSpecAfterDays!);
  const ramp = [{ day: 0, share: 0 }];
  let reached = 0;
  for (const product of dated) {
    reached += product.kgPerTonne;
    ramp.push({ day: product.onSpecAfterDays!, share: reached / total });
  }
  return ramp;
}
