import { linkedBound, linkedPair, searchThreeOutlets, steadyState } from "@coercivity/cascade";
import type { Io } from "../io.ts";
import { tableLines } from "../present/table.ts";
import { profileSheet } from "./cascade-sheets.ts";
import { type FeedFlags, feedOfFlags, unverifiedRemark } from "./feed-of-flags.ts";
import { digits, percent } from "./figures.ts";
import { problems } from "./problems.ts";
import { document, refuse } from "./say.ts";
import { writePlot } from "./write-plot.ts";

/** Flags of the designs with three products. */
export interface ThreeFlags extends FeedFlags {
  readonly pa?: number;
  readonly pm?: number;
  readonly pb?: number;
  readonly ya?: number;
  readonly yb?: number;
  readonly s?: number;
  readonly over?: number;
  readonly stages?: number[];
  readonly plot?: string;
  readonly json?: true;
}

/** `cascade design --third-outlet`: a draw between the two ends that takes the middle component out as a concentrate. */
export async function designThirdOutlet(io: Io, flags: ThreeFlags): Promise<void> {
  const feed = await feedOfFlags(io, flags);
  if ("problems" in feed) return refuse(io, feed.problems, flags.json);
  const { pa, pm, pb, ya, yb } = flags;
  if (pa === undefined || pm === undefined || pb === undefined || ya === undefined || yb === undefined || feed.components.length < 3) {
    return refuse(io, [problems.thirdOutlet()], flags.json);
  }
  const least = linkedBound(feed.beta, feed.moles).linked;
  const S = flags.s ?? (flags.over ?? 1.6) * least;
  const answer = searchThreeOutlets(
    {
      components: feed.components,
      beta: feed.beta,
      feed: feed.moles,
      S,
      drawPhase: "aq",
      purityFirst: pb,
      purityMiddle: pm,
      purityLast: pa,
      recoveryFirst: yb,
      recoveryLast: ya,
    },
    "command line",
  );
  if (!answer.ok) return refuse(io, answer.problems, flags.json);
  const { ask, state, solutions } = answer.value;
  const profile = state.cascades[0]!;
  const plant = { n: ask.n, m: ask.m, drawStage: ask.drawStage, S, W: S - ask.extract, phi: S * (ask.n + ask.m) };
  const result = {
    kind: "three-outlet design",
    basis: "1 mol RE fed",
    components: feed.components,
    ...plant,
    raffinate: { flow: ask.raffinate, x: profile.raffinate },
    draw: { flow: 1 - ask.raffinate - ask.extract, x: profile.draws[0] },
    organic: { flow: ask.extract, y: profile.extract },
    certificate: state.certificate,
    solutions,
    factors: feed.rungs ?? "given",
    unverifiedFactors: feed.unverified,
  };
  if (flags.json) document(io, result);
  else {
    const rows = feed.components.map((component, i) => [
      component,
      digits(profile.raffinate[i]!),
      digits(profile.draws[0]![i]!),
      digits(profile.extract[i]!),
    ]);
    const lines = [
      `${ask.n + ask.m} mixer-settlers (n ${ask.n} + m ${ask.m}) at S ${digits(S)}, aqueous draw of ${digits(result.draw.flow)} at ${ask.drawStage}; Φ ${digits(plant.phi, 4)}`,
      ...tableLines(
        [{ title: "" }, { title: "raffinate x", right: true }, { title: "draw x", right: true }, { title: "organic y", right: true }],
        rows,
      ),
      `flows ${digits(ask.raffinate)}, ${digits(result.draw.flow)}, ${digits(ask.extract)} mol per mol; balance ${digits(state.certificate.componentBalance, 2)}; ${solutions} banks solved`,
    ];
    io.stdout(`${lines.join("\n")}\n`);
  }
  io.stderr(unverifiedRemark(feed.unverified));
  if (flags.plot !== undefined)
    await writePlot(
      io,
      flags.plot,
      profileSheet({ components: feed.components, cascades: [cascadeOf(ask, feed.beta, feed.moles)] }, 0, profile),
    );
}

