import type { Widened, Words } from "./words.ts";

/** What stands under every figure. */
const en = {
  table: "Table",
  hideTable: "Hide table",
  csv: "CSV",
  svg: "SVG",
  png: "PNG",
  why: "Why?",
  tableOf: (title: string): string => `${title}: the numbers`,
  actionOf: (action: string, title: string): string => `${action}: ${title}`,
  pngFailed: "This browser could not paint the picture; SVG and CSV still work.",
  waiting: "This is being drawn.",
} as const;

export type FigureWords = Widened<typeof en>;
export const figureWords: Words<FigureWords> = { en, of: ({ figure }) => figure };
