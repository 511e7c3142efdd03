import type { Widened, Words } from "./words.ts";

/** What is said of one number when somebody asks who says so. */
const en = {
  why: "Why?",
  whyOf: (name: string): string => `Why: ${name}`,
  value: (value: string, low: string, high: string): string => (low === high ? value : `${value}, drawn from ${low} to ${high}.`),
  kinds: {
    assumption: "Assumed, with this reason:",
    fact: "Read from a row of the facts:",
    derivation: (formula: string): string => `Worked out from facts: ${formula}`,
  },
  notAtHand: "The row is not among those that the page carries; it stands in the ledger under this name:",
  source: (publisher: string, date: string, confidence: string): string =>
    `${publisher === "" ? "" : `, ${publisher}`}${date === "" ? "" : `, ${date}`} (confidence: ${confidence})`,
  all: "All numbers behind the world",
} as const;

export type DerivationWords = Widened<typeof en>;
export const derivationWords: Words<DerivationWords> = { en, of: ({ derivation }) => derivation };
