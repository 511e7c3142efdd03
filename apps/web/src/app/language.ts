import { type Language, languages } from "../words/words.ts";

const key = "coercivity.language";

/** What each language calls itself. */
export const ownNames: Readonly<Record<Language, string>> = { en: "English", ko: "한국어", ja: "日本語" };

/** What was chosen before; else what the browser asks for, where the page speaks it; else English. */
export function keptLanguage(): Language {
  const spoken = (asked: string | null): Language | undefined => languages.find((one) => asked?.split("-")[0] === one);
  try {
    const kept = spoken(localStorage.getItem(key));
    if (kept) return kept;
  } catch {
    // nothing may be kept, so nothing was
  }
  return spoken(navigator.language) ?? "en";
}

/** Keeps a language. Says whether it could be kept: storage may be full or forbidden. */
export function keepLanguage(language: Language): boolean {
  try {
    localStorage.setItem(key, language);
    return true;
  } catch {
    return false;
  }
}
