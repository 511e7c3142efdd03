import type { Instrument } from "@coercivity/domain";

/** Between which values a number of a measure makes sense, and its unit. */
export interface QuantityKind {
  readonly unit: string;
  readonly share: boolean;
  /** Whether it may be negative. */
  readonly signed?: boolean;
}

const share: QuantityKind = { unit: "share", share: true };
const days: QuantityKind = { unit: "days", share: false };

const times: QuantityKind = { unit: "times normal flow", share: false };

export type QuantityField =
  | "permit"
  | "hold"
  | "flushPerWeek"
  | "detect"
  | "care"
  | "capacity"
  | "onsetDays"
  | "deadDays"
  | "meanDays"
  | "queueStages"
  | "approval"
  | "validityDays"
  | "coveredShare"
  | "releaseCap"
  | "reliefPerWeek"
  | "overBlockedShare"
  | "capTonnes"
  | "firstBatchShare"
  | "outputShare"
  | "affiliateShare"
  | "listedShare"
  | "threshold"
  | "comply"
  | "nexusShare"
  | "rate"
  | "elasticity"
  | "delayDays"
  | "costShare"
  | "push"
  | "rivalCut"
  | "floorUsdPerKg";

/** Numbers that measures carry. */
export const quantityKinds: Readonly<Record<QuantityField, QuantityKind>> = {
  permit: share,
  hold: share,
  flushPerWeek: { unit: "share per week", share: true },
  detect: share,
  care: share,
  capacity: share,
  onsetDays: days,
  deadDays: days,
  meanDays: days,
  queueStages: { unit: "stages", share: false },
  approval: share,
  validityDays: days,
  coveredShare: share,
  releaseCap: times,
  reliefPerWeek: { unit: "share per week", share: true },
  overBlockedShare: share,
  capTonnes: { unit: "tonnes a year", share: false },
  firstBatchShare: share,
  outputShare: { unit: "share of baseline", share: false },
  affiliateShare: share,
  listedShare: share,
  threshold: { unit: "share of value", share: true },
  comply: share,
  nexusShare: share,
  rate: { unit: "share of price", share: false },
  elasticity: { unit: "exponent", share: false },
  delayDays: days,
  costShare: { unit: "share of cost", share: false },
  push: { unit: "share of price", share: false, signed: true },
  rivalCut: share,
  floorUsdPerKg: { unit: "USD/kg", share: false },
};

/** Days that some instruments name beside those that every measure has. */
export const dayFields = ["coveredFrom", "reliefFrom", "overBlockedTo", "secondBatch"] as const;

const review = ["deadDays", "meanDays", "queueStages", "approval", "onsetDays"] as const;
const mayReview = ["validityDays", "releaseCap", "reliefFrom", "reliefPerWeek"] as const;
const onLinks = { needs: ["streams", "from", "to"], may: ["stages", "applications"] } as const;

/** What each instrument must say, beside what every measure must, and what it may say. */
export const instrumentFields: Readonly<Record<Instrument, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  ban: { needs: [...onLinks.needs, "permit", "onsetDays"], may: onLinks.may },
  "import-throttle": { needs: [...onLinks.needs, "permit", "onsetDays"], may: onLinks.may },
  "informal-slowdown": { needs: [...onLinks.needs, "hold", "onsetDays", "flushPerWeek"], may: onLinks.may },
  "re-export-penalty": { needs: [...onLinks.needs, "detect", "care", "onsetDays"], may: onLinks.may },
  licence: {
    needs: [...onLinks.needs, ...review],
    may: [
      ...onLinks.may,
      ...["validityDays", "coveredShare", "coveredFrom", "releaseCap", "reliefFrom", "reliefPerWeek"],
      ...["overBlockedStreams", "overBlockedShare", "overBlockedTo"],
    ],
  },
  "watch-list": { needs: ["streams", "from", "entities", ...review], may: ["affiliateShare", "listedShare", ...mayReview] },
  "de-minimis-rule": { needs: [...onLinks.needs, "inputs", "threshold", "comply", ...review], may: [...onLinks.may, ...mayReview] },
  "foreign-direct-product-rule": {
    needs: [...onLinks.needs, "plants", "nexusShare", "comply", ...review],
    may: [...onLinks.may, ...mayReview],
  },
  "export-tax": { needs: [...onLinks.needs, "rate", "elasticity", "onsetDays"], may: onLinks.may },
  tariff: { needs: [...onLinks.needs, "rate", "elasticity", "onsetDays"], may: onLinks.may },
  quota: { needs: [...onLinks.needs, "capTonnes", "basis"], may: [...onLinks.may, "firstBatchShare", "secondBatch"] },
  "production-quota": { needs: ["facilities", "outputShare"], may: [] },
  "entity-listing": { needs: ["streams", "from", "entities", "permit", "onsetDays"], may: ["affiliateShare", "listedShare"] },
  "technology-ban": { needs: ["to", "stages", "delayDays", "costShare"], may: [] },
  "affiliate-pressure": { needs: ["to", "capacity", "onsetDays"], may: ["stages"] },
  "price-manipulation": {
    needs: ["means", "streams", "push", "elasticity", "rivalCut", "delayDays", "onsetDays"],
    may: [],
  },
  "price-floor": { needs: ["streams", "facilities", "floorUsdPerKg"], may: [] },
  suspension: { needs: ["suspends"], may: ["branch", "revives"] },
  outage: { needs: ["facilities", "capacity", "onsetDays"], may: [] },
};

/** What every measure must say. */
export const commonFields = ["instrument", "title", "issuer", "legal", "sources", "announced", "effective"] as const;

/** Every entry a measure of some instrument may have. */
export const measureFields: readonly string[] = [
  ...new Set([...commonFields, "ended", ...Object.values(instrumentFields).flatMap(({ needs, may }) => [...needs, ...may])]),
];
