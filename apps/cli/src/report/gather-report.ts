import type { Bundle, Fact, FitReport, Scenario, Source } from "@coercivity/domain";
import { compile, explain, modelHash, type Outcome, recordStageFlows, replay, run, stageFlows } from "@coercivity/engine";
import type { EnsembleSummary, Influence } from "@coercivity/study";
import type { CountryLadder } from "../commands/pillars.ts";
import type { IndustryView, Reason, ReportData } from "./report-data.ts";
import { costViews, countryViews, industryViews } from "./views.ts";

/** What a report is gathered from. */
export interface ReportRequest {
  readonly bundle: Bundle;
  readonly fit: FitReport;
  readonly scenario: Scenario;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly element: string;
  readonly command: string;
  readonly ladders: readonly CountryLadder[];
  readonly ensemble?: { readonly summary: EnsembleSummary; readonly matters: readonly Influence[] };
}

/** Days over which the Sankey looks. */
const sankeyDays = 365;
/** How many industries have their chain of causes told. */
const chains = 4;
/** A loss below this share of the largest is hardly one. */
const worthTelling = 0.001;

/**
 * Runs the scenario once with every number at its declared value, for causes and flows, and puts that beside what the draws say. Problems in the
 * scenario come back as they are.
 */
export function gatherReport(request: ReportRequest): ReportData | Extract<ReturnType<typeof compile>, { readonly problems: unknown }> {
  const { bundle, scenario, ensemble } = request;
  const compiled = compile(bundle, scenario);
  if ("problems" in compiled) return compiled;
  const { model, names } = compiled;
  const outcome = run(model, names);
  const record = recordStageFlows(model, sankeyDays);
  replay(model, names, record.steps, [record]);
  const all = industryViews(outcome, ensemble?.summary, bundle.world);
  const most = Math.max(1, ...all.map(({ lost }) => lost.high ?? lost.value));
  const touched = all.filter(
    ({ lost, haltDay, haltShare }) => (lost.high ?? lost.value) > worthTelling * most || haltDay !== null || (haltShare ?? 0) > 0,
  );
  const countries = countryViews(outcome, ensemble?.summary, bundle.world);
  const isTarget = (code: string): boolean => scenario.target.includes(code);
  const target = countries.filter(({ code }) => isTarget(code));
  const largest = Math.max(1, ...countries.map(({ lost }) => lost.value));
  return {
    ...request,
    ...(ensemble ? { ensemble } : {}),
    world: bundle.world,
    start: outcome.start,
    stepDays: outcome.stepDays,
    steps: outcome.steps,
    target,
    others: countries.filter(
      ({ code, lost, haltDay }) => !isTarget(code) && (haltDay !== null || (lost.value > 1e6 && lost.value >= worthTelling * largest)),
    ),
    industries: touched,
    spared: all.filter((one) => !touched.includes(one)).map(({ label }) => label),
    stages: stageFlows(model, names, record, request.element),
    reasons: reasonsFor(touched, outcome, (facility, day) => {
      const found = explain(model, names, { facility, day });
      return "problems" in found || !found.bound ? undefined : found;
    }),
    prices: outcome.prices,
    costs: costViews(outcome, ensemble?.summary, bundle.world),
    bundle: bundle.id,
    baselines: bundle.baselines.length,
    modelHash: modelHash(model),
  };
}

/** The first industries to halt and the largest losers, each once, on the day it halts or is lowest. */
function reasonsFor(
  touched: readonly IndustryView[],
  outcome: Outcome,
  why: (facility: string, day: number) => Reason["explanation"] | undefined,
): Reason[] {
  const single = new Map(outcome.industries.map((one) => [one.id, one]));
  const halting = touched
    .filter(({ id }) => single.get(id)?.firstHalt)
    .sort((a, b) => single.get(a.id)!.firstHalt!.day - single.get(b.id)!.firstHalt!.day);
  const chosen = [...new Set([...halting.slice(0, 2), ...touched, ...halting])].slice(0, chains);
  const seen = new Set<string>();
  return chosen.flatMap(({ id, label }) => {
    const found = single.get(id);
    const day = found?.firstHalt?.day ?? found?.trough?.day;
    const explanation = day === undefined ? undefined : why(id, day);
    if (!explanation || seen.has(id)) return [];
    seen.add(id);
    return [{ label, explanation }];
  });
}
