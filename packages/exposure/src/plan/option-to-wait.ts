/** A project that can be started now or after its value has shown itself. */
export interface WaitingProject {
  readonly invest: number;
  readonly valueUp: number;
  readonly valueDown: number;
  readonly chanceUp: number;
  /** Discount rate over the wait. */
  readonly rate: number;
}

export interface OptionToWait {
  readonly netValueNow: number;
  readonly valueOfWaiting: number;
  /** What waiting is worth beyond the better of starting now and not at all. */
  readonly optionValue: number;
}

/**
 * One-period option to wait: now (p V↑ + (1 − p) V↓) / (1 + r) − I; waiting [p (V↑ − I)⁺ + (1 − p) (V↓ − I)⁺] / (1 + r). Actuarial
 * probabilities; the cost of the investment does not escalate.
 *
 * Source: A. Dixit, R. Pindyck, "Investment under Uncertainty" (1994), chapter 2.
 */
export function optionToWait({ invest, valueUp, valueDown, chanceUp, rate }: WaitingProject): OptionToWait {
  const discount = 1 + rate;
  const netValueNow = (chanceUp * valueUp + (1 - chanceUp) * valueDown) / discount - invest;
  const valueOfWaiting = (chanceUp * Math.max(0, valueUp - invest) + (1 - chanceUp) * Math.max(0, valueDown - invest)) / discount;
  return { netValueNow, valueOfWaiting, optionValue: valueOfWaiting - Math.max(0, netValueNow) };
}
