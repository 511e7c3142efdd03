import { createContext, useContext } from "react";
import type { Catalogue } from "./catalogue.ts";

/** Languages that the page speaks. English is in the page itself; the others are fetched when they are asked for. */
export const languages = ["en", "ko", "ja"] as const;
export type Language = (typeof languages)[number];

/** One part of the catalogue in every language: whole sentences, with slots as arguments, so that words can stand in any order. */
export interface Words<Part> {
  readonly en: Part;
  /** Where the part stands in another language's catalogue. */
  readonly of: (catalogue: Catalogue) => Part;
}

/** A part that is said in English whatever the page speaks: that of a screen which nobody has translated yet. */
export interface EnglishOnly<Part> {
  readonly en: Part;
  readonly of: "not translated";
}

/** What the page speaks: a language, and its catalogue where it is not English. */
export interface Tongue {
  readonly language: Language;
  readonly catalogue: Catalogue | undefined;
}
export const english: Tongue = { language: "en", catalogue: undefined };

const TongueContext: React.Context<Tongue> = createContext(english);
/** Says which language the page below it speaks. */
export const TongueProvider: React.Provider<Tongue> = TongueContext.Provider;

/** What the page speaks where a component stands. */
export function useTongue(): Tongue {
  return useContext(TongueContext);
}

/** The part of the catalogue that a component speaks from, in the page's language. The only place that falls back to English. */
export function useWords<Part>(words: Words<Part> | EnglishOnly<Part>): Part {
  return wordsIn(useTongue(), words);
}

/** The same for whoever knows the tongue. */
export function wordsIn<Part>({ catalogue }: Tongue, { en, of }: Words<Part> | EnglishOnly<Part>): Part {
  return catalogue === undefined || of === "not translated" ? en : of(catalogue);
}

/** The type of an English part with any other text in the place of its own. */
export type Widened<T> = T extends string
  ? string
  : T extends (...slots: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Widened<T[Key]> };
