import { type SurviveRow, surviveRecover, surviveTable } from "@coercivity/charts";
import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import { usePageFile } from "../../data/use-page-file.ts";
import { FactLine } from "../../parts/fact-line.tsx";
import { Figure } from "../../parts/figure.tsx";
import { chartWords } from "../../words/charts.ts";
import { exposureWords } from "../../words/exposure.ts";
import { fieldWords } from "../../words/field.ts";
import { capital } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { ExposureView } from "./exposure-view.ts";
import { useExposure } from "./use-exposure.ts";

/** How long the buyer's industries last, against how long a way back takes. */
export function SurviveFigure({ view }: { readonly view: ExposureView }): ReactNode {
  const words = useWords(exposureWords).survive;
  const { applications, between } = useWords(fieldWords);
  const say = useWords(chartWords);
  const { world } = useWorkbench();
  const { target, on, countryName, set } = view;
  const page = usePageFile("exposure");
  const { answer, failure } = useExposure("survive", target === on ? undefined : { target, on });
  const { failed, reckoning } = useWords(exposureWords);
  if (target === on) return <p className="figure">{words.own(countryName(on))}</p>;
  if (failure !== undefined) return <p className="figure error">{failed(failure)}</p>;
  if (!answer || !page) return <p className="figure small">{reckoning}</p>;
  const way = page.ways.find(({ name }) => name === view.way) ?? page.ways[1]!;
  const name = (id: string): string => {
    const application = world.facilities.find((one) => one.id === id)?.industry?.application;
    return application === undefined ? id : capital(applications[application] ?? application);
  };
  const streams = new Map(world.streams.map((stream) => [stream.id, stream.name]));
  const pools = new Map(world.pools.map((pool) => [pool.id, pool]));
  const noteOf = (chain: readonly string[]): { note?: string } => {
    const pool = pools.get(chain.at(-1) ?? "");
    return pool ? { note: `${streams.get(pool.stream) ?? pool.stream}${between.parts}${countryName(pool.country)}` } : {};
  };
  const rows = answer.map(
    (row): SurviveRow => ({ id: row.facility, label: name(row.facility), ...noteOf(row.chain), survive: row.survive, recover: way.days }),
  );
  const short = answer.filter(({ survive }) => survive.value < way.days.value).length;
  const title = words.title(countryName(target), short, rows.length, words.ways[way.name] ?? way.name);
  const subtitle = words.subtitle(countryName(on));
  const fact = page.facts.find(({ id }) => id === way.fact);
  return (
    <Figure
      name={`survive-${target}-${on}`}
      title={title}
      subtitle={subtitle}
      foot={words.foot(way.fact)}
      draw={(width) => surviveRecover({ title, description: subtitle, width, rows, messages: say })}
      table={surviveTable(rows, say)}
      {...(fact ? { onWhy: () => set({ fact: view.fact === fact.id ? "" : fact.id }, "replace") } : {})}
      after={fact && view.fact === fact.id ? <FactLine fact={fact} /> : undefined}
    >
      <label className="choice no-paper">
        {words.way}{" "}
        <select value={way.name} onChange={(event) => set({ way: event.target.value })}>
          {page.ways.map((one) => (
            <option key={one.name} value={one.name}>
              {words.ways[one.name] ?? one.name}
            </option>
          ))}
        </select>
      </label>
    </Figure>
  );
}
