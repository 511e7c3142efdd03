import { type ChartMessages, messages } from "@coercivity/charts";
import type { Words } from "./words.ts";

/** What the charts say themselves. */
export const chartWords: Words<ChartMessages> = { en: messages, of: ({ charts }) => charts };
