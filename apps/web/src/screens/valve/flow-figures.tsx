import { countryPlaces, type FlowMap, flowMapSubtitle, flowMapTable, flowMapTitle, stageSankey } from "@coercivity/charts";
import type { MapShapes } from "@coercivity/charts/flow-map";
import type { StagePlace } from "@coercivity/engine";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { Requests } from "../../engine/protocol.ts";
import { useRequest } from "../../engine/use-request.ts";
import type { Question } from "../../link/link.ts";
import { Figure } from "../../parts/figure.tsx";
import { chartWords } from "../../words/charts.ts";
import { fieldWords } from "../../words/field.ts";
import { capital, numberText, shareText } from "../../words/numbers.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import type { Speaking } from "./valve-context.ts";

interface Props {
  readonly question: Question;
  readonly speaking: Speaking;
  readonly day: number;
  readonly onWhy: (industry?: string) => void;
}

const usualElement = "Dy";
/** Flows below these shares of the largest are left off the map: into the target, and elsewhere. */
const tooSmall = { target: 0.004, elsewhere: 0.05 } as const;

/** One element on the map and through the stages, on the day in view. */
export function FlowFigures({ question, speaking, day, onWhy }: Props): ReactNode {
  const words = useWords(valveWords).flows;
  const field = useWords(fieldWords);
  const { link, change } = useWorkbench();
  const chosen = link.view.element ?? usualElement;
  const element = chosen in field.elements ? chosen : usualElement;
  const asked = useRequest("flows", { question, element, day });
  const last = useRef(asked.reply);
  if (asked.reply) last.current = asked.reply;
  const flows = asked.reply ?? last.current;
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
          <MapFigure flows={flows} name={name} speaking={speaking} day={day} />
          <SankeyFigure flows={flows} name={name} speaking={speaking} day={day} onWhy={onWhy} />
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
}

/** The map and its shapes come apart from the rest: they weigh as much as everything else together. */
type Atlas = { readonly draw: typeof import("@coercivity/charts/flow-map").flowMap; readonly shapes: MapShapes };

function MapFigure({ flows, name, speaking, day }: FigureProps): ReactNode {
  const words = useWords(valveWords).flows;
  const say = useWords(chartWords);
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
  const map = useMemo((): FlowMap => {
    const most = Math.max(0, ...flows.countries.map(({ before, now }) => Math.max(before, now)));
    const [target = ""] = speaking.scenario.target;
    const shown = flows.countries.filter(
      ({ before, now, to }) => Math.max(before, now) >= most * (to === target ? tooSmall.target : tooSmall.elsewhere),
    );
    const codes = [...new Set([target, ...shown.flatMap(({ from, to }) => [from, to])])];
    const nodes = codes.map((id) => ({ id, label: speaking.countryName(id), ...(countryPlaces[id] ? { place: countryPlaces[id] } : {}) }));
    return { target, quantity: words.contained(name), day, nodes, flows: shown };
  }, [flows, speaking, name, day, words]);
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
      table={flowMapTable(map, say)}
    />
  );
}

function SankeyFigure({ flows, name, speaking, day, onWhy }: FigureProps & { readonly onWhy: () => void }): ReactNode {
  const words = useWords(valveWords).flows;
  const field = useWords(fieldWords);
  const say = useWords(chartWords);
  const { stages } = flows;
  const { target } = speaking;
  if (!stages) return <p className="figure small">{words.none(name, target)}</p>;
  const labelOf = ({ kind, name: id }: StagePlace): string => {
    if (kind === "country") return speaking.countryName(id);
    if (kind === "application") return capital(field.applications[id] ?? id);
    if (kind === "part") return field.parts[id] ?? id;
    return kind === "supplement" ? words.supplements : words.others;
  };
  const nodes = stages.nodes.map((place) => ({ ...place, label: labelOf(place) }));
  const labels = new Map(nodes.map(({ id, label, stage }) => [id, `${label}, ${field.stages[stage]!.toLowerCase()}`]));
  const round = (share: number): string => shareText(Math.round(share * 100) / 100);
  const arrive = stages.retained[5] ?? 1;
  const inner = stages.retained.slice(0, 5).map((share, i) => ({ share: share ?? Infinity, i }));
  const least = inner.reduce((a, b) => (b.share < a.share ? b : a));
  const idle = arrive > 0.995 && least.share > 0.995;
  const title = idle
    ? words.sankeyAll(target, name)
    : words.sankeyTitle(target, round(arrive), name, words.stagesLower[least.i] ?? "", round(least.share));
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
      table={{
        heads: words.sankeyHeads,
        rows: stages.flows.map(({ from, to, before, now }) => [labels.get(from) ?? from, labels.get(to) ?? to, before, now]),
      }}
      onWhy={() => onWhy()}
    />
  );
}
