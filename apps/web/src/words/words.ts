import { createContext, useContext } from "react";

/** Languages that the page speaks. English is complete; another one is added here and beside each `en` of this folder. */
export const languages = ["en"] as const;
export type Language = (typeof languages)[number];

/** One part of the catalogue in every language: whole sentences, with slots as arguments, so that words can stand in any order. */
export type Words<Part> = Readonly<Record<Language, Part>>;

const LanguageContext: React.Context<Language> = createContext<Language>("en");
/** Says which language the page below it speaks. */
export const LanguageProvider: React.Provider<Language> = LanguageContext.Provider;

/** The part of the catalogue that a component speaks from, in the page's language. */
export function useWords<Part>(words: Words<Part>): Part {
  return words[useContext(LanguageContext)];
}
