import { issuersWhoPay } from "@coercivity/engine";
import type { Ensemble } from "./ensemble.ts";

/** Issuers whose costs an ensemble keeps, by id and in order: the same as those of `recordBlowBack`. None where none were asked for. */
export function issuersOf({ keep, names }: Pick<Ensemble, "keep" | "names">): string[] {
  return keep.blowBack ? issuersWhoPay(names) : [];
}
