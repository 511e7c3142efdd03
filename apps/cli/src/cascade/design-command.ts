import {
  bankAsk,
  belowMinimumProblem,
  binaryPlant,
  type CascadeProblem,
  conditioning,
  designCut,
  designTwoComponents,
  extractionSteps,
  gramsOxidePerMole,
  idealCascadeFlow,
  optimum,
  type PriceCountry,
  ratiosAt,
  smallestBank,
  steadyState,
  type TwoComponentDesign,
} from "@coercivity/cascade";
import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import { profileSheet } from "./cascade-sheets.ts";
import { designText, type PairResult } from "./design-text.ts";
import { feedOfFlags, unverifiedRemark } from "./feed-of-flags.ts";
import { basis, names, number, numbers, phase } from "./options.ts";
import { problems } from "./problems.ts";
import { document, refuse } from "./say.ts";
import { designLinked, designThirdOutlet, type ThreeFlags } from "./three-component-designs.ts";
import { writePlot } from "./write-plot.ts";

interface Flags extends ThreeFlags {
  readonly thirdOutlet?: true;
  readonly linked?: true;
  readonly fa?: number;
  readonly betaPrime?: number;
  readonly feed: "aq" | "org";
  readonly k?: number;
  readonly cut?: string;
  readonly country: PriceCountry;
  readonly tonnes: number;
  readonly price: number;
}

/** `cascade design`: two components in closed form and exactly, or many components by a cut. */
export function designCommand(io: Io): Command {
  return new Command("design")
    .description("flows, mixed extraction ratios and mixer-settlers for a separation; A is the more extracted component")
    .option("--beta <list>", "separation factor A over B, or the factors of all components relative to the first", numbers)
    .option("--beta-prime <b>", "separation factor of the scrubbing section, where it differs", number)
    .option("--fa <f>", "mole fraction of A in the feed", number)
    .option("--pa <p>", "purity of A in the organic product (mole fraction)", number)
    .option("--pb <p>", "purity of B in the raffinate (mole fraction)", number)
    .option("--ya <y>", "yield of A", number)
    .option("--yb <y>", "yield of B", number)
    .option("--feed <phase>", "aq or org", phase, "aq")
    .option("--k <k>", "exponent of the practice rule W = 1/(β^k − 1); 0.5 is the optimum, 0.7 is used in plants", number)
    .option("--s <s>", "S to design at, instead of the optimum (mol RE per mol of feed)", number)
    .option("--over <r>", "S as a multiple of its minimum", number)
    .option("--components <list>", "several components, least to most extracted", names)
    .option("--fractions <list>", "their amounts in the feed (any scale)", numbers)
    .option("--basis <basis>", "what the amounts count: mole (of RE) or mass (of oxide)", basis)
    .option("--cut <a|b>", 'where to cut, e.g. "Pr|Nd"')
    .addOption(
      new Option("--country <code>", "unit prices of the cost optimum").choices(["CHN", "MYS", "AUS", "USA", "JPN"]).default("USA"),
    )
    .option("--price <usd>", "USD per kg of REO held in the bank, for the cost optimum", number, 60)
    .option("--tonnes <t>", "t REO fed a year, for the cost optimum", number, 1000)
    .option("--third-outlet", "three products from one bank: a draw takes the middle component (needs --pa --ya --pb --yb --pm)")
    .option("--pm <p>", "least purity of the middle component in the draw", number)
    .option("--linked", "three components by a linked pair of cascades (hyperlink extraction)")
    .option("--stages <list>", "mixer-settlers of a linked pair: pre-split, below, between and above the links", numbers)
    .option("--plot <file>", "draw the profile as SVG")
    .option("--json", "write JSON")
    .action((flags: Flags) => {
      if (flags.linked) return designLinked(io, flags);
      if (flags.thirdOutlet) return designThirdOutlet(io, flags);
      return flags.components || flags.cut ? designByCut(io, flags) : designPair(io, flags);
    });
}

async function designPair(io: Io, flags: Flags): Promise<void> {
  const missing = usage(flags);
  if (missing !== null) return refuse(io, [missing], flags.json);
  const answer = designTwoComponents(
    {
      fA: flags.fa!,
      purityA: flags.pa,
      purityB: flags.pb,
      yieldA: flags.ya,
      yieldB: flags.yb,
      beta: flags.beta![0]!,
      betaScrub: flags.betaPrime,
      feed: flags.feed,
      exponent: flags.k,
    },
    "command line",
  );
  if (!answer.ok) return refuse(io, answer.problems, flags.json);
  const design = answer.value;
  const S = flags.s ?? (flags.over === undefined ? design.S : flags.over * design.sMin);
  const bank = smallestBank(bankAsk(design, S));
  if (bank === null) return refuse(io, [belowMinimumProblem("command line", S, design)], flags.json);
  const plant = binaryPlant(design, S, bank.n, bank.m);
  const state = steadyState(plant, {}, "command line");
  if (!state.ok) return refuse(io, state.problems, flags.json);
  const result = pairResult(design, S, bank, plant, state.value, flags);
  if (flags.json) document(io, result);
  else io.stdout(`${designText(result).join("\n")}\n`);
  if (flags.plot !== undefined) await writePlot(io, flags.plot, profileSheet(plant, 0, state.value.cascades[0]!));
}

