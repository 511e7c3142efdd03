import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { countChanges, type Question, questionOf } from "../../link/link.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { mainNumber } from "./question-line.tsx";
import type { Speaking } from "./valve-context.ts";

/** Three things to try from here. */
export function TryLine({ question, speaking }: { readonly question: Question; readonly speaking: Speaking }): ReactNode {
  const words = useWords(valveWords).try;
  const { change, scenarios } = useWorkbench();
  const { scenario, parent, countryName } = speaking;
  const threat = scenario.measures.find(({ instrument }) => instrument === "re-export-penalty");
  const main = mainNumber(scenario.measures);
  const other = scenario.target[0] === "JPN" ? "KOR" : "JPN";
  const none = main?.part === "hold" ? 1 : 0;
  const all: (readonly [string, Question] | undefined)[] = [
    countChanges(question) > 0 ? [words.back, { ...questionOf(parent.id), draws: question.draws }] : undefined,
    threat ? [words.thirdCountries, { ...question, without: [...question.without, threat.id] }] : undefined,
    main && question.fixed[main.path] !== none
      ? [words.nothingPasses, { ...question, fixed: { ...question.fixed, [main.path]: none } }]
      : undefined,
    scenario.measures.length > 0 && scenario.target.length === 1 && !scenario.measures.some(({ issuer }) => issuer === other)
      ? [words.otherTarget(countryName(other)), { ...question, target: other }]
      : undefined,
    scenario.measures.length > 0 && question.endsAfterDays !== 90 ? [words.shorter, { ...question, endsAfterDays: 90 }] : undefined,
  ];
  // Where nothing is closed, one word closes a valve.
  const first = scenarios.find(({ measures }) => measures.length > 0);
  if (scenario.measures.length === 0 && first) all.push([speaking.called(first.title), questionOf(first.id)]);
  const shown = all.filter((one) => one !== undefined).slice(0, 3);
  if (shown.length === 0) return null;
  return (
    <p className="try no-paper">
      <span>{words.label}</span>{" "}
      {shown.map(([text, to]) => (
        <button key={text} type="button" className="word" onClick={() => change({ question: to })}>
          {text}
        </button>
      ))}
    </p>
  );
}
