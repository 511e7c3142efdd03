import { binaryPlant } from "../design/binary-plant.ts";
import { extractionSteps } from "../design/exact-stages.ts";
import { bankAsk, smallestBank } from "../design/smallest-bank.ts";
import { designTwoComponents, ratiosAt, type TwoComponentAsk, type TwoComponentDesign } from "../design/two-component.ts";
import { idealCascadeFlow } from "../limits/ideal-cascade.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { steadyState } from "../steady/steady-state.ts";
import type { CaseReader } from "./case-reader.ts";

/** The closed-form quantities under the names of the reference file. */
export function designAnswers(design: TwoComponentDesign): Record<string, unknown> {
  return {
    a: design.a,
    b: design.b,
    YA: design.yieldA,
    YB: design.yieldB,
    fpA: design.outletA,
    fpB: design.outletB,
    ctl: design.control === "extraction" ? "ext" : "scrub",
    EM: design.eM,
    EpM: design.ePrimeM,
    S: design.S,
    W: design.W,
    n_simple: design.nSimple,
    m_simple: design.mSimple,
  };
}

/** Reads a two-component ask: f_A (or f_B, or f), P_A, P_B, Y_A, Y_B, beta, beta_prime, feed. */
export function readAsk(reader: CaseReader): TwoComponentAsk {
  const feed = reader.text("feed", "feed_phase");
  const fA = reader.has("f_A", "fA")
    ? reader.number("f_A", "fA")
    : reader.has("f_B", "fB")
      ? 1 - reader.number("f_B", "fB")
      : readFraction(reader);
  return {
    fA,
    purityA: reader.numberOr(undefined, "P_A", "PA", "P", "purity", "spec"),
    purityB: reader.numberOr(undefined, "P_B", "PB", "P", "purity", "spec"),
    yieldA: reader.numberOr(undefined, "Y_A", "YA"),
    yieldB: reader.numberOr(undefined, "Y_B", "YB"),
    beta: reader.number("beta"),
    betaScrub: reader.numberOr(undefined, "beta_prime", "beta_p", "beta_scrub"),
    feed: feed.toLowerCase().startsWith("o") ? "org" : "aq",
    exponent: reader.numberOr(undefined, "k"),
  };
}

function readFraction(reader: CaseReader): number {
  const f = reader.find("f", "z", "feed_z");
  if (Array.isArray(f) && typeof f[1] === "number") return f[1];
  return reader.number("f_A", "f");
}

/** Reads and answers `cases[]` of closed-form designs, or one design. */
export function designCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const entries = reader.has("cases") ? reader.list("cases") : [reader];
  const cases: Record<string, unknown>[] = [];
  for (const entry of entries) {
    const inputs = entry.has("inputs") ? entry.child("inputs") : entry;
    const ask = readAsk(inputs);
    if (reader.problems.length > 0) return refused(reader.problems);
    const answer = designTwoComponents(ask, reader.file);
    if (!answer.ok) return answer;
    const design = answer.value;
    const answers = designAnswers(design);
    cases.push({
      id: entry.text("id"),
      ...answers,
      expected: answers,
      S_min_exact_binary_pinch: design.sMin,
      S_over_Smin: design.S / design.sMin,
      N_min_total_reflux: design.stagesMin,
    });
  }
  return answered({ id: reader.text("id"), kind: "closed-form design", cases });
}

