import {
  type Answer,
  type CascadeProblem,
  type Consumption,
  type CutDesign,
  type CutStart,
  consumption,
  cutStart,
  designCut,
  gramsOxidePerMole,
  idealCascadeFlow,
  type Sizes,
  sizes,
} from "@coercivity/cascade";
import { type CutRequest, feedOf } from "./cut-ask.ts";
import { feedInMoles } from "./feeds.ts";

/** A cut worked out: the bank with its profile, what it takes, and how near it comes to what no design can pass. */
export interface CutWorked {
  readonly request: CutRequest;
  readonly elements: readonly string[];
  readonly moles: readonly number[];
  readonly n: number;
  readonly m: number;
  readonly S: number;
  readonly W: number;
  readonly sMin: number;
  readonly purityHeavy: number;
  readonly purityLight: number;
  /** Flows of rare earths that leave, mol per mol fed. */
  readonly extractFlow: number;
  readonly raffinateFlow: number;
  /** Mole fractions of what leaves. */
  readonly extract: readonly number[];
  readonly raffinate: readonly number[];
  /** Aqueous mole fractions: a row for each mixer-settler, from the raffinate end. */
  readonly profile: readonly (readonly number[])[];
  /** Share of the wanted (lightest of the heavier group) element that leaves with the organic. */
  readonly recovery: number;
  /**
   * Shares of the theoretical limits that the design comes to. Those of length and of solvent held are known for two elements alone: of a longer feed
   * some parts more easily than the pair at the cut.
   */
  readonly limits: { readonly reflux: number; readonly stages: number | undefined; readonly inventory: number | undefined };
  readonly takes: Consumption;
  readonly sizes: Sizes;
  /** Worst error of the balance of a component, over what is fed of it. */
  readonly balance: number;
}

/** Designs the cut of a request. Problems where no design works. */
export function workOut(request: CutRequest): Answer<CutWorked> {
  const feed = feedInMoles(feedOf(request.feed));
  const design = designOf(request, request.over);
  if (!design.ok) return design;
  const { n, m, S, W, sMin, groups, state, purityA, purityB } = design.value;
  const bank = state.cascades[0]!;
  const k = feed.elements.indexOf(request.cutBefore);
  const grams = feed.moles.reduce((sum, share, i) => sum + share * gramsOxidePerMole(feed.elements[i]!)!, 0);
  const pair = feed.elements.length === 2;
  const turnover = { S, W, stripped: bank.extractFlow, precipitated: bank.extractFlow };
  return {
    ok: true,
    value: {
      request,
      elements: feed.elements,
      moles: feed.moles,
      n,
      m,
      S,
      W,
      sMin,
      purityHeavy: purityA,
      purityLight: purityB,
      extractFlow: bank.extractFlow,
      raffinateFlow: bank.raffinateFlow,
      extract: bank.extract,
      raffinate: bank.raffinate,
      profile: bank.x,
      recovery: (bank.extractFlow * bank.extract[k]!) / feed.moles[k]!,
      limits: {
        reflux: sMin / S,
        stages: pair ? groups.stagesMin / (n + m) : undefined,
        inventory: pair ? idealCascadeFlow(groups.ask.beta, groups.ask.fA, purityA, purityB, groups.outletA) / (S * (n + m)) : undefined,
      },
      takes: consumption(turnover, grams),
      sizes: sizes([{ mixerSettlers: n + m, S, L: Math.max(W, W + 1 - bank.extractFlow) }], request.tonnes, grams),
      balance: state.certificate.componentBalance,
    },
  };
}

/** Start-up of the cut of a request, filled with its feed. */
export function startOf(request: CutRequest): Answer<CutStart> {
  const design = designOf(request, request.over);
  if (!design.ok) return design;
  return cutStart(design.value, { purityExtract: request.purityHeavy, purityRaffinate: request.purityLight, id: request.feed });
}

/** Mixer-settlers of the same cut at another organic flow; `null` where no design works. */
export function countAt(request: CutRequest, over: number): number | null {
  const design = designOf(request, over);
  return design.ok ? design.value.n + design.value.m : null;
}

/** Problems in words. */
export function problemWords(problems: readonly CascadeProblem[]): string[] {
  return problems.map(({ message, hint }) => (hint ? `${message}; ${hint}` : message));
}

function designOf(request: CutRequest, over: number): Answer<CutDesign> {
  const { elements, moles, beta } = feedInMoles(feedOf(request.feed));
  return designCut(
    {
      components: elements,
      beta,
      feed: moles,
      firstExtracted: elements.indexOf(request.cutBefore),
      purityA: request.purityHeavy,
      purityB: request.purityLight,
      phase: "aq",
      overMinimum: over,
    },
    request.feed,
  );
}
