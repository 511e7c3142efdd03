import { type AcidProfile, acidSteadyState } from "../equilibrium/acid-cascade.ts";
import { type Answer, answered, refused } from "../problem.ts";
import type { CaseReader } from "./case-reader.ts";

/** A solved pH-dependent case. */
export interface EquilibriumCase {
  readonly components: readonly string[];
  readonly profile: AcidProfile;
  readonly document: Record<string, unknown>;
}

/** Reads and solves a pH-dependent case; concentrations and keys as in the reference files. */
export function equilibriumCase(reader: CaseReader): Answer<EquilibriumCase> {
  const inputs = reader.has("inputs") ? reader.child("inputs") : reader;
  const K = inputs.numbers("K");
  const cascade = {
    mixerSettlers: inputs.number("N", "stages"),
    organic: inputs.number("O"),
    feedStage: inputs.number("feed_stage"),
    // "A" is the aqueous flow below the feed where it is given instead of the feed's own.
    feed: inputs.has("feedA") ? inputs.number("feedA") : inputs.numberOr(1, "A") - inputs.numberOr(0, "scrubA"),
    feedConcentrations: inputs.numbers("feed_c"),
    feedAcid: inputs.numberOr(0, "feed_H"),
    scrub: inputs.numberOr(0, "scrubA"),
    scrubAcid: inputs.numberOr(0, "scrub_H"),
    K,
    dimer: inputs.number("CD", "C_dimer"),
    saponified: inputs.numberOr(0, "sap"),
  };
  if (reader.problems.length > 0) return refused(reader.problems);
  const answer = acidSteadyState(cascade, reader.file);
  if (!answer.ok) return answer;
  const profile = answer.value;
  const listed = reader.find("components");
  const components = Array.isArray(listed) ? listed.map(String) : K.map((_, i) => `component ${i + 1}`);
  const answers = {
    c_aq_mol_L_by_stage: profile.aqueous,
    H_mol_L_by_stage: profile.acid,
    y_org_mol_L_by_stage: profile.organic,
    free_dimer_mol_L_by_stage: profile.freeDimer,
  };
  const document = {
    id: reader.text("id"),
    kind: "rigorous pH equilibrium steady state",
    title: reader.text("title"),
    components,
    ...answers,
    expected: answers,
    verification: {
      max_scaled_residual: profile.residual,
      component_balance_rel: profile.componentBalance,
      loading_max: profile.loading,
      steps: profile.steps,
    },
  };
  return answered({ components, profile, document });
}
