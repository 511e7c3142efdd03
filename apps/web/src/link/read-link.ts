import { checksum } from "./checksum.ts";
import { type Link, type Made, mostDraws, type Question, usualDraws } from "./link.ts";
import { linkVersion } from "./write-link.ts";

/** What is wrong with an address; `value` is what stood there, as text. */
export type LinkFault =
  | { readonly kind: "cut" }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "unreadable"; readonly value: string }
  | { readonly kind: "screen" | "scenario" | "name"; readonly value: string }
  | { readonly kind: "number"; readonly name: string; readonly value: string; readonly low: number; readonly high: number };

/** What an address may name. */
export interface LinkContext {
  readonly screens: readonly string[];
  readonly scenarios: readonly string[];
}

export type LinkRead =
  | { readonly ok: true; readonly link: Link | undefined }
  | { readonly ok: false; readonly faults: readonly LinkFault[] };

/** Longest address that is looked at. */
const longest = 8000;

/**
 * Reads the part of an address behind `#`. Nothing there is no fault, and gives no link. A link typed by hand may leave `v` and `sum` out. Whatever is
 * wrong comes back all at once; nothing of what stood there is ever run or put into the page as markup.
 */
export function readLink(text: string, { screens, scenarios }: LinkContext): LinkRead {
  if (text === "" || text === "/") return { ok: true, link: undefined };
  if (text.length > longest) return { ok: false, faults: [{ kind: "unreadable", value: `${text.slice(0, 40)}…` }] };
  const parts = split(text);
  if (!parts) return { ok: false, faults: [{ kind: "unreadable", value: text.slice(0, 80) }] };
  const { screen, entries, sum, body } = parts;
  const version = Number(entries.get("v") ?? linkVersion);
  if (version > linkVersion) return { ok: false, faults: [{ kind: "newer", version }] };
  if (entries.has("v") && sum !== checksum(body)) return { ok: false, faults: [{ kind: "cut" }] };

  const faults: LinkFault[] = [];
  const number = (name: string, low: number, high: number, whole: boolean): number | undefined => {
    const value = entries.get(name);
    if (value === undefined) return undefined;
    const read = value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isFinite(read) && read >= low && read <= high && (!whole || Number.isInteger(read))) return read;
    faults.push({ kind: "number", name, value, low, high });
    return undefined;
  };
  if (!screens.includes(screen)) faults.push({ kind: "screen", value: screen });
  const scenario = entries.get("scenario") ?? scenarios[0]!;
  if (!scenarios.includes(scenario)) faults.push({ kind: "scenario", value: scenario });
  for (const name of entries.keys()) {
    if (!known.has(name) && !name.startsWith("fix.") && !name.startsWith("view.")) faults.push({ kind: "name", value: name });
  }
  const optional = {
    target: countryCode(entries.get("target"), faults),
    endsAfterDays: number("ends", 0, 36_500, true),
    horizonDays: number("days", 7, 3650, true),
    seed: number("seed", 0, 2 ** 32 - 1, true),
  };
  const fixed = [...entries.keys()].flatMap((name): [string, number][] => {
    if (!name.startsWith("fix.")) return [];
    const value = number(name, -1e15, 1e15, false);
    return value === undefined ? [] : [[name.slice(4), value]];
  });
  const question: Question = {
    scenario,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    without: (entries.get("without") ?? "").split("~").filter((id) => id !== ""),
    fixed: Object.fromEntries(fixed),
    draws: number("draws", 1, mostDraws, true) ?? usualDraws,
  };
  const view = Object.fromEntries([...entries].flatMap(([name, value]) => (name.startsWith("view.") ? [[name.slice(5), value]] : [])));
  const made = madeOf(entries, faults);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, link: { screen, question, view, ...(made ? { made } : {}) } };
}

const known = new Set(["v", "scenario", "target", "ends", "days", "without", "seed", "draws", "model", "loss"]);

interface Parts {
  readonly screen: string;
  readonly entries: ReadonlyMap<string, string>;
  readonly sum: string | undefined;
  /** All that the sum is over. */
  readonly body: string;
}

function split(text: string): Parts | undefined {
  const found = /^\/([^?/]*)(?:\?(.*))?$/s.exec(text);
  if (!found) return undefined;
  try {
    const entries = new Map<string, string>();
    for (const part of (found[2] ?? "").split("&").filter((one) => one !== "")) {
      const at = part.indexOf("=");
      if (at < 1) return undefined;
      entries.set(decoded(part.slice(0, at)), decoded(part.slice(at + 1)));
    }
    const sum = entries.get("sum");
    entries.delete("sum");
    return { screen: decodeURIComponent(found[1]!), entries, sum, body: text.replace(/&sum=[^&]*$/, "") };
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll("+", " "));
}

function countryCode(value: string | undefined, faults: LinkFault[]): string | undefined {
  if (value === undefined || /^[A-Z]{3}$/.test(value)) return value;
  faults.push({ kind: "name", value });
  return undefined;
}

function madeOf(entries: ReadonlyMap<string, string>, faults: LinkFault[]): Made | undefined {
  const model = entries.get("model");
  const loss = (entries.get("loss") ?? "").split("~").map(Number);
  if (model === undefined) return undefined;
  if (/^[0-9a-f]{12}$/.test(model) && loss.length === 3 && loss.every(Number.isFinite)) {
    return { model, lossUsd: loss as unknown as Made["lossUsd"] };
  }
  faults.push({ kind: "name", value: `model=${model}` });
  return undefined;
}
