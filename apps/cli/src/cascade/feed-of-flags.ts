import { type CascadeProblem, ladder, massToMole, type Rung } from "@coercivity/cascade";
import type { Io } from "../io.ts";
import { findRoot } from "../root.ts";
import { problems } from "./problems.ts";
import { readCascadeFacts } from "./read-factors.ts";

/** Flags that describe a feed of several components. */
export interface FeedFlags {
  readonly components?: string[];
  readonly fractions?: number[];
  readonly basis?: "mole" | "mass";
  readonly beta?: number[];
}

/** A feed in moles with separation factors, in the order of extraction. */
export interface FeedOfFlags {
  readonly components: readonly string[];
  readonly moles: readonly number[];
  readonly beta: readonly number[];
  /** The factors taken from the facts, and the pairs among them that nobody has looked up. */
  readonly rungs: readonly Rung[] | null;
  readonly unverified: readonly string[];
}

/** Reads components, amounts and basis from what was typed; factors from `--beta` or from the facts. */
export async function feedOfFlags(io: Io, flags: FeedFlags): Promise<FeedOfFlags | { readonly problems: readonly CascadeProblem[] }> {
  const components = flags.components ?? [];
  if (flags.fractions === undefined || flags.fractions.length !== components.length)
    return { problems: [problems.fractions(flags.fractions?.length ?? 0, components.length)] };
  if (flags.basis === undefined) return { problems: [problems.noBasis()] };
  const given = flags.fractions;
  const rungs = flags.beta ? null : ladder((await readCascadeFacts(findRoot(io.cwd))).factors, components);
  if (rungs !== null && rungs.problems.length > 0) return { problems: rungs.problems };
  if (flags.beta && flags.beta.length !== components.length) return { problems: [problems.factors(flags.beta.length, components.length)] };
  const order = rungs?.value.elements ?? components;
  const amounts = order.map((element) => given[components.indexOf(element)]!);
  const total = amounts.reduce((a, b) => a + b, 0);
  if (amounts.some((amount) => !(amount >= 0)) || !(total > 0)) return { problems: [problems.negative()] };
  const moles = flags.basis === "mole" ? amounts.map((amount) => amount / total) : massToMole(order, amounts);
  if (moles === null) return { problems: [problems.notRareEarths(components)] };
  return {
    components: order,
    moles,
    beta: flags.beta ?? rungs!.value.beta,
    rungs: rungs?.value.rungs ?? null,
    unverified: rungs?.value.rungs.filter((rung) => !rung.verified).map((rung) => rung.pair) ?? [],
  };
}

/** The remark about factors nobody has looked up. */
export function unverifiedRemark(pairs: readonly string[]): string {
  return pairs.length === 0 ? "" : `unverified separation factors (recollection or low confidence): ${pairs.join(", ")}\n`;
}
