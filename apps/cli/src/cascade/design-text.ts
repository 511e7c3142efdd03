import type { Certificate, Conditioning, ExactSteps, Optimum, PriceCountry, SmallestBank } from "@coercivity/cascade";
import { tableLines } from "../present/table.ts";
import { digits, grouped, percent } from "./figures.ts";

/** Everything a two-component design says, as data. */
export interface PairResult {
  readonly kind: "two-component design";
  readonly basis: string;
  readonly a: number;
  readonly b: number;
  readonly purityA: number;
  readonly purityB: number;
  readonly yieldA: number;
  readonly yieldB: number;
  readonly outletA: number;
  readonly outletB: number;
  readonly control: "extraction" | "scrub";
  readonly optimumByRatio: {
    readonly S: number;
    readonly W: number;
    readonly eM: number;
    readonly ePrimeM: number;
    readonly nSimple: number;
    readonly mSimple: number;
  };
  readonly S: number;
  readonly W: number;
  readonly eM: number;
  readonly ePrimeM: number;
  readonly bank: SmallestBank;
  readonly exact: { readonly stepsToFeedStage: ExactSteps };
  readonly rigorous: {
    readonly raffinate: readonly number[];
    readonly extract: readonly number[];
    readonly certificate: Certificate;
    readonly conditioning: Conditioning;
  };
  readonly limits: {
    readonly sMin: number;
    readonly stagesMin: number;
    readonly idealFlow: number;
    readonly etaS: number;
    readonly etaN: number;
    readonly etaPhi: number;
  };
  readonly optimum: Optimum | null;
  readonly country: PriceCountry;
}

/** The part of a cut's result the text needs. */
export interface CutResult {
  readonly kind: "design by cut";
  readonly components: readonly string[];
  readonly cut: string;
  readonly S: number;
  readonly W: number;
  readonly n: number;
  readonly m: number;
  readonly sMin: number;
  readonly purityA: number;
  readonly purityB: number;
  readonly effectiveBeta: readonly [number, number, number];
  readonly outletA: number;
  readonly outletB: number;
  readonly limits: { readonly etaS: number; readonly etaN: number };
  readonly rigorous: {
    readonly raffinate: readonly number[];
    readonly extract: readonly number[];
    readonly certificate: { readonly componentBalance: number };
  };
}

/** A design for people. */
export function designText(result: PairResult | CutResult): string[] {
  return result.kind === "design by cut" ? cutText(result) : pairText(result);
}

function pairText(result: PairResult): string[] {
  const { limits, bank, optimumByRatio: best } = result;
  const lines = [
    `${bank.total} mixer-settlers (n ${bank.n} extraction + m ${bank.m} scrubbing) at S ${digits(result.S)}, W ${digits(result.W)} mol RE per mol of feed`,
    ...tableLines(
      [{ title: "" }, { title: "A, organic", right: true }, { title: "B, raffinate", right: true }],
      [
        ["purification factor", digits(result.a, 7), digits(result.b, 7)],
        ["purity asked", percent(result.purityA), percent(result.purityB)],
        ["purity, rigorous", percent(result.rigorous.extract[1]!), percent(result.rigorous.raffinate[0]!)],
        ["yield", percent(result.yieldA), percent(result.yieldB)],
        ["outlet, mol per mol", digits(result.outletA), digits(result.outletB)],
      ],
    ),
    `mixed extraction ratios: E_M ${digits(result.eM)}, E′_M ${digits(result.ePrimeM)}`,
    `square-root optimum (${result.control} control): E_M ${digits(best.eM)}, E′_M ${digits(best.ePrimeM)}, S ${digits(best.S)}; simple formulas n ${digits(best.nSimple, 4)}, m ${digits(best.mSimple, 4)}`,
    `limits: S min ${digits(limits.sMin)} (η_S ${percent(limits.etaS)}), fewest mixer-settlers ${digits(limits.stagesMin, 4)} (η_N ${percent(limits.etaN)}), ideal cascade Φ ${digits(limits.idealFlow, 4)} (η_Φ ${percent(limits.etaPhi)})`,
    `balance ${digits(result.rigorous.certificate.componentBalance, 2)}; profile moves by ${digits(result.rigorous.conditioning.maxDxPerRelativeS, 3)} per relative S, ${digits(result.rigorous.conditioning.maxDxPerRelativeProductFlow, 3)} per relative shift of the product flow`,
  ];
  if (result.optimum) {
    const { byVolume, byCost, costOfVolumeOptimum } = result.optimum;
    lines.push(
      `least volume: S ${digits(byVolume.S, 4)} with ${byVolume.n} + ${byVolume.m} (Φ ${digits(byVolume.phi, 4)}); least cost in ${result.country}: S ${digits(byCost.S, 4)} with ${byCost.n} + ${byCost.m}, about ${grouped(byCost.usdPerTonne)} USD per t REO (assumed unit prices); the volume optimum costs ${digits(100 * (costOfVolumeOptimum - 1), 2)} % more`,
    );
  }
  return lines;
}

function cutText(result: CutResult): string[] {
  const [low, feed, high] = result.effectiveBeta;
  return [
    `cut ${result.cut}: ${result.n + result.m} mixer-settlers (n ${result.n} + m ${result.m}) at S ${digits(result.S)}, W ${digits(result.W)} mol RE per mol of feed`,
    ...tableLines(
      [{ title: "" }, { title: "raffinate x", right: true }, { title: "organic y", right: true }],
      result.components.map((component, i) => [component, digits(result.rigorous.raffinate[i]!), digits(result.rigorous.extract[i]!)]),
    ),
    `group purities: organic ${percent(result.purityA)}, raffinate ${percent(result.purityB)}; outlets ${digits(result.outletA)} and ${digits(result.outletB)} mol per mol`,
    `effective β of the two groups: ${digits(low, 4)} at the raffinate end, ${digits(feed, 4)} at the feed, ${digits(high, 4)} at the organic end`,
    `limits: S min ${digits(result.sMin)} by Underwood (η_S ${percent(result.limits.etaS)}), η_N ${percent(result.limits.etaN)} against total reflux with the adjacent β`,
    `balance ${digits(result.rigorous.certificate.componentBalance, 2)}`,
  ];
}
