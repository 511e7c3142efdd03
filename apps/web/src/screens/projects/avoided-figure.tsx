import { rangeBars } from "@coercivity/charts";
import type { RankedProject } from "@coercivity/evidence";
import type { ReactNode } from "react";
import { Figure } from "../../parts/figure.tsx";
import { numberText, shareText, usdText } from "../../words/numbers.ts";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";
import type { ProjectsView } from "./projects-view.ts";
import type { AvoidedSoFar } from "./use-avoided.ts";

interface Props {
  readonly view: ProjectsView;
  /** Those that can bring anything, best first. */
  readonly ranked: readonly RankedProject[];
  readonly avoided: AvoidedSoFar;
}

/** Share of the loss below which a project is not said to avoid anything of it. */
export const worthTelling = 0.01;

/** What each project takes off the loss, with its range. */
export function AvoidedFigure({ view, ranked, avoided }: Props): ReactNode {
  const { avoided: say } = useWords(projectsWords);
  const { byProject, lossUsd, running } = avoided;
  const rows = ranked
    .flatMap(({ project }) => {
      const said = byProject.get(project.id);
      return said && "avoidedUsd" in said ? [{ id: project.id, name: project.name, ...said }] : [];
    })
    .sort((a, b) => b.meanUsd - a.meanUsd || a.idleShare - b.idleShare);
  const [first] = rows;
  if (!first || !lossUsd)
    return (
      <p className="figure small" aria-busy={running}>
        {running ? say.waiting : say.nobody}
      </p>
    );
  const title =
    lossUsd.mean === 0
      ? say.noLoss
      : first.meanUsd >= worthTelling * lossUsd.mean
        ? say.title(first.name, usdText(first.meanUsd), usdText(lossUsd.mean))
        : say.none(usdText(lossUsd.mean));
  const subtitle = say.subtitle(first.runs);
  const millions = (usd: number): string => numberText(Math.round(usd / 1e5) / 10);
  const table = {
    heads: say.heads,
    rows: rows.map(({ name, meanUsd, avoidedUsd, idleShare, streams }) => [
      name,
      meanUsd,
      avoidedUsd.median,
      ...avoidedUsd.most,
      shareText(1 - idleShare),
      streams.join(", "),
    ]),
  };
  return (
    <Figure
      name={`projects-avoided-${view.ask.country}-${view.ask.element}`}
      title={title}
      subtitle={subtitle}
      foot={say.foot}
      draw={(width) =>
        rangeBars({
          title,
          description: subtitle,
          width,
          rows: rows.map(({ id, name, meanUsd, avoidedUsd: { most: ends }, idleShare }) => ({
            id,
            label: name,
            value: meanUsd,
            low: ends[0],
            high: ends[1],
            words: say.row(millions(meanUsd), millions(ends[0]), millions(ends[1]), shareText(1 - idleShare)),
          })),
        })
      }
      table={table}
      onMark={(_, id) => view.set({ open: id }, "replace")}
    />
  );
}
