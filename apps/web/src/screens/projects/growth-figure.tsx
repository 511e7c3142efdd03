import { yearLines } from "@coercivity/charts";
import { countsOnce, type RankedProject } from "@coercivity/evidence";
import type { ReactNode } from "react";
import type { JudgedOverYears } from "../../engine/protocol.ts";
import { Figure } from "../../parts/figure.tsx";
import { numberText } from "../../words/numbers.ts";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";
import type { ProjectsView } from "./projects-view.ts";

interface Props {
  readonly view: ProjectsView;
  readonly ranked: readonly RankedProject[];
  readonly judged: JudgedOverYears;
}

/** Lines that are drawn: more cannot be told apart. */
const mostLines = 8;

/** How much of each project is within reach, year by year: separated output, each tonne once, beside what is used. */
export function GrowthFigure({ view, ranked, judged }: Props): ReactNode {
  const { growth: say } = useWords(projectsWords);
  const { ask, countryName } = view;
  const { years, reach, useTonnes } = judged;
  const once = ranked.filter(({ project }) => countsOnce(project));
  if (once.length === 0) return null;
  const lines = once.slice(0, mostLines).map(({ project }) => ({ id: project.id, label: project.name, values: reach[project.id] ?? [] }));
  const at = years.indexOf(ask.by);
  const five = once.slice(0, 5).reduce((sum, { project }) => sum + (reach[project.id]?.[at] ?? 0), 0);
  const title = say.title(countryName(ask.country), numberText(five), ask.by, five >= useTonnes, ask.beside.length === 0);
  const subtitle = say.subtitle;
  return (
    <Figure
      name={`projects-reach-${ask.country}-${ask.element}`}
      title={title}
      subtitle={subtitle}
      foot={say.foot}
      draw={(width) =>
        yearLines({
          title,
          description: subtitle,
          width,
          years,
          lines,
          unit: "t",
          year: ask.by,
          level: { value: useTonnes, label: say.used(numberText(useTonnes)) },
        })
      }
      table={{
        heads: [say.year, ...lines.map(({ label }) => label)],
        rows: years.map((year, n) => [String(year), ...lines.map(({ values }) => values[n] ?? 0)]),
      }}
      onMark={(_, id) => view.set({ open: id }, "replace")}
    />
  );
}
