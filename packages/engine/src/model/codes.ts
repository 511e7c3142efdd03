/**
 * Instruments as the kernel knows them. A throttle on imports and an entity listing act like a ban: what differs is whose links they touch. All that
 * is reviewed acts like a licence, pressure on affiliates like an outage. `rivals` is price manipulation; `none` moves nothing by itself: a floor, a
 * ban on technology.
 */
export const Instrument = {
  ban: 1,
  slowdown: 2,
  penalty: 3,
  outage: 4,
  licence: 5,
  quota: 6,
  productionQuota: 7,
  duty: 8,
  rivals: 9,
  none: 10,
} as const;

/**
 * What held an activity (or a cohort of it) back in a step: nothing but its orders, its capacity, or an input. An input is coded as
 * `firstSlot` plus the slot's handle, so that a recorded number leads straight back to the goods that were missing.
 */
export const Binding = { orders: 0, capacity: 1, firstSlot: 2 } as const;

/** When a supplement gives: in a shortfall, or always from a day on. */
export const Release = { shortfall: 1, always: 2 } as const;

/** How a reply answers a slot that lacks goods: its users need less, goods come from outside the chain, or a way opens to another maker or stream. */
export const Answer = { save: 1, bring: 2, way: 3 } as const;
