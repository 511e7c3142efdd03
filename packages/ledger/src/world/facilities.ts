import { type Control, nearest, type Quantity, type Stage } from "@coercivity/domain";
import type { DraftFacility } from "./chain.ts";
import type { Declarations } from "./declarations.ts";
import { type FactBook, factsWhere, numberOf } from "./fact-book.ts";
import type { Gather } from "./gather.ts";
import { worldProblems as say } from "./messages.ts";
import type { Recipe } from "./recipes.ts";

/** Days in the baseline year over which yearly values are spread. */
const daysPerYear = 365;

/** Mines and plants as declared, makers of parts and industries from the tables of applications. */
export function buildFacilities(
  declared: Declarations,
  recipes: ReadonlyMap<string, Recipe>,
  book: FactBook,
  out: Gather,
): DraftFacility[] {
  const headroom = roomAbove(declared, out);
  const drafts = [
    ...plants(declared, recipes, headroom, out),
    ...partMakers(declared, recipes, headroom, out),
    ...industries(declared, recipes, headroom, book, out),
  ];
  const seen = new Set<string>();
  for (const { id } of drafts) {
    if (seen.has(id)) out.add(say.duplicateId({ file: declared.facilities.file }, "facility", id));
    seen.add(id);
  }
  return drafts;
}

/** Capacity over baseline, from utilisation: 1 / u. */
function roomAbove(declared: Declarations, out: Gather): (stage: Stage) => Quantity {
  const { facilities: file } = declared;
  const rooms = new Map<Stage, Quantity>();
  for (const [stage, spec] of Object.entries(file.value.utilisation) as [Stage, Parameters<Gather["quantity"]>[0]][]) {
    const used = out.quantity(spec, file.at("utilisation", stage), "share");
    const low = used.high === undefined ? used.value : used.high;
    const high = used.low === undefined ? used.value : used.low;
    rooms.set(stage, {
      kind: "assumption",
      value: 1 / used.value,
      low: 1 / low,
      high: 1 / high,
      unit: "times baseline",
      why: used.kind === "assumption" ? used.why : "the inverse of utilisation",
    });
  }
  return (stage) =>
    rooms.get(stage) ?? { kind: "assumption", value: 1, low: 1, high: 1, unit: "times baseline", why: "no utilisation declared" };
}

function plants(
  declared: Declarations,
  recipes: ReadonlyMap<string, Recipe>,
  headroom: (stage: Stage) => Quantity,
  out: Gather,
): DraftFacility[] {
  const { facilities: file, countries } = declared;
  const codes = countries.value.countries.map((one) => one.code);
  return file.value.facilities.map((one, at): DraftFacility => {
    const country = one.id.slice(0, 3);
    if (!codes.includes(country)) out.add(say.unknownCountry(file.at("facilities", at, "id"), country, nearest(country, codes)));
    const drafts = Object.entries(one.tonnes).flatMap(([process, priorTonnes]) => {
      const recipe = recipes.get(process);
      if (recipe) {
        out.quantities.push(assumed(priorTonnes, one.spread, "t/y", one.why));
        return [{ recipe, priorTonnes, spread: one.spread }];
      }
      out.add(say.unknownProcess(file.at("facilities", at, "tonnes", process), process, nearest(process, [...recipes.keys()])));
      return [];
    });
    const control = (one.control ?? [{ by: "firms of the country", seat: country, share: 1 }]).map(
      ({ by, seat, share }): Control => ({ controller: by, seat, share }),
    );
    const sum = control.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-6) out.add(say.controlSum(file.at("facilities", at, "control"), one.id, sum));
    return {
      id: one.id,
      country,
      ...(one.area === undefined ? {} : { area: one.area }),
      stage: one.stage,
      drive: one.stage === "mine" ? "push" : "orders",
      control,
      headroom: headroom(one.stage),
      ...(one.poolOwner === undefined ? {} : { poolOwner: one.poolOwner }),
      drafts,
    };
  });
}

