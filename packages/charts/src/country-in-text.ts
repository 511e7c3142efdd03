/** Countries that English calls by an article within a sentence. */
const withArticle: ReadonlySet<string> = new Set([
  "European Union",
  "Philippines",
  "Rest of EU27",
  "Rest of the world",
  "United Kingdom",
  "United States",
]);

/** A country, by its English name, as an English sentence calls it: `Japan`, `the United States`; with a capital where it begins one. */
export function countryInText(name: string, begins = false): string {
  if (!withArticle.has(name)) return name;
  return `${begins ? "The" : "the"} ${name.replace(/^Rest/, "rest")}`;
}
