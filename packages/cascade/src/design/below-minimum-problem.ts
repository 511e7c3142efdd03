import type { CascadeProblem } from "../problem.ts";
import { belowMinimum } from "../problems.ts";
import type { TwoComponentDesign } from "./two-component.ts";

/** The feasibility cliff in words: why an S has no bank, and what would help. */
export function belowMinimumProblem(file: string, S: number, design: TwoComponentDesign): CascadeProblem {
  const { ask, sMin } = design;
  const atLeast = (1.1 * sMin).toPrecision(4);
  const betaNeeded = neededBeta(design, S);
  const help = [
    `raise S to ${atLeast} or more (10 % above the minimum keeps the bank short)`,
    betaNeeded === null ? "" : `or find an extractant with β above ${betaNeeded.toPrecision(4)} (it is ${ask.beta})`,
    ask.feed === "aq" ? "or feed the organic phase, or take a third outlet" : "or take a third outlet",
  ];
  return belowMinimum(file, "S", S, sMin, help.filter((part) => part !== "").join("; "));
}

/** β at which this S would be the minimum (aqueous feed): S (β−1) f_A f_B = f'_B (f_A − x_1) [1 + (β−1) f_A], solved for β − 1. */
function neededBeta(design: TwoComponentDesign, S: number): number | null {
  if (design.ask.feed === "org") return null;
  const fA = design.ask.fA;
  const k = design.outletB * (fA - 1 + design.purityB);
  const gap = S * fA * (1 - fA) - k * fA;
  return gap > 0 ? 1 + k / gap : null;
}
