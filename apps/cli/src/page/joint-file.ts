import type { Bundle } from "@coercivity/domain";
import { rangeOf, type WorldBalance, worldBalance } from "@coercivity/exposure";
import { type Ledger, spelledOut } from "@coercivity/ledger";
import { readMines } from "../exposure/balance-command.ts";
import {
  costByCause,
  costCountries,
  costProducts,
  discardUsdPerKg,
  integrationSaving,
  mineToOxide,
  mineToOxideElsewhere,
  mineToOxideUsdPerKg,
} from "../exposure/cost-causes.ts";
import { costAnchors } from "../exposure/cost-command.ts";

/** Mines that a reader may take away: an area, a country, a plant, as the command's `--without` reads them. */
const without = ["", "MMR Kachin", "CHN southern clays", "AUS", "CHN"];
/** Mines that a reader may add, as the command's `--add` reads them: a light one and a clay. */
const add = ["", "mountain-pass=20000", "south-clay=5000"];
/** How many of the stored baselines ranges are taken over, evenly spread, the best fit among them. */
const ranged = 8;

/**
 * Joint production for the page, which carries no solver: every pair of a mine taken away and a mine added, solved on some of the stored baselines; cost per kg by
 * country and cause; and the facts behind both.
 */
export async function jointFile(bundle: Bundle, ledger: Ledger): Promise<object> {
  const cases: object[] = [];
  for (const out of without) for (const more of add) cases.push(await jointCase(bundle, out, more));
  const process = ledger.factsByTable.get("supply_process") ?? [];
  const factOf = (cost: {
    readonly fact?: { readonly stage: string; readonly parameter: string; readonly region: string };
  }): string | null =>
    process.find(
      ({ row }) => cost.fact && row.stage === cost.fact.stage && row.parameter === cost.fact.parameter && row.region === cost.fact.region,
    )?.id ?? null;
  const toOxide = [...Object.entries(mineToOxide), ["", mineToOxideElsewhere] as const].map(([country, cost]) => ({
    country,
    low: cost.low,
    value: cost.value,
    high: cost.high,
    fact: factOf(cost),
    why: cost.why ?? null,
  }));
  const bounds = process
    .filter(({ row }) => costAnchors.some(([stage, parameter]) => row.stage === stage && row.parameter === parameter))
    .map(({ id, low, value, high, unit }) => ({ fact: id, low: low ?? value ?? null, high: high ?? value ?? null, unit: unit ?? "" }));
  return {
    without,
    add,
    baselines: Math.min(ranged, bundle.baselines.length),
    cases,
    costs: costProducts.flatMap((product) => costCountries.map((country) => ({ product, country, causes: costByCause(product, country) }))),
    integration: { low: integrationSaving.low, value: integrationSaving.value, high: integrationSaving.high },
    discardUsdPerKg,
    toOxide,
    bounds,
    facts: spelledOut(ledger, new Set([...toOxide.flatMap(({ fact }) => fact ?? []), ...bounds.map(({ fact }) => fact)])),
  };
}

async function jointCase(bundle: Bundle, out: string, more: string): Promise<object> {
  const { mines, problems } = readMines(bundle.world, more === "" ? [] : [more]);
  if (problems.length > 0) throw new RangeError(`the page adds a mine that the world does not know: ${more}`);
  const options = { usdPerKg: mineToOxideUsdPerKg, without: new Set(out === "" ? [] : [out]), add: mines };
  const solved: WorldBalance[] = [];
  const step = Math.max(1, Math.floor(bundle.baselines.length / ranged));
  for (let baseline = 0; baseline < bundle.baselines.length; baseline += step)
    solved.push(await worldBalance(bundle, { ...options, baseline }));
  const [best] = solved as [WorldBalance];
  const discarded = await worldBalance(bundle, { ...options, disposalUsdPerKg: discardUsdPerKg });
  return {
    without: out,
    add: more,
    costUsd: rangeOf(solved.map(({ costUsd }) => costUsd)),
    discardUsd: discarded.costUsd - best.costUsd,
    elements: best.elements.map((one, e) => {
      const range = (of: "demand" | "surplus" | "gap" | "shadowPrice"): object => rangeOf(solved.map(({ elements }) => elements[e]![of]));
      return {
        element: one.element,
        demand: range("demand"),
        surplus: range("surplus"),
        gap: range("gap"),
        shadowPrice: range("shadowPrice"),
        byMass: one.byMass,
        byValue: one.byValue,
        byShadowPrice: one.byShadowPrice,
      };
    }),
    ores: best.ores.map(({ name, tonnes, cap }) => ({ name, tonnes, cap })),
  };
}
