import { orderProjects } from "@coercivity/evidence";
import { type ReactNode, useMemo } from "react";
import { useCommand, useWorkbench } from "../../app/workbench.ts";
import type { PageFiles } from "../../data/page-file.ts";
import { useFile } from "../../data/use-page-file.ts";
import { dateText, listText, numberText, shareText, usdRange, usdText } from "../../words/numbers.ts";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";
import { AvoidedFigure, worthTelling } from "./avoided-figure.tsx";
import { BusyLine } from "./busy-line.tsx";
import { GrowthFigure } from "./growth-figure.tsx";
import { PlacesFigure } from "./places-figure.tsx";
import { useProjectsView, weightsText } from "./projects-view.ts";
import { QuestionLine } from "./question-line.tsx";
import { RankTable } from "./rank-table.tsx";
import { useAvoided } from "./use-avoided.ts";
import { useJudged } from "./use-judged.ts";
import "./projects.css";

/** Who could replace it, and when? */
export function ProjectsScreen(): ReactNode {
  const words = useWords(projectsWords);
  const file = useFile("projects");
  if (file.kind === "reading") return <p className="plain">{words.reading}</p>;
  if (file.kind === "failed")
    return (
      <p className="plain" role="alert">
        {words.failed(file.message)}
      </p>
    );
  return <Ranking {...file.content} />;
}

function Ranking({ book, facts }: PageFiles["projects"]): ReactNode {
  const words = useWords(projectsWords);
  const { bundle } = useWorkbench();
  const view = useProjectsView(book);
  useCommand(commandOf(view));
  const { ask, weights, problems, countryName, elementName, set } = view;
  const { judged, waiting, failure } = useJudged(ask);
  const ranking = useMemo(() => judged && orderProjects(judged.judged, book, { weights }), [judged, book, weights]);
  const bringing = ranking?.ranked.filter(({ nothing }) => nothing === undefined) ?? [];
  const avoided = useAvoided(ask, waiting || !judged ? undefined : bringing.map(({ project }) => project.id));
  const [country, element] = [countryName(ask.country), elementName(ask.element)];
  const [first] = bringing;
  const counts = first === undefined || first.score > 0;
  const best = bringing
    .flatMap(({ project }) => {
      const said = avoided.byProject.get(project.id);
      return said && "avoidedUsd" in said && said.meanUsd > 0 && said.meanUsd >= worthTelling * (avoided.lossUsd?.mean ?? 0)
        ? [{ name: project.name, ...said }]
        : [];
    })
    .sort((a, b) => b.meanUsd - a.meanUsd)[0];
  const forms = Object.entries(judged?.taken ?? {}).filter(([, tonnes]) => tonnes > 0);
  const left = judged
    ? ([
        [words.left.unknown(element), judged.unknown],
        [words.left.without(element), judged.without],
        [words.left.notCoded, judged.notCoded],
      ] as const)
    : [];
  return (
    <div className="projects" aria-busy={waiting}>
      <QuestionLine view={view} />
      <h1 id="finding" tabIndex={-1}>
        {!judged
          ? words.judging
          : !counts
            ? words.table.allZero
            : first
              ? words.finding(first.project.name, bringing.length, country, element, ask.by, shareText(first.topFive))
              : words.findingNone(country, element, ask.by)}
      </h1>
      {failure !== undefined && (
        <p className="error" role="alert">
          {words.failed(failure)}
        </p>
      )}
      {problems.map(({ code, message, hint }) => (
        <p key={code} className="error" role="alert">
          {words.refused(message, hint ?? "")}
        </p>
      ))}
      {judged && ranking && (
        <>
          <p className="dek">
            {words.dek(country, numberText(judged.useTonnes), element, numberText(judged.withinReachOnce), ask.by)}{" "}
            {forms.length > 0 &&
              words.forms(
                country,
                listText(
                  forms.map(([form, tonnes]) => words.formOf(words.form[form] ?? form, numberText(tonnes))),
                  "and",
                ),
              )}{" "}
            {best
              ? words.best(
                  best.name,
                  usdRange(best.meanUsd, best.avoidedUsd.most[0], best.avoidedUsd.most[1]),
                  shareText(1 - best.idleShare),
                )
              : avoided.lossUsd && !avoided.running && words.little(usdText(avoided.lossUsd.mean))}
          </p>
          {judged.judged.length === 0 ? (
            <p>
              {words.noOutput(element)}{" "}
              <button type="button" className="word" onClick={() => set({ element: "Dy" })}>
                {words.askDysprosium}
              </button>
            </p>
          ) : (
            <>
              <BusyLine avoided={avoided} of={bringing.length} />
              <RankTable view={view} book={book} facts={facts} ranked={ranking.ranked} weights={ranking.weights} avoided={avoided} />
              <div className="pair">
                <AvoidedFigure view={view} ranked={bringing} avoided={avoided} />
                <PlacesFigure view={view} ranked={bringing} draws={ranking.draws} />
              </div>
              <GrowthFigure view={view} ranked={bringing} judged={judged} />
            </>
          )}
          <section className="left" aria-labelledby="left">
            <h2 id="left">{words.left.title}</h2>
            <dl>
              {left
                .filter(([, names]) => names.length > 0)
                .map(([title, names]) => (
                  <div key={title}>
                    <dt>{title}</dt>
                    <dd>{names.join("; ")}</dd>
                  </div>
                ))}
            </dl>
          </section>
        </>
      )}
      <p className="small made">{words.made(dateText(book.asOf), bundle)}</p>
      <p className="small">
        {words.command} <code>{commandOf(view)}</code>
      </p>
    </div>
  );
}

function commandOf({ ask, weights }: ReturnType<typeof useProjectsView>): string {
  const text = weightsText(weights);
  return [
    `npx coercivity projects rank --for ${ask.country} --element ${ask.element} --by ${ask.by} --scenario ${ask.scenario}`,
    ...(ask.beside.length > 0 ? [`--beside ${ask.beside.join(",")}`] : []),
    ...(text === "" ? [] : [`--weights ${text}`]),
  ].join(" ");
}
