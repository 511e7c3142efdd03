import { checksum } from "./checksum.ts";
import { type Link, type Question, usualDraws } from "./link.ts";

/** Version of the form below; raised when an old link would be read wrongly. */
export const linkVersion = 1;

/** A link as the part of an address behind `#`: readable, versioned, with a sum over it all so that a cut link is known for one. */
export function writeLink(link: Link): string {
  const entries: [string, string][] = [["v", String(linkVersion)], ...questionEntries(link.question)];
  for (const [name, value] of Object.entries(link.view).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== "") entries.push([`view.${name}`, value]);
  }
  if (link.made) entries.push(["model", link.made.model], ["loss", link.made.lossUsd.map(plain).join("~")]);
  const body = `/${encodeURIComponent(link.screen)}?${entries.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join("&")}`;
  return `${body}&sum=${checksum(body)}`;
}

/** The part of a link that says what is asked, by name and value. */
export function questionEntries(question: Question): [string, string][] {
  const { scenario, target, endsAfterDays, horizonDays, without, fixed, seed, draws } = question;
  const entries: [string, string][] = [["scenario", scenario]];
  if (target !== undefined) entries.push(["target", target]);
  if (endsAfterDays !== undefined) entries.push(["ends", String(endsAfterDays)]);
  if (horizonDays !== undefined) entries.push(["days", String(horizonDays)]);
  if (without.length > 0) entries.push(["without", [...without].sort().join("~")]);
  for (const [path, value] of Object.entries(fixed).sort(([a], [b]) => (a < b ? -1 : 1))) entries.push([`fix.${path}`, plain(value)]);
  if (seed !== undefined) entries.push(["seed", String(seed)]);
  if (draws !== usualDraws) entries.push(["draws", String(draws)]);
  return entries;
}

/** The shortest text that reads back as the same number. */
function plain(value: number): string {
  return String(value);
}

/** Percent-encoded, but for signs that are safe behind `#` and easier to read as they are. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":").replace(/%20/g, "+");
}
