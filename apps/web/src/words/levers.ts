import { countryInText } from "@coercivity/charts";
import { numberText, shareText, wholeText } from "./numbers.ts";
import type { Widened, Words } from "./words.ts";

const space = "\u00a0";

/** What the numbers that can be moved are called, and how their values are said. */
const en = {
  /** A number of a measure, by its part; the measure's own title stands behind where there are several of a kind. */
  parts: {
    permit: "Let through",
    hold: "Held back",
    onsetDays: "Days until it bites",
    flushPerWeek: "Let go a week, afterwards",
    detect: "Detours seen",
    care: "Sellers who heed the threat",
    capacity: "Capacity left",
    meanDays: "Time to a licence",
    approval: "Applications let through",
    validityDays: "How long a licence holds",
    coveredShare: "Under a general licence",
    reliefPerWeek: "Let go a week by a deal",
    releaseCap: "Most let out at once",
    capTonnes: "Quota",
    firstBatchShare: "Share in the first batch",
    outputShare: "Output allowed",
  } as Readonly<Record<string, string>>,
  ofMeasure: (part: string, measure: string): string => `${part} (${measure})`,
  supplementParts: {
    kg: "size",
    kgPerDay: "flow",
    delayDays: "days until release",
    triggerShare: "stock at which it is released",
  } as Readonly<Record<string, string>>,
  supplements: {
    "jpn-reserve": "State reserve",
    "kor-reserve": "State reserve",
    "kor-reserve-nd": "Neodymium reserve",
    "lynas-dy-japan": "Dysprosium from Malaysia",
    "lynas-tb-japan": "Terbium from Malaysia",
  } as Readonly<Record<string, string>>,
  ofSupplement: (supplement: string, part: string): string => (part === "flow" ? supplement : `${supplement}: ${part}`),
  responses: {
    diffusion: "Grain-boundary diffusion",
    "finish-at-home": "Finishing blanks at home",
    "heavy-free-designs": "Motors without heavies",
    "heavy-separation-abroad": "Heavies of a partner",
    "idle-lines": "Idle lines manned again",
    "lower-grades": "Cooler designs, lower grades",
    "magnet-free-motors": "Motors without magnets",
    "more-swarf-plants": "More swarf plants",
    "new-magnet-plants": "New magnet plants",
    "new-makers": "New makers approved",
    "scrap-recycling": "Old products recycled",
    "thrift-in-use": "Thrift in use",
  } as Readonly<Record<string, string>>,
  responseParts: {
    share: "how far",
    spellDays: "shortage before it starts",
    leadDays: "time until it works",
    rampDays: "time to full size",
    triggerShare: "shortage that starts it",
    kgPerKg: "need of the other",
    overrunShare: "delay beyond the plan",
    technologyDelayDays: "delay for want of technology",
    firstYear: "part that runs in the first year",
    secondYear: "part that runs in the second year",
    laterYears: "part that runs from the third year on",
    adversePerYear: "rulings against its permit a year",
    outDays: "days that one shuts it",
    permitLuck: "luck with its permit",
  } as Readonly<Record<string, string>>,
  ofResponse: (response: string, part: string): string => `${response}: ${part}`,
  cover: "Stock along the chain",
  coverOf: (country: string): string => `Stock along the chain in ${countryInText(country)}`,
  headroom: {
    mine: "Spare capacity, mines",
    crack: "Spare capacity, cracking",
    separate: "Spare capacity, separation",
    metal: "Spare capacity, metal",
    magnet: "Spare capacity, magnets",
    part: "Spare capacity, parts",
    product: "Spare capacity, industries",
  } as Readonly<Record<string, string>>,
  coverSigma: "How unlike firms’ stocks are",
  valueAdded: (industry: string): string => `Value added of ${industry}`,
  baseline: "which of the baselines that the facts leave open",
  parameters: {
    orderCap: "Most a buyer orders",
    releaseCap: "Most that leaves at once",
    stockRebuildDays: "Time in which buyers restock",
    poolRebuildDays: "Time in which producers restock",
    demandMemoryPerWeek: "How fast producers see demand",
    expectedUseFloor: "Least use a buyer expects",
    fillMemoryGain: "How fast trust in a seller changes",
    fillMemoryFloor: "Least trust in a seller",
    sourcingExponent: "How orders follow who delivers",
    issuerOwnFirst: "Issuer serves its own users first",
    linkGrowthPerWeek: "How fast new ways grow",
    byProductCeiling: "By-product kept before it is dumped",
    haltLevel: "Output below which a line stops",
    frontLoadTarget: "Stocking up before it bites",
    hoardTarget: "Hoarding while it lasts",
  } as Readonly<Record<string, string>>,
  unitValue: (value: number, unit: string): string => {
    if (unit === "share") return shareText(value);
    if (unit === "share per week") return `${shareText(value)} a week`;
    if (unit === "days") return `${wholeText(value)}${space}days`;
    if (unit === "kg/day") return `${wholeText((value * 365) / 1000)}${space}t a year`;
    if (unit === "kg") return `${wholeText(value / 1000)}${space}t`;
    if (unit === "USD/kg") return `${numberText(value)}${space}USD a kg`;
    if (unit === "USD/kg/y") return `${numberText(value)}${space}USD for a kg a year`;
    if (unit === "switch") return value >= 0.5 ? "yes" : "no";
    if (unit.startsWith("times")) return `${numberText(value)}${space}×`;
    return unit === "USD/day" ? `${numberText((value * 365) / 1e9)}${space}bn USD a year` : numberText(value);
  },
} as const;

export type LeverWords = Widened<typeof en>;
export const leverWords: Words<LeverWords> = { en, of: ({ levers }) => levers };
