import { describe, expect, it } from "vitest";
import { deviation, inputPart, reference, referenceNames } from "../testing/reference.ts";
import { type SolvedCase, solveCase } from "./solve-case.ts";

/** Answers a case from its input part alone. */
function answer(name: string): SolvedCase {
  const solved = solveCase(inputPart(reference(name)), name);
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return solved.value;
}

/** A field of a document, followed by its path. */
function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

describe("steady cascades, to 1e-9 and 1e-6 relative where x > 1e-12, outlets to 1e-10", () => {
  it.each(referenceNames("ss-"))("%s", (name) => {
    const { document } = answer(name);
    const file = reference(name);
    (file.cascades as { expected: Record<string, unknown> }[]).forEach((cascade, k) => {
      const ours = at(document, "cascades", k);
      const profile = deviation(cascade.expected.x_by_stage, at(ours, "x_by_stage"), 1e-12);
      expect(profile.compared).toBeGreaterThan(0);
      expect(profile.absolute).toBeLessThan(1e-9);
      expect(profile.relative).toBeLessThan(1e-6);
      for (const key of ["raffinate_x", "extract_y", "draw_compositions", "raffinate_flow", "extract_flow"]) {
        expect(deviation(cascade.expected[key], at(ours, key), 1).absolute).toBeLessThan(1e-10);
      }
      // Traces too, down to 1e-50: no cancellation anywhere.
      expect(deviation(cascade.expected.raffinate_x, at(ours, "raffinate_x"), 1e-200).relative).toBeLessThan(1e-9);
    });
    const verification = document.verification as Record<string, number>;
    expect(verification.global_component_balance_max_rel).toBeLessThan(1e-12);
    expect(verification.stage_component_residual_max_rel).toBeLessThan(1e-12);
    const condition = (file.verification as Record<string, number>).condition_max_dx_per_relative_dS!;
    // The file's number for linked cascades says of itself that it means nothing.
    if (!name.includes("hyperlink")) expect(Math.abs(verification.condition_max_dx_per_relative_dS! / condition - 1)).toBeLessThan(0.01);
  });
});

describe("transients, events to 1e-5 relative, snapshots to 1e-6", () => {
  it.each(["dyn-01-PrNd-M1.json", "dyn-04-GdTb-Dy-M2.json"])("%s", (name) => {
    const file = reference(name);
    const { document } = answer(name);
    const specs = file.specs as Record<string, unknown>[];
    specs.forEach((spec, k) => {
      expect(deviation(spec.time_upcrossing_first, at(document, "specs", k, "time_upcrossing_first"), 0).relative).toBeLessThan(1e-5);
    });
    (file.snapshots as Record<string, unknown>[]).forEach((snapshot, k) => {
      for (const key of ["raffinate_x", "extract_y"])
        expect(deviation(snapshot[key], at(document, "snapshots", k, key), 1).absolute).toBeLessThan(1e-6);
      expect(deviation(snapshot.inventory_mol, at(document, "snapshots", k, "inventory_mol"), 1).relative).toBeLessThan(1e-8);
    });
    expect(deviation(file.steady_state, document.steady_state, 1).absolute).toBeLessThan(1e-10);
  });

  it("the transient ends at the steady state", () => {
    const { document } = answer("dyn-01-PrNd-M1.json");
    expect((document.verification as Record<string, number>).final_minus_steady_max_abs).toBeLessThan(2e-8);
  });

  it("total reflux keeps its fill and gives the Fenske factor", () => {
    const file = reference("dyn-03a-PrNd-total-reflux.json");
    const { document } = answer("dyn-03a-PrNd-total-reflux.json");
    (file.snapshots as Record<string, unknown>[]).forEach((snapshot, k) => {
      for (const key of ["x1", "yN"]) expect(deviation(snapshot[key], at(document, "snapshots", k, key), 1).absolute).toBeLessThan(1e-6);
      expect(deviation(snapshot.inventory, at(document, "snapshots", k, "inventory"), 1).relative).toBeLessThan(1e-12);
    });
    expect(
      deviation(at(file, "fenske_limit", "separation_factor_total"), at(document, "fenske_limit", "separation_factor_total"), 1).relative,
    ).toBeLessThan(1e-9);
  });

  it("the shake model, to 1e-10 and exact counts", () => {
    const file = reference("dyn-08-synchronous-shake.json");
    const { document } = answer("dyn-08-synchronous-shake.json");
    (file.cases as Record<string, unknown>[]).forEach((one, k) => {
      expect(at(document, "cases", k, "first_shake_reaching")).toEqual(one.first_shake_reaching);
      const gap = deviation(one.snapshots, at(document, "cases", k, "snapshots"), 1);
      expect(gap.compared).toBeGreaterThan(10);
      expect(gap.absolute).toBeLessThan(1e-10);
    });
  });
});