function partMakers(
  declared: Declarations,
  recipes: ReadonlyMap<string, Recipe>,
  headroom: (stage: Stage) => Quantity,
  out: Gather,
): DraftFacility[] {
  const { applications: file, streams } = declared;
  return Object.entries(file.value.parts).flatMap(([part, one]) => {
    const world = out.quantity(one.tonnes, file.at("parts", part, "tonnes"), "t/y").value;
    const recipe = recipes.get(`make.${part}`) as Recipe;
    checkShares(declared, part, one.makers, file.at("parts", part, "makers"), out);
    return Object.entries(one.makers).map(([country, percent]): DraftFacility => {
      const priorTonnes = (world * percent) / 100;
      out.quantities.push(assumed(percent, one.spread, "%", `share of ${part} made in ${country}: prior of the fit, no statistic found`));
      return {
        id: `${country} ${streams.value.parts[part]?.name ?? part}`,
        country,
        stage: "part",
        drive: "orders",
        control: [{ controller: "firms of the country", seat: country, share: 1 }],
        headroom: headroom("part"),
        drafts: [{ recipe, priorTonnes, spread: one.spread }],
      };
    });
  });
}

function industries(
  declared: Declarations,
  recipes: ReadonlyMap<string, Recipe>,
  headroom: (stage: Stage) => Quantity,
  book: FactBook,
  out: Gather,
): DraftFacility[] {
  const { applications: file, buffers } = declared;
  const coverSigma = out.quantity(buffers.value.coverSigma, buffers.at("coverSigma"));
  return Object.entries(file.value.applications).flatMap(([name, one]) => {
    const world = out.quantity(one.tonnes, file.at("applications", name, "tonnes"), "t/y").value;
    const recipe = recipes.get(`use.${name}`) as Recipe;
    checkShares(declared, name, one.users, file.at("applications", name, "users"), out);
    const exposed = new Map(
      Object.entries(one.exposed).map(
        ([key, spec]) => [key, out.quantity(spec, file.at("applications", name, "exposed", key), "share")] as const,
      ),
    );
    return Object.entries(one.users).map(([country, percent]): DraftFacility => {
      out.quantities.push(assumed(percent, one.spread, "%", `share of ${name} in ${country}: prior of the fit, no statistic found`));
      const share = exposed.get(country) ?? exposed.get("default");
      return {
        id: `${country} ${name}`,
        country,
        stage: "product",
        drive: "orders",
        control: [{ controller: "firms of the country", seat: country, share: 1 }],
        headroom: headroom("product"),
        industry: { application: name, valueAddedUsdPerDay: valueAdded(declared, one.sector, country, percent, share, book), coverSigma },
        drafts: [{ recipe, priorTonnes: (world * percent) / 100, spread: one.spread }],
      };
    });
  });
}

/** Value added of the sector times the share that stops with the industry; where a country has no row, the world's by the prior use. */
function valueAdded(
  declared: Declarations,
  sector: string,
  country: string,
  percent: number,
  exposed: Quantity | undefined,
  book: FactBook,
): Quantity {
  const rule = declared.economy.value.sectors;
  const share = exposed?.value ?? 0;
  const row = (place: string) =>
    [rule.where.year ?? "", ...rule.fallbackYears]
      .map((year) => factsWhere(book, rule.table, { ...rule.where, year, industry: sector, country: place })[0])
      .find((fact) => fact !== undefined);
  const own = row(country);
  const fact = own ?? row("WLD");
  const yearly = fact === undefined ? 0 : (numberOf(fact) ?? 0) * rule.scale * (own ? 1 : percent / 100);
  const perDay = (yearly * share) / daysPerYear;
  const low = exposed?.low === undefined ? perDay : (yearly * exposed.low) / daysPerYear;
  const high = exposed?.high === undefined ? perDay : (yearly * exposed.high) / daysPerYear;
  return {
    kind: "derivation",
    value: perDay,
    low,
    high,
    unit: "USD/day",
    formula: own ? "sector value added * exposed share / 365" : "world sector value added * share of use * exposed share / 365",
    facts: fact === undefined ? {} : { sector: fact.id },
    note: exposed?.kind === "assumption" ? `exposed share ${share}: ${exposed.why}` : `exposed share ${share}`,
  };
}

function assumed(value: number, spread: number, unit: string, why: string): Quantity {
  return { kind: "assumption", value, low: value * (1 - spread), high: value * (1 + spread), unit, why };
}

function checkShares(
  declared: Declarations,
  what: string,
  shares: Readonly<Record<string, number>>,
  at: { file: string },
  out: Gather,
): void {
  const codes = declared.countries.value.countries.map((one) => one.code);
  for (const country of Object.keys(shares))
    if (!codes.includes(country)) out.add(say.unknownCountry(at, country, nearest(country, codes)));
  const sum = Object.values(shares).reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 100) > 0.05) out.add(say.sharesSum(at, what, sum));
}
