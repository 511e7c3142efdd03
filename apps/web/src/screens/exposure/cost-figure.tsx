import { type ChartTable, rangeBars, tableCsv } from "@coercivity/charts";
import { type ReactNode, useId } from "react";
import type { JointPage } from "../../data/page-file.ts";
import { Chart } from "../../parts/chart.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureActions } from "../../parts/figure-actions.tsx";
import { exposureWords } from "../../words/exposure.ts";
import { figureWords } from "../../words/figure.ts";
import { numberText, spanText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { ExposureView } from "./exposure-view.ts";

interface Sum {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Cost per kg of a product by cause and country: assumptions with ranges, each one told. */
export function CostFigure({ page, view }: { readonly page: JointPage; readonly view: ExposureView }): ReactNode {
  const { joint: words } = useWords(exposureWords);
  const { countryName, set } = view;
  const figure = useWords(figureWords);
  const id = useId();
  const products = [...new Set(page.costs.map(({ product }) => product))];
  const product = products.find((name) => name === view.product) ?? products[0]!;
  const own = page.costs.filter((one) => one.product === product);
  const whole = own.map(({ country, causes }) => ({ country, sum: total(causes) }));
  const [cheapest, dearest] = [...whole]
    .sort((a, b) => a.sum.value - b.sum.value)
    .filter((_, at, all) => at === 0 || at === all.length - 1);
  const causes = own[0]!.causes.map(({ cause }) => cause);
  const costOf = (country: string, cause: string): number =>
    own.find((one) => one.country === country)!.causes.find((one) => one.cause === cause)!.value;
  const widest = [...causes].sort(
    (a, b) => costOf(dearest!.country, b) - costOf(cheapest!.country, b) - (costOf(dearest!.country, a) - costOf(cheapest!.country, a)),
  )[0]!;
  const title = words.costTitle(
    words.products[product] ?? product,
    countryName(dearest!.country),
    numberText(dearest!.sum.value - cheapest!.sum.value),
    countryName(cheapest!.country),
    words.causes[widest] ?? widest,
  );
  const said = ({ value, low, high }: Sum): string => `${numberText(value)} (${spanText(low, high)})`;
  const table: ChartTable = {
    heads: [words.cause, ...own.map(({ country }) => countryName(country))],
    rows: [
      ...causes.map((cause) => [
        words.causes[cause] ?? cause,
        ...own.map((one) => said(one.causes.find((other) => other.cause === cause)!)),
      ]),
      [words.all, ...whole.map(({ sum }) => said(sum))],
    ],
  };
  const { integration } = page;
  const foot = words.costFoot(numberText(integration.value), spanText(integration.low, integration.high));
  const draw = (width: number): string =>
    rangeBars({
      title,
      description: words.costSubtitle,
      width,
      fill: "a",
      rows: whole.map(({ country, sum }) => ({ id: country, label: countryName(country), ...sum, words: said(sum) })),
    });
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="subtitle">{words.costSubtitle}</p>
      <label className="choice no-paper">
        {words.product}{" "}
        <select value={product} onChange={(event) => set({ product: event.target.value })}>
          {products.map((name) => (
            <option key={name} value={name}>
              {words.products[name] ?? name}
            </option>
          ))}
        </select>
      </label>
      <Chart draw={draw} />
      <DataTable table={table} caption={figure.tableOf(title)} />
      <div className="figure-foot">
        <span>{foot}</span>
        <FigureActions
          name={`cost-${product}`}
          title={title}
          subtitle={words.costSubtitle}
          foot={foot}
          csv={() => tableCsv(table)}
          svg={() => draw(960)}
        />
      </div>
    </section>
  );
}

function total(causes: readonly Sum[]): Sum {
  const sum = (of: (one: Sum) => number): number => causes.reduce((all, one) => all + of(one), 0);
  return { value: sum(({ value }) => value), low: sum(({ low }) => low), high: sum(({ high }) => high) };
}