function cascadeOf(
  ask: { n: number; m: number; S: number; raffinate: number; extract: number; drawStage: number; drawPhase: "aq" | "org" },
  beta: readonly number[],
  z: readonly number[],
) {
  return {
    tag: "c1",
    mixerSettlers: ask.n + ask.m,
    beta: [beta],
    feeds: [{ stage: ask.n, phase: "aq" as const, flow: 1, z }],
    S: ask.S,
    W: ask.S - ask.extract,
    draws: [{ stage: ask.drawStage, phase: ask.drawPhase, flow: 1 - ask.raffinate - ask.extract, to: "product" as const }],
    raffinateTo: "product" as const,
    extractTo: "product" as const,
  };
}

/** `cascade design --linked`: three components by one linked pair of cascades, beside what separate cascades would need at least. */
export async function designLinked(io: Io, flags: ThreeFlags): Promise<void> {
  const feed = await feedOfFlags(io, flags);
  if ("problems" in feed) return refuse(io, feed.problems, flags.json);
  if (feed.components.length !== 3) return refuse(io, [problems.notThree(feed.components.length)], flags.json);
  const bound = linkedBound(feed.beta, feed.moles);
  const S = flags.s ?? (flags.over ?? 1.1) * bound.linked;
  const [preSplit = 30, below = 30, between = 40, above = 30] = flags.stages ?? [];
  const triple = (list: readonly number[]): readonly [number, number, number] => [list[0]!, list[1]!, list[2]!];
  const names = [feed.components[0]!, feed.components[1]!, feed.components[2]!] as const;
  const plant = linkedPair(
    { components: names, beta: triple(feed.beta), feed: triple(feed.moles), preSplitOver: 1.15, S, preSplit, below, between, above },
    "command line",
  );
  if (!plant.ok) return refuse(io, plant.problems, flags.json);
  const state = steadyState(plant.value, {}, "command line");
  if (!state.ok) return refuse(io, state.problems, flags.json);
  const [first, second] = state.value.cascades;
  const result = {
    kind: "linked design",
    basis: "1 mol RE fed",
    components: names,
    cascades: plant.value.cascades,
    S,
    linkedMinimum: bound.linked,
    conventionalMinimum: bound.conventional,
    savingAgainstConventionalMinimum: 1 - S / bound.conventional,
    preSplit: { raffinate: first!.raffinate, extract: first!.extract },
    products: { raffinate: second!.raffinate, draw: second!.draws[2], organic: second!.extract },
    certificate: state.value.certificate,
    unverifiedFactors: feed.unverified,
  };
  if (flags.json) document(io, result);
  else {
    const rows = names.map((name, i) => [name, digits(second!.raffinate[i]!), digits(second!.draws[2]![i]!), digits(second!.extract[i]!)]);
    const lines = [
      `linked pair: ${preSplit} + ${below + between + above} mixer-settlers, base only in the second cascade, S ${digits(S)} mol RE per mol of feed`,
      ...tableLines(
        [{ title: "" }, { title: "raffinate x", right: true }, { title: "draw x", right: true }, { title: "organic y", right: true }],
        rows,
      ),
      `minimum S: ${digits(bound.linked)} linked, ${digits(bound.conventional)} for separate cascades with pure products; this design uses ${percent(S / bound.conventional)} of the latter`,
      `balance ${digits(state.value.certificate.componentBalance, 2)}`,
    ];
    io.stdout(`${lines.join("\n")}\n`);
  }
  io.stderr(unverifiedRemark(feed.unverified));
  if (flags.plot !== undefined)
    for (const [k, profile] of state.value.cascades.entries())
      await writePlot(io, flags.plot, profileSheet(plant.value, k, profile), k === 0 ? "" : profile.tag);
}
