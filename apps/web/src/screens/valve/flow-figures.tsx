import { type ChartTable, countryPlaces, type FlowMap, flowMapSubtitle, flowMapTable, flowMapTitle, stageSankey } from "@coercivity/charts";
import type { MapShapes } from "@coercivity/charts/flow-map";
import type { StageFlows, StagePlace } from "@coercivity/engine";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { Requests } from "../../engine/protocol.ts";
import { useRequest } from "../../engine/use-request.ts";
import type { Question } from "../../link/link.ts";
import { Figure } from "../../parts/figure.tsx";
import { chartWords } from "../../words/charts.ts";
import { fieldWords } from "../../words/field.ts";
import { capital, numberText, shareText } from "../../words/numbers.ts";
import { type ValveWords, valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { FlowReasons } from "./figure-reasons.tsx";
import { besideB, OfB } from "./of-b.tsx";
import type { Speaking } from "./valve-context.ts";

interface Props {
  readonly question: Question;
  readonly speaking: Speaking;
  readonly day: number;
  /** The country whose inflow the map shows. */
  readonly country: string;
  /** The question that is pinned as B, whom it strikes and whose inflow stands beside. */
  readonly b: { readonly question: Question; readonly target: string; readonly country: string } | undefined;
  readonly onWhy: (industry?: string) => void;
}

const usualElement = "Dy";
/** Flows below these shares of the largest are left off the map: into the target, and elsewhere. */
const tooSmall = { target: 0.004, elsewhere: 0.05 } as const;

/** One element on the map and through the stages, on the day in view. */
export function FlowFigures({ question, speaking, day, country, b, onWhy }: Props): ReactNode {
  const words = useWords(valveWords).flows;
  const field = useWords(fieldWords);
  const { link, change } = useWorkbench();
  const chosen = link.view.element ?? usualElement;
  const element = chosen in field.elements ? chosen : usualElement;
  const asked = useRequest("flows", { question, element, day });
  const last = useRef(asked.reply);
  if (asked.reply) last.current = asked.reply;
  const flows = asked.reply ?? last.current;
  const flowsOfB = useRequest("flows", b && { question: b.question, element, day }).reply;
  const name = field.elements[element] ?? element;
  return (
    <>
      <p className="element-choice no-paper">
        <label>
          {words.element}{" "}
          <select value={element} onChange={(event) => change({ view: { ...link.view, element: event.target.value } })}>
            {Object.entries(field.elements).map(([symbol, text]) => (
              <option key={symbol} value={symbol}>
                {capital(text)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {flows ? (
        <div className="pair">
          <MapFigure
            flows={flows}
            name={name}
            speaking={speaking}
            day={day}
            target={country}
            b={b && flowsOfB && { flows: flowsOfB, target: b.country }}
          />
          <SankeyFigure
            flows={flows}
            name={name}
            speaking={speaking}
            day={day}
            target={speaking.target}
            b={b && flowsOfB && { flows: flowsOfB, target: b.target }}
            onWhy={onWhy}
          />
        </div>
      ) : (
        <p className="small" aria-busy={!asked.failure}>
          {asked.failure ?? words.waiting}
        </p>
      )}
    </>
  );
}

type Flows = Requests["flows"]["answer"];
interface FigureProps {
  readonly flows: Flows;
  readonly name: string;
  readonly speaking: Speaking;
  readonly day: number;
  /** For whom: a country's code on the map, a list in words on the stages. */
  readonly target: string;
  /** The same of B: what it comes to stands as a sentence below the title and as a column of the table, so that the drawing stays one scenario's. */
  readonly b: { readonly flows: Flows; readonly target: string } | undefined;
}

/** The map and its shapes come apart from the rest: they weigh as much as everything else together. */
type Atlas = { readonly draw: typeof import("@coercivity/charts/flow-map").flowMap; readonly shapes: MapShapes };

function MapFigure({ flows, name, speaking, day, target, b }: FigureProps): ReactNode {
  const words = useWords(valveWords).flows;
  const say = useWords(chartWords);
  const [asked, setAsked] = useState(false);
  const [atlas, setAtlas] = useState<Atlas | undefined>();
  useEffect(() => {
    let current = true;
    Promise.all([import("@coercivity/charts/flow-map"), import("@coercivity/charts/country-shapes")]).then(
      ([{ flowMap }, { countryShapes }]) => current && setAtlas({ draw: flowMap, shapes: countryShapes }),
      () => {},
    );
    return () => {
      current = false;
    };
  }, []);
  const mapOf = ({ flows, target }: Pick<FigureProps, "flows" | "target">): FlowMap => {
    const most = Math.max(0, ...flows.countries.map(({ before, now }) => Math.max(before, now)));
    const shown = flows.countries.filter(
      ({ before, now, to }) => Math.max(before, now) >= most * (to === target ? tooSmall.target : tooSmall.elsewhere),
    );
    const codes = [...new Set([target, ...shown.flatMap(({ from, to }) => [from, to])])];
    const nodes = codes.map((id) => ({ id, label: speaking.countryName(id), ...(countryPlaces[id] ? { place: countryPlaces[id] } : {}) }));
    return { target, quantity: words.contained(name), day, nodes, flows: shown };
  };
  const map = mapOf({ flows, target });
  const title = flowMapTitle(map, say);
  const subtitle = flowMapSubtitle(map, say);
  if (!atlas)
    return (
      <p className="small" aria-busy="true">
        {words.waiting}
      </p>
    );
  return (
    <Figure
      name="map"
      title={title}
      subtitle={subtitle}
      foot={words.mapFoot}
      draw={(width) => atlas.draw({ ...map, title, description: subtitle, width, shapes: atlas.shapes, messages: say })}
      onWhy={() => setAsked(true)}
      after={asked && <FlowReasons title={title} onClose={() => setAsked(false)} />}
      table={b ? besideB(flowMapTable(map, say), flowMapTable(mapOf(b), say), words.nowInB) : flowMapTable(map, say)}
    >
      {b && <OfB finding={flowMapTitle(mapOf(b), say)} />}
    </Figure>
  );
}

function SankeyFigure({ flows, name, speaking, day, target, b, onWhy }: FigureProps & { readonly onWhy: () => void }): ReactNode {
  const words = useWords(valveWords).flows;
  const field = useWords(fieldWords);
  const say = useWords(chartWords);
  const { stages } = flows;
  if (!stages) return <p className="figure small">{words.none(name, target)}</p>;
  const labelOf = ({ kind, name: id }: StagePlace): string => {
    if (kind === "country") return speaking.countryName(id);
    if (kind === "application") return capital(field.applications[id] ?? id);
    if (kind === "part") return field.parts[id] ?? id;
    return kind === "supplement" ? words.supplements : words.others;
  };
  const nodes = stages.nodes.map((place) => ({ ...place, label: labelOf(place) }));
  const tableOf = ({ nodes, flows }: StageFlows): ChartTable => {
    const labels = new Map(nodes.map((place) => [place.id, `${labelOf(place)}, ${field.stages[place.stage]!.toLowerCase()}`]));
    return {
      heads: words.sankeyHeads,
      rows: flows.map(({ from, to, before, now }) => [labels.get(from) ?? from, labels.get(to) ?? to, before, now]),
    };
  };
  const title = stagesTitle(stages, target, name, words);
  const ofB = b?.flows.stages;
  const subtitle = words.sankeySubtitle(name, target, day);
  return (
    <Figure
      name="stages"
      title={title}
      subtitle={subtitle}
      foot={words.sankeyFoot}
      draw={(width) =>
        stageSankey({
          title,
          description: words.description(numberText(stages.before), numberText(stages.now)),
          width,
          stages: field.stages,
          nodes,
          flows: stages.flows,
          stubs: stages.stubs,
          retained: stages.retained,
          messages: say,
        })
      }
      table={ofB ? besideB(tableOf(stages), tableOf(ofB), words.nowInB) : tableOf(stages)}
      onWhy={() => onWhy()}
    >
      {b && <OfB finding={ofB ? stagesTitle(ofB, b.target, name, words) : words.none(name, b.target)} />}
    </Figure>
  );
}

/** How much arrives, and the stage that lets through least. */
function stagesTitle({ retained }: StageFlows, target: string, element: string, words: ValveWords["flows"]): string {
  const round = (share: number): string => shareText(Math.round(share * 100) / 100);
  const arrive = retained[5] ?? 1;
  const inner = retained.slice(0, 5).map((share, i) => ({ share: share ?? Infinity, i }));
  const least = inner.reduce((a, b) => (b.share < a.share ? b : a));
  if (arrive > 0.995 && least.share > 0.995) return words.sankeyAll(target, element);
  const stage = words.stagesLower[least.i] ?? "";
  return arrive > 0.995
    ? words.sankeyStock(target, element, stage, round(least.share))
    : words.sankeyTitle(target, round(arrive), element, stage, round(least.share));
}
