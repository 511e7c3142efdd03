import type { CitedFact } from "@coercivity/domain";
import type { RankedProject, Simulated, Weights } from "@coercivity/evidence";
import type { ReactNode } from "react";
import { FactLine } from "../../parts/fact-line.tsx";
import { numberText, shareText, usdRange, wholeText } from "../../words/numbers.ts";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";

interface Props {
  readonly row: RankedProject;
  readonly weights: Weights;
  readonly facts: readonly CitedFact[];
  readonly said: Simulated | undefined;
  readonly onClose: () => void;
}

/** Why a project scores what it does: each criterion in words, what it avoids, and the rows behind it with their sources. */
export function ProjectWhy({ row, weights, facts, said, onClose }: Props): ReactNode {
  const { why: say, criteria: names } = useWords(projectsWords);
  const { project, criteria, tonnes } = row;
  const ids = [...new Set(criteria.flatMap((one) => one.facts))];
  return (
    <section className="project-why" aria-label={say.title(project.name)}>
      <h3>{say.title(project.name)}</h3>
      <p>
        {say.reach(numberText(tonnes.withinReach), shareText(tonnes.open.own), shareText(tonnes.open.free), shareText(tonnes.open.gone))}
      </p>
      {said && (
        <p>
          {"why" in said
            ? say.notSimulated(said.why)
            : say.avoided(
                usdRange(said.meanUsd, said.avoidedUsd.most[0], said.avoidedUsd.most[1]),
                said.streams.join(", "),
                shareText(1 - said.idleShare),
                said.runs,
              )}
        </p>
      )}
      <dl>
        {criteria.map(({ criterion, value, words, assumed }) => (
          <div key={criterion}>
            <dt>{say.criterion(names[criterion]!, wholeText(100 * value), numberText(weights[criterion]))}</dt>
            <dd>
              {words} {assumed && <small>({say.assumed})</small>}
            </dd>
          </div>
        ))}
      </dl>
      <h4>{say.sources}</h4>
      {ids.map((id) => {
        const fact = facts.find((one) => one.id === id);
        return fact ? <FactLine key={id} fact={fact} /> : <code key={id}>{id}</code>;
      })}
      <button type="button" className="word" onClick={onClose}>
        {say.close}
      </button>
    </section>
  );
}
