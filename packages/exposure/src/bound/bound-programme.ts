import { type Border, type Model, type ParameterName, parameterTable } from "@coercivity/engine";
import { type Column, LpBuilder, type LpProblem } from "@coercivity/lp";
import { boundLinks } from "./bound-links.ts";
import { type Periods, periodsOf } from "./periods.ts";

/** The programme, and how to read the loss of an industry (USD over the run) from its answer. */
export interface BoundProgramme {
  readonly problem: LpProblem;
  readonly loss: (industry: number, x: Float64Array) => number;
}

/** Terms of rows that are collected while columns are made. */
export type Terms = [Column, number][];

/** What the parts of the programme share. Rows of slots and pools are relative to use and output at rest, so that numbers stay near 1. */
export interface BoundFrame {
  readonly model: Model;
  readonly border: Border;
  readonly periods: Periods;
  readonly lp: LpBuilder;
  /** Inflow of slots by period, in steps of their use; what is under way at rest as a number. */
  readonly arrivals: Terms[][];
  readonly underWay: Float64Array[];
  /** Outflow of pools by period, over their output at rest in a step. */
  readonly outflow: Terms[][];
  readonly poolScale: Float64Array;
  /** Whether some essential group needs the slot. */
  readonly needed: Uint8Array;
}

/**
 * The engine's arrays as a programme over periods k. Columns are sums over a period, relative to a step at rest:
 *
 *   minimise Σ value added of industries not made
 *   stock_s,k  = stock_s,k−1 + arrivals_s,k + supplements − use_s,k ≥ 0,   Σ_s∈group v_s use_s ≥ level_a      essential groups
 *   pool_p,k   = pool_p,k−1 + Σ output level − Σ shipped − disposed ≥ 0
 *   Σ level_a L0_a ≤ capacity_f L0_f;  shipped within permit, cap and quota;  sent as holds and licences let it past
 *
 * What no essential group needs is left out, which only leaves more for the rest.
 */
export function boundProgramme(model: Model, border: Border): BoundProgramme {
  const periods = periodsOf(model.steps, model.stepDays);
  const lp = new LpBuilder();
  const rows = (n: number): Terms[][] => Array.from({ length: n }, () => Array.from({ length: periods.count }, () => []));
  const frame: BoundFrame = {
    model,
    border,
    periods,
    lp,
    arrivals: rows(model.slotCount),
    underWay: Array.from({ length: model.slotCount }, () => new Float64Array(periods.count)),
    outflow: rows(model.poolCount),
    poolScale: Float64Array.from({ length: model.poolCount }, (_, p) => Math.max(model.poolMade0[p]!, model.poolOut0[p]!) || 1),
    needed: neededSlots(model),
  };
  const levels = levelColumns(frame);
  limitFacilities(frame, levels);
  boundLinks(frame);
  supplementColumns(frame);
  balanceSlots(frame, levels);
  balancePools(frame, levels);
  const usdPerStep = (n: number): number => model.industryValueAdded[n]! * model.stepDays;
  return {
    problem: lp.build(),
    loss: (n, x) => {
      let lost = 0;
      forActivities(model, model.industryFacility[n]!, (a) => {
        const share = shareOfFacility(model, a);
        levels[a]!.forEach((column, k) => {
          lost += (stepsIn(periods, k) - x[column]!) * share * usdPerStep(n);
        });
      });
      return lost;
    },
  };
}

/** Value of a parameter of the model. */
export function parameterOf(model: Model, name: ParameterName): number {
  return model.parameters[Object.keys(parameterTable).indexOf(name)]!;
}

export function stepsIn({ start }: Periods, k: number): number {
  return start[k + 1]! - start[k]!;
}

function neededSlots(model: Model): Uint8Array {
  const needed = new Uint8Array(model.slotCount);
  for (let g = 0; g < model.groupCount; g++) {
    for (let s = model.groupSlotStart[g]!; s < model.groupSlotStart[g + 1]!; s++) {
      if (model.groupEssential[g] === 1 && model.slotUse0[s]! > 0) needed[s] = 1;
    }
  }
  return needed;
}

