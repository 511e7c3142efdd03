import { type ChartTable, tableCsv } from "@coercivity/charts";
import type { NMinusK } from "@coercivity/exposure";
import { type ReactNode, useId } from "react";
import { usePageFile } from "../../data/use-page-file.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureActions } from "../../parts/figure-actions.tsx";
import { Slider } from "../../parts/slider.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { numberText, shareText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { IndexAnswer, IndexChanges } from "./exposure-protocol.ts";
import { type ExposureView, indexLimits } from "./exposure-view.ts";
import { useExposure } from "./use-exposure.ts";

/** From these on a material is at risk, or important, in the EU's method. */
const [atRisk, important] = [1, 2.8];

/** Published indices on the reconciled year, beside what was published, with inputs that can be moved. */
export function IndicesFigure({ view }: { readonly view: ExposureView }): ReactNode {
  const words = useWords(exposureWords);
  const { indices: say, failed, reckoning } = words;
  const { element, on, target, changes, countryName, elementName, set } = view;
  const page = usePageFile("exposure")?.indices;
  const id = useId();
  const { answer, failure } = useExposure("indices", page && { element, target, on, changes, page });
  if (failure !== undefined) return <p className="figure error">{failed(failure)}</p>;
  if (!answer || !page) return <p className="figure small">{reckoning}</p>;
  const { rest, changed, importance, with: asked } = answer;
  const moved = Object.keys(asked).length > 0;
  const [who, what] = [countryName(target), elementName(element)];
  // An input may bear on other indices alone.
  const title =
    changed.supplyRisk !== rest.supplyRisk
      ? say.titleMoved(who, what, numberText(rest.supplyRisk), numberText(changed.supplyRisk))
      : say.title(who, what, numberText(rest.supplyRisk), rest.supplyRisk >= atRisk);
  const subtitle = say.subtitle(who, what);
  const outOf = ({ out }: NMinusK): string => out.map(countryName).join(", ");
  const stageName = (stage: string): string => words.steps[stage] ?? stage;
  const standing = ({ stage, supplyRisk }: IndexAnswer["rest"]): string =>
    say.standing(numberText(supplyRisk), stageName(stage === "E" ? "mine" : "separate"));
  type Cell = string | number;
  const rows: readonly (readonly [index: string, before: Cell, after: Cell, from: string])[] = [
    [say.riskAt(stageName("mine")), rest.extraction.supplyRisk, changed.extraction.supplyRisk, ""],
    [say.riskAt(stageName("separate")), rest.processing.supplyRisk, changed.processing.supplyRisk, ""],
    [say.risk, standing(rest), standing(changed), numberText(atRisk)],
    [say.importance, importance > 0 ? importance : say.noSectors(who), importance > 0 ? importance : "", numberText(important)],
    [say.reliance(say.forms[rest.form] ?? rest.form), shareText(rest.importReliance), shareText(changed.importReliance), ""],
    [say.geoPolRisk, rest.geoPolRisk.score, changed.geoPolRisk.score, ""],
    [say.factor, rest.geoPolRisk.factor, changed.geoPolRisk.factor, ""],
  ];
  // What was not moved stands once.
  const ours: ChartTable = moved
    ? { heads: say.heads, rows }
    : { heads: [say.heads[0]!, say.heads[1]!, say.heads[3]!], rows: rows.map(([index, before, , from]) => [index, before, from]) };
  const left: ChartTable = {
    heads: say.leftHeads,
    rows: changed.nMinusK.flatMap(({ stage, byCountry, byOwner }) =>
      [byCountry, byOwner].flatMap((one) =>
        one.out.length === 0
          ? []
          : [[stageName(stage), outOf(one), shareText(one.coverageWorld), one.coverageOutside > 0 ? shareText(one.coverageOutside) : "–"]],
      ),
    ),
  };
  const published: ChartTable = {
    heads: say.publishedHeads.filter((_, at) => moved || at !== 6),
    rows: page.published.map((one) => {
      const group = one.subject === "LREE" ? "LREE" : "HREE";
      const again = one.index === "eu_supply_risk" && moved ? answer.eu[group] : undefined;
      return [
        say.names[one.index] ?? one.index,
        say.groups[one.subject] ?? one.subject,
        one.year,
        spanOf(one.low, one.high, one.unit),
        one.again === undefined ? "–" : numberText(one.again),
        say.verdicts[one.verdict]!,
        ...(moved ? [again === undefined ? "–" : numberText(again)] : []),
        say.inputsOf[one.inputs] ?? one.inputs,
      ];
    }),
  };
  const move = (name: keyof IndexChanges, value: string): void => set({ [name]: value }, "replace");
  const starts: Readonly<Record<keyof IndexChanges, number>> = {
    t: target === on ? 0.8 : 1,
    wgi: page.wgi[on] ?? page.wgiMissing,
    importReliance: rest.importReliance,
    endOfLifeRecycling: page.endOfLifeRecycling,
    k: 1,
  };
  return (
    <section className="figure indices" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="subtitle">{subtitle}</p>
      <div className="inputs no-paper">
        {(Object.keys(indexLimits) as (keyof IndexChanges)[]).map((name) => (
          <Slider
            key={name}
            name={say.inputs[name](countryName(on))}
            value={changes[name] ?? starts[name]}
            words={inputWords(name, changes[name] ?? starts[name])}
            min={indexLimits[name][0]}
            max={indexLimits[name][1]}
            step={indexLimits[name][2]}
            moved={changes[name] !== undefined}
            onMove={(value) => move(name, String(value))}
          />
        ))}
        <button
          type="button"
          className="word"
          disabled={Object.keys(changes).length === 0}
          onClick={() => set(Object.fromEntries(Object.keys(indexLimits).map((name) => [name, ""])), "replace")}
        >
          {say.reset}
        </button>
      </div>
      <div className="index-tables">
        <div>
          <h3>{say.ours(who, what)}</h3>
          <DataTable table={ours} caption={say.ours(who, what)} />
        </div>
        <div>
          <h3>{say.left(asked.k ?? 1)}</h3>
          <DataTable table={left} caption={say.left(asked.k ?? 1)} />
        </div>
        <div className="published">
          <h3>{say.published}</h3>
          <DataTable table={published} caption={say.published} />
        </div>
      </div>
      <div className="figure-foot">
        <span>{say.foot}</span>
        <FigureActions name={`indices-${element}-${target}`} title={title} csv={() => [ours, left, published].map(tableCsv).join("\r\n")} />
      </div>
    </section>
  );
}

/** Shares are said in per cent, all else as it is. */
function inputWords(name: keyof typeof indexLimits, value: number): string {
  return name === "importReliance" || name === "endOfLifeRecycling" ? shareText(value) : numberText(value);
}

/** One number or a span, with per cent where it is one. */
function spanOf(low: number, high: number, unit: string): string {
  const said = low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`;
  return unit === "%" ? `${said}\u00a0%` : said;
}
