import type { CascadeProfile, FlowsheetResult, Plant, Transient } from "@coercivity/cascade";
import {
  type CascadeData,
  cascadeProfile,
  cascadeSubtitle,
  cascadeTitle,
  chartSheet,
  type RampCurve,
  rampCurve,
  rampSubtitle,
  rampTitle,
  type Startup,
  startupCurve,
  startupSubtitle,
  startupTitle,
} from "@coercivity/charts";

const width = 960;

/** The bank of one cascade with its profile, as a picture in a file. */
export function profileSheet(plant: Plant, index: number, profile: CascadeProfile): string {
  const data = cascadeData(plant, index, profile);
  const words = { title: cascadeTitle(data), subtitle: cascadeSubtitle(data) };
  const which = plant.cascades.length > 1 ? `cascade ${profile.tag}; ` : "";
  const foot = `${which}balance closed to ${exponent(closure(profile, plant.cascades[index]!))}; constant separation factors, equilibrium in every mixer-settler`;
  return chartSheet(cascadeProfile({ ...data, title: words.title, description: words.subtitle, width }), { ...words, foot });
}

/** Purity of both products after the start, as a picture in a file. */
export function startupSheet(components: readonly string[], run: Transient, unit: string): string {
  const data: Startup = {
    components,
    unit,
    curve: run.curve.map(({ t, raffinate, extract }) => ({ time: t, raffinate, extract })),
    reached: run.reached.map(({ target, time }) => ({
      name: target.name,
      outlet: target.outlet === "raffinate" ? "raffinate" : "extract",
      threshold: target.threshold,
      time,
    })),
  };
  const words = { title: startupTitle(data), subtitle: startupSubtitle(data) };
  const foot = `one run, ${run.steps} steps; filled with feed at the start unless said otherwise`;
  return chartSheet(startupCurve({ ...data, title: words.title, description: words.subtitle, width }), { ...words, foot });
}

/** Share of a plant's products on specification by day, as a picture in a file. */
export function rampSheet({ flowsheet, products }: FlowsheetResult): string {
  const data: RampCurve = {
    products: products.map(({ name, kgPerTonne, onSpecAfterDays }) => ({ name, mass: kgPerTonne, onSpecAfterDays })),
  };
  const words = { title: rampTitle(data), subtitle: rampSubtitle() };
  const foot = `${flowsheet.title}; on specification = at most twice the impurity asked of the cut; filled with feed; assumption-grade`;
  return chartSheet(rampCurve({ ...data, title: words.title, description: words.subtitle, width }), { ...words, foot });
}

/** One solved cascade as its chart takes it. */
export function cascadeData({ components, cascades }: Plant, index: number, profile: CascadeProfile): CascadeData {
  const cascade = cascades[index]!;
  return {
    components,
    mixerSettlers: cascade.mixerSettlers,
    aqueous: profile.x,
    organic: profile.y,
    raffinate: { flow: profile.raffinateFlow, composition: profile.raffinate },
    extract: { flow: profile.extractFlow, composition: profile.extract },
    feeds: cascade.feeds.map(({ stage, flow, phase }) => ({ stage, flow, phase: phase === "aq" ? "aqueous" : "organic" })),
    draws: cascade.draws.map(({ stage, flow }, d) => ({ stage, flow, composition: profile.draws[d]! })),
    freshOrganic: cascade.S,
    scrub: cascade.W,
    scale: "mol of rare earths, on the scale of the feed",
  };
}

function closure(profile: CascadeProfile, cascade: Plant["cascades"][number]): number {
  if (cascade.raffinateTo !== "product" || cascade.extractTo !== "product") return 0;
  let worst = 0;
  profile.raffinate.forEach((_, i) => {
    let fed = 0;
    for (const feed of cascade.feeds) fed += feed.flow * feed.z[i]!;
    let out = profile.raffinateFlow * profile.raffinate[i]! + profile.extractFlow * profile.extract[i]!;
    cascade.draws.forEach((draw, d) => {
      out += draw.flow * profile.draws[d]![i]!;
    });
    if (fed > 0) worst = Math.max(worst, Math.abs(fed - out) / fed);
  });
  return worst;
}

function exponent(value: number): string {
  return value === 0 ? "the last digit" : `1e−${Math.floor(-Math.log10(value))}`;
}
