import type { Problem } from "@coercivity/domain";
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useWorkbench } from "../app/workbench.ts";
import { type Question, questionOf, sameQuestion } from "../link/link.ts";
import type { Answered, Progress } from "./protocol.ts";

/** An answer and the question that it answers. */
export interface AnswerOf {
  readonly question: Question;
  readonly answered: Answered;
}

/** Where a question stands. The last good answer stays until there is another. */
export interface Asked {
  /** The last answer; to another question while this one is being drawn or where it is refused. */
  readonly last: AnswerOf;
  readonly busy: Progress | undefined;
  readonly stop: () => void;
  readonly problems: readonly Problem[];
  readonly failure: string | undefined;
}

/** Time after which a first page is taken to be drawn, and what its reader may move is made ready. */
const warmAfterMs = 1000;

/** Has a question drawn whenever it changes. The bare first question was drawn when the page was built. */
export function useAnswer(question: Question): Asked {
  const { desk, first, scenarios } = useWorkbench();
  const home = useMemo((): AnswerOf => {
    const { runs, planned } = first.summary;
    const progress = { done: runs, planned, perSecond: 0 };
    return { question: questionOf(scenarios[0]!.id), answered: { ...first, progress, finished: true } };
  }, [first, scenarios]);
  const [state, setState] = useState<Omit<Asked, "stop">>({ last: home, busy: undefined, problems: [], failure: undefined });
  const stopping = useRef<() => void>(() => {});
  const key = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, which is made anew with each address
  useEffect(() => {
    if (sameQuestion(question, home.question)) {
      setState({ last: home, busy: undefined, problems: [], failure: undefined });
      const soon = setTimeout(() => desk.warm(question), warmAfterMs);
      return () => clearTimeout(soon);
    }
    let current = true;
    setState((before) => ({ ...before, busy: { done: 0, planned: question.draws, perSecond: 0 }, problems: [], failure: undefined }));
    const asking = desk.ask(question, {
      onAnswer: (answered) => {
        if (!current) return;
        const busy = answered.finished ? undefined : answered.progress;
        startTransition(() => setState({ last: { question, answered }, busy, problems: [], failure: undefined }));
      },
      onRefused: (problems) => current && setState((before) => ({ ...before, busy: undefined, problems })),
      onFailed: (failure) => current && setState((before) => ({ ...before, busy: undefined, failure })),
    });
    stopping.current = asking.stop;
    return () => {
      current = false;
      asking.stop();
    };
  }, [key, desk, home]);
  const stop = useCallback(() => stopping.current(), []);
  return { ...state, stop };
}
