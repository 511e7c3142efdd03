import type { Element } from "@coercivity/domain";
import { claimAnswers } from "@coercivity/evidence";
import { type EuJudgement, findSubject, worldImportance } from "@coercivity/exposure";
import { type Ledger, spelledOut } from "@coercivity/ledger";
import { worldElements } from "../exposure/ask.ts";
import { dependenceSeries, speaksOf, turningPoints } from "../exposure/dependence-series.ts";
import { instability, middlingGovernance } from "../exposure/governance.ts";
import { endOfLifeRecycling, governanceOf, sectorOf, sectorsOf } from "../exposure/index-inputs.ts";
import { otherYears, yearPoints } from "../exposure/other-years.ts";
import { euGroups, euShares, publishedValues } from "../exposure/published-values.ts";
import { waysBack } from "../exposure/ways-back.ts";
import type { Workspace } from "../workspace.ts";

/** What the screen of exposure needs beside the bundle: ways back, published shares, other years, turning points, indices, claims, and the facts of all. */
export async function exposureFile(workspace: Workspace, ledger: Ledger): Promise<object> {
  const { root, bundle, fit } = workspace;
  const ways = waysBack(ledger.factsByTable.get("logistics") ?? []);
  const elements = worldElements(bundle.world);
  const series = dependenceSeries(ledger.factsByTable.get("trade_dependence") ?? [], fit.published).filter(({ item }) =>
    elements.some((element) => speaksOf(item, element)),
  );
  const codes = bundle.world.countries.map(({ code }) => code);
  const years = (await otherYears(root)).flatMap((other) =>
    worldElements(other.world).flatMap((element) =>
      other.world.countries.flatMap(({ code: country }) =>
        other.world.countries.flatMap(({ code: on }) =>
          country === on || !codes.includes(country) || !elements.includes(element)
            ? []
            : yearPoints([other], country, element, on).map((point) => ({ country, element, on, ...point })),
        ),
      ),
    ),
  );
  const ids = new Set([...ways.flatMap(({ fact }) => (fact === null ? [] : [fact])), ...series.map(({ fact }) => fact)]);
  return {
    ways,
    series,
    years,
    events: turningPoints,
    indices: indicesOf(workspace, ledger),
    claims: claimsOf(workspace, ledger),
    facts: spelledOut(ledger, ids),
  };
}

/** What indices need that the bundle does not hold, and published values run again. */
function indicesOf({ bundle }: Workspace, ledger: Ledger): object {
  const { world } = bundle;
  const wgi = governanceOf(ledger);
  const industries = world.facilities.filter(({ industry }) => industry);
  const regions = [...new Set(industries.map(({ country }) => country)), "EU27"];
  const sectors = Object.fromEntries(regions.map((region) => [region, Object.fromEntries(sectorsOf(ledger, region))]));
  const union = findSubject(world, "EU27")!;
  const importanceOf = (element: Element): number =>
    worldImportance(bundle, element, union, (industry) => sectorOf(ledger, industry), new Map(Object.entries(sectors.EU27!)), 1)
      .economicImportance;
  const groupImportance = (group: "LREE" | "HREE"): number => {
    const members = Object.entries(euGroups[group]);
    const all = members.reduce((sum, [, weight]) => sum + weight, 0);
    return members.reduce((sum, [element, weight]) => sum + importanceOf(element as Element) * weight, 0) / all;
  };
  const judgement: EuJudgement = { wgi, wgiMissing: middlingGovernance, t: new Map(), endOfLifeRecycling, substitution: 1 };
  const shares = ledger.factsByTable.get("supply_stage_shares") ?? [];
  return {
    wgi: Object.fromEntries(wgi),
    wgiMissing: middlingGovernance,
    instability,
    endOfLifeRecycling,
    sectorOf: Object.fromEntries(industries.flatMap((one) => [[one.id, sectorOf(ledger, one)]])),
    sectors,
    euShares: { LREE: euShares(shares, "LREE"), HREE: euShares(shares, "HREE") },
    published: publishedValues(ledger.factsByTable, judgement, judgement, groupImportance).map(({ changed: _, ...one }) => one),
  };
}

/** Claims of the articles, with a person's verdict and the ledger's, by the countries and goods that they speak of. */
function claimsOf({ bundle }: Workspace, ledger: Ledger): object[] {
  const base = { factsByTable: ledger.factsByTable, bundle };
  // Rows are looked back on from after the last article, so that the file does not hang on the day it was written.
  return claimAnswers(base, `${bundle.world.year + 2}-12-31`).map(({ id, claim, judged, checked, typed, fact }) => ({
    id,
    claim,
    verdict: judged,
    checked: (checked ?? typed)?.verdict ?? "not_checkable",
    evidence: String(fact.row.best_evidence),
    countries: String(fact.row.country).split(";"),
    subject: String(fact.row.subject),
    stage: String(fact.row.stage),
    quantity: String(fact.row.quantity),
  }));
}