describe("pH-dependent equilibrium, to 1e-8 relative", () => {
  it.each(referenceNames("eq-"))("%s", (name) => {
    const { document } = answer(name);
    const gap = deviation(reference(name).expected, document, 1e-14);
    expect(gap.compared).toBeGreaterThan(4);
    expect(gap.relative).toBeLessThan(1e-8);
  });
});

describe("closed forms, limits and published tables", () => {
  it("ten designs, to 1e-10 relative", () => {
    const file = reference("design-closed-form.json");
    const { document } = answer("design-closed-form.json");
    (file.cases as Record<string, unknown>[]).forEach((one, k) => {
      const ours = at(document, "cases", k) as Record<string, unknown>;
      expect(deviation(one.expected, ours, 1e-12).relative).toBeLessThan(1e-10);
      expect(ours.ctl).toBe((one.expected as Record<string, unknown>).ctl);
      for (const key of ["S_min_exact_binary_pinch", "N_min_total_reflux", "S_over_Smin"])
        expect(deviation(one[key], ours[key], 0).relative).toBeLessThan(1e-10);
    });
  });

  it("exact stage counts, to 1e-10 relative", () => {
    const gap = deviation(reference("binary-smoker-exact.json").cases, answer("binary-smoker-exact.json").document.cases, 1e-12);
    expect(gap.compared).toBe(48);
    expect(gap.relative).toBeLessThan(1e-10);
  });

  it("minimum reagents, to 1e-9 relative; finite banks to 1e-5", () => {
    const file = reference("smin-limits.json");
    const { document } = answer("smin-limits.json");
    expect(deviation(file.pinch_formula_cases, document.pinch_formula_cases, 1e-12).relative).toBeLessThan(1e-9);
    expect(deviation(file.underwood_cases, document.underwood_cases, 1e-12).relative).toBeLessThan(1e-9);
    const key = Object.keys(file).find((name) => name.startsWith("finite_N"))!;
    expect(deviation(file[key], document[key], 1e-12).relative).toBeLessThan(1e-5);
  });

  it("the published two-component design: E to 0.001, purities at 24 + 21, smallest bank 24 + 22", () => {
    const file = reference("lit-zhang2016-binary.json");
    const { document } = answer("lit-zhang2016-binary.json");
    expect(document.E_M).toBeCloseTo(at(file, "published", "E_M") as number, 2.5);
    expect(document.Ep_M).toBeCloseTo(at(file, "published", "Ep_M") as number, 2.5);
    expect(document.control).toBe(at(file, "published", "control"));
    for (const key of ["derived_flows", "rigorous_at_published_stage_counts", "smallest_total_meeting_spec"]) {
      expect(deviation(file[key], document[key], 1e-12).relative).toBeLessThan(1e-9);
    }
    const purities = at(document, "rigorous_at_published_stage_counts") as { x1: number[]; yN: number[] };
    expect(Math.abs(purities.x1[0]! - 0.9999)).toBeLessThan(2e-5);
    expect(Math.abs(purities.yN[1]! - 0.999)).toBeLessThan(2e-5);
  });

  it("the published three-outlet table, all six rows", () => {
    const file = reference("lit-zhang2016-three-outlet.json");
    const { document } = answer("lit-zhang2016-three-outlet.json");
    (file.rigorous_rows as Record<string, unknown>[]).forEach((row, k) => {
      const ours = at(document, "rigorous_rows", k);
      expect(Math.abs((at(ours, "rigorous", "Gd_organic", 2) as number) - 0.9991)).toBeLessThan(3e-4);
      expect(Math.abs((at(ours, "rigorous", "Eu_outlet_aq", 1) as number) - 0.4)).toBeLessThan(2e-3);
      expect(at(ours, "rigorous", "Sm_raffinate", 0)).toBeGreaterThan(0.9998);
      // 115.5 is printed as 115 and 137.5 as 138: rounding to a whole number either way.
      expect(Math.abs((at(ours, "Phi") as number) - (row.published_Phi as number))).toBeLessThanOrEqual(0.5);
      for (const key of ["Sm_raffinate", "Gd_organic", "Eu_outlet_aq"])
        expect(deviation(at(row, "rigorous", key), at(ours, "rigorous", key), 1).absolute).toBeLessThan(1e-10);
    });
  });

  it("a feed by mass of oxide becomes mole fractions", () => {
    expect(
      deviation(
        reference("feed-ionclay-illustrative.json").mole_fraction,
        answer("feed-ionclay-illustrative.json").document.mole_fraction,
        0,
      ).relative,
    ).toBeLessThan(1e-10);
  });
});

