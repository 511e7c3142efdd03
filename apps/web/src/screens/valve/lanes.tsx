import {
  haltCalendar,
  haltTable,
  haltText,
  measuresLane,
  measuresTable,
  outputLines,
  outputSubtitle,
  outputTable,
  priceLines,
  priceTable,
  timePlot,
} from "@coercivity/charts";
import type { PriceOutcome } from "@coercivity/engine";
import { type ReactNode, useMemo, useState } from "react";
import { useWorkbench } from "../../app/workbench.ts";
import type { Answered } from "../../engine/protocol.ts";
import { Figure } from "../../parts/figure.tsx";
import { chartWords } from "../../words/charts.ts";
import { capital, numberText } from "../../words/numbers.ts";
import { valveWords } from "../../words/valve.ts";
import { useWords } from "../../words/words.ts";
import { actsOf } from "./acts-of.ts";
import { MeasureReasons, PriceReasons } from "./figure-reasons.tsx";
import { firstToHalt } from "./finding.tsx";
import { haltRowOf, leadIndustry, lineOf, otherIndustries, touchedIndustries } from "./industry-rows.ts";
import type { Speaking } from "./valve-context.ts";

interface Props {
  readonly answered: Answered;
  readonly b: Answered | undefined;
  readonly speaking: Speaking;
  readonly day: number;
  readonly onDay: (day: number, released: boolean) => void;
  readonly onWhy: (industry: string | undefined) => void;
}

/** A price that moves less than this is not shown. */
const worthShowing = 1.02;

/** Measures, output, halts and prices on one time axis with one scrubber. */
export function Lanes({ answered, b, speaking, day, onDay, onWhy }: Props): ReactNode {
  const words = useWords(valveWords);
  const { world, link, change } = useWorkbench();
  const [measuresAsked, setMeasuresAsked] = useState(false);
  const { lanes } = words;
  const say = useWords(chartWords);
  const { summary, run } = answered;
  const { start, stepDays, steps } = summary;
  const touched = useMemo(() => touchedIndustries(answered), [answered]);
  const lead = leadIndustry(touched, link.view.industry);
  const acts = useMemo(() => actsOf(speaking, world, words), [speaking, world, words]);
  const rows = useMemo(() => touched.map((one) => haltRowOf(one, speaking, b)), [touched, speaking, b]);
  const others = lead ? otherIndustries(touched, lead) : [];
  const ends = [
    ...rows.flatMap((row) => [haltText(row, say), ...(row.b ? [`B ${haltText(row.b, say)}`] : [])]),
    ...[...others, ...(lead ? [lead] : [])].map(({ id }) => capital(speaking.industryName(id))),
    lanes.contractOutside,
  ];
  const names = [...rows.map(({ label }) => label), ...acts.map(({ who, what }) => `${who} ${what}`)];
  const plotAt = (width: number) => timePlot(width, names, ends);
  const first = firstToHalt(answered);
  const halts = first && Number.isFinite(first.day.median) ? first.industry : null;
  const title = lanes.title(speaking.target, halts === null ? undefined : speaking.industryName(halts));
  const shared = { start, stepDays, day };
  const onMark = (kind: string, id: string): void => {
    if (kind === "halt" || kind === "series") onWhy(id);
  };
  const choose = (id: string): void => change({ view: { ...link.view, industry: id } }, "replace");
  const leadB = lead && b?.summary.industries.find(({ id }) => id === lead.id);
  const series = lead && {
    start,
    stepDays,
    lead: lineOf(lead, leadB ? `A ${speaking.industryName(lead.id)}` : speaking.industryName(lead.id)),
    others: others.map((one) => lineOf(one, speaking.industryName(one.id))),
    runs: summary.runs,
    ...(leadB ? { b: lineOf(leadB, `B ${speaking.industryName(lead.id)}`) } : {}),
  };
  return (
    <section className="lanes" aria-labelledby="lanes-title">
      <h2 id="lanes-title">{title}</h2>
      <p className="subtitle">{lanes.subtitle}</p>
      {acts.length > 0 && (
        <Figure
          lane
          name="measures"
          title={lanes.measures}
          subtitle={lanes.measuresSubtitle}
          draw={(width) =>
            measuresLane({
              title: lanes.measures,
              description: lanes.measuresSubtitle,
              width,
              start,
              days: steps * stepDays,
              acts,
              day,
              plot: plotAt(width),
              messages: say,
            })
          }
          table={measuresTable({ start, days: steps * stepDays, acts }, say)}
          onDay={onDay}
          onWhy={() => setMeasuresAsked(true)}
          after={measuresAsked && <MeasureReasons title={lanes.measures} speaking={speaking} onClose={() => setMeasuresAsked(false)} />}
        />
      )}
      {!series && <p>{lanes.none(speaking.target)}</p>}
      {series && lead && (
        <Figure
          lane
          name="output"
          title={lanes.output}
          subtitle={outputSubtitle(series, say)}
          foot={lanes.foot(summary.runs, summary.baselines, summary.drawn)}
          draw={(width) =>
            outputLines({
              ...series,
              title: lanes.output,
              description: outputSubtitle(series, say),
              width,
              events: [],
              day,
              plot: plotAt(width),
              messages: say,
            })
          }
          table={outputTable(series, say)}
          onDay={onDay}
          onWhy={() => onWhy(lead.id)}
          onMark={onMark}
        >
          {touched.length > 1 && (
            <label className="lane-choice no-paper">
              <span className="unseen">{lanes.chosen}</span>
              <select value={lead.id} onChange={(event) => choose(event.target.value)}>
                {touched.map(({ id }) => (
                  <option key={id} value={id}>
                    {capital(speaking.industryName(id))}
                  </option>
                ))}
              </select>
            </label>
          )}
        </Figure>
      )}
      {rows.length > 0 && (
        <Figure
          lane
          name="first-halt"
          title={lanes.halts}
          subtitle={lanes.haltsSubtitle}
          draw={(width) =>
            haltCalendar({
              title: lanes.halts,
              description: lanes.haltsSubtitle,
              width,
              ...shared,
              tint: "missing",
              rows,
              plot: plotAt(width),
              messages: say,
            })
          }
          table={haltTable(rows, say)}
          onDay={onDay}
          onWhy={() => onWhy(rows[0]?.id)}
          onMark={onMark}
        />
      )}
      <PriceLane prices={run.outcome.prices} b={b?.run.outcome.prices} shared={shared} speaking={speaking} plotAt={plotAt} onDay={onDay} />
    </section>
  );
}

