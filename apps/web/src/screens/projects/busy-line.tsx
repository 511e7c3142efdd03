import type { ReactNode } from "react";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";
import type { AvoidedSoFar } from "./use-avoided.ts";

/** How many projects the simulator has run, with a way to stop it and to go on. Always there, so that nothing jumps. */
export function BusyLine({ avoided, of }: { readonly avoided: AvoidedSoFar; readonly of: number }): ReactNode {
  const { busy } = useWords(projectsWords);
  const { byProject, running, failure, stop, goOn } = avoided;
  const done = byProject.size;
  if (failure !== undefined)
    return (
      <p className="busy error" role="alert">
        {busy.failed(failure)}
      </p>
    );
  if (!running)
    return (
      <p className="busy small">
        {done < of && (
          <>
            {busy.stopped(done, of)} ·{" "}
            <button type="button" className="word" onClick={goOn}>
              {busy.goOn}
            </button>
          </>
        )}
      </p>
    );
  return (
    <div className="busy">
      <progress aria-label={busy.label} value={done} max={of} />
      <p className="small">
        {busy.progress(done, of)} ·{" "}
        <button type="button" className="word" onClick={stop}>
          {busy.stop}
        </button>
      </p>
    </div>
  );
}
