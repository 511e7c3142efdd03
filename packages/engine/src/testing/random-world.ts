import type { Bundle, Measure, Scenario } from "@coercivity/domain";
import { uniform } from "@coercivity/numerics";
import { compile } from "../compile/compile.ts";
import { assumed, type ChainSpec, type CountrySpec, chainBundle, type IndustrySpec, usualParameters } from "./chain.ts";
import { touching } from "./compiled.ts";
import { ban, licence, listing, outage, penalty, productionQuota, quota, slowdown, smallScenario, smallSpec } from "./small-world.ts";

/** Draws from one seed, one after the other, the same everywhere. */
export interface Draws {
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

export function drawsFrom(seed: number): Draws {
  let draw = 0;
  const next = (): number => uniform(seed, 0, 0, draw++);
  return {
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
  };
}

const codes = ["CHN", "JPN", "VNM", "USA", "KOR", "DEU"];

/** A balanced world with two to six countries, whoever does what, trades with whom and keeps how much. China does everything. */
export function randomBundle(seed: number, change: Partial<ChainSpec> = {}): Bundle {
  const draw = drawsFrom(seed);
  const count = 2 + Math.floor(draw.between(0, 5));
  const countries = codes.slice(0, count).map((code, i): CountrySpec => {
    const all = i === 0;
    return {
      code,
      groups: draw.chance(0.5) ? ["SOME"] : [],
      mines: all || draw.chance(0.3),
      separates: all || draw.chance(0.3),
      smelts: all || draw.chance(0.5),
      makesMagnets: all || draw.chance(0.5),
      recycles: draw.chance(0.5) ? draw.between(0.1, 0.9) : 0,
      buildsMotors: all || draw.chance(0.5),
      industries: industriesOf(draw),
    };
  });
  const home = draw.between(1, 8);
  const abroad = new Map<string, number>();
  const cover = new Map<string, number>();
  const once = (memory: Map<string, number>, key: string, low: number, high: number): number => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const value = draw.between(low, high);
    memory.set(key, value);
    return value;
  };
  const transit = new Map<string, number>();
  return chainBundle({
    countries,
    weight: (stream, from, to) => {
      if (from === to) return home;
      const weight = once(abroad, `${stream} ${from} ${to}`, -1, 3);
      return Math.max(weight, 0);
    },
    transitDays: (_, from, to) => once(transit, `${from} ${to}`, 1, from === to ? 6 : 45),
    slotCoverDays: (stream, country) => once(cover, `${stream} ${country}`, 0, 60),
    poolCoverDays: (stream, country) => once(cover, `pool ${stream} ${country}`, 0, 30),
    headroom: draw.between(1, 1.6),
    latentLinks: draw.chance(0.5),
    supplements: countries.some(({ code }) => code === "JPN") ? (smallSpec.supplements ?? []) : [],
    parameters: {
      ...usualParameters,
      orderCap: draw.between(1.2, 4),
      releaseCap: draw.between(1.2, 5),
      stockRebuildDays: draw.between(5, 60),
      poolRebuildDays: draw.between(5, 60),
      sourcingExponent: draw.pick([0, 0.5, 1, 1.7]),
      issuerOwnFirst: draw.chance(0.5) ? 1 : 0,
    },
    ...change,
  });
}

function industriesOf(draw: Draws): IndustrySpec[] {
  const vehicles: IndustrySpec = {
    application: "vehicles",
    uses: "part.motor",
    kgPerDay: draw.between(20, 900),
    usdPerDay: draw.between(1e5, 1e7),
    coverSigma: draw.between(0, 1),
  };
  const polishing: IndustrySpec = { ...vehicles, application: "polishing", uses: "oxide.La", kgPerDay: draw.between(1, 40) };
  return draw.chance(0.5) ? [vehicles, polishing] : [vehicles];
}

