import type { Bundle, Element } from "@coercivity/domain";
import { elementFlows, elementFrame } from "../chain/element-frame.ts";
import { exactPlayers, type Shapley, shapley } from "../network/shapley.ts";
import { type Candidate, type CandidateKind, candidates, keepWithout } from "./candidates.ts";
import { staticFrame, staticSupply } from "./static-supply.ts";

export interface Attribution {
  /** Credit of each player for the element that reaches the country: shares of what is used there; they sum to `total`. */
  readonly players: readonly { readonly name: string; readonly credit: number; readonly error: number }[];
  readonly exact: boolean;
  readonly total: number;
}

/**
 * Shapley attribution of the element a country's industries use to those whose removal hurts it: v(S) is the share still used with only S of
 * the players running and everybody else as always. Stages that need each other share the credit. Best fit.
 */
export function attribution(
  bundle: Bundle,
  options: {
    readonly element: Element;
    readonly country: string;
    readonly kind: CandidateKind;
    readonly homeFirst: ReadonlySet<string>;
    readonly orders?: number;
    /** Only these players, by name; the credits then sum to what hangs on them together. */
    readonly among?: readonly string[];
  },
): Attribution {
  const { world, baselines } = bundle;
  const layout = staticFrame(world, baselines[0]!);
  const used = elementFlows(elementFrame(world, options.element), baselines[0]!).into;
  const users = world.facilities.flatMap((facility, i) =>
    facility.industry && facility.country === options.country ? [layout.starts[i]!] : [],
  );
  const total = users.reduce((sum, activity) => sum + used[activity]!, 0);
  const share = (keep: Float64Array): number => {
    const { level } = staticSupply(layout, { keep, homeFirst: options.homeFirst });
    return total > 0 ? users.reduce((sum, activity) => sum + used[activity]! * level[activity]!, 0) / total : 0;
  };
  const all = candidates(world)
    .filter(({ kind, name }) => kind === options.kind && (options.among?.includes(name) ?? true))
    .map((candidate) => ({ candidate, keep: keepWithout(world, candidate) }));
  const found = all
    .map((player) => ({ ...player, loss: 1 - share(player.keep) }))
    .filter(({ loss }) => loss > 1e-4)
    .sort((a, b) => b.loss - a.loss || (a.candidate.name < b.candidate.name ? -1 : 1));
  const value: Shapley = shapley(found.length, (present) => share(together(found, present)), options.orders ?? 40);
  return {
    players: found
      .map(({ candidate }, i) => ({ name: candidate.name, credit: value.value[i]!, error: value.error[i]! }))
      .sort((a, b) => b.credit - a.credit),
    exact: found.length <= exactPlayers,
    total: value.total,
  };
}

/** What is left when every player that is not present has taken its part away. */
function together(
  players: readonly { readonly candidate: Candidate; readonly keep: Float64Array }[],
  present: readonly boolean[],
): Float64Array {
  const left = new Float64Array(players[0]?.keep.length ?? 0).fill(1);
  players.forEach(({ keep }, i) => {
    if (!present[i])
      keep.forEach((share, a) => {
        left[a] = Math.max(0, left[a]! - (1 - share));
      });
  });
  return left;
}
