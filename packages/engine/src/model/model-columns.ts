/**
 * Every column of a compiled model, declared once. Quantities are kg (of the stream), days, steps and USD; "a step" is `stepDays` long.
 * Handles (`linkPool`, `slotStream`, …) index the columns of what they name. Lists inside lists are compressed: the entries of row i stand
 * from `xStart[i]` to `xStart[i + 1]`. Shares by issuer are stored issuer by issuer: entry (n, p) of P stands at n·P + p.
 */
export const modelColumns = {
  clock: {
    kind: "i32",
    per: "4",
    unit: "days, steps, day, 1",
    meaning: "length of a step; steps in the horizon; first day, since 1970-01-01; streams",
  },
  parameters: { kind: "f64", per: "parameter", unit: "as declared", meaning: "values in the order of the table of parameters" },
  rates: { kind: "f64", per: "rate", unit: "per step", meaning: "what the kernel uses of the parameters, for this length of step" },

  facilityActivityStart: { kind: "i32", per: "facility+1", unit: "", meaning: "activities of a facility" },
  facilityHeadroom: { kind: "f64", per: "facility", unit: "1", meaning: "capacity over the baseline level" },
  facilityLevel0: { kind: "f64", per: "facility", unit: "kg/step", meaning: "throughput of all its activities at rest" },
  facilityCountry: { kind: "i32", per: "facility", unit: "", meaning: "country it stands in" },

  activityFacility: { kind: "i32", per: "activity", unit: "", meaning: "facility that runs it" },
  activityPush: { kind: "u8", per: "activity", unit: "", meaning: "1: makes what it can (mines); 0: makes what is ordered" },
  activityLevel0: { kind: "f64", per: "activity", unit: "kg/step", meaning: "throughput at rest" },
  activityCellStart: { kind: "i32", per: "activity+1", unit: "", meaning: "cohorts of an activity: eight for industries, else one" },
  activityGroupStart: { kind: "i32", per: "activity+1", unit: "", meaning: "input groups of an activity" },
  activityOutputStart: { kind: "i32", per: "activity+1", unit: "", meaning: "outputs of an activity" },
  activityRevenue: { kind: "f64", per: "activity", unit: "USD/step", meaning: "sum of its output weights; 0 where no output drives it" },

  outputPool: { kind: "i32", per: "output", unit: "", meaning: "pool it goes to" },
  outputKg0: { kind: "f64", per: "output", unit: "kg/step", meaning: "output at rest" },
  outputWeight: { kind: "f64", per: "output", unit: "USD/step", meaning: "revenue at rest; 0 where no order drives it" },

  groupSlotStart: { kind: "i32", per: "group+1", unit: "", meaning: "slots of a group, which replace each other" },
  groupEssential: { kind: "u8", per: "group", unit: "", meaning: "1: without it nothing is made" },

  slotActivity: { kind: "i32", per: "slot", unit: "", meaning: "activity it feeds" },
  slotStream: { kind: "i32", per: "slot", unit: "", meaning: "stream it holds" },
  slotUse0: { kind: "f64", per: "slot", unit: "kg/step", meaning: "use at rest: the sum of its links' flows in link order" },
  slotWorth: { kind: "f64", per: "slot", unit: "1", meaning: "its part of what its group is worth at rest (use × efficacy)" },
  slotCover: { kind: "f64", per: "slot", unit: "steps", meaning: "stock at rest over use at rest, mean of its cohorts" },
  slotTransit0: { kind: "f64", per: "slot", unit: "kg", meaning: "goods under way to it at rest" },
  slotHoldingStart: { kind: "i32", per: "slot+1", unit: "", meaning: "holdings of a slot, one for each cohort" },
  slotLinkStart: { kind: "i32", per: "slot+1", unit: "", meaning: "links into a slot; links are sorted by slot" },
  holdingTarget: { kind: "f64", per: "holding", unit: "steps", meaning: "stock a cohort wants, in steps of its use at rest" },

  poolStream: { kind: "i32", per: "pool", unit: "", meaning: "stream it holds" },
  poolCountry: { kind: "i32", per: "pool", unit: "", meaning: "country it lies in" },
  poolOut0: { kind: "f64", per: "pool", unit: "kg/step", meaning: "shipped at rest" },
  poolMade0: { kind: "f64", per: "pool", unit: "kg/step", meaning: "received from producers at rest" },
  poolStock0: { kind: "f64", per: "pool", unit: "kg", meaning: "stock at rest" },
  poolDisposal0: { kind: "f64", per: "pool", unit: "kg/step", meaning: "made but not shipped at rest: dumped, or not on record" },
  poolByProduct: { kind: "u8", per: "pool", unit: "", meaning: "1: may be dumped when nobody wants it" },

  linkPool: { kind: "i32", per: "link", unit: "", meaning: "pool it draws from" },
  linkSlot: { kind: "i32", per: "link", unit: "", meaning: "slot it feeds" },
  linkFlow0: { kind: "f64", per: "link", unit: "kg/step", meaning: "flow at rest; 0 for a latent link" },
  linkLag: { kind: "i32", per: "link", unit: "steps", meaning: "transit, at least one step" },
  linkRing: { kind: "i32", per: "link", unit: "", meaning: "where its transit line starts" },
  linkClass: { kind: "i32", per: "link", unit: "", meaning: "edge class: which measures touch it; 0 for none" },
  linkClaim: { kind: "i32", per: "link", unit: "", meaning: "its pool where it is served first, poolCount + its pool where it waits" },

  classMeasureStart: { kind: "i32", per: "class+1", unit: "", meaning: "measures of an edge class" },
  classMeasure: { kind: "i32", per: "class × measure", unit: "", meaning: "measure" },
  touchedLink: { kind: "i32", per: "touched link", unit: "", meaning: "links whose class is not 0" },

  measureInstrument: { kind: "u8", per: "measure", unit: "", meaning: "code of the instrument" },
  measureFrom: { kind: "i32", per: "measure", unit: "day", meaning: "effective from, counted from the start of the run" },
  measureTo: { kind: "i32", per: "measure", unit: "day", meaning: "first day it no longer applies" },
  measureOnset: { kind: "f64", per: "measure", unit: "days", meaning: "from its first day until it bites in full" },
  measureStrength: {
    kind: "f64",
    per: "measure",
    unit: "1",
    meaning: "what it takes away in full force: 1 − permit, hold, detect × care, 1 − capacity",
  },
  measureFlush: { kind: "f64", per: "measure", unit: "1/step", meaning: "share of held goods that goes out once it has ended" },
  measureIssuer: { kind: "i32", per: "measure", unit: "", meaning: "traced issuer; −1 where none is traced for it" },
  outageMeasure: { kind: "i32", per: "outage × facility", unit: "", meaning: "measure" },
  outageFacility: { kind: "i32", per: "outage × facility", unit: "", meaning: "facility it hits" },

  supplementOn: { kind: "u8", per: "supplement", unit: "", meaning: "1: switched on by the scenario" },
  supplementRelease: { kind: "u8", per: "supplement", unit: "", meaning: "code of the release rule" },
  supplementReserve: { kind: "u8", per: "supplement", unit: "", meaning: "1: bought in normal times (a stockpile); 0: from elsewhere" },
  supplementKg: { kind: "f64", per: "supplement", unit: "kg", meaning: "what it holds; infinite where only the rate limits it" },
  supplementRate: { kind: "f64", per: "supplement", unit: "kg/step", meaning: "most it can give" },
  supplementDelay: { kind: "f64", per: "supplement", unit: "days", meaning: "from the decision to delivery" },
  supplementTrigger: { kind: "f64", per: "supplement", unit: "1", meaning: "share of normal stock under which it is released" },
  supplementFrom: { kind: "i32", per: "supplement", unit: "day", meaning: "day from which it may give, counted from the start of the run" },
  supplementSlotStart: { kind: "i32", per: "supplement+1", unit: "", meaning: "slots it may feed" },
  supplementSlot: { kind: "i32", per: "supplement × slot", unit: "", meaning: "slot" },

  issuerCountry: { kind: "i32", per: "issuer", unit: "", meaning: "country whose content is traced" },
  slotShare0: { kind: "f64", per: "issuer × slot", unit: "1", meaning: "issuer-origin share of a slot's stock at rest" },
  slotShareIn0: { kind: "f64", per: "issuer × slot", unit: "1", meaning: "issuer-origin share of what arrives at rest" },
  poolShare0: { kind: "f64", per: "issuer × pool", unit: "1", meaning: "issuer-origin share of a pool at rest" },
  poolTraced0: { kind: "f64", per: "issuer × pool", unit: "kg/step", meaning: "issuer-origin content of what is made at rest" },

  industryFacility: { kind: "i32", per: "industry", unit: "", meaning: "facility that is this industry" },
  industryValueAdded: { kind: "f64", per: "industry", unit: "USD/day", meaning: "value added that stops when it stops" },
  countryGdp: { kind: "f64", per: "country", unit: "USD/year", meaning: "gross domestic product; 0 where not given" },
  countryTarget: { kind: "u8", per: "country", unit: "", meaning: "1: a target of the scenario" },
  streamElement: { kind: "f64", per: "stream × element", unit: "kg/kg", meaning: "element in a kg of stream" },
} as const;
