import { sha256 } from "@coercivity/numerics";
import type { Model } from "./model.ts";

/** SHA-256 over the bytes of a model, 64 hexadecimal digits: equal models, and only they, give equal runs. The first twelve are enough to show. */
export function modelHash(model: Model): string {
  return sha256(new Uint8Array(model.bytes));
}