/** One to four measures of any kind against Japan, dated anyhow in the first half of the run. */
export function randomMeasures(seed: number): Measure[] {
  const draw = drawsFrom(seed + 1_000_000);
  const day = (low: number, high: number): string => {
    const n = Math.floor(draw.between(low, high));
    return `2026-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
  };
  const terms = (id: string) => ({
    id,
    effective: day(1, 80),
    onset: draw.chance(0.5) ? draw.between(0, 40) : 0,
    ...(draw.chance(0.6) ? { ended: day(90, 200) } : {}),
  });
  const streams = (): string[] => draw.pick([["*"], ["metal.*", "magnet.*"], ["oxide.*", "part.*", "feed.*"]]);
  const measures: Measure[] = [];
  if (draw.chance(0.7)) measures.push(ban(draw.chance(0.3) ? 0 : draw.between(0, 1), ["*"], { ...terms("a"), to: ["!CHN"] }));
  if (draw.chance(0.4)) measures.push(slowdown(draw.between(0.1, 1), ["*"], terms("b")));
  if (draw.chance(0.4)) measures.push(outage(["CHN separation"], draw.between(0, 1), terms("c")));
  if (draw.chance(0.4)) measures.push({ ...penalty(draw.between(0.2, 1), terms("d")), to: ["ALL"], streams: streams() } as Measure);
  if (measures.length === 0) measures.push(ban(0.2, ["*"], { ...terms("e"), to: ["ALL"] }));
  return measures;
}

/** Licences of any kind on anything, some after one another and some on top of each other; at times quotas, listings, a slowdown, a penalty. */
export function randomControls(seed: number): Measure[] {
  const draw = drawsFrom(seed + 2_000_000);
  const day = (month: number): string =>
    `2026-${String(month).padStart(2, "0")}-${String(1 + Math.floor(draw.between(0, 28))).padStart(2, "0")}`;
  const terms = () => ({
    dead: draw.between(0, 60),
    mean: draw.between(0, 120),
    stages: 1 + Math.floor(draw.between(0, 8)),
    approval: draw.between(0, 1),
  });
  const measures: Measure[] = [
    licence(terms(), draw.pick([["*"], ["oxide.*", "feed.*"], ["metal.*"]]), {
      id: "licence-a",
      effective: day(1),
      to: ["!CHN"],
      onset: draw.pick([0, 21]),
      ...(draw.chance(0.5) ? { ended: day(8) } : {}),
      ...(draw.chance(0.4) ? { reliefFrom: day(5), reliefPerWeek: assumed(draw.between(0.1, 1)) } : {}),
      ...(draw.chance(0.4) ? { coveredFrom: day(4), coveredShare: assumed(draw.between(0, 1)) } : {}),
      ...(draw.chance(0.4) ? { validityDays: assumed(draw.between(20, 200)) } : {}),
      ...(draw.chance(0.4)
        ? { overBlockedStreams: ["magnet.*"], overBlockedShare: assumed(draw.between(0, 1)), overBlockedTo: day(6) }
        : {}),
    }),
  ];
  if (draw.chance(0.5)) measures.push(licence(terms(), ["*"], { id: "licence-b", effective: day(4), to: ["ALL"] }));
  if (draw.chance(0.5)) {
    measures.push({ ...licence(terms(), ["*"], { id: "licence-c", effective: day(2) }), from: ["!CHN"], to: ["ALL"] } as Measure);
  }
  if (draw.chance(0.4)) measures.push(quota(10 ** draw.between(-1, 2.5), ["*"], { effective: day(3), to: ["!CHN"] }));
  if (draw.chance(0.4)) measures.push(productionQuota(["CHN hills", "CHN separation"], draw.between(0.2, 1.3), { effective: day(2) }));
  if (draw.chance(0.3)) measures.push(listing([draw.pick(["JPN", "VNM"])], { effective: day(6) }));
  if (draw.chance(0.5)) measures.push({ ...slowdown(draw.between(0.1, 1), ["*"], { ended: day(7) }), to: ["ALL"] } as Measure);
  if (draw.chance(0.5)) measures.push({ ...penalty(draw.between(0.2, 1)), to: ["ALL"] } as Measure);
  return measures;
}

/** A year in weeks of random measures; supplements on half the time. */
export function randomScenario(seed: number, bundle: Bundle, change: Partial<Scenario> = {}): Scenario {
  const japan = bundle.world.countries.some(({ code }) => code === "JPN");
  const supplements = japan && seed % 2 === 1 ? ["JPN Dy stockpile", "JPN new Dy"] : [];
  const scenario = smallScenario({ measures: randomMeasures(seed), target: japan ? ["JPN"] : [], supplements, ...change });
  return touching(bundle, usedSupplements(bundle, scenario));
}

/** Leaves out supplements of what nobody in the country uses. */
function usedSupplements(bundle: Bundle, scenario: Scenario): Scenario {
  const supplements = scenario.supplements.filter(
    (id) => !("problems" in compile(bundle, { ...scenario, measures: [], supplements: [id] })),
  );
  return { ...scenario, supplements };
}
