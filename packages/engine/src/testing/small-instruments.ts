import type { Bundle, Measure, ReviewTerms } from "@coercivity/domain";
import { assumed } from "./chain.ts";
import { drawsFrom } from "./random-world.ts";

type Terms = { readonly effective?: string; readonly ended?: string; readonly id?: string };

const base = (id: string, { effective = "2026-01-15", ended, ...terms }: Terms) => ({
  legal: "made up",
  sources: [] as readonly string[],
  title: "a made-up measure",
  issuer: "CHN",
  announced: effective,
  effective,
  ...(ended === undefined ? {} : { ended }),
  id: terms.id ?? id,
});

const review = (approval: number): ReviewTerms => ({
  deadDays: assumed(approval === 1 ? 0 : 40, "days"),
  meanDays: assumed(approval === 1 ? 0 : 30, "days"),
  queueStages: assumed(3, "stages"),
  approval: assumed(approval),
  onsetDays: assumed(0, "days"),
});

/** China taxes what goes to Japan, or Japan what comes from China. */
export function duty(instrument: "export-tax" | "tariff", rate: number, streams: readonly string[], terms: Terms = {}): Measure {
  return {
    ...base(`CHN-${instrument}`, terms),
    instrument,
    issuer: instrument === "tariff" ? "JPN" : "CHN",
    streams,
    from: ["CHN"],
    to: ["JPN"],
    rate: assumed(rate),
    elasticity: assumed(4),
    onsetDays: assumed(0, "days"),
  };
}

/** What firms of Japan get from China waits for a review of its own. */
export function watchList(approval: number, terms: Terms = {}): Measure {
  return { ...base("CHN-watch", terms), instrument: "watch-list", streams: ["*"], from: ["CHN"], entities: ["JPN"], ...review(approval) };
}

/** Magnets and motors made abroad need China's permit where Chinese heavy elements are at least `threshold` of their value. */
export function deMinimis(threshold: number, comply: number, terms: Terms = {}): Measure {
  return {
    ...base("CHN-de-minimis", terms),
    instrument: "de-minimis-rule",
    streams: ["*"],
    from: ["ALL"],
    to: ["ALL"],
    inputs: ["oxide.*", "metal.*"],
    threshold: assumed(threshold),
    comply: assumed(comply),
    ...review(0.2),
  };
}

/** What the named plants abroad make needs China's permit. */
export function technologyRule(plants: readonly string[], nexusShare: number, terms: Terms = {}): Measure {
  return {
    ...base("CHN-fdpr", terms),
    instrument: "foreign-direct-product-rule",
    streams: ["*"],
    from: ["ALL"],
    to: ["ALL"],
    plants,
    nexusShare: assumed(nexusShare),
    comply: assumed(1),
    ...review(0.2),
  };
}

/** Plants in China that firms of Japan decide over are held down. */
export function pressure(capacity: number, terms: Terms = {}): Measure {
  return {
    ...base("CHN-pressure", terms),
    instrument: "affiliate-pressure",
    to: ["JPN"],
    capacity: assumed(capacity),
    onsetDays: assumed(0, "days"),
  };
}

/** China pushes the price of ore, oxide and metal abroad. */
export function pushedPrice(push: number, rivalCut: number, terms: Terms = {}): Measure {
  return {
    ...base("CHN-price", terms),
    instrument: "price-manipulation",
    means: push < 0 ? "flooding" : "quota-squeeze",
    streams: ["oxide.*", "metal.*"],
    push: assumed(push),
    elasticity: assumed(3),
    rivalCut: assumed(rivalCut),
    delayDays: assumed(200, "days"),
    onsetDays: assumed(0, "days"),
  };
}

/** Japan makes good what these plants get. */
export function priceFloor(facilities: readonly string[], usd: number, terms: Terms = {}): Measure {
  return {
    ...base("JPN-floor", terms),
    issuer: "JPN",
    instrument: "price-floor",
    streams: ["oxide.*", "metal.*"],
    facilities,
    floorUsdPerKg: assumed(usd, "USD/kg"),
  };
}

/** Takes measures out of force, for a time or for good. */
export function suspension(
  suspends: readonly string[],
  terms: Terms & { readonly branch?: "extended" | "lapsed" | "partly-revived"; readonly revives?: readonly string[] } = {},
): Measure {
  const { branch, revives, ...dates } = terms;
  const choice = { ...(branch ? { branch } : {}), ...(revives ? { revives } : {}) };
  return { ...base("CHN-suspension", dates), instrument: "suspension", suspends, ...choice };
}

/** The world where firms of Japan decide over a part of each plant in China. */
export function withAffiliates(bundle: Bundle, share: number): Bundle {
  const facilities = bundle.world.facilities.map((facility) =>
    facility.country !== "CHN"
      ? facility
      : {
          ...facility,
          control: [
            { controller: "CHN", seat: "CHN", share: 1 - share },
            { controller: "JPN", seat: "JPN", share },
          ],
        },
  );
  return { ...bundle, world: { ...bundle.world, facilities } };
}

/** Some of the instruments of this file, of any strength, at times suspended in between. */
export function randomInstruments(seed: number): Measure[] {
  const draw = drawsFrom(seed + 3_000_000);
  const some = [
    duty("export-tax", draw.between(0, 0.5), ["*"]),
    duty("tariff", draw.between(0, 0.5), ["*"], { effective: "2026-04-01", ended: "2026-09-01" }),
    watchList(draw.between(0, 0.9), { effective: "2026-03-01" }),
    deMinimis(draw.between(0, 0.3), draw.between(0, 1), { effective: "2026-02-01" }),
    technologyRule(["VNM separation"], draw.between(0, 1)),
    pressure(draw.between(0, 1), { ended: "2026-08-01" }),
    pushedPrice(draw.between(-0.6, 1), draw.between(0, 0.9)),
  ].filter(() => draw.chance(0.5));
  const ids = some.filter(() => draw.chance(0.3)).map(({ id }) => id);
  if (ids.length === 0) return some;
  return [...some, suspension(ids, { effective: "2026-05-01", ended: "2026-10-01", branch: draw.pick(["extended", "lapsed"]) })];
}
