import type { ReactNode } from "react";
import { useCommand, useWorkbench } from "../../app/workbench.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Slot } from "../../parts/slot.tsx";
import { WhenSeen } from "../../parts/when-seen.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { shareText, wholeText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import { ChokepointFigure } from "./chokepoint-figure.tsx";
import { ClaimsPanel } from "./claims-panel.tsx";
import { ControlFigure } from "./control-figure.tsx";
import { bindingStages, type ExposureView, tableStages, useExposureView } from "./exposure-view.ts";
import { HeatFigure } from "./heat-figure.tsx";
import { IndicesFigure } from "./indices-figure.tsx";
import { JointFigure } from "./joint-figure.tsx";
import { SurviveFigure } from "./survive-figure.tsx";
import { TimeFigure } from "./time-figure.tsx";
import { useExposure } from "./use-exposure.ts";
import "./exposure.css";

/** What gives the numbers of the screen in a terminal; with joint production where a mine was taken away or added. */
function commandOf({ target, element, on, without, add }: ExposureView): string {
  const dependence = `npx coercivity exposure ${target} --element ${element} --on ${on}`;
  if (without === "" && add === "") return dependence;
  const flags = `${without === "" ? "" : ` --without "${without}"`}${add === "" ? "" : ` --add ${add}`}`;
  return `${dependence} && npx coercivity exposure balance${flags}`;
}

/** Who depends on whom, really? */
export function ExposureScreen(): ReactNode {
  const words = useWords(exposureWords);
  const { world, bundle, first } = useWorkbench();
  const view = useExposureView();
  const { element, on, by, target, countryName, elementName, set } = view;
  useCommand(commandOf(view));
  const table = useExposure("table", { element, on, by });
  const row = table.answer?.find(({ country }) => country === target);
  const baselines = first.summary.baselines;
  const percent = (share: number): string => wholeText(share * 100);
  const named = by === "territory" ? words.finding : words.findingControl;
  const finding =
    row && named(countryName(target), shareText(row.direct), countryName(on), elementName(element), shareText(row.anyStage.value));
  const narrow =
    row &&
    bindingStages(row)
      .flatMap((share, s) => (share ? [{ stage: tableStages[s]!, share }] : []))
      .sort((a, b) => b.share.value - a.share.value)[0];
  const countries = world.countries.map(({ code, name }) => ({ value: code, text: name })).sort((a, b) => (a.text < b.text ? -1 : 1));
  const { question } = words;
  const ways = { territory: question.byTerritory, control: question.byControl };
  return (
    <div className="exposure" aria-busy={table.waiting}>
      <p className="question">
        <Sentence
          text={question.sentence({ on: countryName(on), element: elementName(element), by: ways[by], target: countryName(target) })}
          slots={{
            on: <Slot label={question.on} value={on} options={countries} onChange={(code) => set({ on: code, cell: "" })} />,
            element: (
              <Slot
                label={question.element}
                value={element}
                options={view.elements.map((one) => ({ value: one, text: elementName(one) }))}
                onChange={(one) => set({ element: one, cell: "" })}
              />
            ),
            by: (
              <Slot
                label={question.by}
                value={by}
                options={(["territory", "control"] as const).map((way) => ({ value: way, text: ways[way] }))}
                onChange={(way) => set({ by: way })}
              />
            ),
            target: (
              <Slot
                label={question.target}
                value={target}
                options={view.buyers.map((code) => ({ value: code, text: countryName(code) }))}
                onChange={(code) => set({ target: code, fact: "" })}
              />
            ),
          }}
        />
      </p>
      <h1 id="finding" tabIndex={-1}>
        {finding ? (
          <>
            {finding[0]}
            <em className="figure-number">{finding[1]}</em>
            {finding[2]}
          </>
        ) : table.answer ? (
          words.noUse(countryName(target), elementName(element))
        ) : (
          words.reckoning
        )}
      </h1>
      {narrow && (
        <p className="dek">
          {words.dek(
            elementName(element),
            (by === "territory" ? words.inPlace : words.underControl)(countryName(on)),
            words.was[narrow.stage]!,
            percent(narrow.share.value),
            percent(narrow.share.low),
            percent(narrow.share.high),
            world.year,
          )}
        </p>
      )}
      {table.failure !== undefined && (
        <p className="error" role="alert">
          {words.failed(table.failure)}
        </p>
      )}
      {table.answer && <HeatFigure rows={table.answer} view={view} baselines={baselines} />}
      <div className="pair">
        <SurviveFigure view={view} />
        <ControlFigure view={view} />
      </div>
      <TimeFigure view={view} row={row} />
      <ChokepointFigure view={view} />
      <WhenSeen height={900}>
        <JointFigure view={view} />
      </WhenSeen>
      <IndicesFigure view={view} />
      <ClaimsPanel view={view} />
      <p className="small made">{words.definitions}</p>
      <p className="small">{words.made(world.year, bundle, baselines)}</p>
    </div>
  );
}
