import type { Baseline, Bundle, Measure, Problem } from "@coercivity/domain";
import { packModel } from "../model/model.ts";
import type { CanonicalWorld } from "./canonical.ts";
import type { Compiled, NotCompiled, Whole } from "./compile.ts";
import { compileFacilities } from "./facilities.ts";
import { compileLinks } from "./links.ts";
import { sortedMeasures } from "./measures.ts";
import { compilePools } from "./pools.ts";
import { wayFlows } from "./replies.ts";
import { compileSlots } from "./slots.ts";
import { compileThreats } from "./threats.ts";
import { compileTracer } from "./tracer.ts";
import { linksOn } from "./ways.ts";

/**
 * What was compiled on one baseline, on another: levels and flows, and what follows from them, are worked out anew by the functions that worked them out
 * before; all else is copied. Nothing where more than numbers would differ: where something rests on one of the two alone, where entries that nothing
 * but their numbers orders change places, and under measures that weigh plants by what they make.
 */
export function onBaseline(whole: Whole, { baselines }: Bundle, index: number): Compiled | NotCompiled | undefined {
  const { model, names, scenario, linkPriority } = whole;
  const baseline = baselines[index];
  if (!baseline || !alike(baselines[names.baseline]!, baseline) || scenario.measures.some(weighsPlants)) return undefined;
  const world = renumbered(whole.world, baseline);
  if (!inOrder(world)) return undefined;
  const { stepDays } = scenario;
  const found: Problem[] = [];
  const pools = compilePools(world, stepDays, linkPriority, scenario.id, found);
  const slots = compileSlots(world, stepDays, scenario.id, found);
  const links = compileLinks(world, stepDays);
  const facilities = compileFacilities(world, stepDays, pools);
  if (found.length > 0) return { problems: found };
  const { classMeasureStart, classMeasure } = model;
  const ofClass = Array.from(classMeasureStart.subarray(1), (end, k) => Array.from(classMeasure.subarray(classMeasureStart[k], end)));
  const ofLink = Array.from(model.linkClass, (k) => ofClass[k]!);
  const again = packModel({
    ...model,
    ...pools,
    ...slots,
    ...links,
    ...facilities,
    ...compileThreats(sortedMeasures(scenario), ofLink, world, scenario, found),
    ...wayFlows(world, model.answerLink, model.replyTerm, slots.slotUse0, stepDays),
    ...compileTracer(names.issuers, world, facilities, slots, pools, links),
  });
  return { model: again, names: { ...names, baseline: index } };
}

/** Whether two baselines rest in the same places; one that is no list of finite numbers is like none. */
function alike(a: Baseline, b: Baseline): boolean {
  const same = (x: Float64Array, y: Float64Array): boolean =>
    x.length === y.length && y.every((value, i) => (x[i]! > 0 ? value > 0 && value < Infinity : value === 0));
  return same(a.levels, b.levels) && same(a.flows, b.flows);
}

/** Shares of plants and pools that these are compiled to follow from levels. */
function weighsPlants({ instrument }: Measure): boolean {
  return instrument === "foreign-direct-product-rule" || instrument === "price-manipulation";
}

function renumbered(world: CanonicalWorld, { levels, flows }: Baseline): CanonicalWorld {
  const activities = world.activities.map((one) => ({ ...one, kgPerDay: levels[one.declared]! }));
  return { ...world, activities, links: linksOn(world, flows) };
}

/** Whether activities of one process and links between the same two still stand in the order of their numbers (canonical.ts). */
function inOrder({ activities, links }: CanonicalWorld): boolean {
  const rises = (a: Numbered, b: Numbered): boolean => a.kgPerDay < b.kgPerDay || (a.kgPerDay === b.kgPerDay && a.declared <= b.declared);
  return (
    activities.every((b, i) => {
      const a = activities[i - 1];
      return a?.facility !== b.facility || a.activity.process !== b.activity.process || rises(a, b);
    }) &&
    links.every((b, i) => {
      const a = links[i - 1];
      return a?.slot !== b.slot || a.pool !== b.pool || a.transitDays !== b.transitDays || rises(a, b);
    })
  );
}

interface Numbered {
  readonly kgPerDay: number;
  readonly declared: number;
}
