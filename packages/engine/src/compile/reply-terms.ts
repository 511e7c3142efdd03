import type { Quantity, Response } from "@coercivity/domain";

/** What a number of a response is for the kernel: its place in a reply's row, between what it makes sense, and what stands where none is given. */
export interface ReplyTerm {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly otherwise: number;
  readonly meaning: string;
}

const days = (meaning: string, otherwise = 0): ReplyTerm => ({ unit: "days", min: 0, max: 36_500, otherwise, meaning });
const share = (meaning: string, otherwise: number, max = 1): ReplyTerm => ({ unit: "1", min: 0, max, otherwise, meaning });

export type ReplyTermName =
  | "share"
  | "kgPerKg"
  | "triggerShare"
  | "spellDays"
  | "leadDays"
  | "overrunShare"
  | "technologyDelayDays"
  | "barredDays"
  | "deterredDays"
  | "rampDays"
  | "firstYear"
  | "secondYear"
  | "laterYears"
  | "adversePerYear"
  | "outDays"
  | "permitLuck";

/** The numbers of a reply, declared once; the order is that of its row in the model. */
export const replyTerms: Readonly<Record<ReplyTermName, ReplyTerm>> = {
  share: share("most of its users' normal use that it meets; of plants, what it adds to the baseline level", 0, 100),
  kgPerKg: { unit: "kg/kg", min: 0.01, max: 100, otherwise: 1, meaning: "kg of what is bought for a kg of what it replaces" },
  triggerShare: share("stock over normal under which it is decided", 0, 0.99),
  spellDays: days("how long stocks must have been under it"),
  leadDays: days("from the decision until the first kilogram, as planned"),
  overrunShare: share("by how much the plan is overrun", 0, 10),
  technologyDelayDays: days("lost for want of the issuer's know-how and machines"),
  barredDays: days("lost to bans on technology among the measures, where longer"),
  deterredDays: days("lost to pushed prices among the measures"),
  rampDays: days("from the first kilogram to all of it"),
  firstYear: share("share of the whole that runs in the first year", 1),
  secondYear: share("share that runs in the second year", 1),
  laterYears: share("share that runs from the third year on", 1),
  adversePerYear: share("adverse decisions on its permit a year", 0, 0.999),
  outDays: days("how long one shuts it"),
  permitLuck: share("quantile at which the first one falls", 0.5, 0.9999),
};

const names = Object.keys(replyTerms) as ReplyTermName[];
export const termCount: number = names.length;

/** Places of the terms in a reply's row. */
export const Term = Object.fromEntries(names.map((name, i) => [name, i])) as Readonly<Record<ReplyTermName, number>>;

/** The numbers that a response gives, by term. */
export function termsOf(response: Response): readonly (readonly [ReplyTermName, Quantity])[] {
  const { trackRecord } = response;
  const given: Readonly<Partial<Record<ReplyTermName, Quantity | undefined>>> = {
    ...response,
    ...(trackRecord ? { firstYear: trackRecord[0], secondYear: trackRecord[1], laterYears: trackRecord[2] } : {}),
  };
  return names.flatMap((name) => {
    const quantity = given[name];
    return quantity === undefined ? [] : [[name, quantity] as const];
  });
}
