import type { Model } from "./model.ts";
import type { Names } from "./names.ts";

/** Price of element `k` in its oxide, USD per kg of the element; 0 where that oxide has no price or is no stream. */
export function oxideUsd({ streamUsd, streamElement, elementCount }: Model, names: Names, k: number): number {
  const oxide = names.streams.findIndex(({ id }) => id === `oxide.${names.elements[k]}`);
  const content = oxide < 0 ? 0 : streamElement[oxide * elementCount + k]!;
  return content > 0 ? streamUsd[oxide]! / content : 0;
}
