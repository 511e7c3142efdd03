import type { LossWithout, Simulated } from "@coercivity/evidence";
import { useCallback, useEffect, useRef, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { ProjectAsk } from "../../engine/protocol.ts";

/** What the simulator has said so far, project by project. */
export interface AvoidedSoFar {
  readonly byProject: ReadonlyMap<string, Simulated>;
  /** Loss with no project. */
  readonly lossUsd: LossWithout | undefined;
  readonly running: boolean;
  readonly failure: string | undefined;
  readonly stop: () => void;
  readonly goOn: () => void;
}

interface Kept {
  readonly byProject: Map<string, Simulated>;
  lossUsd: LossWithout | undefined;
}

/** Answers by question, so that a question that was put before is answered at once. */
const kept = new Map<string, Kept>();

/**
 * Has the desk run one project after the other, the best of the order as it stands first. Another question takes the place of this one; what was run
 * stays, and a stop keeps it too. `ids` are those that are wanted, in order; `undefined` asks nothing.
 */
export function useAvoided(ask: ProjectAsk, ids: readonly string[] | undefined): AvoidedSoFar {
  const { desk } = useWorkbench();
  const key = JSON.stringify(ask);
  const order = useRef(ids);
  order.current = ids;
  const [stopped, setStopped] = useState("");
  const [failure, setFailure] = useState<{ readonly key: string; readonly message: string }>();
  const [, setCount] = useState(0);
  const ready = ids !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    if (!ready || stopped === key) return;
    let current = true;
    const mine = keptFor(key);
    const run = async (): Promise<void> => {
      for (;;) {
        const next = order.current?.find((id) => !mine.byProject.has(id));
        if (next === undefined || !current) return;
        const { simulated, lossUsd } = await desk.request("avoided", { ...ask, project: next });
        mine.byProject.set(next, simulated);
        mine.lossUsd ??= lossUsd ?? undefined;
        if (current) setCount((count) => count + 1);
      }
    };
    setFailure(undefined);
    run().catch((error: Error) => current && setFailure({ key, message: error.message }));
    return () => {
      current = false;
    };
  }, [desk, key, ready, stopped]);
  const stop = useCallback(() => setStopped(key), [key]);
  const goOn = useCallback(() => setStopped(""), []);
  const { byProject, lossUsd } = keptFor(key);
  const left = ids?.some((id) => !byProject.has(id)) ?? false;
  const failed = failure?.key === key ? failure.message : undefined;
  return { byProject, lossUsd, running: left && stopped !== key && failed === undefined, failure: failed, stop, goOn };
}

function keptFor(key: string): Kept {
  const known = kept.get(key) ?? { byProject: new Map(), lossUsd: undefined };
  kept.set(key, known);
  return known;
}
