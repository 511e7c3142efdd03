import type { Problem } from "@coercivity/domain";
import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { type Question, questionOf } from "../../link/link.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";

/** Why a question cannot be run, and the ways out; the question itself stays as it was typed. */
export function Refusal({ problems, question }: { readonly problems: readonly Problem[]; readonly question: Question }): ReactNode {
  const words = useWords(valveWords);
  const { change } = useWorkbench();
  const held = problems.some(({ code }) => code === "ensemble/not-drawn");
  return (
    <section className="refusal" role="alert">
      <h2>{words.refused.title}</h2>
      <ul>
        {problems.map(({ code, message, at }) => (
          <li key={`${code} ${message}`}>{code === "ensemble/not-drawn" ? words.refused.unknownPath(at.field ?? "") : message}</li>
        ))}
      </ul>
      <p>
        {words.busy.old}{" "}
        {held && (
          <button type="button" className="word" onClick={() => change({ question: { ...question, fixed: {} } })}>
            {words.refused.reset}
          </button>
        )}{" "}
        <button type="button" className="word" onClick={() => change({ question: questionOf(question.scenario) })}>
          {words.refused.scenario}
        </button>
      </p>
    </section>
  );
}
