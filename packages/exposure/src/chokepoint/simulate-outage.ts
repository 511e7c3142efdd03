import type { Bundle, Quantity, Scenario } from "@coercivity/domain";
import type { Candidate } from "./candidates.ts";

/** What the simulator says of one country when something stands still. */
export interface OutageRun {
  readonly country: string;
  readonly lostUsd: number;
  readonly firstHaltDay: number | null;
}

/** Days that the outage lasts and the run goes on. */
const days = 365;

/**
 * A year in which a candidate's facilities stand still, run by the engine on the best fit, with stocks, headroom and sourcing; nothing where
 * it cannot be run. The engine is loaded when it is first needed: what is static does without.
 */
export async function simulateOutage(bundle: Bundle, candidate: Candidate, countries: readonly string[]): Promise<OutageRun[]> {
  const { compile, run } = await import("@coercivity/engine");
  const { world } = bundle;
  const start = `${world.year}-07-01`;
  const assume = (value: number, unit: string): Quantity => ({
    kind: "assumption",
    value,
    low: value,
    high: value,
    unit,
    why: "a year's stop, asked for on the command line",
  });
  const scenario: Scenario = {
    id: "exposure-outage",
    title: `${candidate.name} stands still`,
    context: "a chokepoint taken away for a year",
    asOf: start,
    start,
    horizonDays: days,
    stepDays: 7,
    seed: 1,
    target: countries,
    supplements: [],
    responses: [],
    parameters: {},
    sources: [],
    measures: candidate.parts.map(({ facility, share }, i) => ({
      instrument: "outage" as const,
      id: `OUT-${i + 1}`,
      title: candidate.name,
      issuer: world.facilities[facility]!.country,
      legal: "none",
      sources: [],
      announced: start,
      effective: start,
      facilities: [world.facilities[facility]!.id],
      capacity: assume(1 - share, "share"),
      onsetDays: assume(0, "days"),
    })),
  };
  const compiled = compile(bundle, scenario);
  if ("problems" in compiled) return [];
  const outcome = run(compiled.model, compiled.names);
  return countries.flatMap((country) => {
    const found = outcome.countries.find((one) => one.country === country);
    return found ? [{ country, lostUsd: found.lost.usd, firstHaltDay: found.firstHalt?.day ?? null }] : [];
  });
}
