import { bankAsk, smallestBank } from "../design/smallest-bank.ts";
import { outletFlow, threeOutletPlant } from "../design/three-outlets.ts";
import { designTwoComponents } from "../design/two-component.ts";
import { type Answer, answered, refused } from "../problem.ts";
import { steadyState } from "../steady/steady-state.ts";
import type { CaseReader } from "./case-reader.ts";
import { designAnswers, puritiesAt, readAsk } from "./design-case.ts";

/** A published two-component design beside ours: closed form, rigorous purities at the published counts, smallest bank that meets both. */
export function publishedBinaryCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const ask = readAsk(reader.child("inputs"));
  if (reader.problems.length > 0) return refused(reader.problems);
  const answer = designTwoComponents(ask, reader.file);
  if (!answer.ok) return answer;
  const design = answer.value;
  const published = reader.child("published");
  const n = published.numberOr(null, "n");
  const m = published.numberOr(null, "m");
  const there = n !== null && m !== null ? puritiesAt(design, design.S, n, m, reader.file) : null;
  const bank = smallestBank(bankAsk(design));
  const ends = bank === null ? null : puritiesAt(design, design.S, bank.n, bank.m, reader.file);
  return answered({
    id: reader.text("id"),
    kind: "literature",
    E_M: design.eM,
    Ep_M: design.ePrimeM,
    control: design.control === "extraction" ? "extraction" : "scrub",
    ...designAnswers(design),
    derived_flows: { S: design.S, W: design.W, fpA: design.outletA, fpB: design.outletB },
    ...(there === null ? {} : { rigorous_at_published_stage_counts: { x1: there.raffinate, yN: there.extract } }),
    ...(bank === null
      ? {}
      : {
          smallest_total_meeting_spec: {
            n: bank.n,
            m: bank.m,
            total: bank.total,
            alternatives_n: bank.alternatives,
            x1: ends?.raffinate,
            yN: ends?.extract,
          },
        }),
  });
}

/** The published three-outlet table (Sm/Eu/Gd) solved row by row at its own stage counts. */
export function publishedThreeOutletCase(reader: CaseReader): Answer<Record<string, unknown>> {
  const inputs = reader.child("inputs");
  const components = ((inputs.find("components") as unknown[] | undefined) ?? []).map(String);
  const feed = inputs.numbers("feed");
  const adjacent = Object.values((inputs.find("beta_adjacent") as Record<string, number> | undefined) ?? {});
  const spec = inputs.child("spec");
  const published = reader.child("published");
  const [first, middle, last] = components as [string, string, string];
  const raffinate = outletFlow(
    feed[0]!,
    spec.numberOr(0.999, `${first}_recovery`),
    spec.numberOr(published.numberOr(0.9999, `${first}_purity`), `${first}2O3`),
  );
  const extract = outletFlow(
    feed[2]!,
    published.numberOr(spec.numberOr(0.618, `${last}_recovery`), `${last}_recovery`),
    published.numberOr(0.9991, `${last}_purity`),
  );
  const beta = [1, adjacent[0] ?? Number.NaN, (adjacent[0] ?? Number.NaN) * (adjacent[1] ?? Number.NaN)];
  const rows: Record<string, unknown>[] = [];
  for (const row of reader.list("rigorous_rows", "rows")) {
    const S = row.number("S_o", "S");
    const n = row.number("n");
    const m = row.number("m");
    const drawStage = row.number("third_outlet_stage_I", "I");
    if (reader.problems.length > 0) return refused(reader.problems);
    const plant = threeOutletPlant({ components, beta, feed, S, n, m, drawStage, drawPhase: "aq", raffinate, extract });
    const answer = steadyState(plant, {}, reader.file);
    if (!answer.ok) return answer;
    const profile = answer.value.cascades[0]!;
    rows.push({
      S_o: S,
      third_outlet_stage_I: drawStage,
      n,
      m,
      Phi: S * (n + m),
      rigorous: {
        [`${first}_raffinate`]: profile.raffinate,
        [`${last}_organic`]: profile.extract,
        [`${middle}_outlet_aq`]: profile.draws[0],
        mb_rel: answer.value.certificate.componentBalance,
      },
    });
  }
  return reader.problems.length > 0
    ? refused(reader.problems)
    : answered({ id: reader.text("id"), kind: "literature", rigorous_rows: rows });
}