/** Reads and answers exact stepping: beta, S, M_B, x_1, x_target. */
export function steppingCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const entries = reader.has("cases") ? reader.list("cases") : [reader];
  const cases = entries.map((entry) => {
    const source = entry.has("inputs") ? entry.child("inputs") : entry;
    const beta = source.number("beta");
    const S = source.number("S");
    const outletB = source.number("M_B", "fpB");
    const x1 = source.number("x_1", "x1");
    const target = source.number("x_target", "x_F");
    const exact = extractionSteps(beta, S, outletB, x1, target);
    let x = x1;
    let before = x1;
    let count = 0;
    while (x < target && count < 100_000 && Number.isFinite(exact.steps)) {
      before = x;
      x = (S * ((beta * x) / (1 + (beta - 1) * x)) + outletB * x1) / (S + outletB);
      count++;
    }
    return {
      beta,
      S,
      M_B: outletB,
      x_1: x1,
      x_target: target,
      steps_real: exact.steps,
      root_plus: exact.rootPlus,
      root_minus: exact.rootMinus,
      lambda: exact.lambda,
      integer_steps_by_stepping: Number.isFinite(exact.steps) ? count : null,
      x_after_integer_steps: x,
      x_one_step_before: before,
    };
  });
  return reader.problems.length > 0 ? refused(reader.problems) : answered({ id: reader.text("id"), kind: reader.text("kind"), cases });
}

/**
 * Smallest whole bank at fixed S, and the ideal-cascade bound beside it. S may be given, or as a multiple of the closed-form optimum or of the
 * minimum.
 */
export function stageCountCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const entries = reader.has("cases") ? reader.list("cases") : [reader];
  const cases: Record<string, unknown>[] = [];
  // A case may hold rows (one per S); what a row leaves out is read from its case, then from the file.
  const flat = entries.flatMap((entry) =>
    entry.has("rows") ? entry.list("rows").map((row) => ({ entry: row, above: [reader, entry] })) : [{ entry, above: [reader] }],
  );
  for (const { entry, above } of flat) {
    const own = (one: CaseReader): object => ({
      ...(one === reader ? {} : (one.value as object)),
      ...((one.find("inputs") as object | undefined) ?? {}),
    });
    const merged = reader.inside(Object.assign({}, ...above.map(own), own(entry)), entry.path);
    const ask = readAsk(merged);
    if (reader.problems.length > 0) return refused(reader.problems);
    const answer = designTwoComponents(ask, reader.file);
    if (!answer.ok) return answer;
    const design = answer.value;
    const multiple = merged.numberOr(null, "S_over_Sopt", "S_factor", "S_over_opt", "S_multiple", "factor");
    const overMinimum = merged.numberOr(null, "S_over_Smin");
    const S = merged.numberOr(
      multiple !== null ? multiple * design.S : overMinimum !== null ? overMinimum * design.sMin : design.S,
      "S",
      "S_o",
    );
    const bank = smallestBank(bankAsk(design, S));
    const phi = idealCascadeFlow(ask.beta, ask.fA, design.purityA, design.purityB, design.outletA);
    const purities = bank === null ? null : puritiesAt(design, S, bank.n, bank.m, reader.file);
    cases.push({
      id: entry.text("id"),
      S,
      W: ratiosAt(S, ask.feed, design.outletA, design.outletB).W,
      S_min: design.sMin,
      S_over_Smin: S / design.sMin,
      n: bank?.n ?? null,
      m: bank?.m ?? null,
      N: bank?.total ?? null,
      N_rigorous: bank?.total ?? null,
      alternatives_n: bank?.alternatives ?? [],
      N_min_total_reflux: design.stagesMin,
      Phi: bank === null ? null : S * bank.total,
      Phi_ideal: phi,
      eta_Phi: bank === null ? null : phi / (S * bank.total),
      x1: purities?.raffinate ?? null,
      yN: purities?.extract ?? null,
    });
  }
  return answered({
    id: reader.text("id"),
    kind: reader.text("kind") || "smallest bank at fixed S",
    cases,
    ...(cases.length === 1 ? cases[0] : {}),
  });
}

/** End compositions of a two-component design at whole stage counts, [B, A]. */
export function puritiesAt(
  design: TwoComponentDesign,
  S: number,
  n: number,
  m: number,
  file: string,
): { raffinate: readonly number[]; extract: readonly number[] } | null {
  const answer = steadyState(binaryPlant(design, S, n, m), {}, file);
  return answer.ok ? answer.value.cascades[0]! : null;
}