describe("other ways to ask", () => {
  const base = () => {
    const file = inputPart(reference("dyn-01-PrNd-M1.json")) as Record<string, unknown>;
    return { ...file, snapshots: [{ t: 0 }, { t: 500 }, { t: 2000 }] };
  };
  const run = (value: unknown): Record<string, unknown> => {
    const solved = solveCase(value, "case");
    if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
    return solved.value.document;
  };

  it("total reflux as a stretch and as the way to the start agree", () => {
    const asStretch = run({
      ...base(),
      snapshots: [{ t: 1000 }, { t: 1500 }],
      stretches: [{ duration: 1000, W: 2.9, feeds: [] }, { until: 1500 }],
    });
    const asStart = run({
      ...base(),
      snapshots: [{ t: 0 }, { t: 500 }],
      initial: "total reflux (S=W=2.9) for 1000 time units from feed fill",
    });
    expect(deviation(at(asStretch, "snapshots", 1, "extract_y"), at(asStart, "snapshots", 1, "extract_y"), 1).absolute).toBeLessThan(1e-8);
  });

  it("a disturbance starts at the steady state that was", () => {
    const document = run({ ...base(), x0: undefined, before: { feeds: [{ stage: 30, phase: "aq", flow: 1, z: [0.27, 0.73] }] } });
    const former = run({ ...base(), feeds: [{ stage: 30, phase: "aq", flow: 1, z: [0.27, 0.73] }] });
    expect(deviation(at(former, "steady_state", "raffinate_x"), at(document, "snapshots", 0, "raffinate_x"), 1).absolute).toBeLessThan(
      1e-8,
    );
    expect(deviation(at(document, "steady_state", "raffinate_x"), at(document, "snapshots", 2, "raffinate_x"), 1).absolute).toBeGreaterThan(
      1e-4,
    );
  });

  it("separation factors by section may be written in four ways", () => {
    const bank = { N: 40, feeds: [{ stage: 20, phase: "aq", flow: 1, z: [0.5, 0.5] }], S: 2.4, W: 1.9 };
    const rows = Array.from({ length: 40 }, (_, j) => (j < 20 ? [1, 1.62] : [1, 1.48]));
    const ways = [
      { beta: rows },
      {
        beta: [
          [1, 1.62],
          [1, 1.48],
        ],
      },
      { beta: [1, 1.62], beta_scrub: [1, 1.48] },
      { beta: { extraction: [1, 1.62], scrub: [1, 1.48] } },
    ];
    const answers = ways.map((beta) => at(run({ components: ["B", "A"], cascades: [{ ...bank, ...beta }] }), "cascades", 0, "x_by_stage"));
    for (const other of answers) expect(other).toEqual(answers[0]);
  });

  it("the smallest bank at fixed S, per case and per row, with the ideal-cascade bound", () => {
    const document = run({
      id: "stage-count-rigorous",
      cases: [{ inputs: { f_A: 0.5, P_A: 0.999, P_B: 0.9999, beta: 2 }, rows: [{ S: 1.7086448691864147 }, { S_over_Sopt: 1.1 }] }],
    });
    expect(at(document, "cases", 0, "N")).toBe(46);
    expect(at(document, "cases", 1, "N")).toBeLessThan(46);
    expect(at(document, "cases", 0, "eta_Phi")).toBeCloseTo(0.861, 3);
  });

  it("what is no case says what a case is", () => {
    const nothing = solveCase({ hello: 1 }, "case");
    expect(nothing.ok ? "" : nothing.problems[0]!.code).toBe("cascade/unknown-case");
    const list = solveCase([1, 2], "case");
    expect(list.ok).toBe(false);
    expect(solveCase(null, "case").ok).toBe(false);
  });
});