function forActivities(model: Model, f: number, use: (a: number) => void): void {
  for (let a = model.facilityActivityStart[f]!; a < model.facilityActivityStart[f + 1]!; a++) use(a);
}

function shareOfFacility(model: Model, a: number): number {
  const whole = model.facilityLevel0[model.activityFacility[a]!]!;
  return whole > 0 ? model.activityLevel0[a]! / whole : 0;
}

/** Levels by activity and period. A mine makes no more than at rest, nor does a last use; others no more than orders may ask. */
function levelColumns({ model, border, periods, lp }: BoundFrame): Column[][] {
  const value = new Float64Array(model.facilityCount);
  for (let n = 0; n < model.industryCount; n++) value[model.industryFacility[n]!] = model.industryValueAdded[n]! * model.stepDays;
  const cap = parameterOf(model, "orderCap");
  const worth = value.reduce((sum, usd) => sum + usd, 0) || 1;
  return Array.from({ length: model.activityCount }, (_, a) => {
    const f = model.activityFacility[a]!;
    const most = model.activityPush[a] === 1 || model.activityRevenue[a] === 0 ? 1 : cap;
    return Array.from({ length: periods.count }, (_, k) => {
      let upper = 0;
      for (let t = periods.start[k]!; t < periods.start[k + 1]!; t++) {
        upper += Math.min(most, alone(model, a) ? border.capacity[t * model.facilityCount + f]! : most);
      }
      // Losses weigh by value added, over the whole world's in a step.
      return lp.column("", 0, upper, (-1000 * shareOfFacility(model, a) * value[f]!) / worth);
    });
  });
}

function alone(model: Model, a: number): boolean {
  const f = model.activityFacility[a]!;
  return model.facilityActivityStart[f + 1]! - model.facilityActivityStart[f]! === 1;
}

/** Activities of one facility share its capacity; production quotas bind by the year. */
function limitFacilities({ model, border, periods, lp }: BoundFrame, levels: Column[][]): void {
  for (let f = 0; f < model.facilityCount; f++) {
    const first = model.facilityActivityStart[f]!;
    if (model.facilityActivityStart[f + 1]! - first < 2) continue;
    for (let k = 0; k < periods.count; k++) {
      let most = 0;
      for (let t = periods.start[k]!; t < periods.start[k + 1]!; t++) most += border.capacity[t * model.facilityCount + f]!;
      const terms: Terms = [];
      forActivities(model, f, (a) => void terms.push([levels[a]![k]!, shareOfFacility(model, a)]));
      lp.row("", -Infinity, most, terms);
    }
  }
  const stepsInYear = 365 / model.stepDays;
  for (let i = 0; i < model.productionFacility.length; i++) {
    const m = model.productionMeasure[i]!;
    const f = model.productionFacility[i]!;
    const since = Math.max(0, Math.ceil(model.measureFrom[m]! / model.stepDays));
    if (model.measureTo[m]! < model.steps * model.stepDays || model.suspensionStart[m + 1]! > model.suspensionStart[m]!) continue;
    const terms: Terms = [];
    for (let k = 0, year = 1; k < periods.count; k++) {
      if (periods.start[k]! < since) continue;
      forActivities(model, f, (a) => void terms.push([levels[a]![k]!, shareOfFacility(model, a)]));
      while (periods.start[k + 1]! > since + year * stepsInYear) year++;
      lp.row("", -Infinity, year * model.productionShare[i]! * stepsInYear, terms);
    }
  }
}

