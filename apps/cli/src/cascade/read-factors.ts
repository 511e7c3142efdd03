import type { CascadeProblem, Figure, SeparationFactor } from "@coercivity/cascade";
import { separationFactors, supplyPrices } from "@coercivity/domain";
import { factsOf, readLedger } from "@coercivity/ledger";

/** What a cascade command takes from the facts: separation factors, and the latest price of each oxide. */
export interface CascadeFacts {
  readonly factors: readonly SeparationFactor[];
  /** USD per kg of oxide by element: latest annual average at the Chinese border. */
  readonly prices: Readonly<Record<string, Figure>>;
  readonly problems: readonly CascadeProblem[];
}

/** Reads `facts/` below the checkout. */
export async function readCascadeFacts(root: string): Promise<CascadeFacts> {
  const ledger = await readLedger(root);
  const factors = factsOf(ledger, separationFactors).flatMap((fact): SeparationFactor[] => {
    const { row } = fact;
    if (typeof row.beta !== "number") return [];
    return [
      {
        extractant: row.extractant,
        medium: row.medium,
        pair: row.pair,
        beta: row.beta,
        sources: fact.sources,
        confidence: fact.confidence,
        note: fact.note ?? "",
      },
    ];
  });
  const prices: Record<string, Figure & { readonly period: string }> = {};
  for (const fact of factsOf(ledger, supplyPrices)) {
    const { row } = fact;
    const element = elementOf[row.material];
    if (
      element === undefined ||
      row.region !== "FOB_China" ||
      row.basis !== "annual average" ||
      fact.value === undefined ||
      fact.unit !== "USD/kg"
    )
      continue;
    const period = String(row.period);
    if ((prices[element]?.period ?? "") >= period) continue;
    prices[element] = {
      value: fact.value,
      low: fact.low ?? fact.value,
      high: fact.high ?? fact.value,
      unit: "USD per kg of oxide",
      from: "fact",
      sources: fact.sources,
      why: `annual average ${period}, FOB China`,
      period,
    };
  }
  const problems = ledger.problems.filter((problem) => problem.at.file.includes("separation_factors")) as readonly CascadeProblem[];
  return { factors, prices, problems };
}

const elementOf: Readonly<Record<string, string>> = {
  La2O3: "La",
  CeO2: "Ce",
  Pr6O11: "Pr",
  Nd2O3: "Nd",
  Sm2O3: "Sm",
  Eu2O3: "Eu",
  Gd2O3: "Gd",
  Tb4O7: "Tb",
  Dy2O3: "Dy",
  Ho2O3: "Ho",
  Y2O3: "Y",
  Er2O3: "Er",
  Tm2O3: "Tm",
  Yb2O3: "Yb",
  Lu2O3: "Lu",
};
