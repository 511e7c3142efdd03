import type { ReactNode } from "react";
import type { Asked } from "../../engine/use-answer.ts";
import { shellWords } from "../../words/shell.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";

/** How far the draws are, with a way to stop them; else what was stopped, or what went wrong. Always there, so that nothing jumps. */
export function BusyLine({ asked, current }: { readonly asked: Asked; readonly current: boolean }): ReactNode {
  const words = useWords(valveWords).busy;
  const shell = useWords(shellWords);
  const { busy, stop, failure, last } = asked;
  if (failure !== undefined) {
    return (
      <p className="busy error" role="alert">
        {shell.workerFailed(failure)}
      </p>
    );
  }
  const { done, planned } = last.answered.progress;
  if (!busy) return <p className="busy small">{current && done < planned ? words.stopped(done, planned) : ""}</p>;
  const seconds = busy.perSecond > 0 ? (busy.planned - busy.done) / busy.perSecond : undefined;
  return (
    <div className="busy">
      <progress aria-label={words.label} value={busy.done} max={busy.planned} />
      <p className="small">
        {words.progress(busy.done, busy.planned, seconds)} ·{" "}
        <button type="button" className="word" onClick={stop}>
          {words.stop}
        </button>
      </p>
    </div>
  );
}
