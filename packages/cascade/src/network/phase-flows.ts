import type { Cascade, Phase, Plant } from "./plant.ts";

/** Rare-earth flows of one cascade, mol per unit time, index 0 = mixer-settler 1. */
export interface PhaseFlows {
  /** V_j: organic that goes on to j+1 (the extract at N). */
  readonly organic: Float64Array;
  /** L_j: aqueous that goes on to j−1 (the raffinate at 1). */
  readonly aqueous: Float64Array;
  /** V_j plus organic draws at j: all organic that leaves j. */
  readonly organicOut: Float64Array;
  /** L_j plus aqueous draws at j. */
  readonly aqueousOut: Float64Array;
}

/** A stream that enters a mixer-settler, whether from outside or over a link. */
export interface Entry {
  readonly stage: number;
  readonly phase: Phase;
  readonly flow: number;
}

/**
 * Phase flows under constant mixed extraction ratio: every interior mixer-settler exchanges RE mole for mole, so
 * V_j = V_{j−1} + F^org_j − U^org_j (+ S at 1, − W at N) and L_j = L_{j+1} + F^aq_j − U^aq_j (+ W at N, − S at 1).
 * Source: S02; own balances.
 */
function phaseFlows(cascade: Cascade, entries: readonly Entry[]): PhaseFlows {
  const n = cascade.mixerSettlers;
  const inOrganic = new Float64Array(n);
  const inAqueous = new Float64Array(n);
  const outOrganic = new Float64Array(n);
  const outAqueous = new Float64Array(n);
  for (const entry of entries) {
    const into = entry.phase === "org" ? inOrganic : inAqueous;
    into[entry.stage - 1]! += entry.flow;
  }
  for (const draw of cascade.draws) {
    const from = draw.phase === "org" ? outOrganic : outAqueous;
    from[draw.stage - 1]! += draw.flow;
  }
  const organic = new Float64Array(n);
  const aqueous = new Float64Array(n);
  const organicOut = new Float64Array(n);
  const aqueousOut = new Float64Array(n);
  let v = cascade.S;
  for (let j = 0; j < n; j++) {
    v += inOrganic[j]! - outOrganic[j]!;
    if (j === n - 1) v = settle(v - cascade.W, cascade.W + cascade.S);
    organic[j] = v;
    organicOut[j] = v + outOrganic[j]!;
  }
  let l = cascade.W;
  for (let j = n - 1; j >= 0; j--) {
    l += inAqueous[j]! - outAqueous[j]!;
    if (j === 0) l = settle(l - cascade.S, cascade.W + cascade.S);
    aqueous[j] = l;
    aqueousOut[j] = l + outAqueous[j]!;
  }
  return { organic, aqueous, organicOut, aqueousOut };
}

/** Rounding leaves 1e-16 where total reflux means exactly nothing; such a remainder is no product. */
function settle(flow: number, scale: number): number {
  return Math.abs(flow) <= 4e-15 * scale ? 0 : flow;
}

/** Flow of an outlet that is linked onwards: the raffinate, the extract, or a draw of the cascade. */
export interface LinkFlow extends Entry {
  readonly from: string;
  readonly fromStage: number;
  readonly fromPhase: Phase;
  readonly to: string;
}

/** All flows of a plant: per cascade the phase flows, and every link with the flow it carries. */
export interface PlantFlows {
  readonly byCascade: readonly PhaseFlows[];
  readonly links: readonly LinkFlow[];
}

/**
 * Works out every flow, links included: the flow of a linked raffinate depends on the flows that enter its cascade, so links are filled
 * in repeatedly until nothing changes (exactly C sweeps for a train; draws carry a given flow, so loops of linked extraction settle too).
 */
export function plantFlows(plant: Plant): PlantFlows {
  const count = plant.cascades.length;
  let links: LinkFlow[] = [];
  let byCascade: PhaseFlows[] = [];
  for (let sweep = 0; sweep <= 2 * count + 1; sweep++) {
    byCascade = plant.cascades.map((cascade) =>
      phaseFlows(cascade, [...cascade.feeds, ...links.filter((link) => link.to === cascade.tag)]),
    );
    const next = plant.cascades.flatMap((cascade, k) => linksOf(cascade, byCascade[k]!));
    const same = next.length === links.length && next.every((link, i) => link.flow === links[i]!.flow);
    links = next;
    if (same) break;
  }
  return { byCascade, links };
}

function linksOf(cascade: Cascade, flows: PhaseFlows): LinkFlow[] {
  const found: LinkFlow[] = [];
  const n = cascade.mixerSettlers;
  const add = (fromStage: number, fromPhase: Phase, flow: number, to: Cascade["raffinateTo"]): void => {
    if (to === "product") return;
    found.push({ from: cascade.tag, fromStage, fromPhase, flow, to: to.cascade, stage: to.stage, phase: to.phase });
  };
  add(1, "aq", flows.aqueous[0]!, cascade.raffinateTo);
  add(n, "org", flows.organic[n - 1]!, cascade.extractTo);
  for (const draw of cascade.draws) add(draw.stage, draw.phase, draw.flow, draw.to);
  return found;
}
