import type { Chunk, Ensemble } from "@coercivity/study";

/** What a worker is told: an ensemble to open, then runs of it to do. */
export type ToWorker =
  | { readonly kind: "open"; readonly ensemble: Ensemble }
  | { readonly kind: "run"; readonly from: number; readonly to: number };

/** What a worker answers to each `run`. */
export type FromWorker = { readonly chunk: Chunk } | { readonly failed: string };
