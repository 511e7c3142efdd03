import {
  type DependenceThroughTime,
  dependenceSubtitle,
  dependenceTable,
  dependenceThroughTime,
  dependenceTitle,
} from "@coercivity/charts";
import type { ReactNode } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { ExposurePage } from "../../data/page-file.ts";
import { usePageFile } from "../../data/use-page-file.ts";
import { FactLine } from "../../parts/fact-line.tsx";
import { Figure } from "../../parts/figure.tsx";
import { chartWords } from "../../words/charts.ts";
import { exposureWords } from "../../words/exposure.ts";
import { fieldWords } from "../../words/field.ts";
import { numberText } from "../../words/numbers.ts";
import { useWords } from "../../words/words.ts";
import type { BuyerRow } from "./exposure-protocol.ts";
import type { ExposureView } from "./exposure-view.ts";

type Point = ExposurePage["series"][number];

/** Published dependence through time as rings, and the reconciled year beside them. */
export function TimeFigure({ view, row }: { readonly view: ExposureView; readonly row: BuyerRow | undefined }): ReactNode {
  const { time: words } = useWords(exposureWords);
  const { between } = useWords(fieldWords);
  const say = useWords(chartWords);
  const { world } = useWorkbench();
  const { element, on, target, countryName, elementName, called, set } = view;
  const page = usePageFile("exposure");
  if (!page) return null;
  // The scope names whose imports are counted; shares of a supplier's exports are another matter.
  const points = page.series.filter(({ importer, supplier, scope }) => importer === target && supplier === on && !/supplier/.test(scope));
  // Years that are worked back and not fitted stand apart: they are no line with the fitted one.
  const small = page.years.filter((point) => point.country === target && point.on === on && point.element === element);
  const who = countryName(target);
  if (points.length === 0) return <p className="figure">{words.none(who, countryName(on))}</p>;
  const data: DependenceThroughTime = {
    who,
    on: countryName(on),
    published: oncePerRing(points).map((point) => ({
      id: point.fact,
      year: middleOf(point.year),
      share: point.share / 100,
      scope: scopeOf(point, called, between.parts),
    })),
    fitted: row
      ? [
          {
            id: "any",
            label: words.embedded(elementName(element)),
            points: [{ year: world.year + 0.5, share: row.anyStage.value, low: row.anyStage.low, high: row.anyStage.high }],
          },
          { id: "direct", label: words.direct(elementName(element)), points: [{ year: world.year + 0.5, share: row.direct }] },
          ...small.flatMap((point) => [
            {
              id: `any ${point.year}`,
              label: words.small(String(point.year), words.embedded(elementName(element))),
              points: [{ year: point.year + 0.5, share: point.anyStage.value, low: point.anyStage.low, high: point.anyStage.high }],
            },
            {
              id: `direct ${point.year}`,
              label: words.small(String(point.year), words.direct(elementName(element))),
              points: [{ year: point.year + 0.5, share: point.direct.value, low: point.direct.low, high: point.direct.high }],
            },
          ]),
        ]
      : [],
    events: page.events.map(({ month, words: said }) => ({ year: middleOf(month), label: called(said) })),
  };
  const open = points.find(({ fact }) => fact === view.fact);
  const fact = open && page.facts.find(({ id }) => id === open.fact);
  const title = dependenceTitle(data, say);
  // The range of a fitted year goes over the stored baselines, not over draws.
  const ownWords = { ...say, dependence: { ...say.dependence, subtitle: words.subtitle, heads: words.heads } };
  const subtitle = dependenceSubtitle(data, ownWords);
  return (
    <Figure
      name={`dependence-${target}-${on}`}
      title={title}
      subtitle={subtitle}
      foot={words.foot}
      draw={(width) => dependenceThroughTime({ ...data, title, description: subtitle, width, messages: say })}
      table={dependenceTable(data, ownWords)}
      onMark={(kind, id) => kind === "fact" && set({ fact: id }, "replace")}
      onWhy={() => set({ fact: fact ? "" : points.at(-1)!.fact }, "replace")}
      after={
        fact &&
        open && (
          <FactLine
            fact={fact}
            says={words.fact(
              say.percent(numberText(open.share)),
              called(open.item.replaceAll("_", " ")),
              open.year,
              called(open.basis),
              called(open.scope),
            )}
          />
        )
      }
    />
  );
}

/** Rows that several sources repeat are one ring. */
function oncePerRing(points: readonly Point[]): Point[] {
  const seen = new Map<string, Point>();
  for (const point of points) {
    const key = `${point.year} ${Math.round(point.share)} ${point.item}`;
    if (!seen.has(key)) seen.set(key, point);
  }
  return [...seen.values()];
}

/** `2024`, `2024-H1`, `2024-01..06` or `2010-09` as a point of time, the middle of what it names. */
function middleOf(period: string): number {
  const year = Number(period.slice(0, 4));
  const half = /H([12])$/.exec(period)?.[1];
  const months = [...period.matchAll(/(?:-|\.\.)(\d\d)(?!\d)/g)].map(([, month]) => Number(month));
  if (half !== undefined) return year + (half === "1" ? 0.25 : 0.75);
  if (months.length === 0) return year + 0.5;
  return year + (months[0]! - 1 + months.at(-1)!) / 2 / 12;
}

function scopeOf({ item, basis }: Point, called: (english: string) => string, comma: string): string {
  const words = called(item.replaceAll("_", " "));
  return basis === "" || basis === "unspecified" ? words : `${words}${comma}${called(basis)}`;
}
