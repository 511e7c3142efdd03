import { backTestSubtitle, backTestTable, backTestTargets, backTestTitle } from "@coercivity/charts";
import type { EpisodeAnswer, Scored } from "@coercivity/study";
import type { ReactNode } from "react";
import { useCommand, useWorkbench } from "../../app/workbench.ts";
import { useFile } from "../../data/use-page-file.ts";
import { Figure } from "../../parts/figure.tsx";
import { backtestsWords } from "../../words/backtests.ts";
import { dateText, numberText, shareText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import "./backtests.css";
import { CourseFigures } from "./course-figures.tsx";

/** Why believe it? Past episodes as they were, as the model has them, and every miss. */
export function BacktestsScreen(): ReactNode {
  const words = useWords(backtestsWords);
  const { link, change } = useWorkbench();
  useCommand("npx coercivity backtest");
  const file = useFile("backtests");
  if (file.kind === "reading") return <p className="plain">{words.reading}</p>;
  if (file.kind === "failed")
    return (
      <p className="plain" role="alert">
        {words.unreadable}
      </p>
    );
  const { runs, targets, episodes, skill } = file.content;
  const { later, calibration } = skill;
  const episode = episodes.find(({ id }) => id === link.view.episode) ?? episodes.find(({ set }) => set === "later") ?? episodes[0];
  if (!later || !calibration || !episode) return <p className="plain">{words.unreadable}</p>;
  const own = targets.filter((one) => one.episode === episode.id);
  const said = (value: number | null): string => (value === null ? "–" : numberText(Number(value.toFixed(2))));
  return (
    <div className="backtests">
      <h1 id="finding" tabIndex={-1}>
        {words.finding(later.hits, later.expressible, said(later.overNothingChanges.skill), said(later.overStatutoryWait.skill))}
      </h1>
      <p className="dek">
        {words.dek(calibration.hits, calibration.expressible, shareText(calibration.coverage), shareText(later.coverage))}
      </p>
      <nav className="choice" aria-label={words.episodesLabel}>
        {episodes.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="word"
            aria-pressed={id === episode.id}
            onClick={() => change({ view: { ...link.view, episode: id } }, "replace")}
          >
            {title}
          </button>
        ))}
      </nav>
      <p className="about">{words.about(words.kind[episode.set], dateText(episode.asOf), episode.baselineYear, runs)}</p>
      <TargetsFigure name={`backtest-${episode.id}`} episode={episode} targets={own} runs={runs} />
      {episode.told && (
        <>
          <p className="about">{words.told(dateText(episode.told.asOf))}</p>
          <TargetsFigure name={`backtest-${episode.id}-told`} episode={episode} targets={episode.told.targets} runs={runs} />
        </>
      )}
      <CourseFigures episode={episode} runs={runs} />
      <Notes episode={episode} targets={own} />
    </div>
  );
}

interface TargetsProps {
  readonly name: string;
  readonly episode: EpisodeAnswer;
  readonly targets: readonly Scored[];
  readonly runs: number;
}

/** Each target as a strip: band, what was observed, what the model says. */
function TargetsFigure({ name, episode, targets, runs }: TargetsProps): ReactNode {
  const words = useWords(backtestsWords);
  const { horizonDays } = episode;
  // A day that does not come within the run is drawn at its end, and its unit says so.
  const kept = (value: number): number => (Number.isFinite(value) ? value : horizonDays);
  const data = {
    runs,
    targets: targets.map(({ id, title, unit, observed, band, median, low, high }) => ({
      id,
      label: `${id} ${title}`,
      unit: median !== null && high !== null && !Number.isFinite(high) ? words.never(horizonDays) : unit,
      observed,
      band,
      ...(median === null || low === null || high === null ? {} : { simulated: { value: kept(median), low: kept(low), high: kept(high) } }),
    })),
  };
  const title = backTestTitle(data);
  const subtitle = backTestSubtitle(data);
  return (
    <Figure
      name={name}
      title={title}
      subtitle={subtitle}
      foot={words.foot}
      draw={(width) => backTestTargets({ ...data, title, description: subtitle, width })}
      table={backTestTable(data)}
    />
  );
}

/** What each miss may mean, and what was named beforehand as beyond the model. */
function Notes({ episode, targets }: Pick<TargetsProps, "episode" | "targets">): ReactNode {
  const words = useWords(backtestsWords);
  const missed = targets.filter(({ id }) => episode.notes[id] !== undefined);
  const unsaid = targets.filter(({ expressible }) => !expressible);
  return (
    <>
      {missed.length > 0 && (
        <section aria-labelledby="misses">
          <h2 id="misses">{words.misses}</h2>
          <dl>
            {missed.map(({ id, title }) => (
              <div key={id}>
                <dt>{`${id} ${title}`}</dt>
                <dd>{episode.notes[id]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {unsaid.length > 0 && (
        <section aria-labelledby="unsaid">
          <h2 id="unsaid">{words.notExpressible}</h2>
          <dl>
            {unsaid.map(({ id, title, why }) => (
              <div key={id}>
                <dt>{`${id} ${title}`}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
