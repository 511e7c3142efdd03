import type { Fact } from "../tables/fact.ts";
import type { Source } from "../tables/sources.ts";

/** A fact that a number of the world or a figure of the fit rests on, with its sources spelled out: what "says who?" needs without the tables. */
export interface CitedFact
  extends Pick<Fact, "id" | "table" | "value" | "low" | "high" | "unit" | "period" | "published" | "confidence" | "note" | "place"> {
  readonly sources: readonly (Pick<Source, "title" | "publisher" | "date" | "url"> & { readonly id: string })[];
}
