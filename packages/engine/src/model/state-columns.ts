/**
 * Every column of a run's state, declared once. All of it stands still, bit for bit, while no measure is in force. Columns marked "this step"
 * are what the last step did; they are kept so that recorders, explanations and balances can read them.
 */
export const stateColumns = {
  stock: { kind: "f64", per: "holding", unit: "steps", meaning: "a cohort's stock, in steps of its use at rest" },
  slotStock: { kind: "f64", per: "slot", unit: "steps", meaning: "mean stock of its cohorts at the end of the step" },
  slotLeast: { kind: "f64", per: "slot", unit: "steps", meaning: "least stock of any of its cohorts at the end of the step" },
  slotIncoming: {
    kind: "f64",
    per: "slot",
    unit: "steps",
    meaning: "what reached each of its cohorts this step, surplus and supplements apart",
  },
  slotMoved: { kind: "u8", per: "slot", unit: "", meaning: "1: a stock in it has changed since its need was last worked out" },
  slotExpected: { kind: "f64", per: "slot", unit: "1", meaning: "use that its need was last worked out for" },
  slotTrusted: { kind: "u8", per: "slot", unit: "", meaning: "1: every link into it is open and fully trusted" },
  slotUnsettled: {
    kind: "u8",
    per: "slot",
    unit: "",
    meaning: "why its orders must be split anew: +1 a link sent less than was ordered, +2 its need has changed",
  },
  slotNeed: { kind: "f64", per: "slot", unit: "1", meaning: "mean need of its cohorts" },
  slotArrived: { kind: "f64", per: "slot", unit: "kg", meaning: "what its links brought this step" },
  slotShipped: { kind: "f64", per: "slot", unit: "kg", meaning: "what left pools for it this step, some of it to be held" },
  slotReserve: { kind: "f64", per: "slot", unit: "kg", meaning: "what stockpiles brought this step" },
  slotFresh: { kind: "f64", per: "slot", unit: "kg", meaning: "what new supply brought this step" },
  slotUsed: { kind: "f64", per: "slot", unit: "kg", meaning: "what production took this step" },
  slotTransit: { kind: "f64", per: "slot", unit: "kg", meaning: "goods in transit to it" },
  slotHeld: { kind: "f64", per: "slot", unit: "kg", meaning: "goods held on the way to it" },

  capacity: { kind: "f64", per: "facility", unit: "1", meaning: "share of the baseline that outages leave" },
  want: { kind: "f64", per: "activity", unit: "1", meaning: "level that orders and capacity ask for" },
  level: { kind: "f64", per: "activity", unit: "1", meaning: "level reached this step, mean of its cohorts" },
  cellLevel: { kind: "f64", per: "cell", unit: "1", meaning: "level of one cohort this step" },
  cellBinding: { kind: "i32", per: "cell", unit: "", meaning: "what held it back this step" },

  poolStock: { kind: "f64", per: "pool", unit: "kg", meaning: "stock" },
  poolMade: { kind: "f64", per: "pool", unit: "kg", meaning: "received from producers this step" },
  poolDisposed: { kind: "f64", per: "pool", unit: "kg", meaning: "dumped this step" },
  poolShipped: { kind: "f64", per: "pool", unit: "kg", meaning: "drawn by links this step" },
  poolDemand: { kind: "f64", per: "2 × pool", unit: "kg", meaning: "asked of it this step: by links served first, then by the others" },
  poolFill: { kind: "f64", per: "2 × pool", unit: "1", meaning: "share of these that it could serve" },
  poolMemory: { kind: "f64", per: "pool", unit: "1", meaning: "orders its producers remember, relative to rest" },

  linkOrder: { kind: "f64", per: "link", unit: "kg", meaning: "ordered for the next step" },
  linkDemand: { kind: "f64", per: "link", unit: "kg", meaning: "what may be shipped of the order this step" },
  linkShipped: { kind: "f64", per: "link", unit: "kg", meaning: "what left the pool this step" },
  linkSent: { kind: "f64", per: "link", unit: "kg", meaning: "what went on its way this step" },
  linkQueue: { kind: "f64", per: "link", unit: "kg", meaning: "goods held back" },
  linkFill: { kind: "f64", per: "link", unit: "1", meaning: "remembered share of orders that were sent" },
  linkReach: { kind: "f64", per: "link", unit: "1", meaning: "most that it is asked for, over releaseCap times its flow at rest" },
  linkPermit: { kind: "f64", per: "link", unit: "1", meaning: "share of the flow at rest that may pass" },
  linkHold: { kind: "f64", per: "link", unit: "1", meaning: "share of each shipment that is held" },
  linkFlush: { kind: "f64", per: "link", unit: "1", meaning: "share of held goods let go this step" },
  ring: { kind: "f64", per: "link × lag", unit: "kg", meaning: "transit lines" },

  supplementLeft: { kind: "f64", per: "supplement", unit: "kg", meaning: "what it still holds" },
  supplementSince: { kind: "i32", per: "supplement", unit: "step", meaning: "step of the decision to release; −1 before" },

  slotShare: { kind: "f64", per: "issuer × slot", unit: "1", meaning: "issuer-origin share of a slot's stock" },
  poolShare: { kind: "f64", per: "issuer × pool", unit: "1", meaning: "issuer-origin share of a pool" },
  queueShare: { kind: "f64", per: "issuer × link", unit: "1", meaning: "issuer-origin share of held goods" },
  ringShare: { kind: "f64", per: "issuer × link × lag", unit: "1", meaning: "issuer-origin share of goods in transit" },
  poolTraced: { kind: "f64", per: "issuer × pool", unit: "kg", meaning: "issuer-origin content of what was made this step" },
} as const;
