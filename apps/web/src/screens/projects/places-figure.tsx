import { placeRanges } from "@coercivity/charts";
import type { RankedProject } from "@coercivity/evidence";
import type { ReactNode } from "react";
import { Figure } from "../../parts/figure.tsx";
import { shareText, wholeText } from "../../words/numbers.ts";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";
import type { ProjectsView } from "./projects-view.ts";

interface Props {
  readonly view: ProjectsView;
  /** Those that can bring anything, best first. */
  readonly ranked: readonly RankedProject[];
  readonly draws: number;
}

/** Places that still count as firm, and how many rows are drawn. */
const firmPlace = 3;

/** How firmly each project stands in its place when the weights are others. */
export function PlacesFigure({ view, ranked, draws }: Props): ReactNode {
  const { places: say } = useWords(projectsWords);
  const [first] = ranked;
  if (!first) return null;
  const worst = first.places[1];
  const title = (worst <= firmPlace ? say.firm : say.loose)(first.project.name, worst);
  const subtitle = say.subtitle(wholeText(draws));
  return (
    <Figure
      name={`projects-places-${view.ask.country}-${view.ask.element}`}
      title={title}
      subtitle={subtitle}
      foot={say.foot}
      draw={(width) =>
        placeRanges({
          title,
          description: subtitle,
          width,
          rows: ranked.map(({ project, places: [best, last], topFive }, n) => ({
            id: project.id,
            label: project.name,
            place: n + 1,
            best,
            worst: last,
            words: shareText(topFive),
          })),
        })
      }
      table={{
        heads: say.heads,
        rows: ranked.map(({ project, places, topFive }, n) => [project.name, n + 1, ...places, shareText(topFive)]),
      }}
      onMark={(_, id) => view.set({ open: id }, "replace")}
    />
  );
}
