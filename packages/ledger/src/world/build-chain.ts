import { nearest, type Quantity } from "@coercivity/domain";
import { assemble, type Chain, type DeclaredSupplement } from "./chain.ts";
import type { Declarations } from "./declarations.ts";
import { buildFacilities } from "./facilities.ts";
import { type FactBook, factsWhere, numberOf } from "./fact-book.ts";
import { gather, type OtherAssumptions } from "./gather.ts";
import { worldProblems as say } from "./messages.ts";
import { buildRecipes } from "./recipes.ts";
import { buildResponses } from "./responses.ts";
import { buildStreams } from "./streams.ts";

/** Elements that are wanted for themselves: their oxides are stored when nobody buys, never dumped. */
const wanted: readonly string[] = ["oxide.NdPr", "oxide.Dy", "oxide.Tb"];

/**
 * Puts the declared world together: streams, processes, facilities, pools, with `others` in place of declared assumptions where somebody asks what
 * they change. Problems are in `chain.out.problems`; nothing may be used while there are any.
 */
export function buildChain(declared: Declarations, book: FactBook, others?: OtherAssumptions): Chain {
  const out = gather(book, (at, unit, expected) => say.unitUnexpected(at, "the number", unit, expected), others);
  const { countries } = declared;
  checkCountries(declared, out.add);
  const streams = buildStreams(declared, book, out);
  const recipes = buildRecipes(declared, streams, out);
  const drafts = buildFacilities(declared, recipes, book, out);
  const chainCoverDays = chainCovers(declared, out);
  const isByProduct = (stream: string): boolean => /^(oxide|seg|swarf)\./.test(stream) && !wanted.includes(stream);
  const { facilities, activities, pools } = assemble(drafts, tierCover(declared, chainCoverDays, out), isByProduct);
  const regionOf = new Map(countries.value.countries.map((one) => [one.code, one.region]));
  return {
    year: 2024,
    countries: [...countries.value.countries]
      .map(({ code, name, groups }) => ({ code, name, groups: [...groups].sort() }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    regionOf,
    streams: streams.streams,
    streamById: streams.byId,
    facilities,
    activities,
    pools,
    supplements: supplements(declared, streams.byId, out),
    responses: buildResponses(declared, recipes, [...streams.byId.keys()], out),
    parameters: Object.fromEntries(
      Object.entries(declared.parameters.value.parameters)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, spec]) => [name, out.quantity(spec, declared.parameters.at("parameters", name))]),
    ),
    chainCoverDays,
    gdpUsd: gdp(declared, book, regionOf),
    transitDays: transit(declared, regionOf, out),
    out,
  };
}

/** Cover of the chain for each country, its own or the default. */
function chainCovers({ buffers, countries }: Declarations, out: ReturnType<typeof gather>): Readonly<Record<string, Quantity>> {
  const declared = new Map(
    Object.entries(buffers.value.chainCoverDays).map(([key, spec]) => [key, out.quantity(spec, buffers.at("chainCoverDays", key), "days")]),
  );
  const codes = countries.value.countries.map(({ code }) => code).sort();
  return Object.fromEntries(
    codes.flatMap((code) => {
      const cover = declared.get(code) ?? declared.get("default");
      return cover === undefined ? [] : [[code, cover]];
    }),
  );
}

/** A tier's portion of the chain's cover, days. */
function tierCover({ buffers }: Declarations, chain: Readonly<Record<string, Quantity>>, out: ReturnType<typeof gather>) {
  const tiers = new Map<string, number>(
    Object.entries(buffers.value.tiers).map(([key, spec]) => [key, out.quantity(spec, buffers.at("tiers", key), "share").value]),
  );
  return (country: string, tier: string): number => (chain[country]?.value ?? 0) * (tiers.get(tier) ?? 0);
}

function checkCountries(declared: Declarations, add: (problem: ReturnType<typeof say.duplicateId>) => void): void {
  const seen = new Set<string>();
  declared.countries.value.countries.forEach(({ code }, at) => {
    if (seen.has(code)) add(say.duplicateId(declared.countries.at("countries", at, "code"), "country", code));
    seen.add(code);
  });
}

function transit(declared: Declarations, regionOf: ReadonlyMap<string, string>, out: ReturnType<typeof gather>): Chain["transitDays"] {
  const { countries: file } = declared;
  const days = new Map<string, number>();
  file.value.transitDays.forEach(({ from, to, days: spec }, at) => {
    const value = out.quantity(spec, file.at("transitDays", at, "days"), "days").value;
    days.set(`${from} ${to}`, value);
    if (!days.has(`${to} ${from}`)) days.set(`${to} ${from}`, value);
  });
  const home = 3;
  for (const from of new Set(regionOf.values())) {
    for (const to of new Set(regionOf.values())) {
      if (!days.has(`${from} ${to}`)) out.add(say.noTransit({ file: file.file }, from, to));
    }
  }
  return (from, to) => (from === to ? home : (days.get(`${regionOf.get(from)} ${regionOf.get(to)}`) ?? 0));
}

function gdp(declared: Declarations, book: FactBook, regionOf: ReadonlyMap<string, string>): Record<string, Quantity> {
  const rule = declared.economy.value.gdp;
  const years = [rule.where.year ?? "", ...rule.fallbackYears];
  return Object.fromEntries(
    [...regionOf.keys()].sort().flatMap((country): [string, Quantity][] => {
      const fact = years.map((year) => factsWhere(book, rule.table, { ...rule.where, year, country })[0]).find((one) => one !== undefined);
      const value = fact && numberOf(fact);
      if (fact === undefined || value === undefined) return [];
      return [
        [
          country,
          { kind: "derivation", value: value * rule.scale, unit: "USD/y", formula: `fact * ${rule.scale}`, facts: { fact: fact.id } },
        ],
      ];
    }),
  );
}

function supplements(declared: Declarations, streams: ReadonlyMap<string, unknown>, out: ReturnType<typeof gather>): DeclaredSupplement[] {
  const { buffers: file, countries } = declared;
  const codes = countries.value.countries.map((one) => one.code);
  return file.value.supplements.map((one, at): DeclaredSupplement => {
    const where = (...path: (string | number)[]) => file.at("supplements", at, ...path);
    if (!codes.includes(one.country)) out.add(say.unknownCountry(where("country"), one.country, nearest(one.country, codes)));
    for (const stream of one.streams) {
      if (!streams.has(stream)) out.add(say.unknownStream(where("streams"), stream, nearest(stream, [...streams.keys()])));
    }
    const { id, kind, country, release, from } = one;
    return {
      supplement: {
        id,
        kind,
        country,
        release,
        delayDays: out.quantity(one.delayDays, where("delayDays"), "days"),
        ...(one.triggerShare ? { triggerShare: out.quantity(one.triggerShare, where("triggerShare"), "share") } : {}),
        ...(from === undefined ? {} : { from }),
      },
      streams: one.streams,
      ...(one.daysOfUse ? { daysOfUse: out.quantity(one.daysOfUse, where("daysOfUse"), "days") } : {}),
      ...(one.maxShareOfUse ? { maxShareOfUse: out.quantity(one.maxShareOfUse, where("maxShareOfUse"), "share") } : {}),
      ...(one.tonnesPerYear ? { tonnesPerYear: out.quantity(one.tonnesPerYear, where("tonnesPerYear"), "t/y") } : {}),
    };
  });
}
