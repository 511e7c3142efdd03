import { countryInText } from "@coercivity/charts";
import type { World } from "@coercivity/domain";
import { evidenceWords } from "../../words/evidence.ts";
import { capital, listText } from "../../words/numbers.ts";

const words = evidenceWords.en.scope;
/** So many streams of one form are told by the form. */
const many = 3;

/**
 * What a published figure counts, in words, from the pattern that the fit reads it by: `share of oxide.Y from CHN to JPN in oxide.Y from !JPN to JPN, by
 * weight` is “China’s share of the yttrium oxide that Japan imports, by weight”. A pattern of another form is given back as it stands.
 */
export function scopeInWords(scope: string, world: Pick<World, "countries" | "streams">): string {
  const found =
    /^(share of )?(.+?) (made in|used in|from) (!?\w+)(?: to (!?\w+))?(?: in .+? (made in|from) (!?\w+)(?: to (!?\w+))?)?, (by .+)$/.exec(
      scope,
    );
  if (!found) return scope;
  const [, share, goods = "", way, first = "", second, ofWay, ofFirst, ofSecond, basis = ""] = found;
  const what = goodsInWords(goods, world);
  const place = (code: string): string => placeInWords(code, world);
  if (share === undefined) {
    if (way === "from" && second !== undefined) return words.flow(capital(what), place(first), place(second), basis);
    return way === "used in" ? words.used(capital(what), place(first), basis) : words.made(capital(what), place(first), basis);
  }
  if (way === "from" && second !== undefined && ofFirst === `!${second}` && ofSecond === second) {
    return words.shareOfImports(capital(place(first)), what, place(second), basis);
  }
  if (way === "made in" && ofWay === "made in" && ofFirst === "ALL") return words.shareOfOutput(capital(place(first)), what, basis);
  return scope;
}

/** `oxide.Dy, blank.*` as names; where one form stands with many streams it stands alone. */
function goodsInWords(patterns: string, { streams }: Pick<World, "streams">): string {
  const byForm = new Map<string, string[]>();
  for (const pattern of patterns.split(", ")) {
    const [form = "", matter = ""] = pattern.split(".");
    byForm.set(form, [...(byForm.get(form) ?? []), matter]);
  }
  return listText(
    [...byForm].flatMap(([form, matters]) => {
      const whole = words.forms[form];
      if (whole !== undefined && (matters.includes("*") || matters.length >= many)) return [whole];
      return matters.map((matter) => streams.find(({ id }) => id === `${form}.${matter}`)?.name ?? `${form}.${matter}`);
    }),
    "and",
  );
}

function placeInWords(code: string, { countries }: Pick<World, "countries">): string {
  if (code === "ALL") return words.world;
  if (code.startsWith("!")) return words.elsewhere(placeInWords(code.slice(1), { countries }));
  const name = countries.find((one) => one.code === code)?.name;
  return name === undefined ? (words.groups[code] ?? code) : countryInText(name);
}
