import { heatCell, tableCsv } from "@coercivity/charts";
import { type CitedFact, type ProjectBook, type ProjectCriterion, projectCriteria } from "@coercivity/domain";
import type { RankedProject, Simulated, Weights } from "@coercivity/evidence";
import { Fragment, type ReactNode, useId } from "react";
import { saveFile } from "../../parts/save.ts";
import { chartWords } from "../../words/charts.ts";
import { figureWords } from "../../words/figure.ts";
import { numberText, shareText } from "../../words/numbers.ts";
import { projectsWords } from "../../words/projects.ts";
import { useWords } from "../../words/words.ts";
import { ProjectWhy } from "./project-why.tsx";
import { type ProjectsView, weightsText } from "./projects-view.ts";
import type { AvoidedSoFar } from "./use-avoided.ts";

interface Props {
  readonly view: ProjectsView;
  readonly book: ProjectBook;
  readonly facts: readonly CitedFact[];
  readonly ranked: readonly RankedProject[];
  readonly weights: Weights;
  readonly avoided: AvoidedSoFar;
}

/** Columns of the table: place, project, criteria, and what follows from them. */
const columns = projectCriteria.length + 6;

/** Projects by score as a real table: its criteria carry their weights, and a name opens its reasons. */
export function RankTable({ view, book, facts, ranked, weights, avoided }: Props): ReactNode {
  const words = useWords(projectsWords);
  const figure = useWords(figureWords);
  const { table: say } = words;
  const id = useId();
  const { ask, all, open, set, countryName } = view;
  const changed = Object.keys(view.weights).length > 0;
  const shown = all ? ranked : ranked.filter(({ nothing }) => nothing === undefined);
  const hidden = ranked.length - ranked.filter(({ nothing }) => nothing === undefined).length;
  const csv = (): string => {
    const rows = ranked.map(({ project, score, places, topFive, tonnes, nothing, criteria }, n) => {
      const said = avoided.byProject.get(project.id);
      const usd = said && "avoidedUsd" in said ? said : undefined;
      return [
        n + 1,
        project.name,
        project.country,
        project.stage,
        score,
        ...places,
        topFive,
        tonnes.withinReach,
        usd?.meanUsd ?? null,
        usd?.avoidedUsd.median ?? null,
        usd?.avoidedUsd.most[0] ?? null,
        usd?.avoidedUsd.most[1] ?? null,
        usd ? 1 - usd.idleShare : null,
        nothing ?? (said && "why" in said ? said.why : ""),
        ...criteria.map(({ value }) => value),
      ];
    });
    return tableCsv({ heads: [...say.heads, ...projectCriteria.map((name) => words.criteria[name]!)], rows });
  };
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 id={id}>{say.title}</h2>
      <p className="subtitle">{say.subtitle}</p>
      <table className="rank">
        <caption className="unseen">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="place">
              #
            </th>
            <th scope="col" className="name">
              {say.project}
            </th>
            {projectCriteria.map((name) => (
              <th key={name} scope="col" className="criterion">
                <span>{words.criteria[name]}</span>
                <WeightField name={name} view={view} book={book} value={weights[name]} />
              </th>
            ))}
            <th scope="col" className="right">
              {say.score}
            </th>
            <th scope="col" className="right">
              {say.place}
            </th>
            <th scope="col" className="right">
              {say.reach}
            </th>
            <th scope="col" className="right avoids">
              {say.avoids}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, n) => (
            <Fragment key={row.project.id}>
              <Row
                row={row}
                rank={n + 1}
                said={avoided.byProject.get(row.project.id)}
                waiting={avoided.running}
                isOpen={open === row.project.id}
                where={words.where(
                  countryName(row.project.country),
                  words.stages[row.project.stage] ?? row.project.stage,
                  words.statuses[row.project.status] ?? row.project.status,
                )}
                onOpen={() => set({ open: open === row.project.id ? "" : row.project.id }, "replace")}
              />
              {open === row.project.id && (
                <tr className="reasons">
                  <td colSpan={columns}>
                    <ProjectWhy
                      row={row}
                      weights={weights}
                      facts={facts}
                      said={avoided.byProject.get(row.project.id)}
                      onClose={() => set({ open: "" }, "replace")}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <div className="figure-foot">
        <span>{say.foot}</span>
        <span className="figure-actions no-paper">
          {changed && (
            <button type="button" onClick={() => set({ weights: "" })}>
              {say.reset}
            </button>
          )}
          {hidden > 0 && (
            <button type="button" aria-expanded={all} onClick={() => set({ all: all ? "" : "yes" }, "replace")}>
              {all ? say.fewer : say.more(hidden)}
            </button>
          )}
          <button
            type="button"
            aria-label={figure.actionOf(figure.csv, say.title)}
            onClick={() => saveFile(`projects-${ask.country}-${ask.element}-${ask.by}.csv`, new Blob([csv()], { type: "text/csv" }))}
          >
            {figure.csv}
          </button>
        </span>
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: RankedProject;
  readonly rank: number;
  readonly said: Simulated | undefined;
  readonly waiting: boolean;
  readonly isOpen: boolean;
  readonly where: string;
  readonly onOpen: () => void;
}

function Row({ row, rank, said, waiting, isOpen, where, onOpen }: RowProps): ReactNode {
  const words = useWords(projectsWords);
  const say = useWords(chartWords);
  const { project, criteria, score, places, tonnes, nothing } = row;
  const { table } = words;
  return (
    <tr data-open={isOpen ? "" : undefined}>
      <td className="place">{rank}</td>
      <th scope="row" className="name">
        <button type="button" aria-expanded={isOpen} onClick={onOpen}>
          {project.name}
        </button>
        <small>{where}</small>
        {nothing !== undefined && <small>{nothing}</small>}
      </th>
      {criteria.map(({ criterion, value }) => {
        const shade = heatCell({ value }, say);
        return (
          <td key={criterion} className="criterion" data-name={words.criteria[criterion]}>
            <span style={{ background: shade.ground, color: shade.text }}>{shade.value}</span>
          </td>
        );
      })}
      <td className="right score" data-name={table.score}>
        {Math.round(100 * score)}
      </td>
      <td className="right" data-name={table.place}>
        {nothing === undefined ? places.join("–") : ""}
      </td>
      <td className="right" data-name={table.reach}>
        {numberText(tonnes.withinReach)}
      </td>
      <td className="right avoids" data-name={table.avoids}>
        {nothing !== undefined ? "" : said ? <Avoids said={said} /> : waiting ? table.waiting : table.notRun}
      </td>
    </tr>
  );
}

function Avoids({ said }: { readonly said: Simulated }): ReactNode {
  const { table } = useWords(projectsWords);
  if ("why" in said) return table.notRun;
  const [mean, low, high] = [said.meanUsd, ...said.avoidedUsd.most].map((usd) => numberText(Math.round(usd / 1e5) / 10));
  return (
    <>
      {mean}{" "}
      <small>
        {low} to {high}, {table.helps} {shareText(1 - said.idleShare)}
      </small>
    </>
  );
}

/** Farthest that a weight can be moved here; the command takes any. */
const mostWeight = 6;

interface WeightProps {
  readonly name: ProjectCriterion;
  readonly view: ProjectsView;
  readonly book: ProjectBook;
  readonly value: number;
}

function WeightField({ name, view, book, value }: WeightProps): ReactNode {
  const words = useWords(projectsWords);
  const { low = 0, high = 0 } = book.weights[name];
  const move = (next: number): void => {
    const { [name]: before, ...others } = view.weights;
    const weights = next === book.weights[name].value ? others : { ...others, [name]: next };
    view.set({ weights: weightsText(weights) }, before === undefined ? "push" : "replace");
  };
  return (
    <span className="weight" title={words.table.declared(numberText(low), numberText(high))}>
      <output>{numberText(value)}</output>
      <input
        aria-label={words.table.weightOf(words.criteria[name]!)}
        type="range"
        min={0}
        max={Math.max(mostWeight, value)}
        step={0.5}
        value={value}
        onChange={(event) => move(Number(event.target.value))}
      />
    </span>
  );
}
