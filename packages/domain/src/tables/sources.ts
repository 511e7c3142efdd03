import type { RowOf } from "./column.ts";

const columns = {
  source_id: { kind: "text", about: "short name that rows cite; letters, digits and . + _ - only" },
  title: { kind: "text", about: "title, or what was read" },
  publisher: { kind: "text", optional: true, about: "who published it" },
  date: { kind: "period", optional: true, about: "day, month or year of publication; gives the published clock" },
  url: { kind: "text", optional: true, about: "address" },
  kind: {
    kind: "code",
    codes: ["publication", "abstract", "excerpt", "secondary", "open-data", "news", "forum", "calculation", "recollection"],
    about: "what was read; recollection: recalled, not opened",
  },
  confidence: { kind: "code", codes: ["high", "medium", "low"], optional: true, about: "how far the source is trusted as a whole" },
  note: { kind: "text", optional: true, about: "what a reader should know before citing it" },
} as const;

/** A source of facts. */
export type Source = RowOf<typeof columns>;

/** The one table of sources: who said it, when it came out, where it can be read. */
export const sourceColumns: typeof columns = columns;
