import { type CascadeProblem, idealCascadeFlow, linkedBound, minimumStages, pinchSplit, sharpCut } from "@coercivity/cascade";
import { Command } from "commander";
import type { Io } from "../io.ts";
import { tableLines } from "../present/table.ts";
import { feedOfFlags, unverifiedRemark } from "./feed-of-flags.ts";
import { digits } from "./figures.ts";
import { basis, names, number, numbers, phase } from "./options.ts";
import { problems } from "./problems.ts";
import { document, refuse } from "./say.ts";

interface Flags {
  readonly components?: string[];
  readonly fractions: number[];
  readonly basis: "mole" | "mass";
  readonly beta?: number[];
  readonly purity: number;
  readonly feed: "aq" | "org";
  readonly json?: true;
}

/** `cascade limits`: what no design can go below. */
export function limitsCommand(io: Io): Command {
  return new Command("limits")
    .description("minimum base and acid of every cut, linked and as a sequence, and fewest mixer-settlers")
    .option("--components <list>", "elements, least to most extracted, e.g. La,Ce,Pr,Nd", names)
    .requiredOption("--fractions <list>", "their amounts in the feed (any scale)", numbers)
    .requiredOption("--basis <basis>", "mole (of RE) or mass (of oxide)", basis)
    .option("--beta <list>", "separation factors relative to the first component; without it those on file for P507", numbers)
    .option("--feed <phase>", "aq or org", phase, "aq")
    .option("--purity <p>", "purity of both products, for the fewest mixer-settlers", number, 0.999)
    .option("--json", "write JSON")
    .action(async (flags: Flags) => {
      const feed = await feedOfFlags(io, { ...flags, components: flags.components ?? flags.fractions.map((_, i) => `component ${i + 1}`) });
      if ("problems" in feed) return refuse(io, feed.problems, flags.json);
      const { components: order, beta, moles } = feed;
      const wrong = check(beta, flags.purity);
      if (wrong !== null) return refuse(io, [wrong], flags.json);
      const bound = linkedBound(beta, moles);
      const p = flags.purity;
      const cuts = bound.cuts.map((cut) => {
        const k = cut.firstExtracted;
        const fA = moles.slice(k).reduce((a, b) => a + b, 0);
        const adjacent = beta[k]! / beta[k - 1]!;
        const ratio = p / (1 - p);
        const least = sharpCut(beta, moles, k, flags.feed) ?? cut;
        return {
          between: `${order[k - 1]!}|${order[k]!}`,
          beta: adjacent,
          sMin: least.sMin,
          wMin: least.wMin,
          theta: least.theta,
          stagesMin: minimumStages(ratio / (fA / (1 - fA)), ratio / ((1 - fA) / fA), adjacent),
          idealFlow: idealCascadeFlow(adjacent, fA, p, p, fA),
        };
      });
      const split = pinchSplit(beta, moles, flags.feed);
      const result = {
        components: order,
        beta,
        moleFractions: moles,
        purity: p,
        feed: flags.feed,
        cuts,
        linkedMinimum: bound.linked,
        sequence: bound.sequence,
        sequenceMinimum: bound.conventional,
        savingUpperValue: bound.saving,
        preSplit: split,
        factors: feed.rungs ?? "given",
        unverifiedFactors: feed.unverified,
      };
      if (flags.json) return document(io, result);
      io.stdout(`${text(result).join("\n")}\n`);
      io.stderr(unverifiedRemark(feed.unverified));
    });
}

type Result = {
  cuts: { between: string; beta: number; sMin: number; wMin: number; stagesMin: number }[];
  linkedMinimum: number;
  sequenceMinimum: number;
  savingUpperValue: number;
  purity: number;
  feed: string;
};

function text(result: Result): string[] {
  return [
    `minimum flows of each cut, mol RE per mol of feed (${result.feed === "aq" ? "aqueous" : "organic"} feed, pure products, endless mixer-settlers)`,
    ...tableLines(
      [
        { title: "cut" },
        { title: "β adjacent", right: true },
        { title: "S min", right: true },
        { title: "W min", right: true },
        { title: `fewest at ${result.purity}`, right: true },
      ],
      result.cuts.map((cut) => [cut.between, digits(cut.beta), digits(cut.sMin, 6), digits(cut.wMin, 6), digits(cut.stagesMin, 4)]),
    ),
    `complete separation (aqueous feed): ${digits(result.linkedMinimum, 6)} linked, ${digits(result.sequenceMinimum, 6)} as a sequence of cuts; linking saves at most ${digits(100 * result.savingUpperValue, 3)} % of the base (an upper value, not a plant saving)`,
  ];
}

function check(beta: readonly number[], purity: number): CascadeProblem | null {
  for (let i = 1; i < beta.length; i++) {
    if (beta[i]! > beta[i - 1]!) continue;
    return problems.notRising(beta[i - 1]!, beta[i]!);
  }
  return purity > 0 && purity < 1 ? null : problems.purity(purity);
}
