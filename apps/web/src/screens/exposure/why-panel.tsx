import type { FitReport, Form } from "@coercivity/domain";
import { type ReactNode, useEffect, useRef } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { usePageFile } from "../../data/use-page-file.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FactLine } from "../../parts/fact-line.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { numberText, shareText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { ExposureView, TableStage } from "./exposure-view.ts";
import { useExposure } from "./use-exposure.ts";

interface Props {
  readonly cell: NonNullable<ExposureView["cell"]>;
  readonly view: ExposureView;
}

/** What a stage puts out. */
const formsOf: Readonly<Record<TableStage, readonly Form[]>> = {
  mine: ["feed"],
  crack: ["carbonate", "seg"],
  separate: ["oxide"],
  metal: ["metal", "alloy"],
  magnet: ["blank", "magnet"],
  part: ["part"],
};
/** Origins told by name, and figures told of each cell. */
const worthARow = 0.01;
const mostFigures = 6;

/** What one share of the table rests on: everybody at the stage, the figures of the fit that hold these flows, and their sources. */
export function WhyPanel({ cell, view }: Props): ReactNode {
  const { why: words, steps, reckoning, failed } = useWords(exposureWords);
  const { world } = useWorkbench();
  const { element, by, countryName, elementName, set } = view;
  const { country, stage } = cell;
  const { answer, failure } = useExposure("reason", { element, country, stage, by });
  const report = usePageFile("residuals");
  const facts = usePageFile("facts");
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another panel to be read from its head
  useEffect(() => heading.current?.focus({ preventScroll: true }), [country, stage]);
  const title = words.title(countryName(country), steps[stage]!, elementName(element));
  const near = answer?.origins.filter(({ share }) => share.value >= worthARow) ?? [];
  const groups = new Map(world.countries.map(({ code, groups: list }) => [code, list]));
  const figures =
    report && answer
      ? figuresBehind(
          report,
          stage,
          country,
          near.map(({ name }) => name),
          groups,
        )
      : [];
  const byId = new Map(facts?.map((fact) => [fact.id, fact]));
  return (
    <section className="why-panel" aria-labelledby="why-cell">
      <h3 id="why-cell" ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <button type="button" className="word no-paper" onClick={() => set({ cell: "" }, "replace")}>
        {words.close}
      </button>
      {failure !== undefined && <p className="error">{failed(failure)}</p>}
      {!answer && failure === undefined && <p className="small">{reckoning}</p>}
      {answer && (
        <>
          <p className="subtitle">{words.subtitle(shareText(answer.passed.value))}</p>
          <div className="why-columns">
            <div>
              <DataTable
                caption={words.origins}
                table={{
                  heads: words.table,
                  rows: near.map(({ name, share }) => [countryName(name), ...[share.value, share.low, share.high].map(shareText)]),
                }}
              />
              {answer.origins.length > near.length && <p className="small">{words.others(answer.origins.length - near.length)}</p>}
            </div>
            <div>
              <h4>{words.figures}</h4>
              {figures.length === 0 && <p className="small">{words.none}</p>}
              {figures.map((figure) => (
                <div key={figure.id}>
                  <p className="small">
                    {words.figure(figure.scope, amountText(figure.published, figure.unit), amountText(figure.fitted, figure.unit))}
                  </p>
                  {[...new Set(figure.facts)].flatMap((id) => {
                    const fact = byId.get(id);
                    return fact ? [<FactLine key={id} fact={fact} />] : [];
                  })}
                </div>
              ))}
            </div>
          </div>
        </>
      )}
    </section>
  );
}

/**
 * The figures of the fit whose scope speaks of what the stage puts out, and of the buyer, of its largest origins or of the whole world: those that name
 * the buyer first, then those that pull the fit.
 */
function figuresBehind(
  { residuals }: FitReport,
  stage: TableStage,
  buyer: string,
  origins: readonly string[],
  groups: ReadonlyMap<string, readonly string[]>,
): FitReport["residuals"] {
  const buyers = new Set([buyer, ...(groups.get(buyer) ?? [])]);
  const places = new Set([...buyers, ...origins.slice(0, 3), "ALL"]);
  const forms = new Set<string>(formsOf[stage]);
  return residuals
    .flatMap((figure) => {
      const words = figure.scope.split(/[\s,]+/);
      const speaks = words.some((word) => forms.has(word.split(".")[0]!));
      const placed = words.filter((word) => places.has(word.replace("!", "")));
      if (!speaks || placed.length === 0) return [];
      const rank = (words.some((word) => buyers.has(word)) ? 0 : 2) + (figure.verdict === "compared only" ? 1 : 0);
      return [{ figure, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostFigures)
    .map(({ figure }) => figure);
}

function amountText(amount: number, unit: "t/y" | "USD/y" | "share"): string {
  return unit === "share" ? shareText(amount) : `${numberText(amount)} ${unit}`;
}
