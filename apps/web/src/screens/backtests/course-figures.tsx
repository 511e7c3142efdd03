import { backTestSeries, backTestSeriesSubtitle, backTestSeriesTable, backTestSeriesTitle } from "@coercivity/charts";
import type { EpisodeAnswer } from "@coercivity/study";
import type { ReactNode } from "react";
import { Figure } from "../../parts/figure.tsx";
import { backtestsWords } from "../../words/backtests.ts";
import { useWords } from "../../words/words.ts";

const dayMs = 86_400_000;

/** What was observed and what is simulated on one axis, for each series of the episode. */
export function CourseFigures({ episode, runs }: { readonly episode: EpisodeAnswer; readonly runs: number }): ReactNode {
  const words = useWords(backtestsWords);
  const { observed, courses } = episode;
  if (observed.length === 0) return null;
  return (
    <section aria-labelledby="observed">
      <h2 id="observed">{words.observed}</h2>
      <p className="about">{words.observedLead}</p>
      <div className="courses">
        {observed.map(({ target, what, unit, points }) => {
          const course = courses.find(({ id }) => id === target);
          if (!course) return null;
          const { start, stepDays, median, low50, high50, low90, high90 } = course;
          const last = median.length * stepDays;
          const data = {
            id: target,
            what,
            unit,
            start,
            stepDays,
            runs,
            simulated: median,
            bands: { low50, high50, low90, high90 },
            observed: points
              .map(({ fact, day, value }) => ({ id: fact, day: Math.round((Date.parse(day) - Date.parse(start)) / dayMs), value }))
              .filter(({ day }) => day >= 0 && day < last),
            events: [],
          };
          const title = backTestSeriesTitle(data);
          const subtitle = backTestSeriesSubtitle(data);
          return (
            <Figure
              key={target}
              name={`backtest-${episode.id}-${target}`}
              title={title}
              subtitle={subtitle}
              draw={(width) => backTestSeries({ ...data, title, description: subtitle, width })}
              table={backTestSeriesTable(data)}
            />
          );
        })}
      </div>
    </section>
  );
}