function pairResult(
  design: TwoComponentDesign,
  S: number,
  bank: NonNullable<ReturnType<typeof smallestBank>>,
  plant: ReturnType<typeof binaryPlant>,
  state: Extract<ReturnType<typeof steadyState>, { ok: true }>["value"],
  flags: Flags,
): PairResult {
  const profile = state.cascades[0]!;
  const phi = idealCascadeFlow(design.ask.beta, design.ask.fA, design.purityA, design.purityB, design.outletA);
  const target = profile.x[bank.n - 1]![1]!;
  return {
    kind: "two-component design" as const,
    basis: "1 mol RE fed",
    a: design.a,
    b: design.b,
    purityA: design.purityA,
    purityB: design.purityB,
    yieldA: design.yieldA,
    yieldB: design.yieldB,
    outletA: design.outletA,
    outletB: design.outletB,
    control: design.control,
    optimumByRatio: { S: design.S, W: design.W, eM: design.eM, ePrimeM: design.ePrimeM, nSimple: design.nSimple, mSimple: design.mSimple },
    S,
    ...ratiosAt(S, design.ask.feed, design.outletA, design.outletB),
    bank,
    exact: { stepsToFeedStage: extractionSteps(design.ask.beta, S, design.outletB, 1 - design.purityB, target) },
    rigorous: {
      raffinate: profile.raffinate,
      extract: profile.extract,
      certificate: state.certificate,
      conditioning: conditioning(plant, state),
    },
    limits: {
      sMin: design.sMin,
      stagesMin: design.stagesMin,
      idealFlow: phi,
      etaS: design.sMin / S,
      etaN: design.stagesMin / bank.total,
      etaPhi: phi / (S * bank.total),
    },
    optimum: optimum(design, gramsOxidePerMole("Nd")!, flags.tonnes, flags.country, flags.price),
    country: flags.country,
  };
}

function usage(flags: Flags): CascadeProblem | null {
  if (flags.beta === undefined) return problems.noFactor();
  return flags.fa === undefined ? problems.noFeed() : null;
}

async function designByCut(io: Io, flags: Flags): Promise<void> {
  const feed = await feedOfFlags(io, flags);
  if ("problems" in feed) return refuse(io, feed.problems, flags.json);
  if (flags.pa === undefined || flags.pb === undefined) return refuse(io, [problems.cutPurities()], flags.json);
  const order = feed.components;
  const [below, above] = (flags.cut ?? "").split("|").map((part) => part.trim());
  const firstExtracted = order.indexOf(above ?? "");
  if (firstExtracted < 1 || order[firstExtracted - 1] !== below) {
    return refuse(io, [problems.noCut(flags.cut ?? "", order)], flags.json);
  }
  const answer = designCut(
    {
      components: order,
      beta: feed.beta,
      feed: feed.moles,
      firstExtracted,
      purityA: flags.pa,
      purityB: flags.pb,
      phase: flags.feed,
      overMinimum: flags.over,
      S: flags.s,
    },
    "command line",
  );
  if (!answer.ok) return refuse(io, answer.problems, flags.json);
  const { state, plant, ask: _ask, groups, ...design } = answer.value;
  const profile = state.cascades[0]!;
  const result = {
    kind: "design by cut" as const,
    basis: "1 mol RE fed",
    components: order,
    moleFractions: feed.moles,
    cut: `${below}|${above}`,
    ...design,
    outletA: groups.outletA,
    outletB: groups.outletB,
    limits: { sMin: design.sMin, etaS: design.sMin / design.S, etaN: groups.stagesMin / (design.n + design.m) },
    rigorous: { raffinate: profile.raffinate, extract: profile.extract, certificate: state.certificate },
    factors: feed.rungs ?? "given",
    unverifiedFactors: feed.unverified,
  };
  if (flags.json) document(io, result);
  else io.stdout(`${designText(result).join("\n")}\n`);
  io.stderr(unverifiedRemark(feed.unverified));
  if (flags.plot !== undefined) await writePlot(io, flags.plot, profileSheet(plant, 0, profile));
}
