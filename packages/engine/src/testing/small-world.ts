import type { Bundle, Licence, Measure, Scenario, Supplement } from "@coercivity/domain";
import { assumed, type ChainSpec, chainBundle, usualParameters } from "./chain.ts";

const legal = { legal: "made up", sources: [] as readonly string[], title: "a made-up measure" };

/** A stockpile of dysprosium metal and a new source of dysprosium oxide in Japan; off unless a scenario switches them on. */
const supplements: readonly Supplement[] = [
  {
    id: "JPN Dy stockpile",
    kind: "stockpile",
    country: "JPN",
    stream: "metal.Dy",
    kg: assumed(40, "kg"),
    kgPerDay: assumed(2, "kg/day"),
    delayDays: assumed(14, "days"),
    release: "shortfall",
    triggerShare: assumed(0.8),
  },
  {
    id: "JPN new Dy",
    kind: "new-supply",
    country: "JPN",
    stream: "oxide.Dy",
    kg: null,
    kgPerDay: assumed(0.3, "kg/day"),
    delayDays: assumed(0, "days"),
    release: "always",
    from: "2026-03-01",
  },
];

/** Japan buys metals and half its magnets' dysprosium abroad, Viet Nam separates and smelts what it gets from China, China does everything. */
export const smallSpec: ChainSpec = {
  countries: [
    {
      code: "CHN",
      groups: ["ASIA"],
      mines: true,
      separates: true,
      smelts: true,
      makesMagnets: true,
      recycles: 0.6,
      buildsMotors: true,
      industries: [
        { application: "vehicles", uses: "part.motor", kgPerDay: 600, usdPerDay: 4e6, coverSigma: 0.4 },
        { application: "polishing", uses: "oxide.La", kgPerDay: 30, usdPerDay: 3e5, coverSigma: 0.3 },
      ],
    },
    {
      code: "JPN",
      groups: ["ASIA", "G7"],
      mines: false,
      separates: false,
      smelts: true,
      makesMagnets: true,
      recycles: 0.5,
      buildsMotors: true,
      industries: [
        { application: "vehicles", uses: "part.motor", kgPerDay: 150, usdPerDay: 2e6, coverSigma: 0.5 },
        { application: "polishing", uses: "oxide.La", kgPerDay: 12, usdPerDay: 1e5, coverSigma: 0.5 },
      ],
    },
    {
      code: "VNM",
      groups: ["ASIA", "ASEAN"],
      mines: true,
      separates: true,
      smelts: true,
      makesMagnets: false,
      recycles: 0,
      buildsMotors: false,
      industries: [{ application: "machine tools", uses: "part.motor", kgPerDay: 40, usdPerDay: 2e5, coverSigma: 0.6 }],
    },
  ],
  weight: (stream, from, to) => {
    if (stream === "feed.clay") return from === to ? 8 : to === "CHN" ? 0.5 : 2;
    if (from === to) return 6;
    if (from === "CHN") return stream.startsWith("oxide") ? 9 : 5;
    return to === "CHN" ? 0 : 2;
  },
  transitDays: (_, from, to) => (from === to ? 3 : from === "CHN" && to === "JPN" ? 12 : 21),
  slotCoverDays: (stream, country) => (stream === "part.motor" ? 12 : country === "JPN" ? 25 : 14),
  poolCoverDays: (stream) => (stream.startsWith("feed") ? 30 : 8),
  headroom: 1.3,
  latentLinks: false,
  supplements,
  parameters: usualParameters,
};

export function smallBundle(change: Partial<ChainSpec> = {}): Bundle {
  return chainBundle({ ...smallSpec, ...change });
}

/** A scenario of the small world; a year in weeks from 1 January 2026, no measure, unless told otherwise. */
export function smallScenario(change: Partial<Scenario> = {}): Scenario {
  return {
    id: "small",
    title: "a made-up scenario",
    context: "",
    asOf: "2026-01-01",
    start: "2026-01-01",
    horizonDays: 364,
    stepDays: 7,
    seed: 1,
    target: ["JPN"],
    measures: [],
    supplements: [],
    responses: [],
    parameters: {},
    sources: [],
    ...change,
  };
}

type Terms = { readonly effective?: string; readonly ended?: string; readonly onset?: number; readonly id?: string };
const dates = ({ effective = "2026-01-15", ended }: Terms) => ({
  announced: effective,
  effective,
  ...(ended === undefined ? {} : { ended }),
});