/** Stockpiles and new supply, to whichever of their slots they help most. */
function supplementColumns({ model, periods, lp, arrivals, needed }: BoundFrame): void {
  for (let u = 0; u < model.supplementCount; u++) {
    if (model.supplementOn[u] === 0) continue;
    const from = model.supplementFrom[u]! + model.supplementDelay[u]!;
    const all: Terms = [];
    for (let k = 0; k < periods.count; k++) {
      let open = 0;
      for (let t = periods.start[k]!; t < periods.start[k + 1]!; t++) if (t * model.stepDays >= from) open++;
      if (open === 0) continue;
      const rate: Terms = [];
      for (let i = model.supplementSlotStart[u]!; i < model.supplementSlotStart[u + 1]!; i++) {
        const s = model.supplementSlot[i]!;
        if (needed[s] === 0) continue;
        const column = lp.column("", 0, Infinity, 0);
        arrivals[s]![k]!.push([column, 1]);
        rate.push([column, model.slotUse0[s]! / model.supplementRate[u]!]);
        all.push([column, model.slotUse0[s]! / model.supplementRate[u]!]);
      }
      if (rate.length > 0) lp.row("", -Infinity, open, rate);
    }
    if (all.length > 0 && model.supplementKg[u]! < Infinity) lp.row("", -Infinity, model.supplementKg[u]! / model.supplementRate[u]!, all);
  }
}

function balanceSlots({ model, periods, lp, arrivals, underWay, needed }: BoundFrame, levels: Column[][]): void {
  for (let g = 0; g < model.groupCount; g++) {
    if (model.groupEssential[g] === 0) continue;
    const slots: number[] = [];
    for (let s = model.groupSlotStart[g]!; s < model.groupSlotStart[g + 1]!; s++) if (needed[s] === 1) slots.push(s);
    if (slots.length === 0) continue;
    const level = levels[model.slotActivity[slots[0]!]!]!;
    const uses = slots.map(() => level);
    if (slots.length > 1) {
      slots.forEach((_, i) => {
        uses[i] = Array.from({ length: periods.count }, () => lp.column("", 0, Infinity, 0));
      });
      for (let k = 0; k < periods.count; k++) {
        const worth = slots.map((s, i): [Column, number] => [uses[i]![k]!, model.slotWorth[s]!]);
        lp.row("", 0, Infinity, [...worth, [level[k]!, -1]]);
      }
    }
    slots.forEach((s, i) => {
      let before: Column | undefined;
      for (let k = 0; k < periods.count; k++) {
        const stock = lp.column("", 0, Infinity, 0);
        const here = (before === undefined ? model.slotCover[s]! : 0) + underWay[s]![k]!;
        const terms: Terms = [
          [stock, 1],
          [uses[i]![k]!, 1],
        ];
        for (const [column, share] of arrivals[s]![k]!) terms.push([column, -share]);
        if (before !== undefined) terms.push([before, -1]);
        lp.row("", -Infinity, here, terms);
        before = stock;
      }
    });
  }
}

function balancePools({ model, periods, lp, outflow, poolScale }: BoundFrame, levels: Column[][]): void {
  const made: [number, number][][] = Array.from({ length: model.poolCount }, () => []);
  for (let a = 0; a < model.activityCount; a++) {
    for (let o = model.activityOutputStart[a]!; o < model.activityOutputStart[a + 1]!; o++) {
      if (model.outputKg0[o]! > 0) made[model.outputPool[o]!]!.push([a, model.outputKg0[o]!]);
    }
  }
  for (let p = 0; p < model.poolCount; p++) {
    if (outflow[p]!.every((terms) => terms.length === 0)) continue;
    const scale = poolScale[p]!;
    let before: Column | undefined;
    for (let k = 0; k < periods.count; k++) {
      const stock = lp.column("", 0, Infinity, 0);
      // Goods that are not on record at rest may go on coming; nobody has to dump any.
      const offRecord = (Math.max(0, -model.poolDisposal0[p]!) * stepsIn(periods, k)) / scale;
      const terms: Terms = [[stock, 1]];
      for (const [a, kg] of made[p]!) terms.push([levels[a]![k]!, -kg / scale]);
      terms.push(...outflow[p]![k]!);
      if (before !== undefined) terms.push([before, -1]);
      lp.row("", -Infinity, (before === undefined ? model.poolStock0[p]! / scale : 0) + offRecord, terms);
      before = stock;
    }
  }
}
