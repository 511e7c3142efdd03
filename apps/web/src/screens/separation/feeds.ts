import {
  type Basket,
  bayanObo,
  ladder,
  massToMole,
  minamitorishima,
  mountainPass,
  mountWeldSeg,
  p507Factors,
  p507Order,
  type Rung,
  xinfeng,
} from "@coercivity/cascade";

/** A feed that may be parted: a sourced basket, or the part of it that an earlier cut sends on. */
export interface FeedChoice {
  readonly id: string;
  readonly basket: Basket;
  /** Elements that are kept of it; all where not given. */
  readonly only?: readonly string[];
}

/** The feeds, the one that is asked about first at the head. */
export const feeds: readonly FeedChoice[] = [
  { id: "clay-gd-dy", basket: xinfeng, only: ["Gd", "Tb", "Dy"] },
  { id: "clay-heavy", basket: xinfeng, only: ["Gd", "Tb", "Dy", "Ho", "Y", "Er"] },
  { id: "bayan-ndpr", basket: bayanObo, only: ["Pr", "Nd"] },
  { id: "bayan-light", basket: bayanObo, only: ["La", "Ce", "Pr", "Nd"] },
  { id: "pass-light", basket: mountainPass, only: ["La", "Ce", "Pr", "Nd"] },
  { id: "weld-seg", basket: mountWeldSeg },
  { id: "clay", basket: xinfeng },
  { id: "minamitorishima", basket: minamitorishima },
];

/** A feed in moles with its separation factors, in the order of extraction by P507 from chloride. */
export interface FeedInMoles {
  readonly elements: readonly string[];
  readonly moles: readonly number[];
  readonly beta: readonly number[];
}

/** A feed in moles of rare earths, as shares of 1, and the factors along it. */
export function feedInMoles({ basket, only }: FeedChoice): FeedInMoles {
  const present = Object.keys(basket.amounts).filter((element) => (basket.amounts[element] ?? 0) > 0 && (only?.includes(element) ?? true));
  const { elements, beta } = ladder(p507Factors, present).value;
  const moles = massToMole(
    elements,
    elements.map((element) => basket.amounts[element]!),
  );
  if (!moles) throw new Error(`basket "${basket.name}" names what is no rare earth`);
  return { elements, moles, beta };
}

/** Every factor along the whole series. */
export const wholeLadder: readonly Rung[] = ladder(p507Factors, p507Order).value.rungs;
