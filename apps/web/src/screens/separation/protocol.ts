import type { Answer, CutStart } from "@coercivity/cascade";
import type { CountPoint } from "@coercivity/charts";
import type { CutRequest } from "./cut-ask.ts";
import type { CutWorked } from "./work-out.ts";

/** What the worker is asked; a later question replaces an earlier one. */
export interface ToCutWorker {
  readonly number: number;
  readonly request: CutRequest;
}

/** What comes back, in this order: the design, its start-up, and one point of the landscape after the other. */
export type FromCutWorker =
  | { readonly number: number; readonly kind: "design"; readonly answer: Answer<CutWorked> }
  | { readonly number: number; readonly kind: "start"; readonly answer: Answer<CutStart> }
  | { readonly number: number; readonly kind: "count"; readonly points: readonly CountPoint[] };
