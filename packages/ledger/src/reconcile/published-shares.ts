import type { PublishedShare } from "@coercivity/domain";
import { type BookFact, type FactBook, factsWhere, numberOf } from "../world/fact-book.ts";
import { amountIn, type Basis, termsOf } from "./amounts.ts";
import type { FitYear } from "./fit-year.ts";
import type { Fitted } from "./variables.ts";

/** A scope a dependence may have been counted in. */
interface Scope {
  readonly id: string;
  readonly words: string;
  readonly streams: readonly string[];
  readonly basis: Basis;
}

const compounds = ["oxide.*", "carbonate.*"];
const ndfeb = ["blank.std", "blank.mid", "blank.high", "magnet.std", "magnet.mid", "magnet.high"];

/** The scopes that published shares of rare earths are counted in; the first that fits a row's own words is taken. */
const scopes: readonly Scope[] = [
  { id: "compounds-weight", words: "compounds, by weight as oxide", streams: compounds, basis: "reo" },
  { id: "metals-weight", words: "metals, by weight", streams: ["metal.*"], basis: "stream" },
  { id: "metals-value", words: "metals, by value", streams: ["metal.*"], basis: "usd" },
  { id: "raw-weight", words: "compounds and metals, by weight as oxide", streams: [...compounds, "metal.*"], basis: "reo" },
  { id: "raw-value", words: "compounds and metals, by value", streams: [...compounds, "metal.*"], basis: "usd" },
  { id: "raw-elements", words: "compounds and metals, by weight of the metals", streams: [...compounds, "metal.*"], basis: "elements" },
  {
    id: "magnet-elements",
    words: "Nd, Pr, Dy and Tb as oxide and metal",
    streams: ["oxide.NdPr", "oxide.Dy", "oxide.Tb", "metal.NdPr", "metal.Dy", "metal.Tb"],
    basis: "reo",
  },
  { id: "heavy", words: "Dy and Tb as oxide and metal", streams: ["oxide.Dy", "oxide.Tb", "metal.Dy", "metal.Tb"], basis: "reo" },
  { id: "yttrium", words: "yttrium oxide", streams: ["oxide.Y"], basis: "reo" },
  { id: "magnets", words: "NdFeB magnets, finished and not, by weight", streams: ndfeb, basis: "stream" },
  {
    id: "all-reo",
    words: "compounds, metals, alloys and magnets, by weight as oxide",
    streams: [...compounds, "metal.*", "alloy.*", "blank.*", "magnet.*"],
    basis: "reo",
  },
];

/** Shares of something else than a country's imports. */
const notImportShares = new Set(["supplier-exports", "contract-plan", "national-use", "effective-origin", "world-output"]);
/** Shares are the same within this many points. */
const within = 0.03;

/**
 * The conflicting published shares of Japan and Korea around the fitted year, each with the value the fit gives in its own scope; where a row does
 * not say its scope, the nearest scope that yields it, or none. Nothing is averaged.
 */
export function publishedShares(fit: FitYear, years: readonly Fitted[], book: FactBook): PublishedShare[] {
  return ["JPN", "KOR"].flatMap((importer) => {
    const values = new Map(scopes.map((scope) => [scope.id, shareOf(fit, years, scope, importer)] as const));
    return factsWhere(book, "trade_dependence", { importer, supplier: "CHN" })
      .filter(({ row }) => /^202[2-5]/.test(String(row.year)) && /rare_earth|re_|yttrium|heavy|magnets/.test(String(row.item)))
      .filter(({ row }) => !notImportShares.has(String(row.scope)))
      .map((fact) => compare(fact, importer, values));
  });
}

type Shares = readonly number[];

function compare(fact: BookFact, importer: string, values: ReadonlyMap<string, Shares>): PublishedShare {
  const published = (numberOf(fact, "share_pct") ?? 0) / 100;
  const own = scopeOf(fact);
  const candidates = own ? [own] : [...values.keys()];
  const nearest = candidates
    .map((id) => ({ id, off: Math.abs((values.get(id)?.[0] ?? Number.NaN) - published) }))
    .filter(({ off }) => Number.isFinite(off))
    .sort((a, b) => a.off - b.off)[0];
  const found = nearest && (own !== undefined || nearest.off <= within) ? values.get(nearest.id) : undefined;
  return {
    fact: fact.id,
    importer,
    supplier: "CHN",
    item: String(fact.row.item),
    year: String(fact.row.year),
    published,
    confidence: fact.confidence,
    definition: [fact.row.basis, fact.row.definition].filter(Boolean).join("; "),
    scope: found && nearest ? (scopes.find(({ id }) => id === nearest.id)?.words ?? null) : null,
    fitted: found ? (found[0] ?? null) : null,
    low: found ? Math.min(...found) : null,
    high: found ? Math.max(...found) : null,
    verdict: own ? "same scope" : found ? "scope unknown; nearest scope that yields it" : "scope unknown; none yields it",
  };
}

/** The scope a row states by its item and basis; undefined where it leaves either open. */
function scopeOf({ row }: BookFact): string | undefined {
  const item = String(row.item);
  const basis = String(row.basis ?? "");
  if (/yttrium/.test(item)) return "yttrium";
  if (/heavy/.test(item)) return "heavy";
  if (/magnets/.test(item)) return "magnets";
  if (item === "re_compounds" && basis === "weight") return "compounds-weight";
  if (item === "re_metals") return basis === "value" ? "metals-value" : basis === "weight" ? "metals-weight" : undefined;
  if (basis === "metal-equivalent") return "raw-elements";
  if (basis === "oxide-equivalent") return "raw-weight";
  return undefined;
}

function shareOf(fit: FitYear, years: readonly Fitted[], scope: Scope, importer: string): Shares {
  const part = termsOf({ flow: { streams: [...scope.streams], from: ["CHN"], to: [importer] } }, scope.basis, fit.variables);
  const whole = termsOf({ flow: { streams: [...scope.streams], from: [`!${importer}`], to: [importer] } }, scope.basis, fit.variables);
  return years.map((year) => amountIn(part, year) / amountIn(whole, year));
}
