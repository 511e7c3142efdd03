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
    .sort((a, b) => b.avoidedUsd.median - a.avoidedUsd.median || a.idleShare - b.idleShare);
  const [first] = rows;
  if (!first || !lossUsd)
    return (
      <p className="figure small" aria-busy={running}>
        {running ? say.waiting : say.nobody}
      </p>
    );
  const title =
    lossUsd.median === 0 && lossUsd.most[1] === 0
      ? say.noLoss
      : first.avoidedUsd.median >= worthTelling * lossUsd.median
        ? say.title(first.name, usdText(first.avoidedUsd.median), usdText(lossUsd.median))
        : say.none(usdText(lossUsd.median));
  const subtitle = say.subtitle(first.runs);
  const millions = (usd: number): string => numberText(Math.round(usd / 1e5) / 10);
  const table = {
    heads: say.heads,
    rows: rows.map(({ name, avoidedUsd, idleShare, streams }) => [
      name,
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
          rows: rows.map(({ id, name, avoidedUsd: { median, most: ends }, idleShare }) => ({
            id,
            label: name,
            value: median,
            low: ends[0],
            high: ends[1],
            words: say.row(millions(median), millions(ends[0]), millions(ends[1]), shareText(1 - idleShare)),
          })),
        })
      }
      table={table}
      onMark={(_, id) => view.set({ open: id }, "replace")}
    />
  );
}