/** China closes its exports of these streams to Japan but for a share. */
export function ban(permit: number, streams: readonly string[], terms: Terms & { readonly to?: readonly string[] } = {}): Measure {
  return {
    ...legal,
    id: terms.id ?? "CHN-1-2026",
    issuer: "CHN",
    instrument: "ban",
    ...dates(terms),
    streams,
    from: ["CHN"],
    to: terms.to ?? ["JPN"],
    permit: assumed(permit),
    onsetDays: assumed(terms.onset ?? 0, "days"),
  };
}

/** China's customs hold a share of what goes to Japan. */
export function slowdown(hold: number, streams: readonly string[], terms: Terms = {}): Measure {
  return {
    ...legal,
    id: terms.id ?? "CHN-slow-2026",
    issuer: "CHN",
    instrument: "informal-slowdown",
    ...dates(terms),
    streams,
    from: ["CHN"],
    to: ["JPN"],
    hold: assumed(hold),
    onsetDays: assumed(terms.onset ?? 0, "days"),
    flushPerWeek: assumed(0.5, "1/week"),
  };
}

/** China threatens everyone else who passes its goods on to Japan. */
export function penalty(strength: number, terms: Terms = {}): Measure {
  return {
    ...legal,
    id: terms.id ?? "CHN-reexport-2026",
    issuer: "CHN",
    instrument: "re-export-penalty",
    ...dates(terms),
    streams: ["*"],
    from: ["!CHN"],
    to: ["JPN"],
    detect: assumed(strength),
    care: assumed(1),
    onsetDays: assumed(terms.onset ?? 0, "days"),
  };
}

/** China licenses what goes to Japan; `more` are further terms. */
export function licence(
  terms: { readonly dead: number; readonly mean: number; readonly stages?: number; readonly approval?: number },
  streams: readonly string[],
  more: Terms & { readonly to?: readonly string[] } & Partial<Licence> = {},
): Measure {
  const { effective, ended, onset, id, ...extra } = more;
  return {
    ...legal,
    id: id ?? "CHN-licence-2026",
    issuer: "CHN",
    instrument: "licence",
    ...dates({ ...(effective ? { effective } : {}), ...(ended ? { ended } : {}) }),
    streams,
    from: ["CHN"],
    to: ["JPN"],
    deadDays: assumed(terms.dead, "days"),
    meanDays: assumed(terms.mean, "days"),
    queueStages: assumed(terms.stages ?? 6, "stages"),
    approval: assumed(terms.approval ?? 1),
    onsetDays: assumed(onset ?? 0, "days"),
    ...extra,
  };
}

/** China lets so many tonnes a year go abroad. */
export function quota(
  capTonnes: number,
  streams: readonly string[],
  more: Terms & { readonly to?: readonly string[]; readonly basis?: "reo" | "weight"; firstBatchShare?: number; secondBatch?: string } = {},
): Measure {
  return {
    ...legal,
    id: more.id ?? "CHN-quota-2026",
    issuer: "CHN",
    instrument: "quota",
    ...dates(more),
    streams,
    from: ["CHN"],
    to: more.to ?? ["JPN"],
    capTonnes: assumed(capTonnes, "tonnes a year"),
    basis: more.basis ?? "reo",
    ...(more.secondBatch === undefined ? {} : { firstBatchShare: assumed(more.firstBatchShare ?? 0.5), secondBatch: more.secondBatch }),
  };
}

/** China's plants may make only a share of their baseline. */
export function productionQuota(facilities: readonly string[], outputShare: number, terms: Terms = {}): Measure {
  const id = terms.id ?? "CHN-production-2026";
  return { ...legal, id, issuer: "CHN", instrument: "production-quota", ...dates(terms), facilities, outputShare: assumed(outputShare) };
}

/** China no longer supplies these firms. */
export function listing(entities: readonly string[], terms: Terms = {}): Measure {
  return {
    ...legal,
    id: terms.id ?? "CHN-list-2026",
    issuer: "CHN",
    instrument: "entity-listing",
    ...dates(terms),
    streams: ["*"],
    from: ["CHN"],
    entities,
    permit: assumed(0),
    onsetDays: assumed(terms.onset ?? 0, "days"),
  };
}

/** Something runs at a share of its baseline. */
export function outage(facilities: readonly string[], capacity: number, terms: Terms = {}): Measure {
  return {
    ...legal,
    id: terms.id ?? "outage-2026",
    issuer: "CHN",
    instrument: "outage",
    ...dates(terms),
    facilities,
    capacity: assumed(capacity),
    onsetDays: assumed(terms.onset ?? 0, "days"),
  };
}
