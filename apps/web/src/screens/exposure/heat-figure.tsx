import {
  bottleneckOf,
  type ChartTable,
  dumbbell,
  dumbbellHead,
  type HeatPictureInput,
  heatCell,
  heatKey,
  heatPicture,
  type InkName,
  ink,
  tableCsv,
} from "@coercivity/charts";
import type { Range } from "@coercivity/exposure";
import { type ReactNode, useId, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { Chart } from "../../parts/chart.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureActions } from "../../parts/figure-actions.tsx";
import { chartWords } from "../../words/charts.ts";
import { exposureWords } from "../../words/exposure.ts";
import { figureWords } from "../../words/figure.ts";
import { useWords } from "../../words/words.ts";
import type { BuyerRow } from "./exposure-protocol.ts";
import { bindingStages, type ExposureView, type SortBy, type TableStage, tableStages } from "./exposure-view.ts";
import { WhyPanel } from "./why-panel.tsx";

interface Props {
  readonly rows: readonly BuyerRow[];
  readonly view: ExposureView;
  readonly baselines: number;
}

/** Country × stage as a real table that can be sorted, with the same dependence counted three ways, and the reasons of the cell that is pressed. */
export function HeatFigure({ rows, view, baselines }: Props): ReactNode {
  const words = useWords(exposureWords);
  const { heat } = words;
  const figure = useWords(figureWords);
  const say = useWords(chartWords);
  const { world } = useWorkbench();
  const id = useId();
  const [shown, setShown] = useState(false);
  const { element, on, by, sort, countryName, elementName, set, cell } = view;
  const sorted = [...rows].sort((a, b) => shareBy(b, sort) - shareBy(a, sort) || (a.country < b.country ? -1 : 1));
  const ringed = new Map(rows.map((row) => [row.country, bottleneckOf(bindingStages(row))]));
  const narrowest = tableStages
    .map((stage, s) => ({ stage, buyers: [...ringed.values()].filter((at) => at === s).length }))
    .sort((a, b) => b.buyers - a.buyers)[0]!;
  const title =
    narrowest.buyers * 2 > rows.length ? heat.title(words.steps[narrowest.stage]!, narrowest.buyers, rows.length) : heat.noTitle;
  const subtitle = heat.subtitle(
    elementName(element),
    (by === "territory" ? words.inPlace : words.underControl)(countryName(on)),
    world.year,
    baselines,
  );
  const picture = (width: number): string =>
    heatPicture({
      title,
      description: subtitle,
      width,
      messages: say,
      columns: tableStages.map((stage): HeatPictureInput["columns"][number] => ({ name: words.stages[stage]!, ink: inkOf(stage) })),
      rows: sorted.map((row) => ({
        label: countryName(row.country),
        cells: tableStages.map((stage) => row.stages[stage]),
        ringed: ringed.get(row.country)!,
        ...threeWays(row),
      })),
    });
  const table: ChartTable = {
    heads: heat.heads,
    rows: sorted.flatMap((row) => [
      ...tableStages.flatMap((stage) =>
        row.stages[stage] ? [line(countryName(row.country), words.stages[stage]!, row.stages[stage])] : [],
      ),
      line(countryName(row.country), heat.anyStage, row.anyStage),
      [countryName(row.country), heat.direct, row.direct, null, null],
    ]),
  };
  const sortHead = (column: SortBy, name: string, colour?: string): ReactNode => (
    <th
      key={column}
      scope="col"
      aria-sort={sort === column ? "descending" : "none"}
      style={colour === undefined ? {} : { borderBottomColor: colour }}
    >
      <button type="button" onClick={() => set({ sort: column }, "replace")} aria-label={heat.sortBy(name)}>
        {name}
        {sort === column ? " ↓" : ""}
      </button>
    </th>
  );
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="subtitle">{subtitle}</p>
      <table className="heat">
        <thead>
          <tr>
            <th scope="col">{heat.buyer}</th>
            {tableStages.map((stage) => sortHead(stage, words.stages[stage]!, ink(inkOf(stage))))}
            {sortHead("any", heat.three)}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.country} data-target={row.country === view.target ? "" : undefined}>
              <th scope="row">{countryName(row.country)}</th>
              {tableStages.map((stage, s) => {
                const share = row.stages[stage];
                if (!share)
                  return (
                    <td key={stage} className="none">
                      –
                    </td>
                  );
                const shade = heatCell(share, say);
                const open = cell?.country === row.country && cell.stage === stage;
                return (
                  <td key={stage} data-ringed={ringed.get(row.country) === s ? "" : undefined}>
                    <button
                      type="button"
                      style={{ background: shade.ground, color: shade.text }}
                      aria-label={heat.cell(countryName(row.country), words.stages[stage]!, shade.words)}
                      aria-expanded={open}
                      onClick={() => set({ cell: open ? "" : `${row.country}.${stage}` }, "replace")}
                    >
                      <b>{shade.value}</b> <span>{shade.range}</span>
                    </button>
                  </td>
                );
              })}
              <td className="bell">
                <Chart least={120} draw={(width) => dumbbell({ who: countryName(row.country), ...threeWays(row) }, width, say)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="heat-keys">
        <Chart draw={(width) => heatKey(width, say)} />
        <Chart least={120} draw={(width) => dumbbellHead(width, say)} />
      </div>
      <div className="figure-foot">
        <span>{heat.foot}</span>
        <FigureActions
          name={`exposure-${element}-${on}`}
          title={title}
          csv={() => tableCsv(table)}
          svg={() => picture(1100)}
          shown={shown}
          onTable={() => setShown(!shown)}
        />
      </div>
      {shown && <DataTable table={table} caption={figure.tableOf(title)} />}
      {cell ? <WhyPanel cell={cell} view={view} /> : <p className="small no-paper">{words.why.pick}</p>}
    </section>
  );
}

/** Cracking has the colour of the mine, whose ore it opens: the vocabulary has six. */
function inkOf(stage: TableStage): InkName {
  return stage === "crack" ? "mine" : stage;
}

function threeWays({ direct, stages, anyStage }: BuyerRow): { direct: number; embedded: number; anyStage: number } {
  return { direct, embedded: stages.separate?.value ?? 0, anyStage: anyStage.value };
}

function shareBy(row: BuyerRow, sort: SortBy): number {
  if (sort === "any") return row.anyStage.value;
  return sort === "direct" ? row.direct : (row.stages[sort]?.value ?? -1);
}

function line(buyer: string, stage: string, { value, low, high }: Range): (string | number)[] {
  return [buyer, stage, value, low, high];
}