interface PriceProps {
  readonly prices: readonly PriceOutcome[];
  readonly b: readonly PriceOutcome[] | undefined;
  readonly shared: { readonly start: string; readonly stepDays: number; readonly day: number };
  readonly speaking: Speaking;
  readonly plotAt: (width: number) => { readonly left: number; readonly right: number };
  readonly onDay: Props["onDay"];
}

/** The stream that becomes dearest outside the issuer's market, beside its price inside. */
function PriceLane({ prices, b, shared, speaking, plotAt, onDay }: PriceProps): ReactNode {
  const { lanes } = useWords(valveWords);
  const say = useWords(chartWords);
  const [asked, setAsked] = useState(false);
  const [dearest] = prices
    .filter(({ market, highest }) => market === "outside" && highest.spot > worthShowing)
    .sort((a, b) => b.highest.spot - a.highest.spot || (a.stream < b.stream ? -1 : 1));
  if (!dearest) return null;
  const inside = prices.find(({ stream, market }) => stream === dearest.stream && market === "inside");
  const ofB = b?.find(({ stream, market }) => stream === dearest.stream && market === "outside");
  const lines = [
    { id: dearest.stream, label: lanes.spotOutside, values: dearest.spot, kind: "outside" as const },
    { id: dearest.stream, label: lanes.contractOutside, values: dearest.contract, kind: "outside" as const, dashed: true },
    ...(ofB ? [{ label: `B ${lanes.spotOutside}`, values: ofB.spot, kind: "outside" as const, b: true }] : []),
    { label: lanes.spotInside, values: inside?.spot ?? dearest.spot.map(() => 1), kind: "inside" as const },
  ];
  const title = lanes.prices(speaking.streamName(dearest.stream));
  const subtitle = lanes.pricesSubtitle(numberText(dearest.usdPerKg));
  return (
    <Figure
      lane
      name="prices"
      title={title}
      subtitle={subtitle}
      draw={(width) => priceLines({ title, description: subtitle, width, ...shared, lines, plot: plotAt(width), messages: say })}
      table={priceTable({ stepDays: shared.stepDays, lines }, say)}
      onDay={onDay}
      onWhy={() => setAsked(true)}
      after={asked && <PriceReasons title={title} stream={dearest.stream} onClose={() => setAsked(false)} />}
    />
  );
}
